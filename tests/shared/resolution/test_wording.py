"""Offices written out in an article beyond what was read of them."""

import pytest

from shared.models.text import Span
from shared.models.world import EntityKind
from shared.resolution.wording import country_follows, goes_on, is_tail, is_written, may_be_elsewhere
from tests.world import thing


def _span(text: str, words: str) -> Span:
    at = text.index(words)
    return Span(at, at + len(words), words)


@pytest.mark.parametrize(
    ("label", "text", "read", "written"),
    [
        ("Minister of State for Sport", "France’s Minister of State for Sport", "Minister of State", True),
        ("Minister of the Economy, Finances and Industry",
         "France’s Minister of the Economy, Finances and Industry, X, said", "France’s Minister of the Economy", True),
        ("Minister of State", "France’s Minister of State for Sport", "Minister of State", False),
        ("Prime Minister of Japan", "the Deputy Prime Minister of Japan said", "Deputy Prime Minister of Japan", False),
        ("Governor of Alaska", "X, the Lieutenant Governor of Alaska,", "Lieutenant Governor of Alaska", False),
        ("Governor of Utah", "a spokesman for the Governor of Utah", "spokesman for the Governor of Utah", False),
        ("Minister of Health", "the South Korean Minister of Health", "the South Korean Minister of Health", True),
        ("Governor of Alaska", "the former Governor of Alaska", "the former Governor of Alaska", True),
        ("president of the Province of Asti", "X, the president of the Province of Asti,", "president", True),
        ("Head of Kyiv Council", "X, the Head of Kyiv Council, and a delegation", "Head of Kyiv Council", True),
        ("Minister of Health", "the Minister of Health and Sport", "the Minister of Health", False),
        ("President", "President Clinton said", "President", False),  # one word is written everywhere
        ("Governor of Utah", "a friend of the Governor of Utah", "a friend", False),  # begins after the claim
    ],
)  # fmt: skip
def test_an_office_is_written_only_where_its_whole_name_begins(label: str, text: str, read: str, written: bool) -> None:
    assert is_written(thing("office", label, EntityKind.OFFICE), _span(text, read), text) is written


@pytest.mark.parametrize(
    ("text", "read", "on"),
    [
        ("Japan’s Minister of State for Okinawa Affairs", "Japan’s Minister of State", True),
        ("the Minister of the Economy, Finances and Industry", "Minister of the Economy", True),
        ("the Minister of Foreign Affairs and Trade", "Minister of Foreign Affairs", True),
        ("the president’s spokesman", "president", True),
        ("Foreign Minister Lavrov", "Foreign Minister", False),
        ("the foreign minister, Sergei Lavrov, said", "foreign minister", False),
        ("the president for life", "president", False),
    ],
)
def test_a_title_that_goes_on_is_seen(text: str, read: str, on: bool) -> None:
    assert goes_on(_span(text, read), text) is on


@pytest.mark.parametrize(
    ("text", "tail"),
    [
        ("the Head of the Secretariat of the President", True),
        ("the Head of the Vice-Presidency of the President", True),
        ("in the office of the President", False),
        ("as of Monday the President", False),
        ("the President", False),
    ],
)
def test_the_end_of_another_title_is_seen(text: str, tail: bool) -> None:
    assert is_tail(_span(text, "President"), text) is tail


def test_a_country_in_commas_behind_a_title_is_seen() -> None:
    text = "Ana Ruiz, the Governor of Punjab, Pakistan, and others came; the mayor of Lima, Ana Ruiz, did not."
    punjab, lima = (Span(text.index(w), text.index(w) + len(w), w) for w in ("Governor of Punjab", "mayor of Lima"))
    assert country_follows(punjab, text)
    assert not country_follows(lima, text)


@pytest.mark.parametrize(
    ("place", "text", "elsewhere"),
    [
        ("London", "He spoke at city hall in London, Ontario.", True),
        ("Paris", "The mayor was born in Paris, Texas, in 1961.", True),
        ("London", "They met in London, Paris and Berlin.", False),
        ("London", "In London, Prime Minister Keir Starmer spoke.", False),
        ("London", "He spoke at city hall.", False),
        ("London", "LONDON, Ky. - He spoke at city hall.", True),
        ("London", "He spoke at Kentucky's fair.", True),
        (None, "He spoke in London, Ontario.", False),
    ],
)
def test_a_town_whose_region_is_told_may_be_another_of_its_name(place: str | None, text: str, elsewhere: bool) -> None:
    assert may_be_elsewhere("mayor", place, text) is elsewhere
