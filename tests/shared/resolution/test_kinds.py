"""What a reading takes for work or membership, where the words name an office."""

from dataclasses import replace

import pytest

from shared.models.reading import ClaimKind, Sureness
from shared.models.text import Span
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


def test_an_office_written_out_behind_the_words_counts_too() -> None:
    world = World((), (office("Counselor to the President", ("ann", "2020-03-09", "2021-01-12")),))
    text = "Counselor to the President Ann Brown spoke, and so did a counselor to the presidents of two banks."
    claims = tuple(
        replace(claim("Counselor", ClaimKind.OCCUPATION), span=Span(at, at + 9, text[at : at + 9]))
        for at in (0, text.index("counselor to"))
    )
    article = reading(person("Ann Brown", *claims), text=text)
    told = with_offices(article, world.gather(article)).people[0].claims
    assert [each.kind for each in told] == [ClaimKind.OFFICE, ClaimKind.OCCUPATION]


def test_a_guess_of_the_same_words_goes() -> None:
    guess = replace(claim("White House Counsel"), sureness=Sureness.GUESSED)
    article = reading(person("Ann Brown", claim("White House Counsel", ClaimKind.OCCUPATION), guess))
    (told,) = with_offices(article, WORLD.gather(article)).people[0].claims
    assert told.sureness is Sureness.SURE


@pytest.mark.parametrize(
    ("words", "sureness"),
    [
        ("White House Counsel", Sureness.DOUBTFUL),  # the very name of an office
        ("Garden Counsel of Elders", Sureness.GUESSED),
        ("Treasurer", Sureness.GUESSED),  # the name of one, but of one word only
    ],
)
def test_a_guess_of_its_own_stays_one_unless_it_is_the_name_of_an_office(words: str, sureness: Sureness) -> None:
    world = World((), (*WORLD.offices, office("Treasurer", ("ann", "2017-01-20", None))))
    article = reading(person("Ann Brown", replace(claim(words), sureness=Sureness.GUESSED)))
    (told,) = with_offices(article, world.gather(article)).people[0].claims
    assert told.sureness is sureness
