"""Webhooks can be made, changed, tried and read over HTTP by their owner alone."""

from typing import Any

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from shared.models.access import EVERY_SCOPE, Scope
from shared.store import Store
from tests.keys import a_key, client
from tests.services.ingest.test_api import problem

WANTED = {"url": "https://desk.example/told", "events": ["article.done", "batch.done"]}


def made(results: FlaskClient, **fields: object) -> dict[str, Any]:
    answer = results.post("/v1/webhooks", json=WANTED | fields)
    assert answer.status_code == 201, answer.text
    told: dict[str, Any] = answer.get_json()
    return told


def test_the_secret_is_told_once(results: FlaskClient) -> None:
    webhook = made(results, description="the content system")
    assert webhook["secret"].startswith("whsec_")
    address = f"/v1/webhooks/{webhook['id']}"
    assert webhook["secret"] not in results.get(address).text + results.get("/v1/webhooks").text
    assert results.get(address).get_json()["events"] == WANTED["events"]
    again = results.post(f"{address}/secret")
    assert again.get_json()["secret"] not in (webhook["secret"], "")
    assert again.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"url": "http://127.0.0.1/told"}, "url"),
        ({"url": "http://169.254.169.254/latest"}, "url"),
        ({"url": "https://desk.example:8443/"}, "url"),
        ({"url": "ftp://desk.example"}, "url"),
        ({"url": "https://user:pass@desk.example/"}, "url"),
        ({"events": []}, "events"),
        ({"events": ["article.eaten"]}, "events.0"),
        ({"secret": "mine"}, "secret"),
    ],
)
def test_what_cannot_be_told_is_refused(results: FlaskClient, wrong: dict[str, object], field: str) -> None:
    problem(results.post("/v1/webhooks", json=WANTED | wrong), 422, field)
    if "secret" not in wrong:
        problem(results.patch(f"/v1/webhooks/{made(results)['id']}", json=wrong), 422, field)


def test_what_is_not_mentioned_stays(results: FlaskClient) -> None:
    address = f"/v1/webhooks/{made(results, description='the content system')['id']}"
    off = results.patch(address, json={"active": False}).get_json()
    assert (off["active"], off["description"], off["url"]) == (False, "the content system", WANTED["url"])
    changed = results.patch(address, json={"active": True, "description": None, "events": ["article.dead"]}).get_json()
    assert (changed["active"], changed["description"], changed["events"]) == (True, None, ["article.dead"])


def test_a_test_message_is_in_the_log_and_can_be_sent_again(results: FlaskClient) -> None:
    address = f"/v1/webhooks/{made(results)['id']}"
    messages = [results.post(f"{address}/test").get_json() for _ in range(3)]
    assert {each["state"] for each in messages} == {"pending"}
    page = results.get(f"{address}/deliveries?limit=2").get_json()
    rest = results.get(f"{address}/deliveries?cursor={page['next']}").get_json()
    assert len(page["deliveries"] + rest["deliveries"]) == 3
    again = results.post(f"{address}/deliveries/{messages[0]['id']}/resend")
    assert (again.status_code, again.get_json()["id"]) == (202, messages[0]["id"])
    other = f"/v1/webhooks/{made(results)['id']}"
    problem(results.post(f"{other}/deliveries/{messages[0]['id']}/resend"), 404)


def test_nobody_else_sees_or_changes_them(results_app: APIFlask, shelf: Store) -> None:
    ann, ben = (client(results_app, a_key(shelf, name, *(EVERY_SCOPE - {Scope.ADMIN}))) for name in ("ann", "ben"))
    address = f"/v1/webhooks/{made(ann)['id']}"
    message = ann.post(f"{address}/test").get_json()["id"]
    assert ben.get("/v1/webhooks").get_json() == {"webhooks": []}
    for method, path in [
        ("GET", ""), ("PATCH", ""), ("DELETE", ""), ("POST", "/secret"), ("POST", "/test"), ("GET", "/deliveries"),
        ("POST", f"/deliveries/{message}/resend"),
    ]:  # fmt: skip
        problem(ben.open(address + path, method=method, json={}), 404)
    mine = f"/v1/webhooks/{made(ben)['id']}"
    problem(ben.post(f"{mine}/deliveries/{message}/resend"), 404)
    assert ann.get(address).status_code == 200


def test_a_deleted_webhook_is_gone(results: FlaskClient) -> None:
    address = f"/v1/webhooks/{made(results)['id']}"
    assert results.delete(address).status_code == 204
    problem(results.get(address), 404)


def test_of_an_event_that_does_not_exist_only_that_is_told(results: FlaskClient) -> None:
    answer = results.post("/v1/webhooks", json={"url": "https://desk.example/b", "events": ["foo"]}).get_json()
    assert [each["field"] for each in answer["errors"]] == ["events.0"]
    empty = results.post("/v1/webhooks", json={"url": "https://desk.example/b", "events": []}).get_json()
    assert [each["field"] for each in empty["errors"]] == ["events"]
