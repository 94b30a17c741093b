"""Wikibase's time values, read into dates that keep their precision."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from shared.dates import PartialDate, Unstated

_TIME = re.compile(r"([+-])(\d+)-(\d\d)-(\d\d)T")
_DAY, _MONTH, _YEAR = 11, 10, 9
_JULIAN = "Q1985786"


def read_time(value: Mapping[str, Any]) -> PartialDate | Unstated:
    """The date of a time value, in the Gregorian calendar, no more precise than its `precision` says.

    Decades and coarser, years before Christ and days that no calendar has come out as `Unstated.UNKNOWN`: it
    happened, on a day this program cannot write. They are never left out, for a tenure whose end went missing
    would look as if it lasted.
    """
    found = _TIME.match(str(value.get("time", "")))
    precision = int(value.get("precision", 0))
    if not found or found[1] == "-" or precision < _YEAR or not 1 <= int(found[2]) <= 9999:
        return Unstated.UNKNOWN
    year, month, day = (int(part) for part in found.groups()[1:])
    if month == 0 or precision == _YEAR:
        return PartialDate(year)
    julian = str(value.get("calendarmodel", "")).endswith(_JULIAN)
    if day == 0 or precision == _MONTH:
        # A Julian month lies across two of ours, so only its year is certain enough.
        return _month(year, 0 if julian else month)
    return _from_julian(year, month, day) if julian else _day(year, month, day)


def _month(year: int, month: int) -> PartialDate:
    return PartialDate(year, month) if 1 <= month <= 12 else PartialDate(year)


def _day(year: int, month: int, day: int) -> PartialDate:
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return _month(year, month)


def _from_julian(year: int, month: int, day: int) -> PartialDate:
    """The Gregorian day of a Julian one, by the calendars' common count of days (29 February 1900 existed)."""
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return _month(year, 0)
    shifted, moved = (year, month - 3) if month > 2 else (year - 1, month + 9)
    days = 365 * shifted + shifted // 4 + (153 * moved + 2) // 5 + day - 1
    # 1 March of the year 0 is day 0 of this count; 1 January of the year 1, Gregorian, is its day 308.
    try:
        return PartialDate.of(date(1, 1, 1) + timedelta(days=days - 308))
    except OverflowError:
        return _month(year, 0)
