"""What verification says of one claim and of one person, before it is put into words for a report."""

from dataclasses import dataclass
from enum import StrEnum

from shared.dates import PartialDate
from shared.models.reading import Claim, Quotation
from shared.models.report import Outcome, Reason
from shared.models.roster import Entry
from shared.models.world import Entity, OfficeChain, Statement, Tenure
from shared.resolution.candidates import Resolved
from shared.resolution.lead import PageSentence


class Ground(StrEnum):
    """Why a claim came out as it did; one sentence of the report goes with each."""

    HELD = "held"
    HELD_ACTING = "held acting"
    HELD_LAST = "the last known to have begun"
    HELD_NEAR = "held within days"
    HELD_EVER = "held at some time"
    HELD_BEFORE = "held before"
    COURTESY = "held before, and may be called so still"
    STARTS_SOON = "takes office within a year"
    LEFT = "had left"
    NOT_YET = "not yet"
    OTHER = "held by another"
    OTHER_EDGE = "held by another, as far as the source can know"
    CONTESTED = "two claim it"
    NEAR_NAME = "the name is near a holder's"
    IN_OFFICE = "has held an office"
    STATED = "stated"
    IN_LEAD = "said by the lead of the page"
    EXCLUDED = "excluded"
    DESK = "known to the desk"
    DESK_DIFFERS = "known to the desk, against the source"
    NO_OFFICE = "no such office known"
    NOT_KNOWN = "nothing known"
    HELD_AGAIN = "held before, and again on the day itself"
    STILL_HELD = "held on the day itself"
    LISTED_OTHERS = "others are listed"
    COARSE = "dates too coarse"
    TOO_NEW = "may be newer than the source"
    UNDATED = "the article has no date"
    INFERRED = "the words do not say whose office it is"
    DOUBTFUL = "the reading is doubtful"
    NOT_EXCLUSIVE = "several may hold it"
    FAILED = "could not be looked up"


@dataclass(frozen=True, slots=True)
class Judged:
    """One claim with its outcome, the ground for it and the evidence.

    `as_of` is the span of days it was tested on, None where the article has no date. `chain` is the office it
    was tested against, `holders` who held it at the moment, `own` the person's own tenures of it, `near` the
    tenure whose holder a misspelled name may mean, `statements` the other statements that decide it, each with the
    entity it belongs to. `page` is the sentence of the person's page that supports it where no statement does, `desk`
    the line of the desk's roster that does.
    """

    claim: Claim
    outcome: Outcome
    ground: Ground
    as_of: PartialDate | None = None
    chain: OfficeChain | None = None
    holders: tuple[Tenure, ...] = ()
    own: tuple[Tenure, ...] = ()
    near: Tenure | None = None
    statements: tuple[tuple[Entity, Statement], ...] = ()
    detail: str | None = None
    page: PageSentence | None = None
    desk: Entry | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one person: its reason, how sure it is, and everything it rests on."""

    resolved: Resolved
    reason: Reason
    confidence: float
    claims: tuple[Judged, ...]
    quotations: tuple[Quotation, ...]
    desk: tuple[Entry, ...] = ()
