"""Keys: making, knowing, listing and revoking them.

A key reads `bonafide_ID_SECRET`. Only the SHA-256 of the whole is kept: its secret is 256 bits of chance, which nobody
can guess, so that a slow hash as passwords need would protect nothing and cost every request a tenth of a second.
"""

import hashlib
import hmac
import re
import secrets
from datetime import timedelta

from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.sql.elements import ColumnElement

from shared.errors import BadRequest, NotFound
from shared.models.access import OWNER, OWNER_IN_WORDS, Grant, KeyRow, Scope
from shared.store.clock import now
from shared.store.tables.access import KeyTable

USED_TO_WITHIN = timedelta(hours=1)
"""How exactly it is known when a key was last used: more exactly would be a write for every request."""

_FORM = re.compile(r"bonafide_([0-9a-f]{12})_[A-Za-z0-9_-]{32,64}")
_NO_DIGEST = "0" * 64


def new_key() -> str:
    """The text of a key that has not been handed out before."""
    return f"bonafide_{secrets.token_hex(6)}_{secrets.token_urlsafe(32)}"


def digest(secret: str) -> str:
    """What is kept of a secret."""
    return hashlib.sha256(secret.encode(errors="surrogatepass")).hexdigest()


def keep(session: Session, text: str, grant: Grant) -> KeyRow:
    """Keep a key, unless it is known already. Raises `BadRequest` where its text or its owner's name is none."""
    form = _FORM.fullmatch(text)
    if not re.fullmatch(OWNER, grant.owner):
        raise BadRequest(OWNER_IN_WORDS, "owner")
    if form is None:
        raise BadRequest("this is not a key: make one with `bonafide keys create`", "key")
    if session.get(KeyTable, form[1]) is None:
        try:
            with session.begin_nested():
                session.execute(insert(KeyTable).values(**_columns(form[1], text, grant)))
        except IntegrityError:
            pass  # a process that starts beside this one was faster
    return row(session, form[1])


def _columns(key_id: str, text: str, grant: Grant) -> dict[str, object]:
    return {
        "id": key_id,
        "digest": digest(text),
        "owner": grant.owner,
        "name": grant.name,
        "scopes": sorted(grant.scopes),
        "made_at": now(),
        "expires_at": grant.expires_at,
    }


def valid() -> ColumnElement[bool]:
    """Whether a key still opens anything."""
    return KeyTable.revoked_at.is_(None) & (KeyTable.expires_at.is_(None) | (KeyTable.expires_at > now()))


def known(session: Session, text: str) -> KeyRow | None:
    """The key of that text; None where there is none, or it was revoked or has expired."""
    form = _FORM.fullmatch(text)
    found = session.scalar(select(KeyTable).where(KeyTable.id == form[1], valid())) if form else None
    same = hmac.compare_digest(found.digest if found else _NO_DIGEST, digest(text))
    return detached(found) if found and same else None


def row(session: Session, key_id: str) -> KeyRow:
    """One key; NotFound where there is none."""
    found = session.get(KeyTable, key_id)
    if found is None:
        raise NotFound(f"there is no key {key_id}")
    return detached(found)


def rows(session: Session) -> tuple[KeyRow, ...]:
    """All keys, the newest first."""
    found = session.scalars(select(KeyTable).order_by(KeyTable.made_at.desc(), KeyTable.id))
    return tuple(detached(key) for key in found)


def revoke(session: Session, key_id: str) -> None:
    """Make a key open nothing from now on; NotFound where there is none."""
    row(session, key_id)
    session.execute(
        update(KeyTable).where(KeyTable.id == key_id, KeyTable.revoked_at.is_(None)).values(revoked_at=now())
    )


def note_use(session: Session, key_id: str) -> None:
    """Note that a key was used."""
    session.execute(update(KeyTable).where(KeyTable.id == key_id).values(last_used_at=now()))


def detached(found: KeyTable) -> KeyRow:
    """A row of the table as a value."""
    grant = Grant(found.owner, found.name, frozenset(Scope(scope) for scope in found.scopes), found.expires_at)
    return KeyRow(found.id, grant, found.made_at, found.last_used_at, found.revoked_at)
