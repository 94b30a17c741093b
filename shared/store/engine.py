"""Connections to either database, with the settings under which nothing that was committed is lost."""

from functools import partial
from math import inf
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from sqlite3 import OperationalError
from time import monotonic, sleep
from typing import Any

from sqlalchemy import URL, Connection, Dialect, Engine, create_engine, event, make_url
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

_PATIENCE = 5  # seconds to wait for whoever else is writing

_KEPT = 10  # connections that stay open: one for each thread of a web process, and a few; to open one takes long

RESTED = 1.0  # seconds after which a connection may have been closed by a server that was restarted
_RESTS_SINCE = "bonafide_rests_since"

READS = "bonafide_reads"
"""The execution option of connections that only read."""

POSTGRESQL = "postgresql"


def make_engine(url: str) -> Engine:
    """An engine for `sqlite:///FILE` or `postgresql://...`; makes the folder of a SQLite file."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        return _sqlite(address)
    return _postgresql(address)


def reading(engine: Engine) -> Engine:
    """The same connections for what only reads; on PostgreSQL without round trips to begin and to end it.

    There each statement sees the present, within a transaction or not.
    """
    unwrapped = {"isolation_level": "AUTOCOMMIT"} if engine.dialect.name == POSTGRESQL else {}
    return engine.execution_options(**{READS: True}, **unwrapped)


def keeping_at_once(url: str, lasting: bool) -> Engine | None:
    """Makes connections to PostgreSQL that keep what every statement did at once; None for SQLite.

    Unless it is to be `lasting`, nobody waits until it has reached the disk: should the server crash within the next
    second, it may be as if it had never been done. What waits for the disk later makes it last, too.
    """
    address = make_url(url)
    if address.get_backend_name() != POSTGRESQL:
        return None
    engine = create_engine(_through_psycopg(address), isolation_level="AUTOCOMMIT", poolclass=NullPool)
    if not lasting:
        event.listen(engine, "connect", _do_not_wait_for_the_disk)
    return engine


def _do_not_wait_for_the_disk(connection: Any, record: ConnectionPoolEntry) -> None:
    connection.execute("SET synchronous_commit TO off")


def _through_psycopg(address: URL) -> URL:
    return address.set(drivername="postgresql+psycopg")


def _postgresql(address: URL) -> Engine:
    engine = create_engine(_through_psycopg(address), pool_recycle=1800, pool_size=_KEPT, pool_use_lifo=True)
    event.listen(engine, "checkin", _note_rest)
    event.listen(engine, "checkout", partial(_ping_rested, engine.dialect))
    return engine


def _note_rest(connection: Any, record: ConnectionPoolEntry) -> None:
    record.info[_RESTS_SINCE] = monotonic()


def _ping_rested(dialect: Dialect, connection: Any, record: ConnectionPoolEntry, proxy: Any) -> None:
    """See whether the server is still there before a connection is used that rested for a while; else take another.

    Asking every time, as the pool would by itself, takes as long as a statement.
    """
    if monotonic() - record.info.get(_RESTS_SINCE, inf) > RESTED:
        try:
            dialect.do_ping(connection)
        except Exception:  # whichever error the driver has for it
            raise DisconnectionError from None


def _sqlite(address: URL) -> Engine:
    if address.database:
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(address)
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    return engine


def _configure(connection: SqliteConnection, record: Any) -> None:
    """Readers beside one writer, waiting for it rather than failing; every commit reaches the disk."""
    connection.isolation_level = None  # the driver would begin transactions too late to be immediate
    for pragma in (f"busy_timeout={1000 * _PATIENCE}", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}").close()
    _write_ahead(connection)


def _write_ahead(connection: SqliteConnection) -> None:
    """Keep the file's changes in a log beside it: a property of the file, which the first to open it sets.

    That needs the file alone, and SQLite does not wait for it as it waits for other locks.
    """
    until = monotonic() + _PATIENCE
    while connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        try:
            connection.execute("PRAGMA journal_mode=WAL").close()
        except OperationalError:
            if monotonic() > until:
                raise
            sleep(0.02)


def _begin(connection: Connection) -> None:
    """Take the write lock at once: a transaction that reads first and then writes would fail where it must wait."""
    reads = connection.get_execution_options().get(READS, False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
