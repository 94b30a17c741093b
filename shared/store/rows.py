"""What the store hands out: values, detached from any session."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from shared.models.report import State, Totals, Verdict
from shared.models.text import Article


@dataclass(frozen=True, slots=True)
class Run:
    """One check of an article and its state: `attempt` fences what its worker writes, `bulk` is one of a batch."""

    id: str
    article_id: str
    number: int
    bulk: bool
    state: State
    attempt: int
    reason: str | None
    not_before: datetime | None
    queued_at: datetime
    started_at: datetime | None
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class Claimed(Run):
    """A run that was claimed, and the article to check; None where its text is still to be read."""

    article: Article | None


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An accepted article with its latest run; `duplicate_of` is the owner's first article of the same text."""

    article: Article
    submitted_at: datetime
    embargo: bool
    content_hash: str
    owner: str
    duplicate_of: str | None
    run: Run


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """A line of the list of articles; `opening` is the beginning of the text, for those without a title.

    `duplicate_of` is the owner's first article of the same text.
    """

    id: str
    title: str | None
    opening: str
    outlet: str | None
    published_on: date | None
    submitted_at: datetime
    state: State
    reason: str | None
    totals: Totals | None
    duplicate_of: str | None


@dataclass(frozen=True, slots=True)
class Filters:
    """Which articles to list; None means all.

    `name` is the folded beginning of the name of somebody in them, or their last word; `qid` the item they were taken
    for. With a verdict it is theirs. `since` and `until` are days of publication.
    """

    state: State | None = None
    verdict: Verdict | None = None
    owner: str | None = None
    name: str | None = None
    qid: str | None = None
    outlet: str | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Some articles, newest first, and the cursor of those that follow, None at the end."""

    articles: tuple[ArticleSummary, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class Happening:
    """Something to be told of an article's run; progress says how much of how many is done, and `people` of whom."""

    article_id: str
    run: int
    kind: str
    done: int = 0
    total: int = 0
    note: str | None = None
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to an article, with its place in the order and its time."""

    seq: int
    run: int
    kind: str
    done: int
    total: int
    note: str | None
    people: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, slots=True, order=True)
class Pending:
    """A run that the queue has to be told of; `bulk` is one of a batch, `request_id` that of whoever asked for it."""

    article_id: str
    number: int
    bulk: bool = False
    request_id: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Standing:
    """How many articles are in each state, how many checks wait for a worker, and how long the oldest has been due."""

    states: Mapping[State, int]
    queued: int
    oldest_seconds: float


@dataclass(frozen=True, slots=True)
class Backlog:
    """How many runs the queue was told of, and how many are being worked on."""

    queued: int
    running: int
