"""Who held an office and when: statements that tell of one stint made one, and whether one holds it at a time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from shared.dates import Bound, PartialDate, Unstated
from shared.models.properties import Property
from shared.models.world import Tenure

HANDOVER = timedelta(days=31)  # statements of the old holder and the new one often overlap by days, some by weeks
# The newest of several holders may be noted from their election on, two months before the one before had left.
LONG_HANDOVER, SEVERAL = timedelta(days=62), 4
PROOF_SPAN = timedelta(days=5 * 365)  # a shorter history shows no more than that nobody has joined yet
SHORT_SPAN = timedelta(days=365)  # a year in which the office was twice handed on proves it too


@dataclass(frozen=True, slots=True)
class Stint:
    """What one statement tells of a tenure, and whom it says came before and after."""

    tenure: Tenure
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()


def chain(stints: Iterable[Stint], known_until: date | None) -> tuple[tuple[Tenure, ...], bool]:
    """The tenures of one office, oldest first, and whether one at a time is proven.

    One at a time is proven when the full tenures (not the acting ones) of at least two holders, five years in
    all, show no two people in office together for certain on more than a handover; in fewer years, when it was
    twice handed on from one to the next within a month. The newest of four holders may have joined the one before by
    two months: an election may be noted as the start. Tenures without a start prove nothing and disprove nothing, but
    they must not outnumber the dated ones.

    A source that stopped looking leaves a tenure open although somebody followed. Where everything else
    proves one at a time and a single open tenure has a later holder, it is ended: on the day the follower
    began if a statement says that they replaced each other, else with "unknown value", so that it neither
    supports nor contradicts anything from then on. Two or more such tenures are left open, as proof of a
    shared office.
    """
    merged = _merged(stints)
    full = [s for s in merged if not s.tenure.acting]
    overtaken = _overtaken(full)
    if len(overtaken) == 1:
        rest = [s for s in full if s is not overtaken[0]]
        ended = _ended(overtaken[0], rest)
        tenures = [ended.tenure if s is overtaken[0] else s.tenure for s in merged]
        if is_single([s.tenure for s in rest], known_until) and is_single(tenures, known_until):
            return _in_order(tenures), True
    tenures = [s.tenure for s in merged]
    return _in_order(tenures), is_single(tenures, known_until)


def is_single(tenures: Sequence[Tenure], known_until: date | None) -> bool:
    """Whether these tenures prove that one person holds the office at a time."""
    full = [t for t in tenures if not t.acting]
    dated = sorted((t for t in full if isinstance(t.start, PartialDate)), key=lambda t: _begun(t))
    if len({t.holder for t in dated}) < 2 or len(full) > 2 * len(dated):
        return False
    lasted = max(_seen(t, known_until) for t in dated) - min(_begun(t) for t in dated)
    proven = lasted >= PROOF_SPAN or (lasted >= SHORT_SPAN and _times_handed_on(dated) >= 2)
    several = len({t.holder for t in dated}) >= SEVERAL
    return proven and not any(
        _together(one, other) > (LONG_HANDOVER if several and other.end is None else HANDOVER)
        for one, other in _neighbours(dated)
    )


def _times_handed_on(dated: Sequence[Tenure]) -> int:
    """How often somebody began within a month of the day on which the one before had left."""
    return sum(
        isinstance(one.end, PartialDate) and one.end.is_exact and one.holder != other.holder
        and abs(_begun(other) - one.end.first) <= HANDOVER
        for one, other in pairwise(dated)
    )  # fmt: skip


def newest_start(stints: Iterable[Stint]) -> date | None:
    """The first day on which the last of these may have begun."""
    starts = (stint.tenure.start for stint in stints)
    return max((start.first for start in starts if isinstance(start, PartialDate)), default=None)


def in_office_last(stints: Iterable[Stint], newest: date | None) -> frozenset[str]:
    """Who began last and has not left as far as is known; nobody where several began together."""
    begun = [s.tenure for s in stints if isinstance(s.tenure.start, PartialDate) and s.tenure.start.first == newest]
    holders = frozenset(tenure.holder for tenure in begun)
    return holders if len(holders) == 1 and all(tenure.end is None for tenure in begun) else frozenset()


def _merged(stints: Iterable[Stint]) -> list[Stint]:
    """One stint for each stretch, what the person's own statement says first, what the office's says after it."""
    found: list[Stint] = []
    by_holder: dict[str, list[int]] = {}
    for stint in sorted(stints, key=lambda s: (s.tenure.property != Property.POSITION_HELD, s.tenure.start is None)):
        if _is_backwards(stint.tenure):
            continue
        places = by_holder.setdefault(stint.tenure.holder, [])
        known = next((place for place in places if _same(found[place].tenure, stint.tenure)), None)
        if known is None:
            places.append(len(found))
            found.append(stint)
        else:
            found[known] = _unified(found[known], stint)
    return found


def _same(known: Tenure, told: Tenure) -> bool:
    """Whether both tell of one stretch: the same bounds; bounds that agree, if one is the office's own word."""
    if told.start is None and told.end is None:
        return True
    if known.property == told.property:
        return (known.start, known.end) == (told.start, told.end) and known.acting == told.acting
    return _agree(known.start, told.start) and _agree(known.end, told.end)


def _agree(one: Bound, other: Bound) -> bool:
    if isinstance(one, PartialDate) and isinstance(other, PartialDate):
        return one.first <= other.last and other.first <= one.last
    return Unstated.NONE not in (one, other) or one is other or None in (one, other)


def _unified(known: Stint, told: Stint) -> Stint:
    ours, theirs = known.tenure, told.tenure
    tenure = replace(
        ours,
        start=_sharper(ours.start, theirs.start),
        end=_sharper(ours.end, theirs.end),
        acting=ours.acting or theirs.acting,
        reference=ours.reference or theirs.reference,
    )
    return Stint(tenure, known.before | told.before, known.after | told.after)


def _sharper(one: Bound, other: Bound) -> Bound:
    """The bound that says more, the first where both say as much."""

    def telling(bound: Bound) -> int:
        if isinstance(bound, PartialDate):
            return 2 + (bound.month is not None) + (bound.day is not None)
        return 0 if bound is None else 1

    return other if telling(other) > telling(one) else one


def _is_backwards(tenure: Tenure) -> bool:
    """Whether it ends before it starts: a slip of whoever wrote it, which tells nothing."""
    start, end = tenure.start, tenure.end
    return isinstance(start, PartialDate) and isinstance(end, PartialDate) and end.last < start.first


def _overtaken(full: Sequence[Stint]) -> list[Stint]:
    """The open stints after whose start somebody else began."""
    latest: dict[str, Stint] = {}
    for stint in full:
        if isinstance(stint.tenure.start, PartialDate):
            known = latest.get(stint.tenure.holder, stint)
            latest[stint.tenure.holder] = max(known, stint, key=lambda s: _begun(s.tenure))
    last_two = sorted(latest.values(), key=lambda s: _begun(s.tenure))[-2:]
    return [s for s in full if s.tenure.end is None and any(_follows(other, s) for other in last_two)]


def _follows(other: Stint, stint: Stint) -> bool:
    later, start = other.tenure.start, stint.tenure.start
    if other.tenure.holder == stint.tenure.holder or not isinstance(later, PartialDate):
        return False
    return isinstance(start, PartialDate) and later.first > start.last


def _ended(stint: Stint, others: Sequence[Stint]) -> Stint:
    follower = min((o for o in others if _follows(o, stint)), key=lambda o: _begun(o.tenure))
    said = stint.tenure.holder in follower.before or follower.tenure.holder in stint.after
    end = follower.tenure.start if said else Unstated.UNKNOWN
    return replace(stint, tenure=replace(stint.tenure, end=end))


def _begun(tenure: Tenure) -> date:
    """The day from which it certainly runs."""
    return tenure.start.last if isinstance(tenure.start, PartialDate) else date.max


def _lasting(tenure: Tenure) -> date:
    """The day up to which it certainly runs."""
    if isinstance(tenure.end, PartialDate):
        return tenure.end.first
    return _begun(tenure) if tenure.end is Unstated.UNKNOWN else date.max


def _seen(tenure: Tenure, known_until: date | None) -> date:
    """The last day on which the source saw it run."""
    lasting = _lasting(tenure)
    return lasting if lasting < date.max else max(_begun(tenure), known_until or date.min)


def _neighbours(dated: Sequence[Tenure]) -> Iterator[tuple[Tenure, Tenure]]:
    """Pairs of different holders of which the second begins before the first has ended."""
    for place, one in enumerate(dated):
        for other in dated[place + 1 :]:
            if _begun(other) > _lasting(one):
                break
            if other.holder != one.holder:
                yield one, other


def _together(one: Tenure, other: Tenure) -> timedelta:
    """How long two holders were certainly in office at once."""
    return min(_lasting(one), _lasting(other)) - max(_begun(one), _begun(other))


def _in_order(tenures: Iterable[Tenure]) -> tuple[Tenure, ...]:
    def place(tenure: Tenure) -> tuple[date, date, str]:
        start = tenure.start.first if isinstance(tenure.start, PartialDate) else date.min
        return start, _lasting(tenure), tenure.label

    return tuple(sorted(tenures, key=place))
