"""Whether there is room for more articles: past a certain depth of the queue they are put off, not piled up."""

import time
from http import HTTPStatus
from threading import Lock

from services.web.problems import Problem
from shared.settings import Settings
from shared.store import Store

COUNTED_EVERY = 2.0
"""Seconds between two counts: counting for every article would cost more than taking it in."""

RETRY_SECONDS = 30


class Room:
    """What is left of the queue; counts in the database, now and then, for all that ask in between."""

    def __init__(self, settings: Settings, store: Store) -> None:
        self._most = settings.most_queued
        self._store = store
        self._lock = Lock()
        self._full = False
        self._due = 0.0

    def check(self) -> None:
        """Raise `Problem` where too many articles wait for a worker already."""
        with self._lock:
            mine = time.monotonic() >= self._due
            if mine:
                self._due = time.monotonic() + COUNTED_EVERY
        if mine:
            self._full = self._store.queue.depth(self._most) >= self._most
        if self._full:
            raise Problem(
                HTTPStatus.SERVICE_UNAVAILABLE,
                "too many articles wait to be checked; hand this one in later",
                headers={"Retry-After": str(RETRY_SECONDS)},
            )
