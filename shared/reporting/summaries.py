"""What an editor should know of a person, in a sentence or two; never more certain than the evidence."""

from datetime import date

from shared.dates import PartialDate, in_words
from shared.models.properties import Property
from shared.models.reading import ClaimKind
from shared.models.report import Outcome, Reason, Verdict
from shared.models.world import FULL_NAME, Facts
from shared.reporting.sentences import because, known_in_words, searched
from shared.resolution.candidates import Candidate
from shared.resolution.features import CLASHES
from shared.resolution.governments import speaks_for_a_country
from shared.resolution.people import is_possible
from shared.verification.judgement import Ground, Judged, Judgement


def summary(judgement: Judgement, facts: Facts, day: date | None = None) -> str:
    """One sentence on a person that an editor can act on, and one more of who had died by `day`."""
    return f"{_verdict(judgement, facts)}{_had_died(judgement, day)}"


def _had_died(judgement: Judgement, day: date | None) -> str:
    """That somebody had died by the day of the article, if nothing in it says so and they might be thought alive.

    What it tells and quotes may be older than it is, so this accuses nobody by itself.
    """
    who = judgement.resolved.identity
    told = judgement.reason.verdict is not Verdict.MATCH or any(
        j.claim.kind is ClaimKind.ALIVE for j in judgement.claims
    )
    if who is None or day is None or told:
        return ""
    born, died = (_last_day(who, name) for name in (Property.BORN, Property.DIED))
    if died is None or died >= day or (born and day.year - born.year > _OLDEST):
        return ""
    quoted = ", which quotes them" if judgement.quotations else ""
    return f" {who.entity.label} died{_died(who)}, before the article{quoted}."


def _last_day(who: Candidate, name: Property) -> date | None:
    """The last day that a date of theirs can mean, as far as one is known."""
    return max((s.value.last for s in who.entity.best(name) if isinstance(s.value, PartialDate)), default=None)


def _verdict(judgement: Judgement, facts: Facts) -> str:
    name, who = judgement.resolved.person.name, judgement.resolved.identity
    label = who.entity.label if who else name
    decisive = decisive_claim(judgement)
    told = because(decisive, facts) if decisive else ""
    match judgement.reason:
        case Reason.CLAIMS_SUPPORTED:
            return f"{_called(name, label)} checks out: {_after_colon(told)}{_listed_otherwise(judgement, facts)}"
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
        case Reason.NAME_ONLY if stale := _stale(judgement):
            return f"{_called(name, label)} fits by name; the title is of an office once held. {because(stale, facts)}"
        case Reason.NAME_ONLY:
            return f"{_called(name, label)} fits by name only ({_about(who, facts)}): {_untold(judgement)}."
        case Reason.NOT_IN_OFFICE:
            return f"{label} was not in that office then. {told}"
        case Reason.CLAIM_CONTRADICTED:
            return f"{label} is known, but not as what the article says. {told}"
        case Reason.OFFICE_HELD_BY_OTHER:
            return f"{name} is given an office that somebody else held. {told}"
        case Reason.DEAD_BEFORE_ARTICLE:
            return f"{label} died{_died(who)}, before the article has them speak."
        case Reason.POSSIBLE_MISSPELLING:
            return f"{name} may be a misspelling. {told}"
        case Reason.CONTESTED:
            return f"Two people claim the office given to {name}. {told}"
        case Reason.NO_CANDIDATE:
            return f"Nobody called {name}, also in other spellings, was found in {searched(facts.info)}."
        case Reason.NAMESAKES_ONLY if apart := judgement.resolved.person.told_apart:
            words = f"tells this {name} apart (“{apart.text}”)"
            return f"The article {words}, so they are nobody found in {searched(facts.info)}."
        case Reason.NAMESAKES_ONLY if not judgement.resolved.candidates:
            return f"{known_in_words(judgement.desk[0])} The article calls them something else."
        case Reason.NAMESAKES_ONLY if against := _against_only_one(judgement):
            return f"One {name} was found in {searched(facts.info)}, who {against}: look whether it is the same person."
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


def _against_only_one(judgement: Judgement) -> str | None:
    """What speaks against the only candidate there is; None where there are several, or nothing does by itself."""
    candidates = judgement.resolved.candidates
    if len(candidates) != 1:
        return None
    return next((f.detail for f in candidates[0].features if f.weight < 0 and f.name in CLASHES), None)


def _disagreement(judgement: Judgement, told: str) -> str:
    """What the desk says and what speaks against it, side by side."""
    name = judgement.resolved.person.name
    false = next((known_in_words(entry) for entry in judgement.desk if entry.known.is_false), None)
    against = f"{false} But a source knows them: {told}" if false else told
    return f"What the desk knows of {name} and what the source says do not agree. {against}"


def _after_colon(told: str) -> str:
    """A sentence that goes on behind a colon: what it says of a source begins small."""
    return told[0].lower() + told[1:] if told.startswith("The snapshot") else told


def _listed_otherwise(judgement: Judgement, facts: Facts) -> str:
    """The party or country that the article gives somebody and the source does not."""
    others = (judged for judged in judgement.claims if judged.ground is Ground.LISTED_OTHERS)
    return "".join(f" For “{judged.claim.span.text}”, look again: {because(judged, facts)}" for judged in others)


def _stale(judgement: Judgement) -> Judged | None:
    """The title that somebody is called by and has no more: courtesy, or a slip."""
    return next((judged for judged in judgement.claims if judged.ground is Ground.COURTESY), None)


def _about(who: Candidate | None, facts: Facts) -> str:
    """Who a candidate is, in a few words: as their item is described, else by an office, one known abroad first."""
    if who is None or who.entity.description or not who.tenures:
        return (who and who.entity.description) or "nothing more is known of them"
    offices = [facts.chains[tenure.office].office for tenure in reversed(who.tenures)]
    return next((office for office in offices if speaks_for_a_country(office, facts)), offices[0]).label


def _untold(judgement: Judgement) -> str:
    """What is missing where only a name fits: anything to test, or anything that tells people apart."""
    agreeing = any(judged.outcome is Outcome.SUPPORTED for judged in judgement.claims)
    return "what else agrees tells nobody apart" if agreeing else "nothing said of them could be tested"


def _undecided(judgement: Judgement) -> str:
    name = judgement.resolved.person.name
    fitting = [candidate for candidate in judgement.resolved.candidates if is_possible(candidate)]
    possible = [c.entity.label for c in fitting if c.hit.meeting in FULL_NAME] or [c.entity.label for c in fitting]
    if len(possible) == 1:
        whom = "this one" if possible[0] == name else possible[0]
        return f"Only one {name} is known here, and nothing the article says confirms that {whom} is meant."
    return f"Several people could be {name}, and nothing in the article decides between them."


def _called(name: str, label: str) -> str:
    """The name of the article, with that of the item where it is written otherwise."""
    return name if name == label else f"{name} (“{label}”)"


def _failure(judgement: Judgement) -> str:
    failed = next((j.detail for j in judgement.claims if j.ground is Ground.FAILED and j.detail), None)
    return judgement.resolved.failure or failed or "a source could not be asked"


_OLDEST = 110  # years from birth on after which nobody is thought to be alive
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


def _died(who: Candidate | None) -> str:
    days = (s.value for s in who.entity.best(Property.DIED)) if who else ()
    return next((f" on {in_words(day)}" for day in days if isinstance(day, PartialDate)), "")
