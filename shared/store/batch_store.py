"""The batches of a store; every method is one transaction."""

from shared.store import batches
from shared.store.batch_rows import Batch, Chunk, LineRow, Progress
from shared.store.keyring import Transaction


class Batches:
    """Batches of one database."""

    def __init__(self, writing: Transaction, reading: Transaction) -> None:
        self._writing = writing
        self._reading = reading

    def begin(self, batch_id: str, owner: str, key: str | None = None) -> Batch:
        """A new batch, or the owner's batch of that key, to add lines to; nobody else may go on to."""
        with self._writing() as session:
            return batches.begin(session, batch_id, owner, key)

    def keep(self, batch: Batch, chunk: Chunk, told: bool = False) -> Batch:
        """Keep some more lines with their articles queued; `told` where the caller tells the queue right after.

        Conflict where somebody else has begun to add to the batch, or it was closed.
        """
        with self._writing() as session:
            return batches.keep(session, batch, chunk, told)

    def close(self, batch: Batch) -> Batch:
        """Note that the last line was kept; Conflict where somebody else has begun to add to the batch."""
        with self._writing() as session:
            return batches.close(session, batch)

    def one(self, batch_id: str) -> Batch:
        """A batch; NotFound where there is none."""
        with self._reading() as session:
            return batches.row(session, batch_id)

    def page(self, owner: str | None = None, cursor: str | None = None, limit: int = 50) -> tuple[Batch, ...]:
        """Batches, newest first, of one owner or of all; those after `cursor` where one is given."""
        with self._reading() as session:
            return batches.page(session, owner, cursor, limit)

    def lines(self, batch_id: str, after: int = 0, limit: int = 100, refused: bool = False) -> tuple[LineRow, ...]:
        """What became of the lines that follow number `after`, at most 1,000; or only of the refused ones."""
        with self._reading() as session:
            return batches.lines(session, batch_id, after, limit, refused)

    def progress(self, batch_id: str) -> Progress:
        """How far the articles of a batch are."""
        with self._reading() as session:
            return batches.progress(session, batch_id)

    def mark_done(self) -> int:
        """Note which batches have every article checked or given up, also of those that were cut; how many more."""
        with self._writing() as session:
            batches.close_left(session)
            return batches.mark_done(session)
