"""The verdict on each person: the first rule of a short table that applies."""

from collections.abc import Callable
from dataclasses import replace

from shared.dates import PartialDate
from shared.models.properties import Property
from shared.models.reading import Claim, ClaimKind, Person, Reading
from shared.models.report import Outcome, Reason, Verdict
from shared.models.text import Article
from shared.models.world import EntityKind, Facts, Meeting
from shared.resolution.candidates import Resolved
from shared.resolution.lead import said_by_page
from shared.resolution.people import has_telling_claims, is_possible
from shared.verification.case import DETAILS, Case
from shared.verification.confidence import confidence
from shared.verification.desk import by_desk, differs, says_false, vouched
from shared.verification.details import judge_detail
from shared.verification.judgement import Ground, Judged, Judgement
from shared.verification.office import judge_office

_LEFT_TO_THE_PAGE = frozenset({Ground.NOT_KNOWN, Ground.NO_OFFICE, Ground.LISTED_OTHERS})
_WITH_NOBODY = {reason for reason in Reason if reason.verdict in (Verdict.UNKNOWN, Verdict.UNCHECKED)} - {
    Reason.DESK_DISAGREES  # what speaks against the desk is shown with it
} | {Reason.KNOWN_FALSE}


def verify(reading: Reading, resolved: tuple[Resolved, ...], facts: Facts) -> tuple[Judgement, ...]:
    """The verdict on every person of the reading, on the days its claims speak of, in the order of the reading."""
    return tuple(_verify(reading, who, facts) for who in resolved)


def with_spared(reading: Reading, judged: tuple[Judgement, ...]) -> tuple[Judgement, ...]:
    """The verdicts in the order of the reading, with those in their places who were not to be looked up."""
    known = {judgement.resolved.person.id: judgement for judgement in judged}
    return tuple(known.get(person.id) or _spared(reading, person) for person in reading.people)


def _spared(reading: Reading, person: Person) -> Judgement:
    quotations = tuple(q for q in reading.quotations if q.person == person.id)
    return Judgement(Resolved(person, None, ()), Reason.PRIVATE_PERSON, 0.0, (), quotations)


def _verify(reading: Reading, who: Resolved, facts: Facts) -> Judgement:
    desk = facts.roster.get(who.person.name, ())
    judged = (_judged(claim, who, reading.article, facts) for claim in who.person.claims)
    claims = tuple(by_desk(each, desk, reading.article) for each in judged)
    quotations = tuple(q for q in reading.quotations if q.person == who.person.id)
    case = Case(who, claims, quotations, reading.article, desk)
    reason = next(reason for reason, applies in RULES if applies(case))
    if reason in _WITH_NOBODY:
        who = replace(who, identity=None)
    return Judgement(who, reason, confidence(reason, case, facts), claims, quotations, desk)


def _judged(claim: Claim, who: Resolved, article: Article, facts: Facts) -> Judged:
    """One claim by the statements of the item; where these are silent, by the lead of the person's page."""
    judged = _by_statements(claim, who, article, facts)
    if who.identity is None or judged.ground not in _LEFT_TO_THE_PAGE:
        return judged
    said = said_by_page(claim, who.identity.entity.id, article, facts)
    return replace(judged, outcome=Outcome.SUPPORTED, ground=Ground.IN_LEAD, page=said) if said else judged


def _by_statements(claim: Claim, who: Resolved, article: Article, facts: Facts) -> Judged:
    if claim.kind is ClaimKind.OFFICE and claim.role:
        return judge_office(claim, who, article, facts)
    if who.identity:
        return judge_detail(claim, who.identity, article, facts)
    if who.failure:
        return Judged(claim, Outcome.UNCHECKED, Ground.FAILED, detail=who.failure)
    return Judged(claim, Outcome.SILENT, Ground.NOT_KNOWN)


def _source_unavailable(case: Case) -> bool:
    """A look-up failed on which the verdict depends: without it nothing is found or nothing is supported."""
    if case.who.identity is None and case.who.failure:
        return True
    return case.any(Outcome.UNCHECKED) and not case.any(Outcome.SUPPORTED) and not case.any(Outcome.CONTRADICTED)


def _told_apart(case: Case) -> bool:
    """The article says that this is not who else bears the name, and no work or office says that it is."""
    at_work = any(j.outcome is Outcome.SUPPORTED and j.claim.kind not in DETAILS for j in case.claims)
    return case.who.person.told_apart is not None and bool(case.who.candidates) and not at_work


def _contested(case: Case) -> bool:
    """Two claim the office, this person one of them, and nothing else says who they are."""
    return case.any(Outcome.SILENT, Ground.CONTESTED) and not case.any(Outcome.SUPPORTED)


def _dead(case: Case) -> bool:
    """Speaks within the days of the article, and had died before it, to the day."""
    day = case.article.published_on
    if case.who.identity is None or day is None or not any(q.anchored for q in case.quotations):
        return False
    died = [s.value for s in case.who.identity.entity.best(Property.DIED)]
    return bool(died) and all(isinstance(d, PartialDate) and d.is_exact and d.last < day for d in died)


def _not_in_office(case: Case) -> bool:
    """The right human, the wrong time."""
    return case.who.identity is not None and case.any(Outcome.CONTRADICTED, Ground.LEFT, Ground.NOT_YET)


def _claim_contradicted(case: Case) -> bool:
    """Identity stands without the claim (a contradicted claim never spoke for it), and the evidence excludes it."""
    return case.who.identity is not None and case.any(Outcome.CONTRADICTED)


def _held_by_other(case: Case) -> bool:
    return case.who.identity is None and case.any(Outcome.CONTRADICTED)


def _misspelled(case: Case) -> bool:
    return case.who.identity is None and case.any(Outcome.SILENT, Ground.NEAR_NAME)


def _not_real(case: Case) -> bool:
    """What bears the full name is a fictional figure or a name for several people, and no human does."""
    full = [c for c in case.who.candidates if c.hit.meeting is not Meeting.PARTIAL]
    return bool(full) and all(c.entity.kind in (EntityKind.FICTIONAL, EntityKind.PSEUDONYM) for c in full)


def _detail_wrong(case: Case) -> bool:
    wrong = any(j.outcome is Outcome.CONTRADICTED for j in case.claims if j.claim.kind in DETAILS)
    return wrong and _supported(case)


def _supported(case: Case) -> bool:
    return case.who.identity is not None and case.any(Outcome.SUPPORTED)


def _name_only(case: Case) -> bool:
    """Chosen by name, time and topic with no claim to test, or by a claim that the data cannot decide."""
    if case.who.identity is None:
        return bool(case.desk) and not has_telling_claims(case.who.person)
    untested = not has_telling_claims(case.who.person) or case.any(Outcome.SILENT, Ground.TOO_NEW)
    return untested if case.who.by_name_only else True


def _ambiguous(case: Case) -> bool:
    """Several fit, or nothing speaks against one, and nothing decides."""
    return case.who.ambiguous or any(is_possible(candidate) for candidate in case.who.candidates)


def _namesakes(case: Case) -> bool:
    return bool(case.who.candidates or case.desk)


RULES: tuple[tuple[Reason, Callable[[Case], bool]], ...] = (
    (Reason.DESK_DISAGREES, lambda case: differs(case.claims) or (says_false(case.desk) and _supported(case))),
    (Reason.KNOWN_FALSE, lambda case: says_false(case.desk)),
    (Reason.KNOWN_TO_DESK, lambda case: vouched(case.claims)),
    (Reason.SOURCE_UNAVAILABLE, _source_unavailable),
    (Reason.NAMESAKES_ONLY, _told_apart),
    (Reason.CONTESTED, _contested),
    (Reason.NOT_A_REAL_PERSON, _not_real),
    (Reason.DEAD_BEFORE_ARTICLE, _dead),
    (Reason.NOT_IN_OFFICE, _not_in_office),
    (Reason.CLAIM_CONTRADICTED, _claim_contradicted),
    (Reason.OFFICE_HELD_BY_OTHER, _held_by_other),
    (Reason.POSSIBLE_MISSPELLING, _misspelled),
    (Reason.DETAIL_WRONG, _detail_wrong),
    (Reason.CLAIMS_SUPPORTED, _supported),
    (Reason.NAME_ONLY, _name_only),
    (Reason.AMBIGUOUS, _ambiguous),
    (Reason.NAMESAKES_ONLY, _namesakes),
    (Reason.NO_CANDIDATE, lambda case: True),
)
