"""Probabilities are shared out among all who bear a name and nobody of them."""

import pytest

from shared.models.world import EntityKind
from shared.resolution.candidates import Candidate
from shared.resolution.people import resolve
from tests.world import World, claim, human, office, person, reading, thing

KENYA = thing("ke", "Kenya", EntityKind.COUNTRY)
MINISTERS = office("Minister of Health of Kenya", ("known", "2020-01-01", None))


def candidates(namesakes: int, *claims: str) -> tuple[Candidate, ...]:
    others = [human(f"other{number}", "Amina Otieno") for number in range(namesakes)]
    world = World((KENYA, human("known", "Amina Otieno"), *others), (MINISTERS,))
    article = reading(person("Amina Otieno", *map(claim, claims)))
    return resolve(article, world.gather(article))[0].candidates


@pytest.mark.parametrize("namesakes", [0, 1, 30])
def test_all_of_a_name_and_nobody_share_one_whole(namesakes: int) -> None:
    assert 0 < sum(each.score for each in candidates(namesakes)) < 1


def test_a_name_alone_says_less_the_more_bear_it() -> None:
    alone, among_few, among_many = (candidates(number)[-1].score for number in (0, 3, 30))
    assert alone > among_few > among_many
    assert among_many < 0.05


@pytest.mark.parametrize("namesakes", [0, 30])
def test_an_office_held_then_stands_out_among_however_many(namesakes: int) -> None:
    first = candidates(namesakes, "Minister of Health of Kenya")[0]
    assert first.entity.id == "known"
    assert first.score > 0.98
