"""A request that is sent again makes nothing more, and an article handed in before points at its first check."""

import io
from http import HTTPStatus
from typing import Any

import pytest
from apiflask import APIFlask
from flask import request
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from services.ingest import once
from shared.models.access import Scope
from shared.store import Store
from tests.keys import a_key, client
from tests.values import TEXT, an_article

ONCE = {"Idempotency-Key": "an-article-of-tuesday"}


def send(ingest: FlaskClient, **sent: object) -> TestResponse:
    return ingest.post("/v1/articles", json={"text": TEXT, **sent}, headers=ONCE)


def test_the_same_request_gets_the_same_answer_and_makes_one_article(ingest: FlaskClient, shelf: Store) -> None:
    first, second = send(ingest), send(ingest)
    assert (first.status_code, second.status_code) == (202, 202)
    assert first.data == second.data
    assert first.headers["Location"] == second.headers["Location"]
    assert ("Idempotent-Replayed" in first.headers, second.headers["Idempotent-Replayed"]) == (False, "true")
    assert len(shelf.articles().articles) == 1


def test_the_answer_stays_the_same_once_the_article_is_being_checked(ingest: FlaskClient, shelf: Store) -> None:
    first = send(ingest)
    shelf.claim(first.get_json()["id"])
    assert send(ingest).data == first.data


def test_another_body_with_the_same_key_is_refused(ingest: FlaskClient, shelf: Store) -> None:
    send(ingest)
    answer = send(ingest, title="Another")
    assert (answer.status_code, answer.get_json()["field"]) == (422, "Idempotency-Key")
    assert len(shelf.articles().articles) == 1


def test_what_the_address_says_belongs_to_the_request_but_not_how_long_one_waits(ingest: FlaskClient) -> None:
    def post(query: str) -> TestResponse:
        return ingest.post(f"/v1/articles?{query}", data=TEXT, content_type="text/plain", headers=ONCE)

    first = post("title=One&wait=0")
    assert post("wait=0.1&title=One").get_json() == first.get_json()
    assert post("title=Two").status_code == 422


def test_while_the_first_is_at_work_the_second_is_told_so(ingest: FlaskClient, shelf: Store) -> None:
    sent: dict[str, Any] = {"data": b'{"text": "x"}', "content_type": "application/json"}
    with ingest.application.test_request_context("/v1/articles", method="POST", **sent):
        shelf.promises.make("desk", ONCE["Idempotency-Key"], once._fingerprint(request))
    answer = ingest.post("/v1/articles", headers=ONCE, **sent)
    assert answer.status_code == HTTPStatus.CONFLICT
    assert answer.mimetype == "application/problem+json"


def test_a_refused_request_may_be_put_right_under_its_key(ingest: FlaskClient, shelf: Store) -> None:
    assert send(ingest, published_on="yesterday").status_code == 422
    assert send(ingest, published_on="2024-10-29").status_code == 202


def test_a_file_sent_again_counts_once_although_its_form_is_cut_otherwise(ingest: FlaskClient, shelf: Store) -> None:
    def upload(text: str) -> TestResponse:
        form = {"file": (io.BytesIO(text.encode()), "a.txt"), "title": "A meeting"}
        return ingest.post("/v1/articles", data=form, content_type="multipart/form-data", headers=ONCE)

    assert upload(TEXT).get_json() == upload(TEXT).get_json()
    assert upload(f"{TEXT} And more.").status_code == 422
    assert len(shelf.articles().articles) == 1


def test_two_owners_may_use_the_same_key(ingest_app: APIFlask, shelf: Store) -> None:
    ann, ben = (client(ingest_app, a_key(shelf, owner, Scope.SUBMIT)) for owner in ("ann", "ben"))
    assert send(ann).get_json()["id"] != send(ben, title="Another").get_json()["id"]


def test_an_erased_article_is_made_anew(ingest: FlaskClient, shelf: Store) -> None:
    first = send(ingest).get_json()["id"]
    shelf.delete(first)
    assert send(ingest).get_json()["id"] != first


@pytest.mark.parametrize("key", ["", "x" * 256, "schlüssel"])
def test_a_key_that_is_none_is_refused(ingest: FlaskClient, key: str) -> None:
    answer = ingest.post("/v1/articles", json={"text": TEXT}, headers={"Idempotency-Key": key})
    assert (answer.status_code, answer.get_json()["field"]) == (422, "Idempotency-Key")


def test_the_same_text_points_at_its_owners_first_article_of_it(ingest_app: APIFlask, shelf: Store) -> None:
    shelf.accept(an_article(), owner="ann")
    ben = client(ingest_app, a_key(shelf, "ben", Scope.SUBMIT))
    first, second, third, other = (
        ben.post("/v1/articles", json={"text": text, "title": title}).get_json()
        for text, title in ((TEXT, "One"), (TEXT, "Two"), (f" {TEXT}\r\n", "Three"), ("Another text.", "Four"))
    )
    assert first["duplicate_of"] is None
    assert second["duplicate_of"] == third["duplicate_of"] == first["id"]
    assert other["duplicate_of"] is None


def test_a_key_that_may_not_read_cannot_wait_for_the_report(ingest_app: APIFlask, shelf: Store) -> None:
    submits = client(ingest_app, a_key(shelf, "ann", Scope.SUBMIT))
    answer = submits.post("/v1/articles?wait=1", json={"text": TEXT})
    assert (answer.status_code, shelf.articles().articles) == (403, ())
