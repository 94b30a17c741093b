"""A connection that rested while its server was restarted is replaced before anybody uses it."""

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import OperationalError

from shared.store import engine as engines
from shared.store.engine import make_engine
from tests.servers import execute

OTHERS = "pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = 'postgres'"


def _ask(engine: Engine) -> int:
    with engine.begin() as connection:
        return int(connection.execute(text("SELECT pg_backend_pid()")).scalar_one())


def test_a_rested_connection_is_seen_to_be_closed(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "RESTED", 0.0)
    engine = make_engine(f"{postgres_url}/postgres")
    first = _ask(engine)
    assert _ask(engine) == first, "a connection is used again"
    execute(postgres_url, f"SELECT pg_terminate_backend(pid, 5000) FROM {OTHERS}")
    assert _ask(engine) != first
    engine.dispose()


def test_one_that_was_used_just_now_is_not_asked(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "RESTED", 3600.0)
    engine = make_engine(f"{postgres_url}/postgres")
    _ask(engine)
    execute(postgres_url, f"SELECT pg_terminate_backend(pid, 5000) FROM {OTHERS}")
    with pytest.raises(OperationalError):
        _ask(engine)
    assert _ask(engine), "and the one after it is a new one"
    engine.dispose()
