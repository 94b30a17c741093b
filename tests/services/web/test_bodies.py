"""What comes in has its bounds: in size, in time, in how much is told of it."""

import json
import os
import select
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from threading import Event, Thread

import pytest
import requests
from apiflask import APIFlask
from flask.testing import FlaskClient

from bonafide.serve.ports import free_port
from services.web import patience
from tests.guarded import Guarded
from tests.keys import ADMIN_KEY
from tests.servers import stop, wait_until
from tests.values import TEXT

KEY = f"Authorization: Bearer {ADMIN_KEY}"


@contextmanager
def begun(guarded: Guarded, *headers: str, line: str = "POST /v1/articles HTTP/1.1") -> Iterator[socket.socket]:
    """A connection on which a request was begun."""
    with asked(guarded.ingest.removeprefix("http://"), *headers, line=line) as connection:
        yield connection


@contextmanager
def asked(place: str, *headers: str, line: str = "POST /v1/articles HTTP/1.1") -> Iterator[socket.socket]:
    """The same with whoever is at a host and port."""
    host, port = place.split(":")
    with socket.create_connection((host, int(port)), timeout=20) as connection:
        lines = (line, f"Host: {place}", "Content-Type: application/json", *headers)
        connection.sendall("\r\n".join((*lines, "", "")).encode())
        yield connection


def status(connection: socket.socket) -> int:
    with connection.makefile("rb") as answer:
        return int(answer.readline().split()[1])


def test_a_body_that_trickles_in_is_given_up(guarded: Guarded, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "GRACE", 0.5)
    with begun(guarded, KEY, "Content-Length: 50") as connection:
        connection.sendall(b'{"text": ')
        begin = time.monotonic()
        assert status(connection) == 408
        assert time.monotonic() - begin < 15


def test_a_body_in_pieces_is_taken_whole(guarded: Guarded) -> None:
    body = json.dumps({"text": TEXT}).encode()
    with begun(guarded, KEY, f"Content-Length: {len(body)}") as connection:
        for start in range(0, len(body), 20):
            connection.sendall(body[start : start + 20])
        assert status(connection) == 202


def in_chunks(*pieces: bytes) -> bytes:
    return b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces)


@pytest.mark.parametrize("line", ["POST /v1/articles HTTP/1.1", "POST /sign-in HTTP/1.1"])
def test_a_body_of_untold_length_that_trickles_in_is_given_up(
    guarded: Guarded, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    monkeypatch.setattr(patience, "GRACE", 0.5)
    with begun(guarded, KEY, "Transfer-Encoding: chunked", line=line) as connection:
        begin = time.monotonic()
        while not select.select([connection], [], [], 0.1)[0] and time.monotonic() - begin < 15:
            connection.sendall(in_chunks(b" "))
        assert status(connection) == 408


def test_a_body_of_untold_length_is_taken_whole(guarded: Guarded) -> None:
    body = json.dumps({"text": TEXT}).encode()
    with begun(guarded, KEY, "Transfer-Encoding: chunked") as connection:
        connection.sendall(in_chunks(*(body[start : start + 20] for start in range(0, len(body), 20)), b""))
        assert status(connection) == 202


@pytest.mark.parametrize("sent", [b'5\r\n{"a', b"no number\r\n"])
def test_a_body_of_untold_length_that_ends_early_is_refused(guarded: Guarded, sent: bytes) -> None:
    with begun(guarded, KEY, "Transfer-Encoding: chunked") as connection:
        connection.sendall(sent)
        connection.shutdown(socket.SHUT_WR)
        assert status(connection) == 400


def test_a_body_of_untold_length_has_the_bounds_of_others(guarded: Guarded) -> None:
    with begun(guarded, KEY, "Transfer-Encoding: chunked") as connection:
        connection.sendall(in_chunks(b" " * 8_000_000, b""))
        assert status(connection) == 413


def test_a_body_that_ends_early_is_refused(guarded: Guarded) -> None:
    with begun(guarded, KEY, "Content-Length: 50") as connection:
        connection.sendall(b'{"text": "')
        connection.shutdown(socket.SHUT_WR)
        assert status(connection) == 400


def test_nobody_watches_once_everything_has_come(guarded: Guarded) -> None:
    before = set(patience._watch._due)
    test_a_body_in_pieces_is_taken_whole(guarded)
    assert set(patience._watch._due) <= before


def test_without_a_key_a_body_is_not_waited_for(guarded: Guarded) -> None:
    with begun(guarded, "Content-Length: 5000000") as connection:
        assert status(connection) == 401


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a real server with two threads."""
    port, folder = free_port(), tmp_path_factory.mktemp("small")
    settings = {
        "BONAFIDE_DATABASE_URL": f"sqlite:///{folder / 'bonafide.db'}",
        "BONAFIDE_ADMIN_KEY": ADMIN_KEY,
        "BONAFIDE_AUTH": "keys",
    }
    server = (sys.executable, "-m", "gunicorn", "--worker-class=gthread", "--threads=2", "--no-control-socket")
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            (*server, f"--bind=127.0.0.1:{port}", "services.ingest.app:create_app()"),
            env=os.environ | settings | {"BONAFIDE_BROKER_URL": f"redis://127.0.0.1:{free_port()}/0"},
            stdout=log, stderr=log, start_new_session=True,
        )  # fmt: skip
    try:
        wait_until(lambda: answers(port), 60, f"ingest ({folder})")
        yield port
    finally:
        stop(process)


def answers(port: int) -> bool:
    try:
        return requests.get(f"http://127.0.0.1:{port}/healthz", timeout=1).ok
    except requests.RequestException:
        return False


@pytest.mark.parametrize("length", ["Transfer-Encoding: chunked", "Content-Length: 5000000"])
def test_what_nobody_wants_keeps_no_thread_from_others(small: int, length: str) -> None:
    over = Event()

    def trickle(connection: socket.socket) -> None:
        piece = in_chunks(b" ") if "chunked" in length else b" "
        with suppress(OSError):
            while not over.wait(0.2):
                connection.sendall(piece)

    with ExitStack() as stack:
        threads = []
        for _ in range(2):
            connection = stack.enter_context(asked(f"127.0.0.1:{small}", length))
            assert status(connection) == 401
            threads.append(Thread(target=trickle, args=(connection,)))
            threads[-1].start()
        stack.callback(over.set)
        wait_until(lambda: answers(small), 20, "an answer to somebody else")
        over.set()
        for thread in threads:
            thread.join()


def test_a_larger_body_has_more_time() -> None:
    assert patience.allowed(0) == patience.GRACE
    assert patience.allowed(7_000_000) > 300


@pytest.mark.parametrize("fields", [60, 8_000])
def test_very_many_faults_are_counted_and_not_told(ingest: FlaskClient, fields: int) -> None:
    answer = ingest.post("/v1/articles", json={f"k{number}": 1 for number in range(fields)})
    assert answer.status_code == 422
    assert f"{fields:,} fields" in answer.get_json()["detail"]
    assert len(answer.data) < 500


def test_a_very_long_name_is_not_told_back(ingest: FlaskClient) -> None:
    answer = ingest.post("/v1/articles", json={"text": TEXT, "x" * 50_000: 1})
    assert answer.status_code == 422
    assert len(answer.data) < 2_000


@pytest.mark.parametrize("accept", ["text/html", "application/json"])
def test_another_host_is_told_which_setting_would_let_it_in(ingest_app: APIFlask, accept: str) -> None:
    answer = ingest_app.test_client().get("/", headers={"Host": "evil.example", "Accept": accept})
    assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")
    assert "BONAFIDE_TRUSTED_HOSTS" in answer.get_json()["detail"]


def test_over_tls_browsers_are_told_to_stay_there(ingest: FlaskClient) -> None:
    assert "Strict-Transport-Security" in ingest.get("/healthz", base_url="https://localhost").headers
    assert "Strict-Transport-Security" not in ingest.get("/healthz").headers
