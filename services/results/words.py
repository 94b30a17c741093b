"""Words for the states, verdicts and outcomes that the pages show."""

from shared.models.report import Finding, Outcome, Reason, State, Verdict
from shared.models.watching import WatchKind
from shared.models.webhooks import TEST, EventKind

STATES = {
    State.QUEUED: "In the queue",
    State.RUNNING: "Being checked",
    State.WAITING: "Waiting for a source",
    State.DONE: "Checked",
    State.DEAD: "Given up",
}
VERDICTS = {
    Verdict.MATCH: "Fits",
    Verdict.MISMATCH: "Does not fit",
    Verdict.UNKNOWN: "Not found",
    Verdict.UNCHECKED: "Not checked",
}
OUTCOMES = {
    Outcome.SUPPORTED: "supported",
    Outcome.CONTRADICTED: "contradicted",
    Outcome.SILENT: "no evidence",
    Outcome.UNCHECKED: "not checked",
}
WATCHED = {
    WatchKind.PERSON: "Person",
    WatchKind.NAME: "Name",
    WatchKind.OUTLET: "Outlet",
    WatchKind.ARTICLE: "Article",
}
EVENTS = {
    EventKind.ARTICLE_DONE: "An article was checked",
    EventKind.ARTICLE_WAITING: "An article waits for a source",
    EventKind.ARTICLE_DEAD: "An article was given up",
    EventKind.BATCH_DONE: "A batch is done",
    EventKind.VERDICT_CHANGED: "A verdict changed on what is watched",
    TEST: "A test",
}
MESSAGES = {"pending": "on its way", "delivered": "arrived", "failed": "given up"}
_NEITHER = {
    Reason.KNOWN_TO_DESK: "Known to the desk",
    Reason.KNOWN_FALSE: "False name",
    Reason.DESK_DISAGREES: "Desk disagrees",
    Reason.NAME_ONLY: "Name only",
    Reason.DETAIL_WRONG: "Fits, but",
    Reason.AMBIGUOUS: "Undecided",
    Reason.CONTESTED: "Contested",
    Reason.POSSIBLE_MISSPELLING: "Misspelt?",
    Reason.NOT_A_REAL_PERSON: "Not a real person",
    Reason.PRIVATE_PERSON: "Private",
}


def verdict_in_words(finding: Finding) -> str:
    """The verdict on a person, more exactly where its reason says more."""
    return _NEITHER.get(finding.reason, VERDICTS[finding.verdict])


def tally_in_words(verdict: Verdict, number: int) -> str:
    """A verdict after the number of people who got it."""
    several = {Verdict.MATCH: "fit", Verdict.MISMATCH: "do not fit"} if number > 1 else {}
    return several.get(verdict, VERDICTS[verdict].lower())


def initials(name: str) -> str:
    """The first letters of a name's first and last word, in the place of a picture."""
    words = [word for word in name.split() if word[:1].isalnum()]
    return "".join(word[0].upper() for word in (words[:1] + words[1:][-1:]))
