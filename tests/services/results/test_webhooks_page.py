"""Webhooks in the browser: the secret is shown once, messages can be sent again."""

from apiflask import APIFlask
from flask.testing import FlaskClient

from shared.models.access import Scope
from shared.store import Store
from tests.keys import a_key, client

WANTED = {"url": "https://desk.example/told", "events": ["article.done", "verdict.changed"], "description": "the CMS"}


def made(results: FlaskClient, shelf: Store) -> str:
    assert results.post("/webhooks", data=WANTED).status_code == 200
    return f"/webhooks/{shelf.webhooks.all()[0].id}"


def test_the_secret_is_shown_once_and_kept_by_no_browser(results: FlaskClient, shelf: Store) -> None:
    answer = results.post("/webhooks", data=WANTED)
    secret = answer.text.split("<code>whsec_")[1].split("<")[0]
    assert answer.headers["Cache-Control"] == "no-store"
    address = f"/webhooks/{shelf.webhooks.all()[0].id}"
    assert secret not in results.get(address).text + results.get("/webhooks").text
    assert "whsec_" in results.post(f"{address}/secret").text


def test_messages_are_listed_and_sent_again(results: FlaskClient, shelf: Store) -> None:
    address = made(results, shelf)
    assert "Nothing was sent yet" in results.get(address).text
    assert results.post(f"{address}/test").status_code == 303
    (message,) = shelf.webhooks.deliveries(address.rpartition("/")[2])
    assert "on its way" in results.get(address).text
    assert results.post(f"{address}/deliveries/{message.id}/resend").status_code == 303
    other = made(results, shelf)
    assert results.post(f"{other}/deliveries/{message.id}/resend").status_code == 404


def test_it_is_switched_off_on_again_and_deleted(results: FlaskClient, shelf: Store) -> None:
    address = made(results, shelf)
    results.post(f"{address}/switch")
    assert "switched off" in results.get(address).text
    results.post(f"{address}/switch")
    assert shelf.webhooks.all()[0].active
    assert results.post(f"{address}/delete").status_code == 303
    assert results.get(address).status_code == 404


def test_what_cannot_be_told_is_refused_with_what_was_written(results: FlaskClient) -> None:
    wrong = results.post("/webhooks", data=WANTED | {"url": "http://127.0.0.1/"})
    assert wrong.status_code == 422
    assert 'value="http://127.0.0.1/"' in wrong.text
    assert results.post("/webhooks", data={"url": WANTED["url"]}).status_code == 422


def test_readers_change_nothing(results_app: APIFlask, shelf: Store) -> None:
    reader = client(results_app, a_key(shelf, "ann", Scope.READ))
    assert "Add a webhook" not in reader.get("/webhooks").text
    assert reader.post("/webhooks", data=WANTED).status_code == 403
