"""What the queue of a database holds: the runs that wait for a worker, and those that it has to be told of."""

from collections.abc import Sequence

from shared.store import runs, sweeping
from shared.store.keyring import Transaction
from shared.store.rows import Backlog, Pending, Standing


class Queue:
    """The runs of one database as the queue sees them; every method is one transaction."""

    def __init__(self, writing: Transaction, reading: Transaction) -> None:
        self._writing = writing
        self._reading = reading

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
        """What there is and what waits, for whoever watches."""
        with self._reading() as session:
            return sweeping.standing(session)
