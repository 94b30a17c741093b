"""What is told of an earlier scene accuses nobody of not being in office today."""

import pytest

from shared.models.reading import Claim, ClaimKind, Sureness
from tests.shared.reading.reading import ruled


@pytest.mark.parametrize(
    "text",
    [
        "Under Peter Jones, Anna Smith, the foreign minister of Peru, was mocked.",
        "They flew to Lima in September 2011. Anna Smith, the foreign minister of Peru, made a speech.",
        "The picture shows Anna Smith, the foreign minister of Peru, and her guests.",
        "They flew to Lima in September 2011. It rained. Anna Smith, the foreign minister of Peru, made a speech.",
        "It is the autumn of 2008. Anna Smith, the foreign minister of Peru, makes a speech.",
        "2008: Anna Smith, the foreign minister of Peru, makes a speech.",
        "Died this year: Anna Smith, the foreign minister of Peru.",
        "Ben Jones was fired by tweet; Anna Smith, the foreign minister of Peru, by letter.",
        "Jane Doe plays Anna Smith, the foreign minister of Peru.",
        "The school was opened by Anna Smith, the foreign minister of Peru.",
        "Anna Smith, the foreign minister of Peru, had flown to Paris.",
        "TWENTY YEARS ON\nAnna Smith, the foreign minister of Peru, makes a speech.",
        "This article is more than 9 years old.\nAnna Smith, the foreign minister of Peru, said on Friday it was good.",
    ],
)
def test_an_earlier_scene_is_a_story(text: str) -> None:
    offices = _offices(text)
    assert offices and all(claim.narrative for claim in offices)


@pytest.mark.parametrize(
    "text",
    [
        "They met in September 2011. Anna Smith, the foreign minister of Peru, said on Monday it was over.",
        "They flew to Lima in September 2011.\n\nAnna Smith, the foreign minister of Peru, made a speech.",
        "Anna Smith, the foreign minister of Peru, made the best speech since 1997.",
        "It was Anna Smith, the foreign minister of Peru, who had asked for it.",
        "Leaders met this week in Lima.\nAnna Smith, the foreign minister of Peru, made a speech.",
        "Time ran out of hand.\nAnna Smith, the foreign minister of Peru, made a speech.",
        "They met two years ago.\nAnna Smith, the foreign minister of Peru, made a speech.",
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


@pytest.mark.parametrize(
    "more",
    ["for ten years", "under two presidents", "who let him go", "at 34", "then", "when it fell", "turned convict"],
)
def test_words_behind_a_post_that_may_say_when_it_was_held_make_it_a_story(more: str) -> None:
    (office,) = _offices(f"Anna Smith, Peru's foreign minister {more}, came.")
    assert office.narrative


def test_a_post_that_goes_on_is_none() -> None:
    assert not any(office.narrative for office in _offices("Anna Smith, Peru's foreign minister since 2010, came."))


@pytest.mark.parametrize(
    "text",
    [
        "A viral post says that Anna Smith is Peru's foreign minister.",
        "Fake or not? A picture has Anna Smith, Peru's foreign minister, on a horse.",
        "The bank's Peruvian president, Anna Smith, came.",
        "The bank will wait. Its new Peruvian president, Anna Smith, came.",
        "Ben Jones, son of Anna Smith, the foreign minister of Peru, came.",
    ],
)
def test_what_may_be_untrue_or_of_something_else_is_in_doubt(text: str) -> None:
    (office,) = _offices(text)
    assert office.sureness is Sureness.DOUBTFUL


@pytest.mark.parametrize(
    "text", ["French president: Anna Smith is wrong", "Peru's president: Anna Smith and I agreed."]
)
def test_the_label_of_who_speaks_is_not_the_office_of_whom_they_speak(text: str) -> None:
    assert _offices(text) == []


def test_the_label_of_a_list_is() -> None:
    assert len(_offices("Foreign minister: Anna Smith\nFinance minister: Ben Jones")) == 2


def _offices(text: str) -> list[Claim]:
    people = ruled(text).people
    return [claim for person in people for claim in person.claims if claim.kind is ClaimKind.OFFICE]
