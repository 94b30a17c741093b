"""The keyring: keys and the sessions opened with them; every method is one transaction."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from shared.models.access import Grant, KeyRow
from shared.store import keys, sessions

Transaction = Callable[[], AbstractContextManager[Session]]


class Keyring:
    """Keys and sessions of one database."""

    def __init__(self, writing: Transaction, reading: Transaction) -> None:
        self._writing = writing
        self._reading = reading

    def make(self, grant: Grant) -> tuple[str, KeyRow]:
        """A new key: its text, which is told this once and never again, and what is known of it."""
        text = keys.new_key()
        return text, self.keep(text, grant)

    def keep(self, text: str, grant: Grant) -> KeyRow:
        """Keep a key that was made elsewhere; one that is known already stays as it is, revoked or not."""
        with self._writing() as session:
            return keys.keep(session, text, grant)

    def known(self, text: str) -> KeyRow | None:
        """The key of that text, its use noted; None where it opens nothing."""
        with self._reading() as session:
            found = keys.known(session, text)
        return self._used(found)

    def all(self) -> tuple[KeyRow, ...]:
        """Every key, the newest first."""
        with self._reading() as session:
            return keys.rows(session)

    def revoke(self, key_id: str) -> None:
        """Make a key, and the sessions opened with it, open nothing from now on; NotFound where there is none."""
        with self._writing() as session:
            keys.revoke(session, key_id)

    def begin(self, key: KeyRow, lifetime: timedelta = sessions.LIFETIME) -> str:
        """Begin a session of a key; the token by which it is known."""
        with self._writing() as session:
            return sessions.begin(session, key.id, lifetime)

    def holder(self, token: str) -> KeyRow | None:
        """The key with which a session began, its use noted; None where it opens nothing any more."""
        with self._reading() as session:
            found = sessions.holder(session, token)
        return self._used(found)

    def end(self, token: str) -> None:
        """End a session, if there is one."""
        with self._writing() as session:
            sessions.end(session, token)

    def _used(self, key: KeyRow | None) -> KeyRow | None:
        if key and (key.last_used_at is None or datetime.now(UTC) - key.last_used_at > keys.USED_TO_WITHIN):
            with self._writing() as session:
                keys.note_use(session, key.id)
        return key
