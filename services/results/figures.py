"""Small drawings in numbers: shares of a whole, and how heavily each reason weighs. `figures.html` draws them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count

from shared.english.values import TALLIES
from shared.models.report import Feature, Totals
from shared.reporting.words import numbers, tallies
from shared.store import Count

EPOCH = date(1970, 1, 1)
_HALF = 50.0
_FROM_THE_FOOT = ("mismatch", "unknown", "unchecked", "name_only", "match")


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a bar, from `x` on, `width` wide, both in percent: how many got which verdict."""

    kind: str
    number: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Weight:
    """One reason as a bar from the middle: to the right where it speaks for, to the left where it speaks against."""

    detail: str
    weight: float
    x: float
    width: float


def shares(totals: Totals) -> tuple[Share, ...]:
    """The people of an article by verdict, those by name only apart, as parts of one bar."""
    return tuple(parts_of_bar(tuple(numbers(totals).items())))


def parts_of_bar(told: Sequence[tuple[str, int]]) -> Iterable[Share]:
    """Numbers of things of each kind, those that are not zero, side by side over the whole width."""
    whole, before = sum(number for _, number in told), 0
    for kind, number in told:
        if number:
            yield Share(kind, number, round(100 * before / whole, 2), round(100 * number / whole, 2))
        before += number


def weights(features: Sequence[Feature]) -> tuple[Weight, ...]:
    """Reasons with the heaviest as long as half the width, so that those of one candidate can be compared."""
    heaviest = max((abs(feature.weight) for feature in features), default=0) or 1.0
    return tuple(
        Weight(
            f.detail, f.weight, round(_HALF - max(0.0, -(half := _HALF * f.weight / heaviest)), 2), round(abs(half), 2)
        )
        for f in features
    )


@dataclass(frozen=True, slots=True)
class Column:
    """A day of a chart: its place across in percent, its parts downwards in pixels, and what it says."""

    x: float
    width: float
    parts: tuple[tuple[str, int, int], ...]
    told: str


@dataclass(frozen=True, slots=True)
class Level:
    """A line across a chart: how far down it lies in pixels, and how many it stands for."""

    y: int
    told: str


def levels(days: Sequence[Count], height: int) -> tuple[Level, ...]:
    """One to four lines at round numbers, by which the columns of the same days are read."""
    tallest = _tallest(days)
    step = next(n for size in count() for n in (10**size, 2 * 10**size, 5 * 10**size) if tallest < 5 * n)
    return tuple(
        Level(round(height - height * number / tallest), f"{number:,}") for number in range(step, tallest + 1, step)
    )


def all_of(days: Sequence[Count]) -> dict[str, int]:
    """How many people of all these days have each look."""
    return {kind: sum(getattr(day, kind) for day in days) for kind in TALLIES}


def columns(days: Sequence[Count], first: int, last: int, height: int) -> tuple[Column, ...]:
    """Days as stacked columns, from day `first` to `last` since 1970: the worst verdicts stand at the foot."""
    step = 100 / (last - first + 1)
    tallest = _tallest(days)
    return tuple(
        Column(
            x=round((int(day.key) - first) * step + step * 0.1, 2),
            width=round(step * 0.8, 2),
            parts=tuple(_stacked(_numbers(day), height / tallest, height)),
            told=f"{EPOCH + timedelta(days=int(day.key))}: {day.articles} articles; "
            + ", ".join(words for _, words in tallies(_numbers(day))),
        )
        for day in days
        if first <= int(day.key) <= last
    )


def _tallest(days: Sequence[Count]) -> int:
    return max((sum(_numbers(day).values()) for day in days), default=0) or 1


def _numbers(day: Count) -> dict[str, int]:
    return {kind: getattr(day, kind) for kind in _FROM_THE_FOOT}


def _stacked(numbers: Mapping[str, int], scale: float, height: int) -> Iterable[tuple[str, int, int]]:
    """Kind, top and height of each part, from the foot upwards."""
    below = 0
    for kind, number in numbers.items():
        if number:
            top, foot = round(height - (below + number) * scale), round(height - below * scale)
            yield kind, top, max(1, foot - top)
        below += number
