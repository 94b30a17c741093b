"""Who held an office when, asked of an office's chain and of one person's own tenures."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum

from shared.dates import Answer, PartialDate, Unstated, is_closed, overlaps
from shared.models.world import Facts, OfficeChain, Tenure
from shared.resolution.moment import Moment


class Held(StrEnum):
    """How one person's tenures of an office lie to a moment."""

    THEN = "then"
    BEFORE = "before"  # held it, and had left
    AFTER = "after"  # held it, but only later
    CANNOT_TELL = "cannot tell"
    NEVER = "never"  # no tenure is known


def tenures_of(people: Collection[str], facts: Facts) -> Mapping[str, tuple[Tenure, ...]]:
    """Every known stretch of each of these people in any office, oldest first, in whatever order the offices came."""
    found: dict[str, list[Tenure]] = {}
    for chain in facts.chains.values():
        for tenure in chain.tenures:
            if tenure.holder in people:
                found.setdefault(tenure.holder, []).append(tenure)
    return {holder: tuple(sorted(own, key=_by_start)) for holder, own in found.items()}


def _by_start(tenure: Tenure) -> tuple[date, str]:
    return tenure.start.first if isinstance(tenure.start, PartialDate) else date.min, tenure.office


def held(tenures: Iterable[Tenure], moment: Moment) -> Held:
    """How these tenures of one person lie to a moment; with its leeway, and any tenure at all where it is undated."""
    known = tuple(tenures)
    if not known:
        return Held.NEVER
    if moment.when is None:
        return Held.THEN
    answers = [_during(tenure, moment) for tenure in known]
    if Answer.YES in answers:
        return Held.THEN
    if Answer.CANNOT_TELL in answers:
        return Held.CANNOT_TELL
    return Held.BEFORE if any(_began_by(tenure, moment.when.last) for tenure in known) else Held.AFTER


def _during(tenure: Tenure, moment: Moment) -> Answer:
    assert moment.when is not None
    exact = overlaps(moment.when, tenure.start, tenure.end)
    if exact is not Answer.NO or not moment.grace:
        return exact
    if _nearly(tenure, moment):
        return Answer.YES
    # An end known to the year only may lie within the leeway too.
    coarse = isinstance(tenure.end, PartialDate) and tenure.end.last >= moment.when.first - moment.grace
    return Answer.CANNOT_TELL if coarse and _began_by(tenure, moment.when.last) else Answer.NO


def _nearly(tenure: Tenure, moment: Moment) -> bool:
    """Whether it certainly began and had not ended within the leeway of a moment it does not touch."""
    assert moment.when is not None
    begun = isinstance(tenure.start, PartialDate) and tenure.start.last <= moment.when.last + moment.grace
    lasting = not is_closed(tenure.end) or (
        isinstance(tenure.end, PartialDate) and tenure.end.first >= moment.when.first - moment.grace
    )
    return begun and lasting


def _began_by(tenure: Tenure, day: date) -> bool:
    return not isinstance(tenure.start, PartialDate) or tenure.start.first <= day


def is_last_begun(own: Iterable[Tenure], chain: OfficeChain, moment: Moment) -> bool:
    """Whether one of these tenures, whose end nobody noted, was the last to have begun in an office of one holder.

    Only until somebody is known to have followed: before that nobody else is known to have held it.
    """
    first, last = moment.first, moment.last
    if first is None or last is None or not chain.single:
        return False
    starts = [(t.start.last, t.holder) for t in chain.tenures if not t.acting and isinstance(t.start, PartialDate)]
    begun = [t.start.last for t in own if t.end is Unstated.UNKNOWN and isinstance(t.start, PartialDate)]
    holders = {t.holder for t in own}
    return any(
        (day := max(start, first)) <= last
        and not any(start < other <= day and holder not in holders for other, holder in starts)
        and any(other > day for other, _ in starts)
        for start in begun
    )


def ended_before(tenures: Iterable[Tenure], moment: Moment) -> bool:
    """Whether any of them had ended by then: what makes somebody a former holder."""
    last = moment.last
    if last is None:
        return any(is_closed(t.end) for t in tenures)
    return any(
        t.end is Unstated.UNKNOWN or (isinstance(t.end, PartialDate) and t.end.first <= last + moment.grace)
        for t in tenures
    )


def lately(tenures: Iterable[Tenure], day: date, back: timedelta) -> bool:
    """Whether any of them began or ended in the time `back` before a day, as far as their dates are known."""
    bounds = (bound for t in tenures for bound in (t.start, t.end))
    return any(isinstance(bound, PartialDate) and day - back <= bound.first <= day for bound in bounds)


def starts_within(tenures: Iterable[Tenure], moment: Moment, ahead: timedelta) -> bool:
    """Whether any of them begins after the moment and within `ahead` of it."""
    last = moment.last
    return last is not None and any(
        isinstance(t.start, PartialDate) and t.start.last >= last and t.start.first <= last + ahead for t in tenures
    )
