"""Sessions of browsers: opened with a key, valid for some hours, closed by signing out or by revoking the key."""

import secrets
from datetime import timedelta

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from shared.models.access import KeyRow
from shared.store import keys
from shared.store.clock import now
from shared.store.tables.access import KeyTable, SessionTable

LIFETIME = timedelta(hours=12)
"""A working day: in the morning one signs in."""


def begin(session: Session, key_id: str, lifetime: timedelta) -> str:
    """Begin a session of a key; the token by which it is known, which nobody keeps but the browser."""
    token = secrets.token_urlsafe(32)
    session.execute(delete(SessionTable).where(SessionTable.until < now()))
    session.execute(insert(SessionTable).values(digest=keys.digest(token), key_id=key_id, until=now(lifetime)))
    return token


def holder(session: Session, token: str) -> KeyRow | None:
    """The key with which a session began; None where it is over or the key opens nothing any more."""
    query = select(KeyTable).join(SessionTable, SessionTable.key_id == KeyTable.id)
    # Found by its digest: how long that takes tells nothing of a token that is not known in whole.
    live = (SessionTable.digest == keys.digest(token)) & (SessionTable.until > now())
    found = session.scalar(query.where(live, keys.valid()))
    return keys.detached(found) if found else None


def end(session: Session, token: str) -> None:
    """End a session, if there is one."""
    session.execute(delete(SessionTable).where(SessionTable.digest == keys.digest(token)))
