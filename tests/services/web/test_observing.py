"""Every request has an id and leaves its figures; `/metrics` tells of what happens and of what waits."""

import logging

import pytest
from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families

from shared.models.report import Reason, State
from shared.store import Store, queue_store
from tests.servers import wait_until
from tests.values import TEXT, a_finding, a_report, an_article


def figures(client: FlaskClient) -> dict[tuple[str, ...], float]:
    """The figures of a service by name and labels."""
    text = client.get("/metrics").text
    samples = (sample for family in text_string_to_metric_families(text) for sample in family.samples)
    return {(each.name, *each.labels.values()): each.value for each in samples}


@pytest.mark.parametrize("path", ["/healthz", "/v1/nothing", "/v1/articles/nothing"])
def test_every_answer_names_its_request(ingest: FlaskClient, path: str) -> None:
    own = ingest.get(path, headers={"X-Request-ID": "desk-2024-0001"})
    assert own.headers["X-Request-ID"] == "desk-2024-0001"
    first, second = (ingest.get(path).headers["X-Request-ID"] for _ in range(2))
    assert first != second
    assert ingest.get(path, headers={"X-Request-ID": "a b"}).headers["X-Request-ID"] != "a b"


def test_a_request_is_logged_once_without_its_words(results: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "services.web.observing"):
        results.get("/v1/articles/a1?secret=word")
    (record,) = [each for each in caplog.records if each.name == "services.web.observing"]
    assert "GET /v1/articles/<article_id> 404" in record.getMessage()
    assert "secret" not in record.getMessage()


def test_requests_are_counted_by_their_route(ingest: FlaskClient) -> None:
    answered = ("bonafide_http_requests_total", "POST", "/v1/articles", "202")
    seconds = ("bonafide_http_request_seconds_count", "/v1/articles")
    before = figures(ingest)
    assert ingest.post("/v1/articles", json={"text": TEXT}).status_code == 202
    after = figures(ingest)
    for counted in (answered, seconds, ("bonafide_articles_accepted_total", "single")):
        assert after[counted] == before.get(counted, 0) + 1, sorted(after)


def test_what_is_done_is_counted_anew_after_a_while(
    results: FlaskClient, shelf: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue_store, "RECOUNTED", 0.3)
    assert figures(results)["bonafide_articles", "done"] == 0
    article = an_article()
    shelf.accept(article)
    run = shelf.claim(article.id)
    assert run is not None
    assert figures(results)["bonafide_articles", "running"] == 1
    shelf.finish(run, a_report(article, a_finding("Ada", Reason.NAME_ONLY)))
    wait_until(lambda: figures(results)["bonafide_articles", "done"] == 1)


def test_what_waits_is_read_from_the_database(results: FlaskClient, shelf: Store) -> None:
    waiting, done = an_article(), an_article()
    shelf.accept(waiting)
    shelf.accept(done)
    run = shelf.claim(done.id)
    assert run is not None
    shelf.finish(run, a_report(done, a_finding("Ada", Reason.NAME_ONLY)))
    found = figures(results)
    assert found["bonafide_articles", "queued"] == 1
    assert found["bonafide_articles", "done"] == 1
    assert found["bonafide_queue_depth",] == 1
    assert 0 <= found["bonafide_queue_age_seconds",] < 60
    assert found["bonafide_queue_up",] == 0
    assert {state.value for state in State} == {key[1] for key in found if key[0] == "bonafide_articles"}
