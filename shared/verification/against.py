"""When tenures speak against a claim of an office: who had left for sure, and who else certainly held it."""

from datetime import timedelta

from shared.dates import PartialDate
from shared.lexicon.names import folded
from shared.lexicon.places import named
from shared.lexicon.roles import TOP_TITLES, is_one_of_many
from shared.models.properties import Property
from shared.models.reading import Capacity
from shared.models.report import Outcome
from shared.models.world import OfficeChain
from shared.resolution.candidates import Resolved
from shared.resolution.features import COUNTRY
from shared.resolution.holders import Proof, holders_at, proof_of_others
from shared.resolution.moment import Moment
from shared.resolution.tenures import Held, held
from shared.verification.hearing import Hearing
from shared.verification.judgement import Ground

_ONE_TERM = timedelta(days=5 * 365)  # the longest that most offices are given for
_SOONEST_BACK = timedelta(days=2 * 365)  # who left an office of one is seldom back in it before
_A_YEAR = timedelta(days=365)  # longer than any office of one stays empty


def against(hearing: Hearing, state: Held) -> tuple[Outcome, Ground]:
    """What a tenure that does not cover the moment, or none at all, says of the claim.

    Whoever stands in for somebody on a journey or in a sickbed is acting for some days, which no source notes.
    """
    if hearing.claim.capacity is Capacity.ACTING:
        return Outcome.SILENT, _why_silent(hearing.chain, hearing.moment)
    identity = hearing.who.identity
    proof = proof_of_others(hearing.chain, identity.entity.id if identity else None, hearing.moment)
    if state is Held.BEFORE and _left_for_sure(hearing, proof):
        return Outcome.CONTRADICTED, Ground.LEFT
    if state is Held.AFTER and proof is Proof.PROVEN:
        return Outcome.CONTRADICTED, Ground.NOT_YET
    if proof is Proof.NONE:
        return Outcome.SILENT, _why_silent(hearing.chain, hearing.moment)
    if proof is Proof.PROVEN:
        return Outcome.CONTRADICTED, Ground.OTHER
    # Near the end of what the source knows, somebody of that name and country may be the new holder.
    return (Outcome.SILENT, Ground.TOO_NEW) if _may_be_new(hearing.who) else (Outcome.CONTRADICTED, Ground.OTHER_EDGE)


def _may_be_new(who: Resolved) -> bool:
    return who.identity is not None or any(
        feature.name == COUNTRY and feature.weight > 0 for candidate in who.candidates for feature in candidate.features
    )


def _left_for_sure(hearing: Hearing, proof: Proof) -> bool:
    """A tenure that ended is enough, unless its source is too old to know of a return, or may have missed one.

    That is the person's own, where their item tells of all their tenures, else the office's.
    """
    if proof is Proof.PROVEN:
        return True
    if proof is Proof.NONE and (_may_have_gone_on(hearing) or _is_in_hole(hearing)):
        return False
    person = hearing.who.identity.entity.known_until if hearing.who.identity else None
    by_person = person and all(tenure.property == Property.POSITION_HELD for tenure in hearing.own)
    known = person if by_person else min((day for day in (hearing.chain.known_until, person) if day), default=None)
    return known is not None and hearing.moment.last is not None and hearing.moment.last <= known


def _is_in_hole(hearing: Hearing) -> bool:
    """Whether the moment lies in a time of over a year of which no holder is known, well after their own term ended.

    Not all who held it are known then, and they may be one of these again.
    """
    day, tenures = hearing.moment.last, hearing.chain.tenures
    if day is None or not hearing.chain.single or holders_at(hearing.chain, hearing.moment):
        return False
    left = max((t.end.last for t in hearing.own if isinstance(t.end, PartialDate)), default=day)
    if day - left < _SOONEST_BACK:
        return False
    ends = [t.end.last for t in tenures if isinstance(t.end, PartialDate) and t.end.last <= day]
    starts = [t.start.first for t in tenures if isinstance(t.start, PartialDate) and t.start.first >= day]
    return bool(ends and starts) and min(starts) - max(ends) > _A_YEAR


def _may_have_gone_on(hearing: Hearing) -> bool:
    """Whether another term may not have been written down: they are the last known to have had the office.

    Sources close a term on the day of an election and open the next one later, if at all; not of those who head a
    country or its government, whom everybody watches.
    """
    office, own, moment = hearing.chain.office, {tenure.holder for tenure in hearing.own}, hearing.moment
    title, _, place = folded(office.label).partition(" of ")
    watched = title in TOP_TITLES and (not place or named(place) is not None)
    if watched or not hearing.chain.single or is_one_of_many(office.label) or moment.when is None:
        return False
    if held(hearing.own, Moment(moment.when, _ONE_TERM)) not in (Held.THEN, Held.CANNOT_TELL):
        return False
    since = moment.when.first - _ONE_TERM
    others = [t for t in hearing.chain.tenures if t.holder not in own]
    ended = max((t.end.first for t in hearing.own if isinstance(t.end, PartialDate)), default=since)
    return not any(ended <= t.start.last for t in others if isinstance(t.start, PartialDate))


def _why_silent(chain: OfficeChain, moment: Moment) -> Ground:
    if chain.known_until and moment.last and moment.last > chain.known_until:
        return Ground.TOO_NEW
    return Ground.NOT_KNOWN if chain.single else Ground.NOT_EXCLUSIVE
