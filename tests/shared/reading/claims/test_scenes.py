"""What is told of an earlier scene accuses nobody of not being in office today."""

import pytest

from shared.models.reading import Claim, ClaimKind
from tests.shared.reading.reading import ruled


@pytest.mark.parametrize(
    "text",
    [
        "Under Peter Jones, Anna Smith, the foreign minister of Peru, was mocked.",
        "They flew to Lima in September 2011. Anna Smith, the foreign minister of Peru, made a speech.",
        "The picture shows Anna Smith, the foreign minister of Peru, and her guests.",
    ],
)
def test_an_earlier_scene_is_a_story(text: str) -> None:
    assert all(claim.narrative for claim in _offices(text))


@pytest.mark.parametrize(
    "text",
    [
        "They met in September 2011. Anna Smith, the foreign minister of Peru, said on Monday it was over.",
        "They flew to Lima in September 2011.\n\nAnna Smith, the foreign minister of Peru, made a speech.",
    ],
)
def test_what_is_told_of_today_is_none(text: str) -> None:
    assert not any(claim.narrative for claim in _offices(text))


def test_a_month_without_its_year_is_a_story_and_one_to_come_is_none() -> None:
    (office,) = _offices("British Prime Minister Anna Smith is expected to visit Lima in January.")
    assert office.as_of is None and not office.narrative
    (office,) = _offices("British Prime Minister Anna Smith promised a vote in January.")
    assert office.as_of is None and office.narrative
    (office,) = _offices("British Prime Minister Anna Smith visited Lima last January.")
    assert office.as_of is not None and office.as_of.month == 1


def _offices(text: str) -> list[Claim]:
    people = ruled(text).people
    return [claim for person in people for claim in person.claims if claim.kind is ClaimKind.OFFICE]
