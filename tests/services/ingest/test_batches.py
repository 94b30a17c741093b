"""Many articles can be handed in at once, line by line, in parts, and again after a cut without any twice."""

import gzip
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from services.ingest import batches
from shared.models.report import Reason
from shared.store import Store
from tests.services.ingest.test_api import problem
from tests.values import TEXT, a_finding, a_report

NDJSON = batches.NDJSON


def a_line(number: int, **fields: object) -> bytes:
    return json.dumps({"text": f"{TEXT} It was meeting number {number}.", **fields}).encode()


def some_lines(first: int, last: int) -> bytes:
    return b"".join(a_line(number) + b"\n" for number in range(first, last + 1))


def send(client: FlaskClient, body: bytes, key: str | None = None, query: str = "", **headers: str) -> dict[str, Any]:
    named = {"Idempotency-Key": key, **headers} if key else headers
    answer = client.post(f"/v1/batches{query}", data=body, content_type=NDJSON, headers=named)
    assert answer.status_code == 202, answer.get_json()
    told: dict[str, Any] = answer.get_json()
    assert answer.headers["Location"] == told["links"]["self"]
    return told


def texts(shelf: Store) -> list[str]:
    return sorted(shelf.article(line.id).article.text for line in shelf.articles(limit=200).articles)


class Torn(io.RawIOBase):
    """A body whose sender is gone after a while."""

    def __init__(self, content: bytes) -> None:
        self._content = io.BytesIO(content)

    def readinto(self, buffer: Any) -> int:
        piece = self._content.read(len(buffer))
        if not piece:
            raise OSError("the connection is gone")
        buffer[: len(piece)] = piece
        return len(piece)

    def readable(self) -> bool:
        return True


def send_torn(client: FlaskClient, content: bytes, key: str, announced: int | None = None) -> None:
    answer = send_stream(client, io.BytesIO(content) if announced else Torn(content), key, announced)
    assert "what came whole is kept" in problem(answer, 400)["detail"]


def send_stream(client: FlaskClient, stream: Any, key: str, announced: int | None = None) -> TestResponse:
    environ = {"wsgi.input": stream, "wsgi.input_terminated": True, "CONTENT_LENGTH": str(announced or "")}
    headers = {"Idempotency-Key": key}
    return client.post("/v1/batches", content_type=NDJSON, headers=headers, environ_overrides=environ)


def test_every_line_is_accepted_or_refused_by_its_number(ingest: FlaskClient, shelf: Store) -> None:
    broken = [b"{", b'{"text": ""}', b'{"text": "x", "\\u0000": 1}', b"[" * 9_000, b"\xff\xfe", b"null"]
    body = b"\n".join([a_line(1, title="First"), b"", *broken, a_line(9)])
    told = send(ingest, body)
    assert (told["state"], told["lines"], told["accepted"], told["refused"]) == ("running", 9, 2, 6)
    assert [each["line"] for each in told["refusals"]] == [3, 4, 5, 6, 7, 8]
    assert told["refusals"][1] == {"line": 4, "article": None, "field": "text", "detail": "the text is empty"}
    assert told["articles"]["queued"] == 2
    lines = ingest.get(f"/v1/batches/{told['id']}/lines").get_json()
    assert [each["line"] for each in lines["lines"]] == [1, 3, 4, 5, 6, 7, 8, 9]
    assert shelf.article(lines["lines"][0]["article"]).article.title == "First"
    only_refused = ingest.get(f"/v1/batches/{told['id']}/lines?refused=true&limit=2").get_json()
    assert ([each["line"] for each in only_refused["lines"]], only_refused["next"]) == ([3, 4], 4)


def test_the_articles_of_a_batch_are_like_any_other(ingest: FlaskClient, shelf: Store) -> None:
    told = send(ingest, some_lines(1, 3))
    taken = shelf.queue.take_unsent()
    assert [each.bulk for each in taken] == [True] * 3
    for each in taken:
        run = shelf.claim(each.article_id)
        assert run
        article = shelf.article(each.article_id).article
        shelf.finish(run, a_report(article, a_finding("Emily Carter", Reason.NO_CANDIDATE)))
    assert [event.kind for event in shelf.events(article.id)] == ["accepted", "started", "done"]
    now = ingest.get(f"/v1/batches/{told['id']}").get_json()
    assert (now["state"], now["articles"]["done"], now["totals"]["unknown"]) == ("done", 3, 3)


def test_a_line_that_is_too_long_is_refused_alone(ingest: FlaskClient) -> None:
    told = send(ingest, a_line(1) + b"\n" + b"x" * 500_000 + b"\n" + a_line(3))
    assert (told["lines"], told["accepted"]) == (3, 2)
    assert "this line is larger than the 0.1 MB" in told["refusals"][0]["detail"]


@pytest.mark.parametrize("members", [1, 3])
def test_a_packed_batch_is_unpacked(ingest: FlaskClient, members: int) -> None:
    packed = b"".join(gzip.compress(some_lines(5 * part, 5 * part + 4)) for part in range(members))
    answer = ingest.post("/v1/batches", data=packed, content_type=NDJSON, headers={"Content-Encoding": "gzip"})
    assert answer.get_json()["accepted"] == 5 * members


def test_what_unpacks_to_a_thousand_times_its_size_is_refused(ingest: FlaskClient) -> None:
    for line in (b"\n", b" "):
        bomb = gzip.compress(line * 40_000_000)
        answer = ingest.post("/v1/batches", data=bomb, content_type=NDJSON, headers={"Content-Encoding": "gzip"})
        problem(answer, 413)


@pytest.mark.parametrize(
    ("body", "coding", "status"),
    [(b"not gzip", "gzip", 400), (gzip.compress(some_lines(1, 9))[:-30], "gzip", 400), (b"x", "br", 415)],
    ids=["not packed", "cut", "unknown"],
)
def test_what_cannot_be_unpacked_is_refused(ingest: FlaskClient, body: bytes, coding: str, status: int) -> None:
    answer = ingest.post("/v1/batches", data=body, content_type=NDJSON, headers={"Content-Encoding": coding})
    problem(answer, status)


def test_a_batch_sent_again_is_answered_alike_and_kept_once(ingest: FlaskClient, shelf: Store) -> None:
    first, again = (send(ingest, some_lines(1, 4), "monday") for _ in range(2))
    assert first == again
    assert len(texts(shelf)) == 4


def test_other_lines_under_the_same_key_are_refused(ingest: FlaskClient, shelf: Store) -> None:
    send(ingest, some_lines(1, 4), "monday")
    for other in (some_lines(2, 5), some_lines(1, 3), some_lines(1, 5)):
        answer = ingest.post("/v1/batches", data=other, content_type=NDJSON, headers={"Idempotency-Key": "monday"})
        problem(answer, 422)
    assert len(texts(shelf)) == 4


@pytest.mark.parametrize("announced", [None, 1_000_000])
def test_after_a_cut_the_same_lines_are_kept_once(ingest: FlaskClient, shelf: Store, announced: int | None) -> None:
    whole = some_lines(1, 6)
    send_torn(ingest, whole[: len(whole) - 20], "monday", announced)
    assert len(texts(shelf)) == 5, "the last line was not whole"
    told = send(ingest, whole, "monday")
    assert (told["lines"], told["accepted"], told["state"]) == (6, 6, "running")
    assert len(set(texts(shelf))) == len(texts(shelf)) == 6


def test_a_batch_can_be_sent_in_parts(ingest: FlaskClient, shelf: Store) -> None:
    assert send(ingest, some_lines(1, 2), "monday", "?more=true")["state"] == "open"
    assert send(ingest, b"", "monday", "?more=true&first_line=3")["lines"] == 2, "asks how many there are"
    told = send(ingest, some_lines(3, 4), "monday", "?first_line=3")
    assert (told["state"], told["lines"]) == ("running", 4)
    assert send(ingest, some_lines(1, 4), "monday") == told
    assert len(texts(shelf)) == 4


def test_a_part_that_leaves_lines_out_is_refused(ingest: FlaskClient) -> None:
    send(ingest, some_lines(1, 2), "monday", "?more=true")
    answer = ingest.post(
        "/v1/batches?first_line=5", data=b"{}", content_type=NDJSON, headers={"Idempotency-Key": "monday"}
    )
    assert "from line 3" in problem(answer, 409)["detail"]
    problem(ingest.post("/v1/batches?more=true", data=b"{}", content_type=NDJSON), 422, "Idempotency-Key")


def test_whoever_began_last_may_add_to_a_batch(ingest: FlaskClient, shelf: Store) -> None:
    def lines_while_another_begins() -> Iterator[bytes]:
        yield some_lines(1, 1)
        shelf.batches.begin("another", shelf.batches.page()[0].owner, "monday")
        yield some_lines(2, 3)

    answer = send_stream(ingest, Fed(lines_while_another_begins()), "monday")
    assert "another request" in problem(answer, 409)["detail"]
    assert texts(shelf) == []


class Fed(io.RawIOBase):
    """A body that comes piece by piece."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = iter(pieces)

    def read(self, size: int = -1) -> bytes:
        return next(self._pieces, b"")


def test_too_many_at_once_are_asked_to_come_back(ingest: FlaskClient) -> None:
    taken = [batches._seats.acquire(blocking=False) for _ in range(batches.MOST_STREAMS)]
    try:
        answer = ingest.post("/v1/batches", data=some_lines(1, 1), content_type=NDJSON)
    finally:
        for _ in taken:
            batches._seats.release()
    problem(answer, 503)
    assert answer.headers["Retry-After"]


def test_batches_are_listed_newest_first(ingest: FlaskClient) -> None:
    ids = [send(ingest, some_lines(1, 1))["id"] for _ in range(3)]
    page = ingest.get("/v1/batches?limit=2").get_json()
    assert {each["id"] for each in page["batches"]} < set(ids)
    rest = ingest.get(f"/v1/batches?cursor={page['next']}").get_json()
    assert {each["id"] for each in (*page["batches"], *rest["batches"])} == set(ids)
    assert rest["next"] is None


@pytest.mark.parametrize(("body", "kind", "status"), [(b"", NDJSON, 422), (b"{}", "text/plain", 415)])
def test_no_lines_are_no_batch(ingest: FlaskClient, body: bytes, kind: str, status: int) -> None:
    problem(ingest.post("/v1/batches", data=body, content_type=kind), status)


def test_an_unknown_batch_is_not_found(ingest: FlaskClient) -> None:
    problem(ingest.get("/v1/batches/nothing"), 404)
