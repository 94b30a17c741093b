"""Dates as sources really give them: with a precision, an open end, or a known unknown."""

import calendar
import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Self

A_DAY = "write the day as YYYY-MM-DD, such as 2024-10-29"
"""What to do where something is no day."""


class Answer(StrEnum):
    """Whether something was so on a day; the data may not decide it."""

    YES = "yes"
    NO = "no"
    CANNOT_TELL = "cannot tell"


class Unstated(StrEnum):
    """What Wikidata says of a date when it gives none."""

    UNKNOWN = "unknown value"  # it has happened, nobody wrote down when
    NONE = "no value"  # it has not happened: still in office


MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@lru_cache(maxsize=16384)  # an article's tenures share few dates
def _span(year: int, month: int | None, day: int | None) -> tuple[date, date]:
    """The first and the last day that a date of this precision can mean."""
    last = month or 12
    return date(year, month or 1, day or 1), date(year, last, day or calendar.monthrange(year, last)[1])


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the day, the month or only the year: a span of days rather than a day.

    `first` and `last` are the earliest and the latest day it can mean; every look at a tenure asks for them.
    """

    year: int
    month: int | None = None
    day: int | None = None
    first: date = field(init=False, repr=False, compare=False)
    last: date = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day needs its month")
        first, last = _span(self.year, self.month, self.day)  # raises ValueError where no such day exists
        object.__setattr__(self, "first", first)
        object.__setattr__(self, "last", last)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2022`, `2022-05` or `2022-05-10`; ValueError for anything else."""
        if not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", text):
            raise ValueError(f"not a date: {text!r} (expected YYYY, YYYY-MM or YYYY-MM-DD)")
        return cls(*(int(part) for part in text.split("-")))

    @classmethod
    def of(cls, day: date) -> Self:
        """The same day, known to the day."""
        return cls(day.year, day.month, day.day)

    @property
    def is_exact(self) -> bool:
        """Whether it is known to the day."""
        return self.day is not None

    def __str__(self) -> str:
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


def in_words(value: PartialDate | date) -> str:
    """A date as an English sentence writes it, as precise as it is known: "29 October 2024", "May 2022", "2015"."""
    if isinstance(value, date):
        value = PartialDate.of(value)
    month = MONTHS[value.month - 1] if value.month else None
    return " ".join(str(part) for part in (value.day, month, value.year) if part)


Bound = PartialDate | Unstated | None
"""The start or end of something: a date, one of Wikidata's two ways to give none, or nothing said at all."""


def held_on(day: date, start: Bound, end: Bound) -> Answer:
    """Whether something that ran from `start` to `end` was running on `day`; both of its end days count.

    An end that is not said, or is "no value", is open. An end of "unknown value" has passed on an unknown
    day, and a start that is not said lies on an unknown one: neither can say yes, and only the other
    bound can say no. On the day of a handover both the old holder and the new one held the office.
    """
    if isinstance(start, PartialDate) and day < start.first:
        return Answer.NO
    if isinstance(end, PartialDate) and day > end.last:
        return Answer.NO
    certainly_begun = isinstance(start, PartialDate) and day >= start.last
    certainly_lasting = end is None or end is Unstated.NONE or (isinstance(end, PartialDate) and day <= end.first)
    return Answer.YES if certainly_begun and certainly_lasting else Answer.CANNOT_TELL


def is_closed(end: Bound) -> bool:
    """Whether it is known to have ended, on whatever day."""
    return isinstance(end, PartialDate) or end is Unstated.UNKNOWN


def overlaps(when: PartialDate, start: Bound, end: Bound) -> Answer:
    """Whether something that ran from `start` to `end` ran on any day of `when`.

    Yes if it certainly ran on some day of the span, no if it certainly ran on none of them.
    """
    if isinstance(start, PartialDate) and start.first > when.last:
        return Answer.NO
    if isinstance(end, PartialDate) and end.last < when.first:
        return Answer.NO
    begun = isinstance(start, PartialDate) and start.last <= when.last
    lasting = end is None or end is Unstated.NONE or (isinstance(end, PartialDate) and end.first >= when.first)
    return Answer.YES if begun and lasting else Answer.CANNOT_TELL


def age_on(day: date, born: PartialDate) -> tuple[int, int]:
    """The youngest and the oldest that somebody born then can be on `day`, in whole years."""

    def years(birth: date) -> int:
        return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))

    return years(born.last), years(born.first)
