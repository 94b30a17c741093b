"""The results service tells where each article stands, in one shape, and hands its report out in every form."""

import csv
import io
from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from shared.dates import A_DAY
from shared.models.report import Reason, Report, State
from shared.store import Run, Store
from tests.values import a_finding, a_report, an_article


@pytest.fixture
def article_id(shelf: Store) -> str:
    return shelf.accept(an_article()).article.id


def claimed(shelf: Store, article_id: str) -> Run:
    run = shelf.claim(article_id)
    assert run is not None
    return run


def finish(shelf: Store, article_id: str, *reasons: Reason) -> None:
    run = claimed(shelf, article_id)
    people = [a_finding(f"Person {number}", reason) for number, reason in enumerate(reasons)]
    shelf.finish(run, a_report(shelf.article(article_id).article, *people))


def test_an_article_has_one_shape_from_the_queue_to_the_report(
    results: FlaskClient, shelf: Store, article_id: str
) -> None:
    queued = results.get(f"/v1/articles/{article_id}").get_json()
    assert (queued["state"], queued["people"], queued["knowledge"]) == ("queued", [], None)
    assert queued["article"] == {
        "id": article_id, "title": "A meeting", "published_on": "2024-10-29", "url": None, "language": "en",
    }  # fmt: skip
    finish(shelf, article_id, Reason.NO_CANDIDATE)
    done = results.get(f"/v1/articles/{article_id}").get_json()
    assert done.keys() == queued.keys()
    assert (done["state"], done["people"][0]["reason"]) == ("done", "no_candidate")
    assert done["totals"]["unknown"] == 1
    report = {key: done[key] for key in Report.model_fields}
    assert Report.model_validate(report) == shelf.report(article_id)


def test_a_partial_report_can_be_read_while_a_source_is_down(
    results: FlaskClient, shelf: Store, article_id: str
) -> None:
    partial = a_report(shelf.article(article_id).article, a_finding("Ada", Reason.SOURCE_UNAVAILABLE))
    shelf.wait(claimed(shelf, article_id), timedelta(minutes=5), "Wikidata is down", partial)
    told = results.get(f"/v1/articles/{article_id}").get_json()
    assert (told["state"], told["reason"], told["people"][0]["verdict"]) == ("waiting", "Wikidata is down", "unchecked")
    assert told["run"]["not_before"] is not None
    assert "Wikidata is down" in results.get(f"/articles/{article_id}").text


@pytest.mark.parametrize("tail", ["", "/events", "/report.json", "/report.csv", "/report.md"])
def test_what_is_not_there_is_not_found(results: FlaskClient, tail: str) -> None:
    answer = results.get(f"/v1/articles/nowhere{tail}")
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")
    assert "nowhere" in answer.get_json()["detail"]


def test_the_report_comes_as_json_table_and_note(results: FlaskClient, shelf: Store, article_id: str) -> None:
    assert results.get(f"/v1/articles/{article_id}/report.json").status_code == 409
    finish(shelf, article_id, Reason.CLAIMS_SUPPORTED, Reason.NO_CANDIDATE)
    bare = results.get(f"/v1/articles/{article_id}/report.json")
    assert Report.model_validate_json(bare.data) == shelf.report(article_id)
    table = results.get(f"/v1/articles/{article_id}/report.csv")
    assert [row["person"] for row in csv.DictReader(io.StringIO(table.text))] == ["Person 0", "Person 1"]
    assert table.headers["Content-Disposition"].startswith("attachment")
    note = results.get(f"/v1/articles/{article_id}/report.md")
    assert note.mimetype == "text/markdown"
    assert "Person 1" in note.text


def test_the_list_is_walked_by_cursor_and_narrowed_by_filters(results: FlaskClient, shelf: Store) -> None:
    ids = [shelf.accept(an_article()).article.id for _ in range(3)]
    finish(shelf, ids[0], Reason.OFFICE_HELD_BY_OTHER)
    first = results.get("/v1/articles?limit=2").get_json()
    second = results.get(f"/v1/articles?limit=2&cursor={first['next']}").get_json()
    assert [line["id"] for line in first["articles"] + second["articles"]] == ids[::-1]
    assert second["next"] is None
    wrong = results.get("/v1/articles?verdict=mismatch").get_json()["articles"]
    assert [line["id"] for line in wrong] == ids[:1]
    assert wrong[0]["totals"]["mismatch"] == 1
    assert len(results.get("/v1/articles?state=queued").get_json()["articles"]) == 2


@pytest.mark.parametrize("query", ["limit=0", "limit=201", "limit=many", "state=lost", "verdict=liar", "cursor=%00"])
def test_a_bad_query_names_its_field(results: FlaskClient, query: str) -> None:
    answer = results.get(f"/v1/articles?{query}")
    assert answer.status_code == 422
    assert answer.get_json()["field"] == query.split("=")[0]


def test_events_can_be_followed(results: FlaskClient, shelf: Store, article_id: str) -> None:
    finish(shelf, article_id)
    told = results.get(f"/v1/articles/{article_id}/events").get_json()
    assert (told["state"], [event["kind"] for event in told["events"]]) == ("done", ["accepted", "started", "done"])
    later = results.get(f"/v1/articles/{article_id}/events?after=2").get_json()["events"]
    assert [event["seq"] for event in later] == [3]


def test_an_erased_article_is_gone(results: FlaskClient, shelf: Store, article_id: str) -> None:
    finish(shelf, article_id, Reason.CLAIMS_SUPPORTED)
    assert results.delete(f"/v1/articles/{article_id}").status_code == 204
    assert results.get(f"/v1/articles/{article_id}").status_code == 404
    assert results.delete(f"/v1/articles/{article_id}").status_code == 404


def test_a_recheck_adds_a_run_once_the_first_has_ended(results: FlaskClient, shelf: Store, article_id: str) -> None:
    assert results.post(f"/v1/articles/{article_id}/recheck").status_code == 409
    finish(shelf, article_id, Reason.NO_CANDIDATE)
    answer = results.post(f"/v1/articles/{article_id}/recheck")
    assert (answer.status_code, answer.get_json()["state"]) == (202, "queued")
    told = results.get(f"/v1/articles/{article_id}").get_json()
    assert (told["run"]["number"], told["people"]) == (2, [])


def test_what_was_given_up_can_be_put_back(results: FlaskClient, shelf: Store, article_id: str) -> None:
    assert results.post(f"/v1/articles/{article_id}/requeue").status_code == 409
    for _ in range(4):
        shelf.claim(article_id, timedelta(seconds=-1))
    shelf.fail(claimed(shelf, article_id), "it broke")
    assert results.get(f"/v1/articles/{article_id}").get_json()["reason"] == "it broke"
    assert results.post(f"/v1/articles/{article_id}/requeue").status_code == 202
    assert shelf.run(article_id).state is State.QUEUED


@pytest.mark.parametrize("words", ["abc", "2024-13-01", "29.10.2024", "2024-10-29T10:00"])
def test_what_is_no_day_is_refused_with_how_to_write_one(results: FlaskClient, words: str) -> None:
    answer = results.get(f"/v1/articles?since={words}")
    assert (answer.status_code, answer.get_json()["detail"]) == (422, f"since: {A_DAY}")
