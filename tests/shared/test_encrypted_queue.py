"""A Redis that is reached by `rediss://`: everybody who talks to it does so encrypted, and to nobody else."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import pytest
import trustme
from kombu.exceptions import OperationalError
from redis import Redis

from shared.publisher import Publisher, Ticket
from shared.questions import Answer, Ending, Questions
from shared.queue import SINGLE, make_celery
from shared.settings import Settings

TICKET = Ticket("a1", 1)
HANDSHAKE = b"\x16"  # the first byte of TLS


@dataclass
class Gate:
    """Listens with a certificate and passes on to a Redis that knows no encryption; `first`: bytes it heard first."""

    port: int
    authority: Path
    first: list[bytes] = field(default_factory=list)

    def settings(self, query: str = "") -> Settings:
        return Settings(broker_url=f"rediss://127.0.0.1:{self.port}/0{query}")

    @property
    def trusting(self) -> Settings:
        return self.settings(f"?ssl_ca_certs={quote(str(self.authority))}")


@pytest.fixture
def gate(redis_url: str, tmp_path: Path) -> Iterator[Gate]:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        found = Gate(listener.getsockname()[1], tmp_path / "ca.pem")
        port = int(redis_url.rpartition(":")[2].partition("/")[0])
        threading.Thread(target=_listen, args=(listener, context, port, found), daemon=True).start()
        yield found
        listener.shutdown(socket.SHUT_RDWR)


def _listen(listener: socket.socket, context: ssl.SSLContext, port: int, gate: Gate) -> None:
    with suppress(OSError):
        while True:
            threading.Thread(target=_let_in, args=(listener.accept()[0], context, port, gate), daemon=True).start()


def _let_in(caller: socket.socket, context: ssl.SSLContext, port: int, gate: Gate) -> None:
    with closing(caller), suppress(OSError):
        gate.first.append(caller.recv(1, socket.MSG_PEEK))
        with (
            context.wrap_socket(caller, server_side=True) as outside,
            socket.create_connection(("127.0.0.1", port)) as inside,
        ):
            threading.Thread(target=_pass_on, args=(inside, outside), daemon=True).start()
            _pass_on(outside, inside)


def _pass_on(one: socket.socket, other: socket.socket) -> None:
    with suppress(OSError):
        while heard := one.recv(65536):
            other.sendall(heard)
        other.shutdown(socket.SHUT_RDWR)


def test_publishers_workers_and_questions_are_heard_through_it(gate: Gate, redis_url: str) -> None:
    with closing(Redis.from_url(redis_url)) as plain:
        plain.flushdb()
        with closing(Publisher(gate.trusting)) as publisher:
            assert publisher.tell([TICKET])
            assert publisher.depth() == 1
        with make_celery(gate.trusting).connection() as connection:
            assert connection.SimpleQueue(SINGLE).get(timeout=5).headers["task"] == "check_article"
        questions = Questions(gate.trusting)
        questions.answer("bonafide:question:k", Answer(Ending.ANSWERED, "yes"))
        assert plain.exists("bonafide:question:k")
        plain.flushdb()
    assert set(gate.first) == {HANDSHAKE}


@pytest.mark.parametrize("query", ["", "?ssl_cert_reqs=required"])
def test_a_redis_without_a_certificate_that_is_trusted_is_told_nothing(gate: Gate, query: str) -> None:
    settings = gate.settings(query)
    with closing(Publisher(settings)) as publisher:
        assert not publisher.tell([TICKET])
    with make_celery(settings).connection() as connection, pytest.raises((OperationalError, OSError)):
        connection.ensure_connection(max_retries=1, interval_start=0)
        connection.default_channel.client.ping()
    assert set(gate.first) == {HANDSHAKE}


def test_whoever_says_so_trusts_anybody(gate: Gate) -> None:
    with make_celery(gate.settings("?ssl_cert_reqs=none")).connection() as connection:
        assert connection.default_channel.client.ping()
