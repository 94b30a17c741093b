"""One request to a checked target and its answer, within limits of size and time."""

import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from shared.correlation import outgoing
from shared.errors import FetchFailed, FetchRefused
from shared.fetching.guard import Target

SILENCE = 10.0
"""Seconds to wait for a connection, and between two packets."""

PIECE = 65_536
CODINGS = frozenset({"", "identity", "gzip", "deflate"})
AGENT = "bonafide (checks news articles that people hand in)"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of an answer to take, unpacked, in bytes, and how long all of it may last, in seconds."""

    size: int = 5_000_000
    seconds: float = 30.0


@dataclass(frozen=True, slots=True)
class Ask:
    """What to send."""

    method: str
    headers: Mapping[str, str]
    body: bytes | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: `headers` by their names in small letters, `content` unpacked, empty for a redirection."""

    status: int
    headers: Mapping[str, str]
    content: bytes

    @property
    def redirects(self) -> bool:
        """Whether it sends the asker elsewhere."""
        return self.status in (301, 302, 303, 307, 308) and "location" in self.headers


def exchange(target: Target, ask: Ask, limits: Limits, deadline: float) -> Reply:
    """Ask one target once, at a place that was checked; follows nothing, keeps nothing, uses no proxy.

    `deadline` is when the time of `limits` is over, by the clock `time.monotonic`: whoever asks may have used some of
    it. Raises `FetchFailed` where it does not answer well by then, `FetchRefused` where the answer is too large.
    """
    failure: Exception | None = None
    try:
        with _connected(target, deadline) as connection:
            reply = _asked(connection, target, ask, limits.size)
    except (HTTPError, HTTPException, OSError) as error:
        failure = error
    if time.monotonic() >= deadline:  # an answer that was cut can look like one that ended
        raise FetchFailed(f"{target.host} took longer than {limits.seconds:g} seconds") from failure
    if failure:
        raise FetchFailed(f"{target.host} {_in_words(failure)}") from failure
    return reply


def _in_words(error: Exception) -> str:
    words = f"{type(error).__name__} {error}"
    if isinstance(error, TimeoutError) or "timed out" in words:
        return "did not answer in time"
    if "CERTIFICATE" in words.upper():
        return "has a certificate that cannot be trusted"
    if isinstance(error, ConnectionRefusedError):
        return "refused the connection"
    return "broke the connection off or answered something that is no HTTP"


def _asked(connection: HTTPConnection, target: Target, ask: Ask, size: int) -> Reply:
    connection.request(
        ask.method, target.path, body=ask.body, headers=_headers(ask), preload_content=False, decode_content=False
    )
    with closing(connection.getresponse()) as response:
        return _read(response, target, size)


def _read(response: Any, target: Target, size: int) -> Reply:
    headers = {name.lower(): value for name, value in response.headers.items()}
    reply = Reply(response.status, headers, b"")
    if reply.redirects:
        return reply
    if headers.get("content-encoding", "").strip().lower() not in CODINGS:
        raise FetchRefused(f"{target.host} answered packed in a way that was not asked for")
    return Reply(response.status, headers, _content(response, target, size))


def _headers(ask: Ask) -> dict[str, str]:
    return {"User-Agent": AGENT, "Accept-Encoding": "gzip, deflate", "Connection": "close", **outgoing(), **ask.headers}


def _content(response: Any, target: Target, size: int) -> bytes:
    """What the answer holds, unpacked piece by piece, so that no more is unpacked than is taken."""
    content = bytearray()
    for piece in response.stream(PIECE, decode_content=True):
        content += piece
        if len(content) > size:
            raise FetchRefused(f"{target.host} answered more than {size:,} bytes")
    return bytes(content)


@contextmanager
def _connected(target: Target, deadline: float) -> Iterator[HTTPConnection]:
    """A connection to the target that is cut when its time is over, whatever it is doing then."""
    sock = _dial(target, deadline)
    leash = sock.dup()  # stays with the connection when TLS takes the socket over
    timer = threading.Timer(max(0.0, deadline - time.monotonic()), _cut, (leash,))
    timer.daemon = True
    timer.start()
    connection = _connection(target, sock)
    try:
        connection.connect()
        yield connection
    finally:
        timer.cancel()
        connection.close()
        sock.close()
        leash.close()


def _cut(sock: socket.socket) -> None:
    try:
        sock.shutdown(socket.SHUT_RDWR)
    except OSError:  # it ended by itself at this very moment
        return


def _dial(target: Target, deadline: float) -> socket.socket:
    """A socket to the first of the target's places that answers in time; the name is not resolved again."""
    failure: OSError = TimeoutError("timed out")
    for family, place in target.places:
        if (left := deadline - time.monotonic()) <= 0:
            break
        sock = socket.socket(family, socket.SOCK_STREAM)
        sock.settimeout(min(SILENCE, left))
        try:
            sock.connect(place)
        except OSError as error:
            sock.close()
            failure = error
        else:
            sock.settimeout(SILENCE)
            return sock
    raise failure


class _Plain(HTTPConnection):
    """HTTP over a socket that is connected already."""

    dialled: socket.socket

    def _new_conn(self) -> socket.socket:
        return self.dialled


class _Secure(HTTPSConnection):
    """HTTPS over a socket that is connected already; name and certificate are those of the host."""

    dialled: socket.socket

    def _new_conn(self) -> socket.socket:
        return self.dialled


def _connection(target: Target, sock: socket.socket) -> HTTPConnection:
    connection: _Plain | _Secure
    if target.scheme == "http":
        connection = _Plain(target.host, target.port, timeout=SILENCE)
    else:
        connection = _Secure(
            target.host, target.port, timeout=SILENCE, cert_reqs="CERT_REQUIRED", ca_certs=certifi.where()
        )
    connection.dialled = sock
    return connection
