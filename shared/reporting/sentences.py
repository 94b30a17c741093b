"""Why a claim came out as it did, in a sentence.

Never more certain than the evidence: nothing here says that somebody does not exist.
"""

from shared.dates import Bound, PartialDate, Unstated, in_words
from shared.models.report import Outcome
from shared.models.roster import Entry
from shared.models.world import Coverage, Facts, KnowledgeInfo, Tenure
from shared.verification.judgement import Ground, Judged

_MOST_TOLD = 3  # of those who sit in a parliament nobody is told for the others


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
            return f"{office} {own}{', and no more by then' if _is_over(judged) else ''}."
        case Ground.COURTESY:
            return f"{office} {own}, and no more by then; a title before a name may be one of courtesy.{who_else}"
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
        case Ground.HELD_AGAIN:
            return f"{office} {own}, and in office again that day."
        case Ground.STILL_HELD:
            return f"{office} {own}, so still in office that day."
        case Ground.LISTED_OTHERS:
            return f"{_source(facts.info, capital=True)} lists {judged.detail}, and need not list all."
        case Ground.COARSE:
            return f"{office} {own}: the dates are too coarse to tell."
        case Ground.TOO_NEW:
            return f"It may be newer than the source, which knows of this office until {known}."
        case Ground.UNDATED:
            return f"The article has no date, so only tenures at any time were looked for; {office}: none found."
        case Ground.INFERRED:
            shown = f" {office}:{who_else}" if judged.chain else ""
            return f"The words do not say whose office it is, so nothing is held against them.{shown}"
        case Ground.DOUBTFUL:
            told = f" {office}:{who_else}" if who_else else ""
            return f"The words can be read in more than one way, so nothing is held against them.{told}"
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
            return f"Has held office: {facts.label(judged.own[0].office)} {_tenure(judged.own[0])}."


def _is_over(judged: Judged) -> bool:
    """Whether all of somebody's tenures had ended by the day a claim speaks of, with no leeway."""
    ends = [tenure.end.last for tenure in judged.own if isinstance(tenure.end, PartialDate)]
    return judged.as_of is None or all(end < judged.as_of.last for end in ends)


def _tenure(tenure: Tenure | None) -> str:
    return period(tenure.start, tenure.end) if tenure else "then"


def _others(judged: Judged) -> str:
    others = tuple(t for t in judged.holders if t not in judged.own)
    return f" {_told(others)}." if 0 < len(others) <= _MOST_TOLD else ""


def _told(tenures: tuple[Tenure, ...]) -> str:
    return "; ".join(
        f"{t.label}{' (acting)' if t.acting else ''} {_held(t)} it {period(t.start, t.end)}" for t in tenures
    )


def _held(tenure: Tenure) -> str:
    """Still or no more: who came in 2019 and is there "has held" an office since."""
    return "has held" if tenure.end is None and isinstance(tenure.start, PartialDate) else "held"


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


def searched(info: KnowledgeInfo, *, people: bool = True) -> str:
    """What was searched, for `people` or for bodies, what it covers and as of when."""
    all_of_them, some = ("everybody", "some people") if people else ("every outlet and body", "some outlets and bodies")
    covers = f"which holds only {some}" if info.coverage is Coverage.PARTIAL else f"which means to hold {all_of_them}"
    until = f" as of {in_words(info.known_until)}" if info.known_until else ""
    return f"{_source(info)}{until}, {covers}"


def known_in_words(entry: Entry) -> str:
    """A line of the desk's roster as a sentence or two, with who entered it and when."""
    known, entered = entry.known, f"entered by {entry.who} on {in_words(entry.at.date())}"
    if known.is_false:
        told = f"The desk knows “{known.name}” to be a false name ({entered})."
    else:
        since = f" {period(known.since, known.until)}" if known.since or known.until else ""
        told = f"The desk knows {known.name}{f' as “{known.role}”' if known.role else ''}{since} ({entered})."
    return f"{told} {known.note}" if known.note else told
