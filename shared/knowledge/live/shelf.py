"""Where answers are kept: a Redis of its own, or a file beside the program; both forget, neither may be relied on."""

import json
import logging
import secrets
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any, Protocol

import redis

from shared.knowledge.folders import cache_folders

_log = logging.getLogger(__name__)
_PREFIX = "bonafide:kept:"
_AWAY = 5.0  # seconds for which what failed is not tried again
_PURGED_EVERY = 600.0  # seconds
_PATIENCE = 10.0  # seconds to wait for others who write in the file
_UNLOCK = "if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end"
_SQL = """
CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, body BLOB NOT NULL, until REAL NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS kept_until ON kept (until);
CREATE TABLE IF NOT EXISTS asking (key TEXT PRIMARY KEY, token TEXT NOT NULL, until REAL NOT NULL) WITHOUT ROWID;
"""


class Shelf(Protocol):
    """Bytes under keys for a time, and who is fetching what."""

    def read(self, keys: Sequence[str]) -> Mapping[str, bytes]:
        """What is kept under each key."""
        ...

    def write(self, bodies: Mapping[str, bytes], seconds: float) -> None:
        """Keep these for a time."""
        ...

    def claim(self, keys: Sequence[str], seconds: float) -> tuple[str, frozenset[str]]:
        """A token, and those of the keys that nobody else is fetching, now claimed with it."""
        ...

    def release(self, token: str, keys: Sequence[str]) -> None:
        """Let go of what was claimed with this token."""
        ...


class _Forgiving:
    """Asks what may fail; once it did, it is left alone for a while, and work goes on without it."""

    def __init__(self, errors: type[Exception]) -> None:
        self._errors = errors
        self._away_until = 0.0

    def __call__(self, ask: Callable[[], Any]) -> Any:
        """What is answered, None while it is away."""
        if time.monotonic() < self._away_until:
            return None
        try:
            return ask()
        except self._errors as error:
            _log.warning("kept answers are away (%s): everything is asked anew until they are back", error)
            self._away_until = time.monotonic() + _AWAY
            return None


class RedisShelf:
    """Answers in a Redis; one that is away keeps nothing and claims everything, so that work goes on without it."""

    def __init__(self, url: str) -> None:
        self._redis: Any = redis.Redis.from_url(url, socket_timeout=2, socket_connect_timeout=1)
        self._unlock = self._redis.register_script(_UNLOCK)
        self._try = _Forgiving(redis.RedisError)

    def read(self, keys: Sequence[str]) -> Mapping[str, bytes]:
        """What is kept under each key; nothing while Redis is away."""
        found = self._try(lambda: self._redis.mget([_PREFIX + key for key in keys]) if keys else [])
        return {key: body for key, body in zip(keys, found or (), strict=False) if body is not None}

    def write(self, bodies: Mapping[str, bytes], seconds: float) -> None:
        """Keep these for a time."""
        pipe = self._redis.pipeline(transaction=False)
        for key, body in bodies.items():
            pipe.set(_PREFIX + key, body, ex=max(1, int(seconds)))
        self._try(pipe.execute)

    def claim(self, keys: Sequence[str], seconds: float) -> tuple[str, frozenset[str]]:
        """Claim what nobody else has claimed; everything while Redis is away."""
        token = secrets.token_hex(8)
        pipe = self._redis.pipeline(transaction=False)
        for key in keys:
            pipe.set(f"{_PREFIX}asking:{key}", token, nx=True, px=int(seconds * 1000))
        claimed = self._try(pipe.execute)
        if claimed is None:
            return token, frozenset(keys)
        return token, frozenset(key for key, mine in zip(keys, claimed, strict=True) if mine)

    def release(self, token: str, keys: Sequence[str]) -> None:
        """Let go of what was claimed."""
        for key in keys:
            self._try(partial(self._unlock, keys=[f"{_PREFIX}asking:{key}"], args=[token]))


class FileShelf:
    """Answers in one SQLite file, for the processes of one machine; one that cannot be used is done without."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._purged = 0.0
        # Apart, since a full disk can still be read from.
        self._reading, self._writing = _Forgiving(sqlite3.Error), _Forgiving(sqlite3.Error)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with self._open() as connection:
                connection.executescript(_SQL)
        except sqlite3.OperationalError:  # not ours to write in
            raise
        except sqlite3.DatabaseError as error:
            _log.warning("%s cannot be used (%s): remove it, and answers are kept again", path, error)

    def read(self, keys: Sequence[str]) -> Mapping[str, bytes]:
        """What is kept under each key."""
        query = "SELECT key, body FROM kept WHERE until >= ? AND key IN (SELECT value FROM json_each(?))"
        return dict(self._reading(lambda: self._ask(query, (time.time(), json.dumps(list(keys))))) or ())

    def write(self, bodies: Mapping[str, bytes], seconds: float) -> None:
        """Keep these for a time."""
        now = time.time()
        self._writing(lambda: self._write([(key, body, now + seconds) for key, body in bodies.items()], now))

    def claim(self, keys: Sequence[str], seconds: float) -> tuple[str, frozenset[str]]:
        """Claim what nobody else has claimed; everything where the file cannot be used."""
        token = secrets.token_hex(8)
        mine = self._writing(lambda: self._claim(token, keys, seconds))
        return token, frozenset(keys if mine is None else (key for (key,) in mine))

    def release(self, token: str, keys: Sequence[str]) -> None:
        """Let go of what was claimed."""
        self._writing(lambda: self._ask("DELETE FROM asking WHERE token = ?", (token,)))

    def _ask(self, query: str, values: Sequence[Any]) -> list[Any]:
        with self._open() as connection:
            return connection.execute(query, values).fetchall()

    def _write(self, rows: Sequence[tuple[str, bytes, float]], now: float) -> None:
        with self._open() as connection:
            connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", rows)
            if now - self._purged > _PURGED_EVERY:
                self._purged = now
                connection.execute("DELETE FROM kept WHERE until < ?", (now,))
                connection.execute("DELETE FROM asking WHERE until < ?", (now,))

    def _claim(self, token: str, keys: Sequence[str], seconds: float) -> list[Any]:
        now = time.time()
        with self._open() as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(
                "INSERT INTO asking VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE "
                "SET token = excluded.token, until = excluded.until WHERE asking.until < ?",
                [(key, token, now + seconds, now) for key in keys],
            )
            mine = connection.execute("SELECT key FROM asking WHERE token = ?", (token,)).fetchall()
            connection.execute("COMMIT")
        return mine

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """A connection for one use, so that nothing is shared with other threads or a forked child."""
        with closing(sqlite3.connect(self._path, timeout=_PATIENCE, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            yield connection


def make_shelf(url: str | None) -> Shelf:
    """The shelf at an address: a Redis, sqlite:///FILE, or a file in the user's cache folder."""
    if url and url.startswith(("redis://", "rediss://")):
        return RedisShelf(url)
    if url:
        return FileShelf(Path(url.removeprefix("sqlite:///")))
    *first, last = cache_folders()
    for folder in first:
        with suppress(OSError, sqlite3.OperationalError):  # not ours to write in: the next one may be
            return FileShelf(folder / "live.sqlite")
    return FileShelf(last / "live.sqlite")
