"""Sentences: why a claim came out as it did, and what an editor should know of a person.

Never more certain than the evidence: nothing here says that somebody does not exist.
"""

import re

from shared.dates import Bound, PartialDate, Unstated, in_words
from shared.models.reading import ClaimKind, Sureness
from shared.models.report import Outcome, Reason
from shared.models.roster import Entry
from shared.models.world import Coverage, Entity, Facts, KnowledgeInfo, Meeting, Tenure
from shared.resolution.candidates import Candidate
from shared.resolution.people import is_possible
from shared.verification.judgement import Ground, Judged, Judgement

# "The Ministry of Health" and "the Centre for Peace", but "Reuters" and "Harvard University".
_WITH_ARTICLE = re.compile(r" (?:of|for) ")
# More namesakes than this make no question that anybody reads.
_MOST_ASKED = 4


def period(start: Bound, end: Bound) -> str:
    """From when to when, in words; an end that is not known is left open."""
    since = f"from {in_words(start)}" if isinstance(start, PartialDate) else "from an unknown day"
    if isinstance(end, PartialDate):
        return f"{since} to {in_words(end)}"
    if end is Unstated.UNKNOWN:
        return f"{since} to an unknown day"
    return f"since {in_words(start)}" if isinstance(start, PartialDate) else since


def because(judged: Judged, facts: Facts) -> str:
    """Why a claim came out as it did, in one or two sentences."""
    office = judged.chain.office.label if judged.chain else "the office"
    own = "; ".join(f"{period(t.start, t.end)}{' (acting)' if t.acting else ''}" for t in judged.own)
    who_else = _others(judged)
    known = _known(judged, facts)
    match judged.ground:
        case Ground.HELD | Ground.HELD_ACTING | Ground.HELD_EVER:
            return f"{office} {own}{'' if judged.as_of else '; undated, so any time counts'}.{_beyond(judged)}"
        case Ground.HELD_LAST:
            return f"{office} {own}; nobody else is known to have begun by then."
        case Ground.HELD_BEFORE:
            return f"{office} {own}, and no more by then."
        case Ground.STARTS_SOON:
            return f"{office} {own}, within a year."
        case Ground.HELD_NEAR:
            return f"{office} {own}: within a week of it."
        case Ground.LEFT:
            return f"{office} only {own}.{who_else}"
        case Ground.NOT_YET:
            return f"{office} only {own}, later than the article speaks of.{who_else}"
        case Ground.OTHER:
            return f"{office}: held by somebody else then.{who_else}"
        case Ground.OTHER_EDGE:
            newer = f"The appointment may be newer than the source, which knows until {known}."
            return f"{office}: held by somebody else as far as known.{who_else} {newer}"
        case Ground.CONTESTED:
            return f"{office}: claimed by two at the time. {_told(judged.holders)}."
        case Ground.NEAR_NAME:
            near = judged.near.label if judged.near else "a holder"
            return f"{office}: the name is near that of {near}, who held it {_tenure(judged.near)}."
        case Ground.NO_OFFICE:
            return f"No office of these words is known in {_source(facts.info)}."
        case Ground.NOT_KNOWN:
            return f"{_source(facts.info, capital=True)} says nothing that decides it."
        case Ground.COARSE:
            return f"{office} {own}: the dates are too coarse to tell."
        case Ground.TOO_NEW:
            return f"It may be newer than the source, which knows of this office until {known}."
        case Ground.UNDATED:
            return f"The article has no date, so only tenures at any time were looked for; {office}: none found."
        case Ground.INFERRED:
            return f"The words do not say whose office it is, so nothing is held against them. {office}:{who_else}"
        case Ground.DOUBTFUL:
            return f"The words can be read in more than one way, so nothing is held against them.{who_else}"
        case Ground.NOT_EXCLUSIVE:
            return f"{office}: several may hold it at a time, and no tenure of this person is known."
        case Ground.FAILED:
            return f"Could not be checked: {judged.detail}."
        case Ground.STATED | Ground.EXCLUDED:
            return _stated(judged, facts)
        case Ground.IN_LEAD:
            assert judged.page
            return f"The lead of the Wikipedia page “{judged.page.page.title}” says so: “{judged.page.text}”"
        case Ground.DESK | Ground.DESK_DIFFERS:
            assert judged.desk
            against = f" {_source(facts.info, capital=True)} says otherwise: {office}:{who_else or ' somebody else.'}"
            return known_in_words(judged.desk) + (against if judged.ground is Ground.DESK_DIFFERS else "")
        case Ground.IN_OFFICE:
            return f"Has held public office: {facts.label(judged.own[0].office)} {_tenure(judged.own[0])}."


def _tenure(tenure: Tenure | None) -> str:
    return period(tenure.start, tenure.end) if tenure else "then"


def _others(judged: Judged) -> str:
    others = tuple(t for t in judged.holders if t not in judged.own)
    return f" {_told(others)}." if others else ""


def _told(tenures: tuple[Tenure, ...]) -> str:
    return "; ".join(f"{t.label}{' (acting)' if t.acting else ''} held it {period(t.start, t.end)}" for t in tenures)


def _known(judged: Judged, facts: Facts) -> str:
    until = judged.chain.known_until if judged.chain else facts.info.known_until
    return in_words(until) if until else "an unknown day"


def _beyond(judged: Judged) -> str:
    """A word of warning where an open tenure ends with what the source can know."""
    until = judged.chain.known_until if judged.chain else None
    speaks_of = judged.as_of
    if until and speaks_of and speaks_of.last > until and any(t.end is None for t in judged.own):
        return f" The source knows of this office until {in_words(until)}."
    return ""


def _stated(judged: Judged, facts: Facts) -> str:
    verb = "agrees" if judged.outcome is Outcome.SUPPORTED else "differs"
    return f"{_source(facts.info, capital=True)} {verb}{': ' + judged.detail if judged.detail else ''}."


def _source(info: KnowledgeInfo, capital: bool = False) -> str:
    if info.kind == "live":
        return "Wikidata"
    words = f"the snapshot “{info.name}”"
    return words[0].upper() + words[1:] if capital else words


def searched(info: KnowledgeInfo) -> str:
    """What was searched, what it covers and as of when."""
    covers = "which holds only some people" if info.coverage is Coverage.PARTIAL else "which means to hold everybody"
    until = f" as of {in_words(info.known_until)}" if info.known_until else ""
    return f"{_source(info)}{until}, {covers}"


def summary(judgement: Judgement, facts: Facts) -> str:
    """One sentence on a person that an editor can act on."""
    name, who = judgement.resolved.person.name, judgement.resolved.identity
    label = who.entity.label if who else name
    decisive = decisive_claim(judgement)
    told = because(decisive, facts) if decisive else ""
    match judgement.reason:
        case Reason.CLAIMS_SUPPORTED:
            return f"{_called(name, label)} checks out: {told}"
        case Reason.KNOWN_TO_DESK:
            return f"{name} is known to the desk. {told}"
        case Reason.KNOWN_FALSE:
            return known_in_words(next(entry for entry in judgement.desk if entry.known.is_false))
        case Reason.DESK_DISAGREES:
            return _disagreement(judgement, told)
        case Reason.DETAIL_WRONG:
            return f"{_called(name, label)} is who the article says, but a detail is wrong: {told}"
        case Reason.NAME_ONLY if who is None:
            return f"{name} fits by name only. {known_in_words(judgement.desk[0])}"
        case Reason.NAME_ONLY:
            about = who.entity.description if who and who.entity.description else label
            return f"{_called(name, label)} fits by name only ({about}): nothing said of them could be tested."
        case Reason.NOT_IN_OFFICE:
            return f"{label} was not in that office then. {told}"
        case Reason.CLAIM_CONTRADICTED:
            return f"{label} is known, but not as what the article says. {told}"
        case Reason.OFFICE_HELD_BY_OTHER:
            return f"{name} is given an office that somebody else held. {told}"
        case Reason.DEAD_BEFORE_ARTICLE:
            return f"{label} had died before the article has them speak."
        case Reason.POSSIBLE_MISSPELLING:
            return f"{name} may be a misspelling. {told}"
        case Reason.CONTESTED:
            return f"Two people claim the office given to {name}. {told}"
        case Reason.NO_CANDIDATE:
            return f"Nobody called {name}, also in other spellings, was found in {searched(facts.info)}."
        case Reason.NAMESAKES_ONLY if not judgement.resolved.candidates:
            return f"{known_in_words(judgement.desk[0])} The article calls them something else."
        case Reason.NAMESAKES_ONLY:
            return f"People called {name} were found, but none who fits, in {searched(facts.info)}."
        case Reason.AMBIGUOUS:
            return _undecided(judgement)
        case Reason.NOT_A_REAL_PERSON:
            return f"{name} is known only as a figure or a shared name, not as a living person."
        case Reason.PRIVATE_PERSON:
            return f"{name} was not looked up: by the words around the name a minor, a victim or a private relative."
        case Reason.SOURCE_UNAVAILABLE:
            return f"{name} could not be checked: {_failure(judgement)}. This says nothing about them."


def known_in_words(entry: Entry) -> str:
    """A line of the desk's roster as a sentence or two, with who entered it and when."""
    known, entered = entry.known, f"entered by {entry.who} on {in_words(entry.at.date())}"
    if known.is_false:
        told = f"The desk knows “{known.name}” to be a false name ({entered})."
    else:
        since = f" {period(known.since, known.until)}" if known.since or known.until else ""
        told = f"The desk knows {known.name}{f' as “{known.role}”' if known.role else ''}{since} ({entered})."
    return f"{told} {known.note}" if known.note else told


def _disagreement(judgement: Judgement, told: str) -> str:
    """What the desk says and what speaks against it, side by side."""
    name = judgement.resolved.person.name
    false = next((known_in_words(entry) for entry in judgement.desk if entry.known.is_false), None)
    against = f"{false} But a source knows them: {told}" if false else told
    return f"What the desk knows of {name} and what the source says do not agree. {against}"


def _undecided(judgement: Judgement) -> str:
    name = judgement.resolved.person.name
    possible = [candidate.entity.label for candidate in judgement.resolved.candidates if is_possible(candidate)]
    if len(possible) == 1:
        return f"{name} may be {possible[0]}, but nothing the article says of them decides it."
    return f"Several people could be {name}, and nothing in the article decides between them."


def _called(name: str, label: str) -> str:
    """The name of the article, with that of the item where it is written otherwise."""
    return name if name == label else f"{name} (“{label}”)"


def _failure(judgement: Judgement) -> str:
    failed = next((j.detail for j in judgement.claims if j.ground is Ground.FAILED and j.detail), None)
    return judgement.resolved.failure or failed or "a source could not be asked"


# What somebody does says more than how old they are.
_ROLES = frozenset({ClaimKind.OFFICE, ClaimKind.OCCUPATION, ClaimKind.AFFILIATION})
_TELLING = {
    Reason.CLAIMS_SUPPORTED: Outcome.SUPPORTED,
    Reason.KNOWN_TO_DESK: Outcome.SUPPORTED,
    Reason.DETAIL_WRONG: Outcome.CONTRADICTED,
    Reason.NOT_IN_OFFICE: Outcome.CONTRADICTED,
    Reason.CLAIM_CONTRADICTED: Outcome.CONTRADICTED,
    Reason.OFFICE_HELD_BY_OTHER: Outcome.CONTRADICTED,
    Reason.POSSIBLE_MISSPELLING: Outcome.SILENT,
    Reason.CONTESTED: Outcome.SILENT,
}


def decisive_claim(judgement: Judgement) -> Judged | None:
    """The claim that a verdict was made from."""
    if judgement.reason is Reason.DESK_DISAGREES:
        differing = (j for j in judgement.claims if j.ground is Ground.DESK_DIFFERS)
        return next(differing, next((j for j in judgement.claims if j.outcome is Outcome.SUPPORTED), None))
    outcome = _TELLING.get(judgement.reason)
    fitting = sorted((j for j in judgement.claims if j.outcome is outcome), key=lambda j: j.claim.kind not in _ROLES)
    near = [j for j in fitting if j.ground in (Ground.NEAR_NAME, Ground.CONTESTED)]
    return next(iter(near or fitting), None)


def question(judgement: Judgement) -> str | None:
    """The one question that would settle an open verdict; None where nothing is open."""
    name = judgement.resolved.person.name
    match judgement.reason:
        case Reason.POSSIBLE_MISSPELLING:
            near = next((j.near for j in judgement.claims if j.near), None)
            return f"Did you mean {near.label}?" if near else None
        case Reason.AMBIGUOUS if asked := _which(judgement):
            return asked
        case Reason.AMBIGUOUS | Reason.NAMESAKES_ONLY:
            return f"Which {name} is meant: what else is known of their work, country or age?"
        case Reason.DESK_DISAGREES:
            return f"Who at the desk can settle what is known of {name}?"
        case Reason.NO_CANDIDATE:
            return _confirming(judgement)
        case Reason.NAME_ONLY:
            return f"Does the article say what {name} does?"
        case _:
            return None


def _confirming(judgement: Judgement) -> str:
    """Whom to ask about somebody who was not found: the body that the article names with them, if it names one."""
    name = judgement.resolved.person.name
    claims = [claim for claim in judgement.resolved.person.claims if claim.sureness is not Sureness.GUESSED]
    for claim in claims:
        body = claim.role.organisation if claim.role else claim.value if claim.kind is ClaimKind.AFFILIATION else None
        if body:
            the = "the " if _WITH_ARTICLE.search(body) and not body.lower().startswith("the ") else ""
            return f"Can {the}{body} confirm that {name} is “{claim.span.text}”?"
    said = next((claim.span.text for claim in claims if claim.role), None)
    return f"Who besides the article can confirm that {name} is “{said}”?" if said else f"Who can say who {name} is?"


def _which(judgement: Judgement) -> str | None:
    """The question that tells apart those who may be meant, by what is known of each; None where that is nothing."""
    possible = [c.entity for c in judgement.resolved.candidates if is_possible(c)][:_MOST_ASKED]
    known = [told for entity in possible if (told := _known_by(entity))]
    if not known or len(known) < len(possible):
        return None
    return f"Is {judgement.resolved.person.name} the one {', or '.join(dict.fromkeys(known))}?"


def _known_by(entity: Entity) -> str | None:
    """What an item is known by, in a few words: its description, its year of birth."""
    born = next((s.value for s in entity.best("P569") if isinstance(s.value, PartialDate)), None)
    told = f"“{entity.description}”" if entity.description else ""
    since = f"born in {born.year}" if born else ""
    return ", ".join(part for part in (told, since) if part) or None


def why_not(candidate: Candidate, judgement: Judgement) -> str | None:
    """Why a candidate was not chosen, by the weightiest reason against; None for the one that was."""
    chosen = judgement.resolved.identity
    if chosen and chosen.entity.id == candidate.entity.id:
        return None
    against = min(candidate.features, key=lambda feature: feature.weight, default=None)
    if against and against.weight < 0:
        return against.detail[0].upper() + against.detail[1:] + "."
    if chosen:
        return f"{chosen.entity.label} fits better."
    if candidate.hit.meeting is Meeting.PARTIAL:
        return "Only a part of the name agrees."
    return "Nothing the article says speaks for them but the name."
