"""The sweeper: sends again what the queue lost, and takes up what a worker dropped or a source is ready for."""

import logging
import os
import socket
import threading
from datetime import timedelta

from sqlalchemy.exc import SQLAlchemyError

from services.web.desk import Desk
from shared import queue
from shared.store import Pending

EVERY_SECONDS = 3.0
LOCK = "sweeper"
LEASE = timedelta(seconds=15)
BATCH = 500

log = logging.getLogger(__name__)


class Sweeper:
    """Sweeps every three seconds; of all that run, the one that holds the database's lock."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._store = desk.store
        self._name = f"{socket.gethostname()[:40]}-{os.getpid()}-{id(self)}"
        self._stopped = threading.Event()

    def start(self) -> None:
        """Sweep in the background for as long as the process lives, or until `stop`."""
        threading.Thread(target=self._run, name=LOCK, daemon=True).start()

    def stop(self) -> None:
        """Sweep no more."""
        self._stopped.set()

    def _run(self) -> None:
        while not self._stopped.wait(EVERY_SECONDS):
            try:
                self.sweep()
            except SQLAlchemyError as error:
                log.warning("could not sweep, trying again: %s", error)

    def sweep(self) -> int:
        """Do it once; how many messages were sent. Does nothing while another sweeper is at it."""
        if not self._store.lock(LOCK, self._name, LEASE):
            return 0
        self._store.revive()
        return self._send(self._store.unsent(BATCH)) + self._send(self._lost())

    def _lost(self) -> tuple[Pending, ...]:
        """As many of the runs that nobody claims as there are messages missing from Redis.

        Which of them were lost cannot be known. One that was not, or that a worker has just been handed, is
        delivered twice, and claimed once.
        """
        waiting = queue.depth(self._desk.settings)
        if waiting is None:
            return ()
        missing = self._store.backlog().queued - waiting
        return self._store.overdue(min(missing, BATCH)) if missing > 0 else ()

    def _send(self, runs: tuple[Pending, ...]) -> int:
        for sent, run in enumerate(runs):
            if not queue.enqueue(self._desk.app, run.article_id, run.number):
                return sent
            self._store.mark_sent(run)
        return len(runs)
