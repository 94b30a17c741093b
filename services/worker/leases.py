"""Holding what was claimed while the work lasts: a worker that dies stops renewing, and another takes over."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from math import inf
from threading import Lock, Thread

from sqlalchemy.exc import SQLAlchemyError

from shared.store import Run, Store

RENEW_SECONDS = 10.0
"""A third of the lease: two renewals may be late before the claim lapses."""

LOOKS_EVERY = 1.0

log = logging.getLogger(__name__)


@dataclass
class _Held:
    store: Store
    run: Run
    due: float
    lock: Lock = field(default_factory=Lock)


class Leases:
    """Renews the claims of a process; one thread for all, since to start one takes as long as a short check."""

    def __init__(self, renewed_every: float = RENEW_SECONDS) -> None:
        self._every = renewed_every
        self._lock = Lock()
        self._held: dict[str, _Held] = {}
        self._looking = False

    @contextmanager
    def kept(self, store: Store, run: Run) -> Iterator[None]:
        """Hold a claimed run until the block ends, or for as long as nobody else has it.

        A renewal under way at its end is waited for: afterwards the store is the caller's alone.
        """
        held = _Held(store, run, time.monotonic() + self._every)
        with self._lock:
            self._held[run.id] = held
            if not self._looking:
                self._looking = True
                Thread(target=self._look, name="leases", daemon=True).start()
        try:
            yield
        finally:
            with held.lock:
                held.due = inf
            with self._lock:
                self._held.pop(run.id, None)

    def _look(self) -> None:
        while True:
            time.sleep(min(LOOKS_EVERY, self._every))
            with self._lock:
                due = [each for each in self._held.values() if time.monotonic() >= each.due]
            for each in due:
                with each.lock:
                    self._renew(each)

    def _renew(self, held: _Held) -> None:
        if held.due == inf:  # its work has ended since
            return
        try:
            mine = held.store.renew(held.run)
        except SQLAlchemyError as error:
            log.warning("article %s: the claim could not be renewed: %s", held.run.article_id, error)
        else:  # somebody else's is left alone: what comes of the work here will be refused
            held.due = time.monotonic() + self._every if mine else inf


leases = Leases()
