"""Who held each office that was judged, around the days the article speaks of: what its timeline is drawn from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from shared.dates import PartialDate
from shared.models.report import OfficeHistory
from shared.models.world import OfficeChain, Tenure
from shared.reporting.evidence import holder, thing

MOST_HOLDERS = 6
"""Holders shown of one office; those of the person judged come first, then those nearest to the day."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An office with the day it was asked about, and whom the claim was tested for."""

    chain: OfficeChain
    day: PartialDate | None
    own: frozenset[str] = frozenset()


def histories(offices: Iterable[Shown]) -> tuple[OfficeHistory, ...]:
    """One history for each office, in the order they were first asked about."""
    asked: dict[str, list[Shown]] = {}
    for shown in offices:
        asked.setdefault(shown.chain.office.id, []).append(shown)
    return tuple(_history(each) for each in asked.values() if each[0].chain.tenures)


def _history(asked: list[Shown]) -> OfficeHistory:
    chain = asked[0].chain
    own = frozenset().union(*(shown.own for shown in asked))
    days = [shown.day.first for shown in asked if shown.day]
    nearest = sorted(chain.tenures, key=lambda t: (t.holder not in own, min((_away(t, d) for d in days), default=0)))
    kept = nearest[:MOST_HOLDERS]
    office = thing(chain.office)
    return OfficeHistory(
        qid=office.qid,
        label=office.label,
        known_until=chain.known_until,
        holders=tuple(holder(tenure) for tenure in chain.tenures if tenure in kept),
    )


def _away(tenure: Tenure, day: date) -> int:
    """Days between a tenure and a day, 0 where it covers it; an open side reaches for ever."""
    start = tenure.start.first if isinstance(tenure.start, PartialDate) else date.min
    end = tenure.end.last if isinstance(tenure.end, PartialDate) else date.max
    return max((start - day).days, (day - end).days, 0)
