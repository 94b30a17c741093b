"""The one question that would settle who somebody is, and why a candidate is not meant."""

from shared.dates import PartialDate
from shared.lexicon.names import folded
from shared.lexicon.organisations import BODIES
from shared.lexicon.predicates import VERBS, Act
from shared.models.properties import Property
from shared.models.reading import Claim, ClaimKind, Sureness
from shared.models.report import Reason
from shared.models.world import Entity, Meeting
from shared.reporting.bodies import with_article
from shared.resolution.candidates import Candidate
from shared.resolution.people import is_possible
from shared.verification.judgement import Judgement

# What heads a part of a country or of a church, whose name is asked nothing.
_OF_PLACES = frozenset({"governor", "mayor", "archbishop", "bishop", "premier", "cardinal", "patriarch", "mp"})
# More namesakes than this make no question that anybody reads.
_MOST_ASKED = 4


def question(judgement: Judgement) -> str | None:
    """The one question that would settle an open verdict; None where nothing is open."""
    name = judgement.resolved.person.name
    match judgement.reason:
        case Reason.POSSIBLE_MISSPELLING:
            near = next((j.near for j in judgement.claims if j.near), None)
            return f"Did you mean {near.label}?" if near else None
        case Reason.NAMESAKES_ONLY if judgement.resolved.person.told_apart:
            return f"Who can say who this {name} is?"
        case Reason.AMBIGUOUS if asked := _which(judgement):
            return asked
        case Reason.AMBIGUOUS | Reason.NAMESAKES_ONLY:
            return f"Which {name} is meant: what else is known of their work, country or age?"
        case Reason.DESK_DISAGREES:
            return f"Who at the desk can settle what is known of {name}?"
        case Reason.NO_CANDIDATE:
            return _confirming(judgement)
        case Reason.NAME_ONLY:
            said = _role_said(judgement)
            return f"Who can confirm that {name} {_said(said)}?" if said else f"Does the article say what {name} does?"
        case _:
            return None


def _confirming(judgement: Judgement) -> str:
    """Whom to ask about somebody who was not found: the body that the article names with them, if it names one."""
    name = judgement.resolved.person.name
    claims = [claim for claim in judgement.resolved.person.claims if claim.sureness is not Sureness.GUESSED]
    for claim in claims:
        body = claim.role.organisation if claim.role else claim.value if claim.kind is ClaimKind.AFFILIATION else None
        if body and _can_be_asked(body, claim):
            words = claim.span.text
            if words.endswith(" by"):
                return f"Can {with_article(body)} confirm that it is “{words}” {name}?"
            return f"Can {with_article(body)} confirm that {name} {'belongs to it' if words == body else _said(words)}?"
    said = _role_said(judgement)
    return f"Who besides the article can confirm that {name} {_said(said)}?" if said else f"Who can say who {name} is?"


def _role_said(judgement: Judgement) -> str | None:
    """The first role that the article gives somebody, in its words; None where it gives none for certain."""
    claims = (claim for claim in judgement.resolved.person.claims if claim.sureness is not Sureness.GUESSED)
    return next((claim.span.text for claim in claims if claim.role), None)


def _can_be_asked(body: str, claim: Claim) -> bool:
    """Whether a body is one that answers: no town, diocese or region, and nothing in small letters."""
    of_a_place = claim.role is not None and folded(claim.role.title).rpartition(" ")[2] in _OF_PLACES
    is_body = any(word in BODIES for word in folded(body).split())
    return body.removeprefix("the ")[:1].isupper() and (is_body or not (of_a_place or "-" in body))


def _said(words: str) -> str:
    """What is said of somebody as a predicate: is “mayor”, is “lead analyst”, but “leads the party”."""
    word = words.lower().split()[0] if words.strip() else ""
    first = VERBS.get((word,))
    says = first is not None and first.act is Act.DO and (first.past or word.endswith("s"))
    return f"“{words}”" if says else f"is “{words}”"


def _which(judgement: Judgement) -> str | None:
    """The question that tells apart those who may be meant, by what is known of each; None where that is nothing."""
    possible = [c.entity for c in judgement.resolved.candidates if is_possible(c)][:_MOST_ASKED]
    known = [told for entity in possible if (told := _known_by(entity))]
    if not known or len(known) < len(possible):
        return None
    if len(possible) == 1:
        return f"Is it {known[0]}?"
    return f"Who is {judgement.resolved.person.name}: {'; or '.join(dict.fromkeys(known))}?"


def _known_by(entity: Entity) -> str | None:
    """What an item is known by, in a few words: its description, its year of birth."""
    born = next((s.value for s in entity.best(Property.BORN) if isinstance(s.value, PartialDate)), None)
    since = f"born in {born.year}" if born else ""
    if entity.description:
        return ", ".join(part for part in (entity.label, f"“{entity.description}”", since) if part)
    return f"the one {since}" if since else None


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
    if any(feature.claim is not None and feature.weight > 0 for feature in candidate.features):
        return "What the article says fits, but does not decide it."
    return "Only the name speaks for them, which confirms nothing."
