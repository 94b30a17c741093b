"""Promises: what a request with an `Idempotency-Key` made, so that sending it again makes nothing more.

Rule: draft-ietf-httpapi-idempotency-key-header-07.
"""

from datetime import timedelta

from sqlalchemy import delete, insert, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from shared.errors import BadRequest, Conflict
from shared.store.clock import now
from shared.store.keyring import Transaction
from shared.store.tables.access import PromiseTable

KEPT = timedelta(hours=24)
"""How long a request can be sent again: whoever tries for longer than a day has noticed."""

AT_WORK = timedelta(seconds=60)
"""How long a request may be at work: longer than any that a web service lets live."""

HEADER = "Idempotency-Key"


def make(session: Session, owner: str, key: str, fingerprint: str) -> str | None:
    """Promise to do what a request asks once; the article that it made before, None where it is the first.

    Raises `Conflict` while the first is at work, `BadRequest` where the key came with another request.
    """
    undone = PromiseTable.article_id.is_(None) & (PromiseTable.at < now(-AT_WORK))
    session.execute(delete(PromiseTable).where((PromiseTable.at < now(-KEPT)) | undone))
    found = session.get(PromiseTable, (owner, key))
    if found is None:
        _insert(session, owner, key, fingerprint)
        return None
    if found.fingerprint != fingerprint:
        raise BadRequest("this key came with another request; use a new one for each article", HEADER)
    if found.article_id is None:
        raise _at_work()
    return found.article_id


def _insert(session: Session, owner: str, key: str, fingerprint: str) -> None:
    values = {"owner": owner, "key": key, "fingerprint": fingerprint, "at": now()}
    try:
        with session.begin_nested():
            session.execute(insert(PromiseTable).values(**values))
    except IntegrityError:
        raise _at_work() from None


def keep(session: Session, owner: str, key: str, article_id: str) -> None:
    """Keep a promise with what was made; Conflict where it took so long that somebody else may be making it."""
    mine = (PromiseTable.owner == owner) & (PromiseTable.key == key) & PromiseTable.article_id.is_(None)
    kept = update(PromiseTable).where(mine).values(article_id=article_id).returning(PromiseTable.key)
    if session.scalar(kept) is None:
        raise _at_work()


def drop(session: Session, owner: str, key: str) -> None:
    """Take back a promise of which nothing came."""
    mine = (PromiseTable.owner == owner) & (PromiseTable.key == key) & PromiseTable.article_id.is_(None)
    session.execute(delete(PromiseTable).where(mine))


def _at_work() -> Conflict:
    return Conflict("a request with this Idempotency-Key is at work; send it again in a moment")


class Promises:
    """Promises of one database; every method is one transaction."""

    def __init__(self, writing: Transaction) -> None:
        self._writing = writing

    def make(self, owner: str, key: str, fingerprint: str) -> str | None:
        """Promise to do what a request asks once; the article that it made before, None where it is the first.

        Raises `Conflict` while the first is at work, `BadRequest` where the key came with another request.
        """
        with self._writing() as session:
            return make(session, owner, key, fingerprint)

    def drop(self, owner: str, key: str) -> None:
        """Take back a promise of which nothing came."""
        with self._writing() as session:
            drop(session, owner, key)
