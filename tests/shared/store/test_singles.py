"""Statements that are executed at once: on connections of their own, which are replaced when the server was away."""

from collections.abc import Iterator

import pytest
from sqlalchemy import String, bindparam, func, literal, literal_column, select
from sqlalchemy.exc import DBAPIError, OperationalError

from shared.store import singles as module
from shared.store.singles import Single, Singles, singles
from tests.servers import execute

BACKEND = Single(select(func.pg_backend_pid().label("pid")))
WAITS = Single(select(func.current_setting("synchronous_commit").label("waits")))
DIVIDED = Single(select((literal_column("1") / bindparam("by", type_=None)).label("result")))
OTHERS = "pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = 'postgres'"


def opened(url: str, lasting: bool = True) -> Singles:
    found = singles(f"{url}/postgres", lasting)
    assert found is not None
    return found


@pytest.fixture
def at_once(postgres_url: str) -> Iterator[Singles]:
    found = opened(postgres_url)
    yield found
    found.close()


def test_a_connection_that_rested_while_the_server_was_restarted_is_replaced(
    at_once: Singles, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "RESTED", 0.0)
    first = at_once.first(BACKEND, {}).pid
    assert at_once.first(BACKEND, {}).pid == first, "a connection is used again"
    execute(postgres_url, f"SELECT pg_terminate_backend(pid, 5000) FROM {OTHERS}")
    assert at_once.first(BACKEND, {}).pid != first


def test_what_breaks_in_the_middle_is_told_as_sqlalchemy_does_and_not_used_again(
    at_once: Singles, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "RESTED", 3600.0)
    first = at_once.first(BACKEND, {}).pid
    execute(postgres_url, f"SELECT pg_terminate_backend(pid, 5000) FROM {OTHERS}")
    with pytest.raises(OperationalError):
        at_once.first(BACKEND, {})
    assert at_once.first(BACKEND, {}).pid != first


def test_a_statement_that_fails_leaves_nothing_behind(at_once: Singles) -> None:
    with pytest.raises(DBAPIError, match="division by zero"):
        at_once.first(DIVIDED, {"by": 0})
    assert at_once.first(DIVIDED, {"by": 1}).result == 1


@pytest.mark.parametrize(("lasting", "waits"), [(True, "on"), (False, "off")])
def test_only_what_has_to_last_waits_for_the_disk(postgres_url: str, lasting: bool, waits: str) -> None:
    found = opened(postgres_url, lasting)
    assert found.first(WAITS, {}).waits == waits
    found.close()


def test_a_connection_in_use_when_all_are_given_back_is_given_back_after_it(at_once: Singles) -> None:
    at_once.close()
    first = at_once.first(BACKEND, {}).pid
    assert at_once.first(BACKEND, {}).pid != first


def test_sqlite_has_none() -> None:
    assert singles("sqlite:///some.db") is None


def test_what_a_statement_always_says_is_written_into_it_whatever_it_is(at_once: Singles) -> None:
    said = ("it's 100 % $1 %(x)s", None, 7, True)
    columns = [literal(value, String if value is None else None).label(f"c{place}") for place, value in enumerate(said)]
    found = at_once.first(Single(select(*columns, bindparam("asked", type_=String).label("asked"))), {"asked": "yes"})
    assert (found.c0, found.c1, found.c2, found.c3, found.asked) == (*said, "yes")
