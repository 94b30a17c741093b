"""Administrators make, list and revoke keys over HTTP."""

from datetime import UTC, datetime, timedelta

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from shared.models.access import Scope
from shared.store import Store
from tests.keys import client

ASKED = {"owner": "foreign-desk", "name": "the content system", "scopes": ["read", "submit"]}


def test_a_key_is_told_once_and_opens_what_it_was_made_for(results: FlaskClient, results_app: APIFlask) -> None:
    made = results.post("/v1/keys", json=ASKED)
    assert (made.status_code, made.headers["Cache-Control"]) == (201, "no-store")
    key = made.get_json()["key"]
    holder = client(results_app, key)
    assert holder.get("/v1/articles").status_code == 200
    assert holder.get("/v1/keys").status_code == 403
    listed = results.get("/v1/keys")
    assert key not in listed.text
    assert key.split("_", 2)[2] not in listed.text
    told = listed.get_json()["keys"][0]
    assert {name: told[name] for name in ASKED} == ASKED
    assert told["last_used_at"] is not None


def test_a_revoked_key_is_listed_and_opens_nothing(results: FlaskClient, results_app: APIFlask) -> None:
    made = results.post("/v1/keys", json=ASKED).get_json()
    assert results.delete(f"/v1/keys/{made['id']}").status_code == 204
    assert client(results_app, made["key"]).get("/v1/articles").status_code == 401
    assert results.get("/v1/keys").get_json()["keys"][0]["revoked_at"] is not None
    assert results.delete("/v1/keys/000000000000").status_code == 404


def test_a_key_can_be_made_for_a_time(results: FlaskClient, shelf: Store) -> None:
    until = datetime.now(UTC) + timedelta(days=30)
    results.post("/v1/keys", json=ASKED | {"expires_at": until.isoformat()})
    kept = shelf.keyring.all()[0].grant
    assert kept.expires_at is not None
    assert abs(kept.expires_at - until) < timedelta(milliseconds=2)
    assert kept.scopes == {Scope.READ, Scope.SUBMIT}


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"owner": "Ann & Ben"}, "owner"),
        ({"owner": ""}, "owner"),
        ({"owner": "x" * 81}, "owner"),
        ({"name": ""}, "name"),
        ({"name": "a\nb"}, "name"),
        ({"scopes": []}, "scopes"),
        ({"scopes": ["everything"]}, "scopes.0"),
        ({"expires_at": "tomorrow"}, "expires_at"),
        ({"expires_at": "2027-01-01T00:00:00"}, "expires_at"),
        ({"expires_at": "0001-01-01T00:00:00+14:00"}, "expires_at"),
        ({"expires_at": "9999-12-31T23:59:59-14:00"}, "expires_at"),
        ({"more": 1}, "more"),
    ],
)
def test_what_cannot_be_made_is_refused_with_its_field(
    results: FlaskClient, shelf: Store, wrong: dict[str, object], field: str
) -> None:
    before = len(shelf.keyring.all())
    answer = results.post("/v1/keys", json=ASKED | wrong)
    assert (answer.status_code, answer.get_json()["field"]) == (422, field)
    assert len(shelf.keyring.all()) == before
