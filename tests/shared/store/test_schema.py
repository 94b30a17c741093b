"""The migrations make the very tables that the code uses, on both databases, however many processes start at once."""

import threading
from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import text

from shared.models.report import Reason
from shared.models.ruling import Ruling, RulingKind
from shared.store import Deed, Store, migrate
from shared.store.engine import make_engine
from shared.store.schema import MIGRATIONS
from shared.store.tables.base import Base
from tests.values import a_finding, a_report, an_article


def test_migrations_and_tables_agree(database_url: str) -> None:
    engine = make_engine(database_url)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    engine.dispose()


def test_migrating_again_changes_nothing(database_url: str) -> None:
    migrate(database_url)


def test_whoever_fit_by_name_only_before_is_offered_to_be_looked_at_but_for_whom_somebody_ruled_on(
    store: Store, database_url: str
) -> None:
    article = an_article()
    store.accept(article)
    run = store.claim(article.id)
    assert run is not None
    store.finish(run, a_report(article, *(a_finding(name, Reason.NAME_ONLY, "Q1") for name in ("Ada", "Ben"))))
    store.decisions.rule(f"{run.id}-1", Ruling(RulingKind.CONFIRM), Deed("desk", "Ann", None, "rule", ""))
    go_back(database_url, "0016")
    assert store.decisions.waiting(None).findings == ()
    migrate(database_url)
    assert [found.name for found in store.decisions.waiting(None).findings] == ["Ada"]


def go_back(url: str, version: str) -> None:
    """Take the tables of a database back to an earlier version."""
    engine, config = make_engine(url), Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, version)
    engine.dispose()


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
