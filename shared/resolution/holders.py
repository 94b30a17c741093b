"""Who held an office at a moment, how well others are known to have, and who claimed it together."""

from datetime import date, timedelta
from enum import StrEnum
from itertools import combinations

from shared.dates import Answer, PartialDate, Unstated, held_on, is_closed, overlaps
from shared.lexicon.roles import TOP_TITLES, is_one_of_many, office_key
from shared.lexicon.singles import is_of_one
from shared.models.world import OfficeChain, Tenure
from shared.resolution.moment import GRACE, Moment

# An open tenure proves who held an office only where its source knows this much beyond the day: items are
# brought up to date some weeks after a change of office.
MARGIN = timedelta(days=30)


def holders_at(chain: OfficeChain, moment: Moment) -> tuple[Tenure, ...]:
    """Everyone who certainly held the office at the moment, without leeway; nobody where it is undated."""
    if moment.when is None:
        return ()
    return tuple(t for t in chain.tenures if overlaps(moment.when, t.start, t.end) is Answer.YES)


class Proof(StrEnum):
    """How well it is known that somebody else held an office at a moment."""

    PROVEN = "proven"
    EDGE = "edge"  # only by an open tenure near the end of what the source can know
    NONE = "none"


def proof_of_others(chain: OfficeChain, holder: str | None, moment: Moment) -> Proof:
    """How well it is known that only others than `holder` held this office through the whole moment.

    Only for an office that one holds at a time, and only from full tenures that cover every day: a closed one
    proves it, an open one where its source knows `MARGIN` beyond. One past what the source knows proves nothing.
    With its leeway too: in the week of a handover whoever came before or after may be meant, known or not.
    """
    if moment.when is None or not _is_for_one(chain, moment):
        return Proof.NONE
    others = [t for t in chain.tenures if not t.acting and t.holder != holder and not _is_overtaken(t, chain)]
    covering = _cover(others, moment.when.first - moment.grace, moment.when.last + moment.grace)
    if not covering:
        return Proof.NONE
    if all(is_closed(t.end) for t in covering):
        return Proof.PROVEN
    if chain.known_until is None or moment.when.last > chain.known_until:
        return Proof.NONE
    return Proof.PROVEN if moment.when.last + MARGIN <= chain.known_until else Proof.EDGE


def _is_for_one(chain: OfficeChain, moment: Moment) -> bool:
    """Whether one holds the office at a time: proven by its chain, or by its kind where nothing speaks against it.

    Two who had left speak against it whenever they held it, two of whom one seems not to have left only around then:
    nobody may have noted that. Of envoys and deputies there are as many as a state likes, whatever their chain shows.
    """
    if chain.single or is_one_of_many(chain.office.label):
        return not is_one_of_many(chain.office.label)
    full = [t for t in chain.tenures if not t.acting]
    around = [t for t in tenures_nearby(chain, moment) if not t.acting]
    pairs = (*combinations([t for t in full if is_closed(t.end)], 2), *combinations(around, 2))
    return is_of_one(chain.office.label) and not any(_together(one, other) for one, other in pairs)


def _is_overtaken(tenure: Tenure, chain: OfficeChain) -> bool:
    """Whether somebody began after a tenure that seems not to have ended: nobody noted when it did."""
    if is_closed(tenure.end) or not isinstance(tenure.start, PartialDate):
        return False
    starts = (t.start.first for t in chain.tenures if t.holder != tenure.holder and isinstance(t.start, PartialDate))
    return any(start > tenure.start.last for start in starts)


def _cover(tenures: list[Tenure], day: date, last: date) -> list[Tenure]:
    """The tenures that together certainly cover every day from one to another; none where a day stays open."""
    covering: list[Tenure] = []
    while day <= last:
        over = next((t for t in tenures if held_on(day, t.start, t.end) is Answer.YES), None)
        if over is None:
            return []
        covering.append(over)
        if not isinstance(over.end, PartialDate):
            break
        day = max(over.end.first, day) + timedelta(days=1)
    return covering


def rivals_at(chain: OfficeChain, moment: Moment) -> tuple[Tenure, ...]:
    """The two who claimed one office at a moment, as under rival governments; nobody where that is not so.

    Two full holders in office together for longer than a handover make rivals only at the top of a state, and
    where nobody else ever shared the office: councils, co-heads and double posts have no rivals.
    """
    if office_key(chain.office.label, None).title not in TOP_TITLES:
        return ()
    full = [t for t in chain.tenures if not t.acting]
    then = [t for t in holders_at(chain, moment) if not t.acting]
    if len({t.holder for t in then}) != 2 or not _together(then[0], then[1]):
        return ()
    others = [t for t in full if t not in then]
    return () if any(_together(one, other) for one in others for other in full) else tuple(then)


def _together(one: Tenure, other: Tenure) -> bool:
    """Whether two holders certainly shared the office for more than the grace of a handover."""
    if one.holder == other.holder:
        return False
    starts = [t.start.last for t in (one, other) if isinstance(t.start, PartialDate)]
    ends = [t.end.first for t in (one, other) if isinstance(t.end, PartialDate)]
    if len(starts) < 2 or Unstated.UNKNOWN in (one.end, other.end):
        return False
    return not ends or min(ends) - max(starts) > GRACE


def tenures_nearby(chain: OfficeChain, moment: Moment) -> tuple[Tenure, ...]:
    """Those who held the office, acting or in full, within a year of the moment: whose names may be misspelled."""
    first, last = moment.first, moment.last
    if first is None or last is None:
        return chain.tenures
    around = timedelta(days=366)
    return tuple(
        t
        for t in chain.tenures
        if not (isinstance(t.start, PartialDate) and t.start.first > last + around)
        and not (isinstance(t.end, PartialDate) and t.end.last < first - around)
    )
