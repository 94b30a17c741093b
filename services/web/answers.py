"""What the services answer about an article: where it stands, and its report once there is one."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field

from shared.models.report import (
    ArticleHead,
    Finding,
    KnowledgeUsed,
    OfficeHistory,
    OfficialFinding,
    QuotationFinding,
    Quoted,
    Report,
    RulingTold,
    SettingsUsed,
    SourceFinding,
    State,
    Totals,
    Versions,
)
from shared.settings import Settings
from shared.store import ArticleRow, ArticleSummary, Event, Page


class _Answer(BaseModel):
    model_config = ConfigDict(frozen=True)


class Links(_Answer):
    """Where to go from here."""

    self: str = Field(description="Where the article stands, with its report, as JSON.")
    page: str = Field(description="The same as a page for people.")
    report: str = Field(description="The bare report; 409 until there is one.")
    events: str = Field(description="What happened so far.")


class Accepted(_Answer):
    """An article that was kept and will be checked."""

    id: str
    state: State
    links: Links
    duplicate_of: str | None = Field(description="Your first article of the very same text, if this is not it.")


class RunAnswer(_Answer):
    """The latest check of an article; every recheck adds one."""

    number: int
    attempt: int = Field(description="How often a worker has begun it.")
    queued_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    not_before: datetime | None = Field(description="When it will be tried again, while it waits.")


class ArticleAnswer(_Answer):
    """Where an article stands, with all of its report.

    Until there is a report, nobody is listed, and `knowledge` and `versions` are null. In the state `waiting` the
    report is partial; `reason` says what is waited for, or why the article was given up.
    """

    id: str
    state: State
    reason: str | None
    submitted_at: datetime
    duplicate_of: str | None = Field(description="Your first article of the very same text, if this is not it.")
    run: RunAnswer
    links: Links
    article: ArticleHead
    totals: Totals
    quoted: Quoted
    people: tuple[Finding, ...]
    open_quotations: tuple[QuotationFinding, ...]
    officials: tuple[OfficialFinding, ...]
    sources: tuple[SourceFinding, ...]
    offices: tuple[OfficeHistory, ...]
    knowledge: KnowledgeUsed | None
    versions: Versions | None
    settings: SettingsUsed | None
    retry_at: datetime | None
    rulings: tuple[RulingTold, ...]


class SummaryAnswer(_Answer):
    """One line of the list."""

    id: str
    title: str | None
    opening: str
    outlet: str | None
    published_on: str | None
    submitted_at: datetime
    state: State
    reason: str | None
    totals: Totals | None
    links: Links


class ListAnswer(_Answer):
    """Articles, newest first; `next` is the cursor of those that follow, null at the end."""

    articles: tuple[SummaryAnswer, ...]
    next: str | None


class EventAnswer(_Answer):
    """Something that happened to an article; for progress, how much of how many is done, and of whom."""

    seq: int
    run: int
    kind: str
    done: int
    total: int
    note: str | None
    people: tuple[str, ...] = Field(description="Who was read or looked up so far, or who was found to be somebody.")
    at: datetime


class EventsAnswer(_Answer):
    """What happened to an article, in order."""

    state: State
    events: tuple[EventAnswer, ...]


class Health(_Answer):
    """Whether the service works, and what is missing if not."""

    status: str
    database: str | None = None
    queue: str | None = None


def links(settings: Settings, article_id: str) -> Links:
    """The addresses of an article, absolute, on the results service."""
    api = f"{settings.results_url}/v1/articles/{article_id}"
    page = f"{settings.results_url}/articles/{article_id}"
    return Links(self=api, page=page, report=f"{api}/report.json", events=f"{api}/events")


def accepted(settings: Settings, row: ArticleRow) -> Accepted:
    """The answer to an article that was taken in, the same whenever it is given."""
    return Accepted(
        id=row.article.id,
        state=State.QUEUED,
        links=links(settings, row.article.id),
        duplicate_of=row.duplicate_of,
    )


def standing(settings: Settings, row: ArticleRow, report: Report | None) -> ArticleAnswer:
    """Where an article stands, in one shape whether there is a report or not."""
    article, run = row.article, row.run
    return ArticleAnswer(
        id=article.id,
        state=run.state,
        reason=run.reason,
        submitted_at=row.submitted_at,
        duplicate_of=row.duplicate_of,
        run=RunAnswer.model_validate(run, from_attributes=True),
        links=links(settings, article.id),
        article=ArticleHead(
            id=article.id,
            title=article.title,
            published_on=article.published_on,
            url=article.url,
            language=article.language,
        ),
        totals=report.totals if report else Totals(),
        quoted=report.quoted if report else Quoted(),
        people=report.people if report else (),
        open_quotations=report.open_quotations if report else (),
        officials=report.officials if report else (),
        sources=report.sources if report else (),
        offices=report.offices if report else (),
        knowledge=report.knowledge if report else None,
        versions=report.versions if report else None,
        settings=report.settings if report else None,
        retry_at=report.retry_at if report else None,
        rulings=report.rulings if report else (),
    )


def listing(settings: Settings, page: Page) -> ListAnswer:
    """A page of the list."""
    return ListAnswer(articles=tuple(_summary(settings, line) for line in page.articles), next=page.next)


def _summary(settings: Settings, line: ArticleSummary) -> SummaryAnswer:
    return SummaryAnswer(
        id=line.id,
        title=line.title,
        opening=line.opening,
        outlet=line.outlet,
        published_on=line.published_on.isoformat() if line.published_on else None,
        submitted_at=line.submitted_at,
        state=line.state,
        reason=line.reason,
        totals=line.totals,
        links=links(settings, line.id),
    )


def happenings(state: State, events: tuple[Event, ...]) -> EventsAnswer:
    """The events of an article, and where it stands."""
    return EventsAnswer(
        state=state, events=tuple(EventAnswer.model_validate(event, from_attributes=True) for event in events)
    )
