"""Keys open what they were made for until they are revoked or expire, and only their digest is kept."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from shared.errors import BadRequest, NotFound
from shared.models.access import Grant, Scope
from shared.store import Store

GRANT = Grant("ann", "Ann’s laptop", frozenset({Scope.READ, Scope.SUBMIT}))


def test_a_key_is_known_by_its_text(store: Store) -> None:
    made, row = store.keyring.make(GRANT)
    found = store.keyring.known(made)
    assert found is not None
    assert (found.id, found.grant) == (row.id, GRANT)
    assert store.keyring.known(made[:-1] + ("a" if made[-1] != "a" else "b")) is None
    assert store.keyring.known(made.replace("bonafide_", "")) is None
    assert store.keyring.known("") is None


def test_the_text_of_a_key_is_kept_nowhere(store: Store) -> None:
    made, _ = store.keyring.make(GRANT)
    token = store.keyring.begin(store.keyring.all()[0])
    with store._reading() as session:
        kept = [str(row) for table in ("keys", "sessions") for row in session.execute(text(f"SELECT * FROM {table}"))]
    assert len(kept) == 2
    for secret in (made, made.split("_", 2)[2], token):
        assert not any(secret in row for row in kept)


def test_no_two_keys_are_alike(store: Store) -> None:
    assert len({store.keyring.make(GRANT)[0] for _ in range(5)}) == 5
    assert len(store.keyring.all()) == 5


def test_a_revoked_key_opens_nothing_and_ends_its_sessions(store: Store) -> None:
    made, row = store.keyring.make(GRANT)
    token = store.keyring.begin(row)
    assert store.keyring.holder(token) is not None
    store.keyring.revoke(row.id)
    assert store.keyring.known(made) is None
    assert store.keyring.holder(token) is None
    assert store.keyring.all()[0].revoked_at is not None
    with pytest.raises(NotFound, match="nothere"):
        store.keyring.revoke("nothere")


def test_a_key_expires(store: Store) -> None:
    past, ahead = (datetime.now(UTC) + timedelta(days=days) for days in (-1, 1))
    for until, opens in ((past, False), (ahead, True)):
        made, row = store.keyring.make(Grant("ann", "x", frozenset({Scope.READ}), until))
        token = store.keyring.begin(row)
        assert (store.keyring.known(made) is not None) is opens
        assert (store.keyring.holder(token) is not None) is opens


def test_a_key_made_elsewhere_is_kept_once_and_stays_revoked(store: Store) -> None:
    made = "bonafide_0123456789ab_" + "s" * 43
    first = store.keyring.keep(made, GRANT)
    store.keyring.revoke(first.id)
    store.keyring.keep(made, GRANT)
    assert store.keyring.known(made) is None
    assert len(store.keyring.all()) == 1
    with pytest.raises(BadRequest, match="bonafide keys create"):
        store.keyring.keep("hunter2", GRANT)


def test_its_use_is_noted_to_the_hour(store: Store) -> None:
    made, _ = store.keyring.make(GRANT)
    store.keyring.known(made)
    noted = store.keyring.all()[0].last_used_at
    assert noted is not None
    store.keyring.known(made)
    assert store.keyring.all()[0].last_used_at == noted


def test_a_session_ends_by_itself_or_by_signing_out(store: Store) -> None:
    _, row = store.keyring.make(GRANT)
    assert store.keyring.holder(store.keyring.begin(row, timedelta(seconds=-1))) is None
    token = store.keyring.begin(row)
    store.keyring.end(token)
    assert store.keyring.holder(token) is None
