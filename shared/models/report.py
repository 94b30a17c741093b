"""The report: what every consumer builds on; the keys of its JSON are kept from version to version.

Pydantic models rather than dataclasses, because this is what is stored, sent and documented in OpenAPI.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from shared.models.reading import Capacity, Citing, ClaimKind, When


class Outcome(StrEnum):
    """What the evidence says of one claim; absence of evidence is `silent`, never `contradicted`."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    SILENT = "silent"
    UNCHECKED = "unchecked"


class Verdict(StrEnum):
    """What is to be held of one person of the article."""

    MATCH = "match"
    MISMATCH = "mismatch"
    UNKNOWN = "unknown"
    UNCHECKED = "unchecked"


class Reason(StrEnum):
    """Why a verdict was given."""

    CLAIMS_SUPPORTED = "claims_supported"
    KNOWN_TO_DESK = "known_to_desk"
    DETAIL_WRONG = "detail_wrong"
    NAME_ONLY = "name_only"
    NOT_IN_OFFICE = "not_in_office"
    CLAIM_CONTRADICTED = "claim_contradicted"
    OFFICE_HELD_BY_OTHER = "office_held_by_other"
    DEAD_BEFORE_ARTICLE = "dead_before_article"
    KNOWN_FALSE = "known_false"
    POSSIBLE_MISSPELLING = "possible_misspelling"
    CONTESTED = "contested"
    DESK_DISAGREES = "desk_disagrees"
    NO_CANDIDATE = "no_candidate"
    NAMESAKES_ONLY = "namesakes_only"
    AMBIGUOUS = "ambiguous"
    NOT_A_REAL_PERSON = "not_a_real_person"
    PRIVATE_PERSON = "private_person"
    SOURCE_UNAVAILABLE = "source_unavailable"

    @property
    def verdict(self) -> Verdict:
        """The verdict that goes with it."""
        return _VERDICTS[self]


UNCOUNTED = frozenset({Reason.NOT_A_REAL_PERSON, Reason.PRIVATE_PERSON})
"""Reasons of those who are in no total: no real people, and people whom it is nobody's business to look up."""

_VERDICTS = {
    Reason.CLAIMS_SUPPORTED: Verdict.MATCH,
    Reason.KNOWN_TO_DESK: Verdict.MATCH,
    Reason.DETAIL_WRONG: Verdict.MATCH,
    Reason.NAME_ONLY: Verdict.MATCH,
    Reason.NOT_IN_OFFICE: Verdict.MISMATCH,
    Reason.CLAIM_CONTRADICTED: Verdict.MISMATCH,
    Reason.OFFICE_HELD_BY_OTHER: Verdict.MISMATCH,
    Reason.DEAD_BEFORE_ARTICLE: Verdict.MISMATCH,
    Reason.KNOWN_FALSE: Verdict.MISMATCH,
    Reason.POSSIBLE_MISSPELLING: Verdict.UNKNOWN,
    Reason.CONTESTED: Verdict.UNKNOWN,
    Reason.DESK_DISAGREES: Verdict.UNKNOWN,
    Reason.NO_CANDIDATE: Verdict.UNKNOWN,
    Reason.NAMESAKES_ONLY: Verdict.UNKNOWN,
    Reason.AMBIGUOUS: Verdict.UNKNOWN,
    Reason.NOT_A_REAL_PERSON: Verdict.UNKNOWN,
    Reason.PRIVATE_PERSON: Verdict.UNCHECKED,
    Reason.SOURCE_UNAVAILABLE: Verdict.UNCHECKED,
}


class State(StrEnum):
    """Where an article stands."""

    QUEUED = "queued"
    RUNNING = "running"
    WAITING = "waiting"
    DONE = "done"
    DEAD = "dead"


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class TextSpan(_Value):
    """A stretch of the stored text in Unicode characters; `end` is exclusive."""

    start: int
    end: int
    text: str


class Thing(_Value):
    """An entity by its Wikidata id, null where none could be confirmed, and its label."""

    qid: str | None
    label: str


class Holder(Thing):
    """Who held an office on the day, and from when to when; a null end is still open in the source."""

    start: str | None
    end: str | None
    acting: bool = False


class Evidence(_Value):
    """The statement or sentence that an outcome was made from. An id that did not come from Wikidata is null."""

    source: str
    item: str | None
    label: str
    property: str
    statement: str | None
    value: str
    start: str | None = None
    end: str | None = None
    rank: str | None = None
    revision: int | None = None
    retrieved_at: datetime | None = None
    reference: str | None = None


class ClaimFinding(TextSpan):
    """One claim of the article, with its outcome, the reason in words and the evidence."""

    kind: ClaimKind
    when: When
    capacity: Capacity
    as_of: str | None
    outcome: Outcome
    because: str
    office: Thing | None = None
    holders: tuple[Holder, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class QuotationFinding(TextSpan):
    """Words of the article given to a person, or to nobody who is named in it.

    `speaker` is then what the article calls that one, null where it does not say who speaks.
    """

    direct: bool
    speaker: str | None = None


class Feature(_Value):
    """One reason for or against a candidate: its weight in log-odds and one sentence."""

    name: str
    weight: float
    detail: str


class CandidateFinding(Thing):
    """An item that the person might be, and why it was not chosen (`why_not` is null for the one that was)."""

    description: str | None
    score: float
    features: tuple[Feature, ...]
    why_not: str | None


class Identity(Thing):
    """The item chosen for a person, an official or a source, with links to look it up."""

    description: str | None = None
    url: str | None = None
    wikipedia: str | None = None
    revision: int | None = None


class DeskNote(_Value):
    """What the desk itself knows of whoever is called so, from its roster: who entered it and when."""

    name: str
    role: str | None
    since: str | None
    until: str | None
    is_false: bool
    note: str | None
    who: str
    at: datetime


class Finding(_Value):
    """The verdict on one person of the article, with everything it rests on."""

    id: str
    name: str
    verdict: Verdict
    reason: Reason
    confidence: float = Field(ge=0, le=1)
    summary: str
    question: str | None = None
    identity: Identity | None
    mentions: tuple[TextSpan, ...]
    claims: tuple[ClaimFinding, ...]
    quotations: tuple[QuotationFinding, ...]
    candidates: tuple[CandidateFinding, ...]
    desk: tuple[DeskNote, ...] = ()


class OfficialFinding(TextSpan):
    """A role with nobody named, resolved to who held the office on the day, or left open with the reason.

    An `unnamed_source` is no office ("two Gulf officials"): nobody is looked up for it. `mentions` are all places where
    it speaks, `anonymous` says that the article tells of its wish not to be named.
    """

    identity: Identity | None
    office: Thing | None = None
    because: str
    evidence: tuple[Evidence, ...] = ()
    unnamed_source: bool = False
    anonymous: bool = False
    mentions: tuple[TextSpan, ...] = ()
    quotations: tuple[QuotationFinding, ...] = ()


class OfficeHistory(Thing):
    """An office that something was held against, and who is known to have held it around the days spoken of.

    Oldest first. `known_until` is the day up to which the source can know of it.
    """

    known_until: date | None
    holders: tuple[Holder, ...]


class SourceFinding(_Value):
    """An outlet, agency or organisation the article relies on, and whether it is known to exist."""

    name: str
    verdict: Verdict
    how: Citing
    identity: Identity | None
    because: str
    mentions: tuple[TextSpan, ...] = ()


class Totals(_Value):
    """How many people got which verdict; `match` counts those by name only too."""

    match: int = 0
    match_name_only: int = 0
    mismatch: int = 0
    unknown: int = 0
    unchecked: int = 0


class Quoted(_Value):
    """How many quotations, direct and indirect, rest on people of which verdict; `open` have no speaker here by name.

    `match` leaves out whoever fits by name only: that is `match_name_only`.
    """

    match: int = 0
    match_name_only: int = 0
    mismatch: int = 0
    unknown: int = 0
    unchecked: int = 0
    open: int = 0

    @property
    def all(self) -> int:
        """How many there are."""
        return self.match + self.match_name_only + self.mismatch + self.unknown + self.unchecked + self.open


class ArticleHead(_Value):
    """What was handed in, without its text."""

    id: str
    title: str | None
    published_on: date | None
    url: str | None
    language: str


class KnowledgeUsed(_Value):
    """Which knowledge the report was made from, what it covers and up to when it can know."""

    kind: str
    name: str
    coverage: str
    known_until: date | None
    note: str | None = None


class Versions(_Value):
    """What made the report."""

    bonafide: str
    reader: str


class SettingsUsed(_Value):
    """What an operator and this program set that shapes verdicts; odds are natural logarithms."""

    private_names: Literal["spare", "check"]
    least_odds: float
    least_lead: float
    least_odds_by_name: float


class RulingTold(_Value):
    """What a human ruled on one person, as it stands beside the verdict: by the person's id in `people`.

    `verdict` is the one after the ruling, null where it gives none; `outdated` tells that it was made on another
    verdict (`saw`) than this report's, so that somebody should look again.
    """

    person: str
    name: str
    kind: str
    said: str
    verdict: Verdict | None
    saw: Verdict
    outdated: bool
    qid: str | None
    label: str | None
    same_as: str | None
    note: str | None
    who: str
    at: datetime


class Report(_Value):
    """Everything bonafide says of one article; `retry_at` is when a source that failed may answer again.

    `open_quotations` are those that nobody named in the article is known to have said.
    `rulings` are what humans say of it: they go with a report that is taken along.
    """

    article: ArticleHead
    state: State
    retry_at: datetime | None = None
    totals: Totals
    quoted: Quoted = Quoted()
    people: tuple[Finding, ...]
    open_quotations: tuple[QuotationFinding, ...] = ()
    officials: tuple[OfficialFinding, ...]
    sources: tuple[SourceFinding, ...]
    offices: tuple[OfficeHistory, ...] = ()
    knowledge: KnowledgeUsed
    versions: Versions
    settings: SettingsUsed | None = None
    rulings: tuple[RulingTold, ...] = ()
