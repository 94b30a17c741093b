"""Articles can be handed in every way the interface says; refusals name the field at fault."""

import gzip
import io
import json
import threading
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from shared.dates import A_DAY
from shared.models.report import Reason, State
from shared.store import Store
from tests.servers import wait_until
from tests.values import TEXT, a_finding, a_report

PAGE = f"""<html lang="en"><head><title>A meeting</title></head><body><article><h1>A meeting</h1><p>{TEXT}</p>
<p>They agreed to go on with what had been begun, <a href="https://x.example/told">Reuters reported</a>.</p>
</article></body></html>"""


def problem(answer: TestResponse, status: int, field: str | None = None) -> dict[str, Any]:
    """The problem that a refusal tells of, its form checked."""
    assert answer.status_code == status
    assert answer.mimetype == "application/problem+json"
    told: dict[str, Any] = answer.get_json()
    assert (told["status"], told["type"]) == (status, "about:blank")
    assert told["title"]
    assert told["detail"]
    assert told["field"] == field
    assert field is None or field in [fault["field"] for fault in told["errors"]]
    return told


def test_json_is_kept_and_its_address_told(ingest: FlaskClient, shelf: Store) -> None:
    sent = {"text": TEXT, "title": "A meeting", "published_on": "2024-10-29", "url": "https://daily.example/1"}
    answer = ingest.post("/v1/articles", json=sent)
    assert answer.status_code == 202
    told = answer.get_json()
    assert told["state"] == "queued"
    assert answer.headers["Location"] == told["links"]["self"] == f"http://results.example/v1/articles/{told['id']}"
    kept = shelf.article(told["id"]).article
    assert (kept.text, kept.title, kept.published_on) == (TEXT, "A meeting", date(2024, 10, 29))
    assert kept.url == "https://daily.example/1"


def test_html_in_json_is_read_as_a_page(ingest: FlaskClient, shelf: Store) -> None:
    told = ingest.post("/v1/articles", json={"html": PAGE, "published_on": "2024-10-29"}).get_json()
    assert shelf.article(told["id"]).article.title == "A meeting"


def test_plain_text_is_described_by_the_address(ingest: FlaskClient, shelf: Store) -> None:
    answer = ingest.post("/v1/articles?title=A%20meeting&published_on=2024-10-29", data=TEXT, content_type="text/plain")
    kept = shelf.article(answer.get_json()["id"]).article
    assert (kept.text, kept.title, kept.published_on) == (TEXT, "A meeting", date(2024, 10, 29))


def test_plain_text_may_name_its_charset(ingest: FlaskClient, shelf: Store) -> None:
    answer = ingest.post("/v1/articles", data=TEXT.encode("cp1252"), content_type="text/plain; charset=windows-1252")
    assert shelf.article(answer.get_json()["id"]).article.text == TEXT


def test_a_page_brings_its_title_and_links(ingest: FlaskClient, shelf: Store) -> None:
    answer = ingest.post("/v1/articles", data=PAGE, content_type="text/html")
    kept = shelf.article(answer.get_json()["id"]).article
    assert kept.title == "A meeting"
    assert kept.text.startswith(TEXT)
    assert [link.text for link in kept.links] == ["Reuters reported"]


@pytest.mark.parametrize(("name", "content"), [("story.txt", TEXT), ("Story.HTML", PAGE)])
def test_files_are_read_by_their_kind(ingest: FlaskClient, shelf: Store, name: str, content: str) -> None:
    form = {"file": (io.BytesIO(content.encode()), name), "published_on": "2024-10-29", "title": "Mine"}
    answer = ingest.post("/v1/articles", data=form, content_type="multipart/form-data")
    kept = shelf.article(answer.get_json()["id"]).article
    assert kept.text.startswith(TEXT)
    assert (kept.title, kept.published_on) == ("Mine", date(2024, 10, 29))


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"text": ""}, "text"),
        ({"text": " \n\t"}, "text"),
        ({"text": TEXT, "published_on": "yesterday"}, "published_on"),
        ({"text": TEXT, "published_on": "2024-02-30"}, "published_on"),
        ({"text": TEXT, "published_on": "9999-01-01"}, "published_on"),
        ({"text": TEXT, "published_on": 20241029}, "published_on"),
        ({"text": TEXT, "url": "daily.example"}, "url"),
        ({"text": TEXT, "title": "x" * 501}, "title"),
        ({"text": TEXT, "embargo": "perhaps"}, "embargo"),
        ({"text": TEXT, "headline": "A meeting"}, "headline"),
        ({"text": 1}, "text"),
        ({"text": "\x00\x01\x02\x03"}, "text"),
        ({"text": "Der Bundeskanzler sprach am Dienstag mit dem Präsidenten über die Lage."}, "text"),
        ({"html": "<p></p>"}, "html"),
        ({}, None),
        ({"text": TEXT, "html": PAGE}, None),
    ],
)
def test_what_cannot_be_checked_is_refused_with_its_field(
    ingest: FlaskClient, shelf: Store, sent: dict[str, object], field: str | None
) -> None:
    problem(ingest.post("/v1/articles", json=sent), 422, field)
    assert shelf.articles().articles == ()


@pytest.mark.parametrize(("day", "told"), [("0001-01-01", "before there was news"), ("2999-01-01", "under embargo")])
def test_a_day_on_which_nothing_was_published_is_refused(ingest: FlaskClient, day: str, told: str) -> None:
    refused = problem(ingest.post("/v1/articles", json={"text": TEXT, "published_on": day}), 422, "published_on")
    assert told in refused["detail"]


def test_a_mistyped_word_of_the_address_is_refused_with_its_name(ingest: FlaskClient, shelf: Store) -> None:
    answer = ingest.post("/v1/articles?publised=2026-01-01", data=TEXT, content_type="text/plain")
    assert "publised" in str(problem(answer, 422, "publised"))
    assert shelf.articles().articles == ()


def test_the_refusal_of_a_language_names_it(ingest: FlaskClient) -> None:
    sent = {"text": "Le président Emmanuel Macron a déclaré mardi que la France soutiendrait l’Ukraine."}
    assert "French" in problem(ingest.post("/v1/articles", json=sent), 422, "text")["detail"]


def test_a_date_ahead_is_taken_under_embargo_in_every_way(ingest: FlaskClient, shelf: Store) -> None:
    ahead = (datetime.now(UTC) + timedelta(days=9)).date().isoformat()
    form = {"file": (io.BytesIO(TEXT.encode()), "a.txt"), "published_on": ahead, "embargo": "true"}
    answers = [
        ingest.post("/v1/articles", json={"text": TEXT, "published_on": ahead, "embargo": True}),
        ingest.post(f"/v1/articles?published_on={ahead}&embargo=true", data=TEXT, content_type="text/plain"),
        ingest.post("/v1/articles", data=form, content_type="multipart/form-data"),
    ]
    assert [answer.status_code for answer in answers] == [202, 202, 202]
    assert all(shelf.article(answer.get_json()["id"]).embargo for answer in answers)


@pytest.mark.parametrize(
    ("body", "kind", "status", "field"),
    [
        (b"{", "application/json", 400, None),
        (b"[" * 100_000, "application/json", 413, None),
        (b"[" * 20_000, "application/json", 400, None),
        (b"\xff\xd8\xff\xe0", "text/plain", 422, "text"),
        (b"GIF89a", "image/gif", 415, None),
        (b"", "", 415, None),
        (("word " * 1_001).encode(), "text/plain", 413, "text"),
        (b"<p>" * 7_000, "text/html", 413, "html"),
        (b"x" * 200_000, "text/plain", 413, None),
    ],
)
def test_bodies_that_are_broken_or_too_large_are_refused(
    ingest: FlaskClient, body: bytes, kind: str, status: int, field: str | None
) -> None:
    answer = ingest.post("/v1/articles", data=body, content_type=kind)
    if len(body) == 100_000:
        assert answer.status_code in (400, 413)
    else:
        problem(answer, status, field)


def test_what_is_too_large_is_told_how_large_it_may_be(ingest: FlaskClient) -> None:
    answer = ingest.post("/v1/articles", data=b"x" * 200_000, content_type="text/plain")
    assert "larger than the 0.1 MB that are accepted at once: save it smaller" in answer.get_json()["detail"]


def test_everything_that_is_wrong_is_told_at_once(ingest: FlaskClient) -> None:
    answer = ingest.post("/v1/articles", json={"text": TEXT, "published_on": "29.10.2024", "headline": "x"}).get_json()
    told = {each["field"]: each["detail"] for each in answer["errors"]}
    assert told == {"published_on": A_DAY, "headline": "there is no field of this name"}


def test_a_file_of_another_kind_is_refused(ingest: FlaskClient) -> None:
    form = {"file": (io.BytesIO(b"GIF89a"), "story.gif")}
    problem(ingest.post("/v1/articles", data=form, content_type="multipart/form-data"), 415)
    problem(ingest.post("/v1/articles", data={"title": "x"}, content_type="multipart/form-data"), 422, "file")


def test_a_packed_article_is_unpacked(ingest: FlaskClient, shelf: Store) -> None:
    packed = gzip.compress(json.dumps({"text": TEXT}).encode())
    headers = {"Content-Encoding": "gzip", "Content-Type": "application/json"}
    answer = ingest.post("/v1/articles", data=packed, headers=headers)
    assert shelf.article(answer.get_json()["id"]).article.text == TEXT


@pytest.mark.parametrize(
    ("body", "coding", "status"),
    [
        (gzip.compress(bytes(50_000_000)), "gzip", 413),
        (gzip.compress(gzip.compress(bytes(9_000_000))), "gzip, gzip", 415),
        (gzip.compress(b"x" * 100)[:-9], "gzip", 400),
        (b"not packed", "gzip", 400),
        (b"x", "br", 415),
    ],
    ids=["bomb", "packed twice", "cut", "not packed", "unknown"],
)
def test_a_bomb_or_what_cannot_be_unpacked_is_refused(
    ingest: FlaskClient, body: bytes, coding: str, status: int
) -> None:
    headers = {"Content-Encoding": coding, "Content-Type": "text/plain"}
    problem(ingest.post("/v1/articles", data=body, headers=headers), status)


@pytest.mark.parametrize("wait", ["soon", "-1", "31", "nan"])
def test_a_bad_wait_is_refused(ingest: FlaskClient, wait: str) -> None:
    problem(ingest.post(f"/v1/articles?wait={wait}", json={"text": TEXT}), 422, "wait")


def test_unknown_addresses_methods_and_hosts_are_problems_too(ingest: FlaskClient) -> None:
    problem(ingest.get("/v1/nothing"), 404)
    answer = ingest.delete("/v1/articles")
    problem(answer, 405)
    assert "POST" in answer.headers["Allow"]
    problem(ingest.get("/healthz", headers={"Host": "evil.example"}), 400)


def test_waiting_ends_with_what_there_is_when_time_is_over(ingest: FlaskClient) -> None:
    assert ingest.post("/v1/articles?wait=0.2", json={"text": TEXT}).status_code == 202


def test_waiting_answers_with_the_report_once_it_is_there(ingest: FlaskClient, shelf: Store) -> None:
    def work() -> None:
        wait_until(lambda: bool(shelf.articles().articles), what="the article")
        run = shelf.claim(shelf.articles().articles[0].id)
        assert run is not None
        article = shelf.article(run.article_id).article
        shelf.finish(run, a_report(article, a_finding("Emily Carter", Reason.NO_CANDIDATE)))

    worker = threading.Thread(target=work)
    worker.start()
    answer = ingest.post("/v1/articles?wait=30", json={"text": TEXT})
    worker.join()
    assert answer.status_code == 200
    told = answer.get_json()
    assert told["state"] == State.DONE
    assert [person["name"] for person in told["people"]] == ["Emily Carter"]
    assert told["totals"]["unknown"] == 1
    assert answer.headers["Location"] == told["links"]["self"]


def test_a_field_of_another_name_is_asked_about(ingest: FlaskClient) -> None:
    meant = "there is no field of this name; did you mean published_on?"
    in_body = ingest.post("/v1/articles", json={"text": TEXT, "published": "2024-10-29"})
    in_address = ingest.post("/v1/articles?published=2024-10-29", data=TEXT, content_type="text/plain")
    for answer in (in_body, in_address):
        assert answer.get_json()["errors"] == [{"field": "published", "detail": meant}]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"", "nothing was sent"),
        (b'{"text": "Ada', "it ends in the middle of a string at line 1 column 13"),
        (b'{"text": "Ada"', "it ends in the middle of an object at line 1 column 14"),
        (b"{'text'", "key must be a string at line 1 column 2"),
        (b"nope", "a word that is none of JSON's at line 1 column 2"),
    ],
)
def test_what_is_not_json_is_told_where_and_why(ingest: FlaskClient, body: bytes, told: str) -> None:
    answer = ingest.post("/v1/articles", data=body, content_type="application/json")
    assert answer.get_json()["detail"] == f"this is not JSON: {told}"
