"""The sweeper: sends again what the queue lost, and takes up what a worker dropped or a source is ready for."""

import logging
import os
import socket
import threading
from datetime import timedelta

from sqlalchemy.exc import SQLAlchemyError

from services.web.desk import Desk
from shared.metrics import SENT_AGAIN

EVERY_SECONDS = 3.0
LOCK = "sweeper"
LEASE = timedelta(seconds=15)
MOST_LOST = 5000
"""Messages sent again at a time, where Redis lost many."""

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
        if not self._holds():
            return 0
        self._store.queue.revive()
        self._store.batches.mark_done()
        return self._send_unsent() + self._send_lost()

    def _holds(self) -> bool:
        return self._store.lock(LOCK, self._name, LEASE)

    def _send_unsent(self) -> int:
        """As long as there are any, so that a batch taken in while Redis was away is sent as soon as it is back."""
        sent = 0
        while self._desk.publisher.willing and self._holds() and (runs := self._store.queue.take_unsent()):
            if not self._desk.tell_all(runs):
                break
            sent += len(runs)
            SENT_AGAIN.labels("unsent").inc(len(runs))
        return sent

    def _send_lost(self) -> int:
        """As many of the runs that nobody claims as there are messages missing from Redis.

        Which of them were lost cannot be known. One that was not, or that a worker has just been handed, is
        delivered twice, and claimed once.
        """
        waiting = self._desk.publisher.depth()
        missing = 0 if waiting is None else self._store.queue.backlog().queued - waiting
        if missing <= 0:
            return 0
        runs = self._store.queue.take_overdue(min(missing, MOST_LOST))
        if not self._desk.tell_all(runs):
            return 0
        SENT_AGAIN.labels("lost").inc(len(runs))
        return len(runs)
