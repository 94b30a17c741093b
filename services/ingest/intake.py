"""Accepting an article: keep it, tell the queue, and wait for the report where the sender does."""

import threading
import time

from services.ingest.requests import Sent
from services.web.desk import desk
from services.web.visitor import visitor
from shared.metrics import ACCEPTED
from shared.models.report import State
from shared.store import ArticleRow

MOST_WAITERS = 4
"""Senders that may wait for their report at once; the others are answered at once, so that threads stay free."""

POLL_SECONDS = 0.1

_seats = threading.BoundedSemaphore(MOST_WAITERS)


def accept(sent: Sent, promise: str | None = None) -> ArticleRow:
    """Keep an article and tell the queue; with the promise to keep it once, if there is one.

    Raises `Problem` where too many wait already.
    """
    desk().room.check()
    told = desk().publisher.willing
    row = desk().store.accept(sent.article, sent.embargo, visitor().owner, promise, told)
    ACCEPTED.labels("single").inc()
    if told:
        desk().tell(row.run)
    return row


def settled(row: ArticleRow, seconds: float) -> ArticleRow | None:
    """The article once its check has ended or waits for a source; None where that takes longer than `seconds`."""
    if seconds <= 0 or not _seats.acquire(blocking=False):
        return None
    try:
        deadline = time.monotonic() + seconds
        while (run := desk().store.run(row.article.id)).state in (State.QUEUED, State.RUNNING):
            if time.monotonic() >= deadline:
                return None
            time.sleep(POLL_SECONDS)
        return desk().store.article(run.article_id)
    finally:
        _seats.release()
