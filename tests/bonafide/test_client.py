import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from bonafide.client import Client, ServiceFailed, Submission, Unreachable
from bonafide.serve.ports import free_port
from shared.errors import BadRequest, Conflict, NotFound


@contextmanager
def answering(status: int, body: bytes, media_type: str = "application/problem+json") -> Iterator[Client]:
    """A client of a server that gives everybody the same answer."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.do_POST()

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.send_response(status)
            self.send_header("Content-Type", media_type)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *arguments: object) -> None:
            """Keep the test's output clean."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        address = f"http://127.0.0.1:{server.server_port}"
        try:
            with Client(address, address, timeout=5) as client:
                yield client
        finally:
            server.shutdown()
            thread.join()


def problem(detail: str, **more: str) -> bytes:
    return json.dumps({"title": "Refused", "detail": detail, **more}).encode()


def test_a_refusal_tells_the_reason_and_the_field_at_fault() -> None:
    with answering(422, problem("the text is empty", field="text")) as client:
        with pytest.raises(BadRequest, match="the text is empty") as refusal:
            client.submit(Submission("x"))
        assert refusal.value.field == "text"


def test_the_field_at_fault_is_told_once() -> None:
    with answering(422, problem("owner: write small letters", field="owner")) as client:
        with pytest.raises(BadRequest) as refusal:
            client.status("a1")
        assert (refusal.value.field, str(refusal.value)) == ("owner", "write small letters")


@pytest.mark.parametrize(("status", "error"), [(404, NotFound), (409, Conflict), (503, ServiceFailed)])
def test_an_error_is_of_the_kind_its_status_says(status: int, error: type[Exception]) -> None:
    with answering(status, problem("no")) as client, pytest.raises(error, match="no"):
        client.status("a1")


@pytest.mark.parametrize("body", [b"<html>It works!</html>", b"[1, 2]", b'{"hello": "world"}'])
def test_an_answer_of_something_else_is_not_taken_for_bonafides(body: bytes) -> None:
    with answering(200, body, "application/json") as client, pytest.raises(ServiceFailed):
        client.status("a1")


def test_an_error_page_without_a_problem_is_told_by_its_status() -> None:
    with answering(502, b"<html>oops</html>", "text/html") as client, pytest.raises(ServiceFailed, match="502"):
        client.status("a1")


def test_nobody_there_says_where_it_looked() -> None:
    port = free_port()
    with Client(f"http://127.0.0.1:{port}", timeout=2) as client, pytest.raises(Unreachable, match=str(port)):
        client.submit(Submission("x"))


def an_event(seq: int, kind: str) -> dict[str, object]:
    told = {"seq": seq, "run": 1, "kind": kind, "done": 1, "total": 2, "note": None, "people": ["Ada"]}
    return told | {"at": "2024-10-29T12:00:00Z"}


def test_events_are_told_one_by_one_to_the_last() -> None:
    stream = "".join(
        f"id: {seq}\nevent: {kind}\ndata: {json.dumps(an_event(seq, kind))}\n\n"
        for seq, kind in enumerate(("accepted", "read", "done"), 1)
    )
    with answering(200, f"retry: 5000\n\n{stream}".encode(), "text/event-stream") as client:
        events = list(client.events("a1"))
    assert [event.kind for event in events] == ["accepted", "read", "done"]
    assert (events[1].people, events[1].at.year) == (("Ada",), 2024)


def test_where_no_stream_is_to_be_had_events_are_asked_for() -> None:
    told = json.dumps({"state": "done", "events": [an_event(1, "read"), an_event(2, "done")]}).encode()
    with answering(200, told, "application/json") as client:
        assert [event.seq for event in client.events("a1")] == [1, 2]


def test_there_are_no_events_of_what_is_not_there() -> None:
    with answering(404, problem("there is no article a1")) as client, pytest.raises(NotFound):
        list(client.events("a1"))
