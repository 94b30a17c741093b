"""The migrations make the very tables that the code uses, on both databases, however many processes start at once."""

import threading
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from shared.store import migrate
from shared.store.engine import make_engine
from shared.store.tables.base import Base


def test_migrations_and_tables_agree(database_url: str) -> None:
    engine = make_engine(database_url)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    engine.dispose()


def test_migrating_again_changes_nothing(database_url: str) -> None:
    migrate(database_url)


def test_services_that_start_together_migrate_once(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'new' / 'bonafide.db'}"
    errors: list[Exception] = []

    def start() -> None:
        try:
            migrate(url)
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=start) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []


def test_sqlite_commits_reach_the_disk_and_readers_do_not_block(sqlite_url: str) -> None:
    engine = make_engine(sqlite_url)
    with engine.connect() as connection:
        pragmas = {name: connection.scalar(text(f"PRAGMA {name}")) for name in
                   ("journal_mode", "busy_timeout", "synchronous", "foreign_keys")}  # fmt: skip
    engine.dispose()
    assert pragmas == {"journal_mode": "wal", "busy_timeout": 5000, "synchronous": 2, "foreign_keys": 1}
