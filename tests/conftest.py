"""Fixtures for all tests.

Policy: take the smallest thing that has what the test needs. Pure functions take values (`tests.values`). What is
stored is tested on `store`, which runs every such test on SQLite and on PostgreSQL; what is queued on `redis_url`;
what is served on Flask's own client; and only what is about processes starts processes. Nothing here talks to
anything but 127.0.0.1, nothing is replaced by a mock, every server is stopped by its own handle, and none outlives
tests that are cut (`tests.undertaken`).
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bonafide.serve.ports import free_port
from shared.store import Store, migrate
from tests.guarded import Guarded, guarding
from tests.servers import execute, in_postgres, postgres, start_redis, stop


@pytest.fixture(scope="session")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Redis of the test session."""
    port = free_port()
    process = start_redis(tmp_path_factory.mktemp("redis"), port)
    yield f"redis://127.0.0.1:{port}/0"
    stop(process)


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A PostgreSQL of the test session, with the database `template` holding our tables."""
    with postgres() as url:
        execute(url, "CREATE DATABASE template")
        migrate(f"{url}/template")
        yield url


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with our tables."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty database of its own, once of each kind."""
    if request.param == "sqlite":
        yield request.getfixturevalue("sqlite_url")
        return
    name = f"test_{tmp_path.name.lower()}"[:60]
    with in_postgres(request.getfixturevalue("postgres_url"), name) as url:
        yield url


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """An empty SQLite database of its own."""
    path = tmp_path / "bonafide.db"
    path.write_bytes(sqlite_template.read_bytes())
    return f"sqlite:///{path}"


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """An empty store, once on each database."""
    with Store(database_url) as store:
        yield store


@pytest.fixture(scope="session")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guarded]:
    """Both web services, which ask for keys."""
    with guarding(tmp_path_factory.mktemp("guarded")) as found:
        yield found
