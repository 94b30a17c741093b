"""Small drawings in numbers: shares of a whole, and how heavily each reason weighs. `figures.html` draws them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from shared.models.report import Feature, Totals, Verdict

_HALF = 50.0


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
    numbers = [(verdict.value, getattr(totals, verdict.value)) for verdict in Verdict]
    numbers[0] = ("match", totals.match - totals.match_name_only)
    numbers.insert(1, ("name_only", totals.match_name_only))
    return tuple(parts_of_bar(numbers))


def parts_of_bar(numbers: Sequence[tuple[str, int]]) -> Iterable[Share]:
    """Numbers of things of each kind, those that are not zero, side by side over the whole width."""
    whole, before = sum(number for _, number in numbers), 0
    for kind, number in numbers:
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
