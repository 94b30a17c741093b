"""The store: every method is one transaction."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from types import TracebackType
from typing import Self

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.models.access import DESK
from shared.models.report import Report, State
from shared.models.text import Article
from shared.store import articles, claiming, events, outcomes, promises, runs, sweeping
from shared.store.across import Across
from shared.store.audit import Audit
from shared.store.batch_store import Batches
from shared.store.cards import Cards
from shared.store.decisions import Decisions
from shared.store.drafts import Drafts
from shared.store.engine import make_engine, reading
from shared.store.forgetting import Forgetting
from shared.store.keyring import Keyring
from shared.store.promises import Promises
from shared.store.queue_store import Queue
from shared.store.roster import Roster
from shared.store.rows import ArticleRow, Claimed, Event, Filters, Happening, Page, Run
from shared.store.singles import singles
from shared.store.watching import Watching
from shared.store.webhook_store import Webhooks

LEASE = timedelta(seconds=30)
"""How long a worker holds a run unless it renews the claim: so long does it take to notice that one was killed."""

ALL = Filters()


class Store:
    """Articles, their runs and reports in SQLite or PostgreSQL; safe to share between threads, not across a fork."""

    def __init__(self, url: str) -> None:
        self._engine = make_engine(url)
        self._readers = reading(self._engine)
        self._accepting = singles(url)
        self._checking = singles(url, lasting=False)  # what a crash of the database takes of it is done once more
        self.keyring = Keyring(self._writing, self._reading)
        self.promises = Promises(self._writing)
        self.queue = Queue(self._writing, self._reading)
        self.drafts = Drafts(self._writing, self._reading)
        self.batches = Batches(self._writing, self._reading)
        self.webhooks = Webhooks(self._writing, self._reading)
        self.audit = Audit(self._writing, self._reading)
        self.across = Across(self._reading)
        self.roster = Roster(self._writing, self._reading)
        self.watching = Watching(self._writing, self._reading)
        self.cards = Cards(self._writing, self._reading)
        self.decisions = Decisions(self._writing, self._reading)
        self.forgetting = Forgetting(self._writing, self._reading)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Give all connections back."""
        self._engine.dispose()
        for each in (self._accepting, self._checking):
            if each:
                each.close()

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        with Session(self._engine) as session, session.begin():
            yield session

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        with Session(self._readers) as session, session.begin():
            yield session

    def ping(self) -> None:
        """Ask the database whether it is there; raises SQLAlchemy's error where it is not."""
        with self._reading() as session:
            session.execute(text("SELECT 1"))

    def accept(
        self, article: Article, embargo: bool = False, owner: str = DESK, promise: str | None = None, told: bool = False
    ) -> ArticleRow:
        """Keep an article of an owner with its first run queued, and the promise to do so once if there is one.

        `told` where the caller tells the queue right after.
        """
        if self._accepting and promise is None and article.draft is None:
            return articles.accept_at_once(self._accepting, article, embargo, owner, told)
        with self._writing() as session:
            kept = articles.accept(session, article, embargo, owner, told)
            if promise is not None:
                promises.keep(session, owner, promise, article.id)
            return kept

    def article(self, article_id: str) -> ArticleRow:
        """An article with its latest run; NotFound where there is none."""
        with self._reading() as session:
            return articles.row(session, article_id)

    def owner(self, article_id: str) -> str:
        """Whose an article is; NotFound where there is none."""
        with self._reading() as session:
            return articles.owner(session, article_id)

    def articles(self, filters: Filters = ALL, cursor: str | None = None, limit: int = 50) -> Page:
        """Articles newest first, at most 200, and the cursor of the next ones."""
        with self._reading() as session:
            return articles.page(session, filters, cursor, limit)

    def counts(self, owner: str | None = None) -> Mapping[State, int]:
        """How many articles are in each state, of one owner or of all."""
        with self._reading() as session:
            return articles.count(session, owner)

    def open_counts(self, owner: str | None = None) -> Mapping[State, int]:
        """How many articles are in each state but done, of one owner or of all."""
        with self._reading() as session:
            return articles.count_open(session, owner)

    def delete(self, article_id: str) -> None:
        """Erase an article with everything about it; NotFound where there is none."""
        with self._writing() as session:
            articles.erase(session, article_id)

    def run(self, article_id: str, number: int | None = None) -> Run:
        """One run of an article, the latest by default; NotFound where there is none."""
        with self._reading() as session:
            return runs.row(session, article_id, number)

    def report(self, article_id: str, number: int | None = None) -> Report | None:
        """The report of a run, the latest by default: partial while it waits, None where there is none yet."""
        with self._reading() as session:
            return runs.report(session, article_id, number or runs.row(session, article_id).number)

    def latest_report(self, article_id: str) -> Report | None:
        """The newest report of an article, of its latest run or, while that is at work, of the one before."""
        with self._reading() as session:
            runs.row(session, article_id)
            return runs.latest_report(session, article_id)

    def claim(self, article_id: str, lease: timedelta = LEASE) -> Claimed | None:
        """Take the latest run of an article for work, its attempt counted; None where there is nothing to do."""
        if self._checking:
            return claiming.claim_at_once(self._checking, article_id, lease)
        with self._writing() as session:
            return claiming.claim(session, article_id, lease)

    def renew(self, run: Run, lease: timedelta = LEASE) -> bool:
        """Hold a claimed run for longer; false where the claim was lost."""
        with self._writing() as session:
            return claiming.renew(session, run, lease)

    def finish(self, run: Run, report: Report) -> None:
        """Keep the final report of a claimed run; Conflict where the claim was lost."""
        if self._checking and outcomes.finish_at_once(self._checking, run, report):
            return
        with self._writing() as session:
            outcomes.finish(session, run, report)

    def wait(self, run: Run, delay: timedelta, reason: str, report: Report | None = None) -> None:
        """Put a claimed run aside until a source answers again, with what could be checked so far.

        Uses up no attempt. After 24 hours of waiting the run is done with what it has, or dead if it has nothing.
        """
        with self._writing() as session:
            outcomes.wait(session, run, delay, reason, report)

    def fail(self, run: Run, reason: str) -> None:
        """Put a claimed run back after an error, or give it up after the fifth; Conflict where the claim was lost."""
        with self._writing() as session:
            outcomes.fail(session, run, reason)

    def recheck(self, article_id: str) -> Run:
        """Queue another run of an article that the caller tells of; Conflict while the latest has not ended."""
        with self._writing() as session:
            return runs.recheck(session, article_id)

    def requeue(self, article_id: str) -> Run:
        """Put a run that was given up back, of which the caller tells the queue; Conflict where it was not."""
        with self._writing() as session:
            return runs.requeue(session, article_id)

    def record(self, event: Happening) -> None:
        """Add an event to an article; does nothing where the article is gone."""
        with self._writing() as session:
            events.append(session, event)

    def events(self, article_id: str, after: int = 0) -> tuple[Event, ...]:
        """What happened to an article after event number `after`; NotFound where there is no such article."""
        with self._reading() as session:
            runs.row(session, article_id)
            return events.after(session, article_id, after)

    def lock(self, name: str, holder: str, lease: timedelta) -> bool:
        """Take or keep a lock among all processes; false where another holder has it."""
        with self._writing() as session:
            return sweeping.lock(session, name, holder, lease)
