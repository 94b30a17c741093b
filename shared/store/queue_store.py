"""What the queue of a database holds: the runs that wait for a worker, and those that it has to be told of."""

import time
from collections.abc import Sequence

from shared.models.report import State
from shared.store import articles, runs, sweeping
from shared.store.keyring import Transaction
from shared.store.rows import Backlog, Pending, Standing

RECOUNTED = 60.0
"""Seconds for which the number of articles that are done counts: all that there are have to be counted for it."""


class Queue:
    """The runs of one database as the queue sees them; every method is one transaction."""

    def __init__(self, writing: Transaction, reading: Transaction) -> None:
        self._writing = writing
        self._reading = reading
        self._done, self._recount = 0, 0.0

    def depth(self, most: int) -> int:
        """How many runs wait for a worker, counted up to `most`."""
        with self._reading() as session:
            return runs.queued(session, most)

    def revive(self) -> None:
        """Queue again what a worker dropped and what has waited long enough; give up what was dropped too often."""
        with self._writing() as session:
            sweeping.revive(session)

    def take_unsent(self, limit: int = sweeping.AT_ONCE) -> tuple[Pending, ...]:
        """Runs that the queue was never told of, oldest first; the caller tells it now."""
        with self._writing() as session:
            return sweeping.take_unsent(session, limit)

    def take_overdue(self, limit: int = sweeping.AT_ONCE) -> tuple[Pending, ...]:
        """Runs that the queue was told of some time ago and nobody has claimed; the caller tells it once more."""
        with self._writing() as session:
            return sweeping.take_overdue(session, limit)

    def untell(self, pending: Sequence[Pending]) -> None:
        """Note that the queue could not be told of some runs after all."""
        with self._writing() as session:
            sweeping.untell(session, pending)

    def backlog(self) -> Backlog:
        """How many messages the queue should hold."""
        with self._reading() as session:
            return sweeping.backlog(session)

    def standing(self) -> Standing:
        """What there is and what waits, for whoever watches; what is done, which is nearly all, up to a minute old."""
        with self._reading() as session:
            open_states = articles.count_open(session, None)
            if time.monotonic() >= self._recount:
                self._done = sweeping.done(session, open_states)
                self._recount = time.monotonic() + RECOUNTED
            return sweeping.standing(session, {**open_states, State.DONE: self._done})
