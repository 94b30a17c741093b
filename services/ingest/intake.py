"""Accepting an article: keep it, tell the queue, and wait for the report where the sender does."""

import threading
import time
from dataclasses import dataclass

from celery import Celery

from shared import queue
from shared.models.report import State
from shared.models.text import Article
from shared.settings import Settings
from shared.store import ArticleRow, Pending, Store

MOST_WAITERS = 4
"""Senders that may wait for their report at once; the others are answered at once, so that threads stay free."""

POLL_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Intake:
    """Where articles are kept and who is told of them."""

    settings: Settings
    store: Store
    app: Celery
    seats: threading.BoundedSemaphore

    @classmethod
    def open(cls, settings: Settings, store: Store) -> "Intake":
        """Ready to accept; connects to the queue when it first has something to say."""
        app = queue.make_celery(settings, queue.PUBLISHER_PATIENCE)
        return cls(settings, store, app, threading.BoundedSemaphore(MOST_WAITERS))

    def accept(self, article: Article, embargo: bool) -> ArticleRow:
        """Keep an article and tell the queue; where Redis is away, the sweeper tells it later."""
        row = self.store.accept(article, embargo)
        if queue.enqueue(self.app, article.id, row.run.number):
            self.store.mark_sent(Pending(article.id, row.run.number))
        return row

    def settled(self, row: ArticleRow, seconds: float) -> ArticleRow | None:
        """The article once its check has ended or waits for a source; None where that takes longer than `seconds`."""
        if seconds <= 0 or not self.seats.acquire(blocking=False):
            return None
        try:
            deadline = time.monotonic() + seconds
            while (run := self.store.run(row.article.id)).state in (State.QUEUED, State.RUNNING):
                if time.monotonic() >= deadline:
                    return None
                time.sleep(POLL_SECONDS)
            return self.store.article(run.article_id)
        finally:
            self.seats.release()
