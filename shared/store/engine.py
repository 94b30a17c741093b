"""Connections to either database, with the settings under which nothing that was committed is lost."""

from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from sqlite3 import OperationalError
from time import monotonic, sleep
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url

_PATIENCE = 5  # seconds to wait for whoever else is writing

READS = "bonafide_reads"
"""The execution option of connections that only read."""


def make_engine(url: str) -> Engine:
    """An engine for `sqlite:///FILE` or `postgresql://...`; makes the folder of a SQLite file."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        return _sqlite(address)
    return create_engine(address.set(drivername="postgresql+psycopg"), pool_pre_ping=True, pool_recycle=1800)


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
