"""What a reading takes for work or membership, where the words name an office."""

from dataclasses import replace

import pytest

from shared.models.reading import ClaimKind, Sureness
from shared.resolution.kinds import with_offices
from tests.world import World, claim, office, person, reading

WORLD = World(
    (),
    (
        office("White House Counsel", ("ann", "2017-01-20", "2018-10-17")),
        office("Member of the Council of Elders", ("bob", "2017-01-20", None), single=False),
    ),
)


@pytest.mark.parametrize(
    ("words", "kind", "becomes"),
    [
        ("White House Counsel", ClaimKind.OCCUPATION, ClaimKind.OFFICE),
        ("White House Counsel", ClaimKind.AFFILIATION, ClaimKind.OFFICE),
        ("counsel", ClaimKind.OCCUPATION, ClaimKind.OCCUPATION),
        ("Member of the Council of Elders", ClaimKind.AFFILIATION, ClaimKind.AFFILIATION),  # one of many
        ("White House Counsel", ClaimKind.ALIVE, ClaimKind.ALIVE),
    ],
)
def test_words_that_name_an_office_of_one_claim_it(words: str, kind: ClaimKind, becomes: ClaimKind) -> None:
    article = reading(person("Ann Brown", claim(words, kind)))
    (told,) = with_offices(article, WORLD.gather(article)).people[0].claims
    assert told.kind is becomes


def test_a_guess_of_the_same_words_goes() -> None:
    guess = replace(claim("White House Counsel"), sureness=Sureness.GUESSED)
    article = reading(person("Ann Brown", claim("White House Counsel", ClaimKind.OCCUPATION), guess))
    (told,) = with_offices(article, WORLD.gather(article)).people[0].claims
    assert told.sureness is Sureness.SURE


def test_a_guess_of_its_own_stays() -> None:
    guess = replace(claim("White House Counsel"), sureness=Sureness.GUESSED)
    article = reading(person("Ann Brown", guess))
    assert with_offices(article, WORLD.gather(article)).people[0].claims == (guess,)
