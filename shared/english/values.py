"""What values are called: states, verdicts, outcomes, reasons, events."""

from shared.models.properties import Property
from shared.models.report import Outcome, Reason, State, Verdict
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
    Verdict.UNKNOWN: "Not found or told apart",
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
IN_SHORT = {
    Reason.KNOWN_TO_DESK: "Known to the desk",
    Reason.KNOWN_FALSE: "False name",
    Reason.DESK_DISAGREES: "Desk disagrees",
    Reason.NAME_ONLY: "Name only",
    Reason.DETAIL_WRONG: "Fits, but",
    Reason.AMBIGUOUS: "Undecided",
    Reason.CONTESTED: "Contested",
    Reason.POSSIBLE_MISSPELLING: "Misspelt?",
    Reason.NO_CANDIDATE: "Not found",
    Reason.NAMESAKES_ONLY: "Not found",
    Reason.NOT_A_REAL_PERSON: "Not a real person",
    Reason.PRIVATE_PERSON: "Private",
}
"""Verdicts in a word or two where their reason says more than they do."""

REASONS = {
    Reason.CLAIMS_SUPPORTED: "what is said of them is supported",
    Reason.KNOWN_TO_DESK: "known to the desk",
    Reason.DETAIL_WRONG: "fits, but a detail is wrong",
    Reason.NAME_ONLY: "by name only",
    Reason.NOT_IN_OFFICE: "not in office then",
    Reason.CLAIM_CONTRADICTED: "not what the article says",
    Reason.OFFICE_HELD_BY_OTHER: "somebody else held that office",
    Reason.DEAD_BEFORE_ARTICLE: "had died before",
    Reason.KNOWN_FALSE: "a false name, as the desk knows",
    Reason.DESK_DISAGREES: "the desk and the source disagree",
    Reason.POSSIBLE_MISSPELLING: "possibly a misspelling",
    Reason.CONTESTED: "the office is contested",
    Reason.NO_CANDIDATE: "nobody found",
    Reason.NAMESAKES_ONLY: "only namesakes found",
    Reason.AMBIGUOUS: "not sure who is meant",
    Reason.NOT_A_REAL_PERSON: "not a real person",
    Reason.PRIVATE_PERSON: "private, so not looked up",
    Reason.SOURCE_UNAVAILABLE: "a source could not be asked",
}

TALLIES = {
    "match": ("checks out", "check out"),
    "name_only": ("by name only", "by name only"),
    "mismatch": ("does not fit", "do not fit"),
    "unknown": ("not found or told apart", "not found or told apart"),
    "unchecked": ("not checked", "not checked"),
}
"""What is said after the number of people of each look, of one and of several: the same wherever people are counted."""

PROPERTIES = {
    Property.FATHER: "father",
    Property.MOTHER: "mother",
    Property.SPOUSE: "spouse",
    Property.CITIZENSHIP: "citizenship",
    Property.POSITION_HELD: "position held",
    Property.CHILD: "child",
    Property.EDUCATED_AT: "educated at",
    Property.PARTY: "party",
    Property.OCCUPATION: "occupation",
    Property.EMPLOYER: "employer",
    Property.PARTNER: "partner",
    Property.MEMBER_OF: "member of",
    Property.BORN: "born",
    Property.DIED: "died",
    Property.RELATIVE: "relative",
    Property.OFFICEHOLDER: "held by",
    Property.TOOK_PART_IN: "took part in",
    Property.AFFILIATION: "affiliation",
    Property.SIBLING: "sibling",
    "lead": "lead of the page",
}
"""What evidence tells, by the property of Wikidata that tells it."""

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
