"""The log of who did what; every method is one transaction."""

from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import insert, select

from shared.store.clock import now
from shared.store.keyring import Transaction
from shared.store.tables.audit import AuditTable

LONGEST_PAGE = 200 + 1  # one more than is shown tells whether others follow


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that somebody did: on whose behalf and by which key, what, and to what."""

    owner: str
    who: str
    key_id: str | None
    deed: str
    subject: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the log."""

    id: int
    at: datetime
    deed: Deed


class Audit:
    """The log of one database."""

    def __init__(self, writing: Transaction, reading: Transaction) -> None:
        self._writing = writing
        self._reading = reading

    def note(self, deed: Deed) -> None:
        """Write down what was done."""
        with self._writing() as session:
            session.execute(insert(AuditTable).values(**asdict(deed), at=now()))

    def entries(self, subject: str | None = None, before: int | None = None, limit: int = 50) -> tuple[Entry, ...]:
        """The log, newest first: of one subject, and from before a line, where these are given."""
        query = select(AuditTable).order_by(AuditTable.id.desc()).limit(max(1, min(limit, LONGEST_PAGE)))
        if subject is not None:
            query = query.where(AuditTable.subject == subject)
        if before is not None:
            query = query.where(AuditTable.id < before)
        with self._reading() as session:
            return tuple(
                Entry(r.id, r.at, Deed(r.owner, r.who, r.key_id, r.deed, r.subject, r.note))
                for r in session.scalars(query)
            )
