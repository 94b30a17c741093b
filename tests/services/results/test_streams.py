"""The events of an article can be followed as a stream, and again from where it was cut off."""

import re

import pytest
from flask.testing import FlaskClient

from services.results import streams
from shared.models.report import Reason
from shared.store import Happening, Store
from tests.services.ingest.test_api import problem
from tests.values import a_finding, a_report, an_article

STREAM = {"Accept": "text/event-stream"}


@pytest.fixture
def checked(shelf: Store) -> str:
    article = an_article()
    shelf.accept(article)
    run = shelf.claim(article.id)
    assert run
    shelf.record(Happening(article.id, 1, "read", 2, 2))
    shelf.finish(run, a_report(article, a_finding("Ada", Reason.NO_CANDIDATE)))
    return article.id


def kinds(text: str) -> list[str]:
    return re.findall(r"^event: (\w+)$", text, re.MULTILINE)


def test_a_stream_tells_everything_and_ends_with_the_check(results: FlaskClient, checked: str) -> None:
    answer = results.get(f"/v1/articles/{checked}/events", headers=STREAM, buffered=True)
    assert answer.mimetype == "text/event-stream"
    assert kinds(answer.text) == ["accepted", "started", "read", "done", "end"]
    assert 'data: {"seq":3,"run":1,"kind":"read","done":2,"total":2' in answer.text
    assert answer.text.startswith("retry: ")


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ("3", ["done", "end"]),
        ("4", ["end"]),
        ("999999999999", ["end"]),
        ("x", ["accepted", "started", "read", "done", "end"]),
    ],
)
def test_a_reader_who_comes_back_is_told_what_follows(
    results: FlaskClient, checked: str, sent: str, told: list[str]
) -> None:
    answer = results.get(f"/v1/articles/{checked}/events", headers=STREAM | {"Last-Event-ID": sent}, buffered=True)
    assert kinds(answer.text) == told


def test_a_stream_ends_by_itself_after_a_while(
    results: FlaskClient, shelf: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streams, "LONGEST", 0.3)
    monkeypatch.setattr(streams, "POLL", 0.05)
    article_id = shelf.accept(an_article()).article.id
    answer = results.get(f"/v1/articles/{article_id}/events", headers=STREAM, buffered=True)
    assert kinds(answer.text) == ["accepted"]


def test_a_silent_stream_shows_that_it_lives(
    results: FlaskClient, shelf: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, seconds in (("LONGEST", 0.5), ("POLL", 0.05), ("HEARTBEAT", 0.01)):
        monkeypatch.setattr(streams, name, seconds)
    article_id = shelf.accept(an_article()).article.id
    assert (
        results.get(f"/v1/articles/{article_id}/events", headers=STREAM, buffered=True).text.count("\n: still here\n")
        > 1
    )


def test_a_stream_of_an_article_that_is_erased_ends(
    results: FlaskClient, shelf: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streams, "POLL", 0.05)
    article_id = shelf.accept(an_article()).article.id
    answer = results.get(f"/v1/articles/{article_id}/events", headers=STREAM, buffered=False)
    first = next(answer.iter_encoded())
    shelf.delete(article_id)
    rest = b"".join(answer.iter_encoded())
    answer.close()
    assert kinds((first + rest).decode())[-1:] == ["end"]
    assert b'"erased"' in rest


def test_only_so_many_streams_are_open_and_each_place_is_given_back(results: FlaskClient, checked: str) -> None:
    open_streams = [
        results.get(f"/v1/articles/{checked}/events", headers=STREAM, buffered=False)
        for _ in range(streams.MOST_STREAMS)
    ]
    busy = results.get(f"/v1/articles/{checked}/events", headers=STREAM, buffered=True)
    problem(busy, 503)
    assert busy.headers["Retry-After"]
    assert results.get(f"/v1/articles/{checked}/events").status_code == 200, "as JSON they can always be had"
    for each in open_streams:
        each.close()
    assert results.get(f"/v1/articles/{checked}/events", headers=STREAM, buffered=True).status_code == 200


def test_an_article_that_is_not_there_has_no_stream(results: FlaskClient) -> None:
    problem(results.get("/v1/articles/nothing/events", headers=STREAM, buffered=True), 404)


def test_what_was_given_up_is_listed_with_its_reason(results: FlaskClient, shelf: Store, checked: str) -> None:
    article_id = shelf.accept(an_article()).article.id
    run = shelf.claim(article_id)
    assert run
    shelf.drafts.refuse(run, "there is no text in it")
    (dead,) = results.get("/v1/dead").get_json()["articles"]
    assert (dead["id"], dead["reason"]) == (article_id, "there is no text in it")
    assert results.post(f"/v1/articles/{article_id}/requeue").status_code == 202
    assert results.get("/v1/dead").get_json()["articles"] == []
