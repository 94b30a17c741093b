"""The tables of articles, their checks and what came of them."""

from datetime import date, datetime
from typing import Any, cast

from sqlalchemy import JSON, Float, ForeignKey, Index, String, Table, Text, UniqueConstraint, text, true
from sqlalchemy.orm import Mapped, mapped_column

from shared.models.access import DESK
from shared.models.report import Reason, State, Verdict
from shared.store.tables.base import PLAIN, Base, words_of

_WAITS = text("weight > 0")


class ArticleTable(Base):
    """Articles as they were accepted. `runs_made` is the number of the latest run."""

    __tablename__ = "articles"
    __table_args__ = (
        Index("ix_articles_owner_id", "owner", "id"),
        Index("ix_articles_outlet_id", "outlet", "id"),
        Index("ix_articles_published_on_id", "published_on", "id"),
        Index("ix_articles_content_hash_owner_id", "content_hash", "owner", "id"),
    )

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    title: Mapped[str | None] = mapped_column(Text)
    published_on: Mapped[date | None]
    url: Mapped[str | None] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(16))
    author: Mapped[str | None] = mapped_column(Text)
    outlet: Mapped[str | None] = mapped_column(Text)
    links: Mapped[list[Any]] = mapped_column(JSON)
    content_hash: Mapped[str] = mapped_column(String(64))
    owner: Mapped[str] = mapped_column(String(80), server_default=DESK)
    embargo: Mapped[bool]
    submitted_at: Mapped[datetime] = mapped_column(index=True)
    runs_made: Mapped[int]
    events_made: Mapped[int]


class DraftTable(Base):
    """What articles are to be read from whose text is not known yet: a file, or nothing but their address."""

    __tablename__ = "drafts"

    article_id: Mapped[str] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    data: Mapped[bytes | None]


class RunTable(Base):
    """Checks of an article, numbered from 1.

    `attempt` counts every claim and fences what is written; `forgiven` counts those that do not use up the
    attempts: waits for a source, and whatever came before an operator put the run back. `sent_at` is null while the
    queue has not been told. `batch_id` is that of the batch that asked for the run, `request_id` that of the request.
    """

    __tablename__ = "runs"
    __table_args__ = (
        UniqueConstraint("article_id", "number"),
        Index("ix_runs_state_article_id", "state", "article_id"),
        Index("ix_runs_state_sent_at_article_id", "state", "sent_at", "article_id"),
        Index("ix_runs_batch_id_state", "batch_id", "state"),
    )

    id: Mapped[str] = mapped_column(String(56), primary_key=True)
    article_id: Mapped[str] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"))
    number: Mapped[int]
    batch_id: Mapped[str | None] = mapped_column(String(40))
    request_id: Mapped[str | None] = mapped_column(String(64))
    state: Mapped[State] = mapped_column(words_of(State))
    attempt: Mapped[int]
    forgiven: Mapped[int]
    lease_until: Mapped[datetime | None]
    not_before: Mapped[datetime | None]
    waiting_since: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    queued_at: Mapped[datetime]
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    reason: Mapped[str | None] = mapped_column(Text)
    totals: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    report: Mapped[str | None] = mapped_column(Text, deferred=True)


class EventTable(Base):
    """What happened to an article, in order."""

    __tablename__ = "events"

    article_id: Mapped[str] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True)
    run: Mapped[int]
    kind: Mapped[str] = mapped_column(String(32))
    done: Mapped[int]
    total: Mapped[int]
    note: Mapped[str | None] = mapped_column(Text)
    people: Mapped[list[str] | None] = mapped_column(JSON)
    at: Mapped[datetime]


class FindingTable(Base):
    """The people of every run's report, so that they can be looked for across articles.

    `current` are those of the latest report, `weight` orders those that wait for a human (0: nothing to do), `role` is
    the first office or work that the article gives them, `offset` where they are first named.
    """

    __tablename__ = "findings"
    __table_args__ = (
        Index("ix_findings_folded_article_id", "folded", "article_id"),
        Index("ix_findings_weight_run_id_position", "weight", "run_id", "position"),
        Index("ix_findings_current_verdict_article_id", "current", "verdict", "article_id"),
        Index("ix_findings_waiting", "folded", "reason", "run_id", sqlite_where=_WAITS, postgresql_where=_WAITS),
    )

    run_id: Mapped[str] = mapped_column(ForeignKey("runs.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[str] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text)
    folded: Mapped[str] = mapped_column(PLAIN)
    surname: Mapped[str | None] = mapped_column(PLAIN, index=True)
    verdict: Mapped[Verdict] = mapped_column(words_of(Verdict))
    reason: Mapped[Reason] = mapped_column(words_of(Reason))
    confidence: Mapped[float] = mapped_column(Float)
    qid: Mapped[str | None] = mapped_column(String(16), index=True)
    role: Mapped[str | None] = mapped_column(Text)
    offset: Mapped[int] = mapped_column(server_default="0")
    quotations: Mapped[int] = mapped_column(server_default="0")
    current: Mapped[bool] = mapped_column(server_default=true())
    weight: Mapped[int] = mapped_column(server_default="0")


class LockTable(Base):
    """Work that only one process may do at a time, and until when it is taken."""

    __tablename__ = "locks"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    holder: Mapped[str] = mapped_column(String(80))
    until: Mapped[datetime]


# What every article does twice or more often goes past the mapped classes, with statements that are made once: making
# them anew each time, and having the mapper look through them, took most of the time of a short check.
ARTICLES, RUNS, EVENTS = (cast("Table", each.__table__) for each in (ArticleTable, RunTable, EventTable))
