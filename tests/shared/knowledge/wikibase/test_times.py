from typing import Any

import pytest

from shared.dates import PartialDate, Unstated
from shared.knowledge.wikibase.times import read_time


def value(time: str, precision: int, calendar: str = "Q1985727") -> dict[str, Any]:
    return {"time": time, "precision": precision, "calendarmodel": f"http://www.wikidata.org/entity/{calendar}"}


@pytest.mark.parametrize(
    ("time", "precision", "expected"),
    [
        ("+2022-05-10T00:00:00Z", 11, "2022-05-10"),
        ("+2016-07-00T00:00:00Z", 10, "2016-07"),
        ("+2016-07-01T00:00:00Z", 10, "2016-07"),
        ("+1990-00-00T00:00:00Z", 9, "1990"),
        ("+1990-01-01T00:00:00Z", 9, "1990"),
        ("+2015-02-30T00:00:00Z", 11, "2015-02"),
        ("+2015-13-01T00:00:00Z", 11, "2015"),
        ("+2015-07-00T00:00:00Z", 11, "2015-07"),
        ("+00000002015-07-04T00:00:00Z", 11, "2015-07-04"),
    ],
)
def test_a_date_is_no_more_precise_than_its_precision_says(time: str, precision: int, expected: str) -> None:
    assert read_time(value(time, precision)) == PartialDate.parse(expected)


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        ("+1917-10-25T00:00:00Z", "1917-11-07"),
        ("+1582-10-04T00:00:00Z", "1582-10-14"),
        ("+1900-02-29T00:00:00Z", "1900-03-13"),
        ("+1918-01-31T00:00:00Z", "1918-02-13"),
    ],
)
def test_a_julian_day_becomes_the_gregorian_one(time: str, expected: str) -> None:
    assert read_time(value(time, 11, "Q1985786")) == PartialDate.parse(expected)


def test_a_julian_month_keeps_its_year_only() -> None:
    assert read_time(value("+1917-10-00T00:00:00Z", 10, "Q1985786")) == PartialDate(1917)


@pytest.mark.parametrize(
    ("time", "precision"),
    [("-0044-03-15T00:00:00Z", 11), ("+1980-00-00T00:00:00Z", 8), ("+12000-01-01T00:00:00Z", 11), ("nonsense", 11)],
)
def test_what_cannot_be_written_as_a_date_has_still_happened(time: str, precision: int) -> None:
    assert read_time(value(time, precision)) is Unstated.UNKNOWN
