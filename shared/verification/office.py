"""Whether somebody held the office that an article gives them, on the day it speaks of."""

import re
from dataclasses import dataclass, replace
from datetime import timedelta

from shared.lexicon.names import folded
from shared.lexicon.roles import CAPACITIES
from shared.models.reading import Capacity, Claim, Sureness, When
from shared.models.report import Outcome
from shared.models.text import Article
from shared.models.world import Facts, OfficeChain, Tenure
from shared.resolution.candidates import Resolved
from shared.resolution.features import COUNTRY
from shared.resolution.moment import AHEAD, Moment, moment_of
from shared.resolution.offices import Meant, failure, is_seat_of, offices_meant, tenures_of_claim
from shared.resolution.people import fits
from shared.resolution.tenures import (
    Held,
    Proof,
    ended_before,
    held,
    holders_at,
    is_last_begun,
    proof_of_others,
    rivals_at,
    starts_within,
)
from shared.resolution.wording import goes_on, is_tail, is_written
from shared.verification.judgement import Ground, Judged
from shared.verification.slips import bears, like, nearly

# Capacities whose own post is another one than the office named with them: its chain says nothing of them.
_BESIDE = frozenset({Capacity.DEPUTY, Capacity.SHADOW, Capacity.HONORARY})
_COMING = frozenset({Capacity.ELECT, Capacity.NOMINEE})
# Ministers are named in the news from the day they are agreed on; oath and gazette follow within weeks.
_ABOUT_TO = timedelta(days=30)
_IN_YEAR = re.compile(r"(?: back)? in (?:[A-Z][a-z]+ )?\d{4}\b")
_WHEN_WAS = re.compile(r"\b[Ii]n (?:[A-Z][a-z]+ )?\d{4},? when [^.;]+ (?:was|served as) (?:the )?$")
_BACK = 120  # how far before an office such words are looked for
_ORDER = (Outcome.SUPPORTED, Outcome.UNCHECKED, Outcome.SILENT, Outcome.CONTRADICTED)


@dataclass(frozen=True, slots=True)
class _Test:
    """One claim held against one office it can mean; `own` are the person's tenures of that office."""

    claim: Claim
    who: Resolved
    chain: OfficeChain
    inferred: bool
    own: tuple[Tenure, ...]
    moment: Moment


def judge_office(claim: Claim, who: Resolved, article: Article, facts: Facts) -> Judged:
    """The outcome of one office claim, for the person identified or for nobody in particular.

    Where the words can mean several offices, those that the person has held are meant; for nobody in particular
    the kindest outcome counts: only if every reading of the words is contradicted is the claim. Only words read
    with certainty may be contradicted.
    """
    assert claim.role
    own = tenures_of_claim(claim, who.identity.tenures, article, facts) if who.identity else ()
    named = offices_meant(claim.role, facts)
    meant = tuple(_own_office(office, claim, named, facts) for office in dict.fromkeys(t.office for t in own)) or named
    if not meant:
        if why := failure(claim.role, facts):
            return Judged(claim, Outcome.UNCHECKED, Ground.FAILED, detail=why)
        return Judged(claim, Outcome.SILENT, Ground.NO_OFFICE)
    if who.ambiguous and (agreed := _agreed(claim, who, article, facts)):
        return agreed
    judged = (_judge(_test(claim, who, each, own, moment_of(claim, article)), article) for each in meant)
    kindest = min(judged, key=lambda one: _ORDER.index(one.outcome))
    if kindest.outcome is Outcome.SILENT and (why := failure(claim.role, facts)):
        return replace(kindest, outcome=Outcome.UNCHECKED, ground=Ground.FAILED, detail=why)
    return kindest


def _agreed(claim: Claim, who: Resolved, article: Article, facts: Facts) -> Judged | None:
    """The outcome where it is the same of all that fit: the claim is true, whichever of them is meant."""
    fitting = [candidate for candidate in who.candidates if fits(candidate)]
    each = [judge_office(claim, replace(who, identity=c, ambiguous=False), article, facts) for c in fitting]
    return each[0] if each and all(one.outcome is Outcome.SUPPORTED for one in each) else None


def _own_office(office: str, claim: Claim, named: tuple[Meant, ...], facts: Facts) -> Meant:
    """An office the person has held; a seat that words for any seat can mean ("MP") is one of several items."""
    assert claim.role
    chain = facts.chains[office]
    is_named = any(each.chain.office.id == office for each in named)
    return Meant(chain, inferred=not is_named and is_seat_of(claim.role, chain.office, facts))


def _test(claim: Claim, who: Resolved, meant: Meant, own: tuple[Tenure, ...], moment: Moment) -> _Test:
    of_it = tuple(t for t in own if t.office == meant.chain.office.id)
    return _Test(claim, who, meant.chain, meant.inferred, of_it, moment)


def _judge(test: _Test, article: Article) -> Judged:
    outcome, ground = _outcome(test, article)
    near = None
    if outcome is Outcome.CONTRADICTED and not _may_accuse(test, article):
        outcome, ground = Outcome.SILENT, Ground.DOUBTFUL
    if outcome is Outcome.CONTRADICTED and test.inferred:
        outcome, ground = Outcome.SILENT, Ground.INFERRED
    if test.who.identity is None and (near := _near(test, outcome)):
        outcome, ground = Outcome.SILENT, Ground.NEAR_NAME
    holders = holders_at(test.chain, test.moment)
    # An item that is not known for a human's is nobody's here; its bearer is not accused of being another.
    if outcome is Outcome.CONTRADICTED and test.who.identity is None and bears(test.who.person.name, holders):
        outcome, ground = Outcome.SILENT, Ground.NOT_KNOWN
    return Judged(test.claim, outcome, ground, test.moment.when, test.chain, holders, test.own, near)


def _may_accuse(test: _Test, article: Article) -> bool:
    """Only words read for certain accuse, and only where their title does not seem to go on after them."""
    claim = test.claim
    if claim.sureness is not Sureness.SURE or claim.courtesy or claim.narrative:
        return False
    if is_tail(claim.span, article.text):
        return False
    return is_written(test.chain.office, claim.span, article.text) or not goes_on(claim.span, article.text)


def _near(test: _Test, outcome: Outcome) -> Tenure | None:
    """Whose name this one may be a slip for, if that is worth asking."""
    name = test.who.person.name
    if outcome is Outcome.CONTRADICTED:
        return like(name, test.chain, test.moment)
    asked = outcome is Outcome.SILENT and not test.inferred and not test.who.ambiguous
    return nearly(name, test.chain, test.moment) if asked and test.claim.when is When.CURRENT else None


def _says_its_year(claim: Claim, article: Article) -> bool:
    """Whether its year is that of holding the office: "was finance minister in 2018", "in 2018, when X was minister".

    A year elsewhere may be that of speaking: "In 2018 former finance minister X said ...".
    """
    before = article.text[max(0, claim.span.start - _BACK) : claim.span.start]
    told = _IN_YEAR.match(article.text, claim.span.end) or _WHEN_WAS.search(before)
    return claim.as_of is not None and told is not None


def _outcome(test: _Test, article: Article) -> tuple[Outcome, Ground]:
    claim, own, moment = test.claim, test.own, test.moment
    if claim.when is When.FORMER and not _says_its_year(claim, article):
        return _former(own, moment, dated=claim.as_of is not None)
    if claim.when is When.FUTURE or claim.capacity in _COMING:
        return _coming(own, moment)
    state = held(own, moment)
    if state is Held.THEN and not claim.courtesy and rivals_at(test.chain, moment):
        return Outcome.SILENT, Ground.CONTESTED
    if state is Held.THEN:
        return Outcome.SUPPORTED, _ground_of_support(own, moment)
    if (claim.courtesy or claim.narrative) and state is Held.BEFORE:
        return Outcome.SUPPORTED, Ground.HELD_EVER
    if is_last_begun(own, test.chain, moment):
        return Outcome.SUPPORTED, Ground.HELD_LAST
    if _is_beside(test) or state is Held.CANNOT_TELL:
        return Outcome.SILENT, Ground.COARSE if own else Ground.NOT_KNOWN
    if moment.when is None:
        return Outcome.SILENT, Ground.UNDATED
    if starts_within(own, moment, _ABOUT_TO):
        return Outcome.SILENT, Ground.NOT_YET
    return _against(test, state)


def _is_beside(test: _Test) -> bool:
    """Whether the words name a post beside the office, unless that is one itself ("Deputy Secretary of Education")."""
    capacity, label = test.claim.capacity, folded(test.chain.office.label)
    return capacity in _BESIDE and not any(CAPACITIES.get(word) is capacity for word in label.split())


def _former(own: tuple[Tenure, ...], moment: Moment, *, dated: bool) -> tuple[Outcome, Ground]:
    """Any tenure that had ended makes a former holder; no chain here reaches back far enough to exclude one.

    Where the words name the day ("was president in 2014"), having held it then does too.
    """
    if dated and held(own, moment) is Held.THEN:
        return Outcome.SUPPORTED, Ground.HELD_BEFORE
    return (Outcome.SUPPORTED, Ground.HELD_BEFORE) if ended_before(own, moment) else (Outcome.SILENT, Ground.NOT_KNOWN)


def _coming(own: tuple[Tenure, ...], moment: Moment) -> tuple[Outcome, Ground]:
    """A start within a year makes good an elect, a designate or a nominee; so does the office itself."""
    if starts_within(own, moment, AHEAD):
        return Outcome.SUPPORTED, Ground.STARTS_SOON
    if held(own, moment) is Held.THEN:
        return Outcome.SUPPORTED, Ground.HELD
    return Outcome.SILENT, Ground.NOT_KNOWN


def _ground_of_support(own: tuple[Tenure, ...], moment: Moment) -> Ground:
    if moment.when is None:
        return Ground.HELD_EVER
    exactly = [t for t in own if held([t], Moment(moment.when)) is Held.THEN]
    if not exactly:
        return Ground.HELD_NEAR
    return Ground.HELD_ACTING if all(t.acting for t in exactly) else Ground.HELD


def _against(test: _Test, state: Held) -> tuple[Outcome, Ground]:
    """What a tenure that does not cover the moment, or none at all, says of the claim."""
    identity = test.who.identity
    proof = proof_of_others(test.chain, identity.entity.id if identity else None, test.moment)
    if state is Held.BEFORE and _left_for_sure(test, proof):
        return Outcome.CONTRADICTED, Ground.LEFT
    if state is Held.AFTER and proof is Proof.PROVEN:
        return Outcome.CONTRADICTED, Ground.NOT_YET
    if test.claim.capacity is Capacity.ACTING or proof is Proof.NONE:
        return Outcome.SILENT, _why_silent(test.chain, test.moment)
    if proof is Proof.PROVEN:
        return Outcome.CONTRADICTED, Ground.OTHER
    # Near the end of what the source knows, somebody of that name and country may be the new holder.
    return (Outcome.SILENT, Ground.TOO_NEW) if _may_be_new(test.who) else (Outcome.CONTRADICTED, Ground.OTHER_EDGE)


def _may_be_new(who: Resolved) -> bool:
    return who.identity is not None or any(
        feature.name == COUNTRY and feature.weight > 0 for candidate in who.candidates for feature in candidate.features
    )


def _left_for_sure(test: _Test, proof: Proof) -> bool:
    """A tenure that ended is enough, unless the sources of the office or the person are too old to know of a return."""
    if proof is Proof.PROVEN:
        return True
    person = test.who.identity.entity.known_until if test.who.identity else None
    days = [day for day in (test.chain.known_until, person) if day]
    return bool(days) and test.moment.last is not None and test.moment.last <= min(days)


def _why_silent(chain: OfficeChain, moment: Moment) -> Ground:
    if chain.known_until and moment.last and moment.last > chain.known_until:
        return Ground.TOO_NEW
    return Ground.NOT_KNOWN if chain.single else Ground.NOT_EXCLUSIVE
