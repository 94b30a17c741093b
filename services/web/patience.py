"""Waiting for what a sender has announced, but not for ever: a body that trickles in would keep a thread from others.

Bodies larger than what is held as a whole are the business of whoever streams them.
"""

import io
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http import HTTPStatus
from typing import Any, TypeVar

from flask import Flask, Request, Response, request
from werkzeug.exceptions import RequestEntityTooLarge

from services.web.problems import Problem

View = TypeVar("View", bound=Callable[..., Any])

GRACE = 20.0
"""Seconds that any body may take, and all that one may whose length was not announced."""

SLOWEST = 20_000
"""Bytes that more than that must bring in a second: the uplink of a telephone far from everything."""

UNREAD = 2.0
"""Seconds that the rest of a body may take which nobody wants: the server reads it away, for as long as it comes."""

LOOKS_EVERY = 0.5
_STREAMED = "takes_its_body_as_it_comes"
_SOCKETS = ("gunicorn.socket", "werkzeug.socket")


class Watch:
    """Cuts off connections that are over their time; one thread for all of them, which sleeps while there are none."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._due: dict[socket.socket, float] = {}
        self._some = threading.Event()
        self._looking = False

    @contextmanager
    def over(self, connection: socket.socket, seconds: float) -> Iterator[None]:
        """Let nothing more come in from a connection after so many seconds."""
        self.leave(connection, seconds)
        try:
            yield
        finally:
            self.stay(connection)

    def leave(self, connection: socket.socket, seconds: float) -> None:
        """Let nothing more come in from a connection after so many seconds, unless it is let `stay` before."""
        with self._lock:
            self._due[connection] = time.monotonic() + seconds
            self._some.set()
            if not self._looking:
                self._looking = True
                threading.Thread(target=self._look, name="patience", daemon=True).start()

    def stay(self, connection: socket.socket) -> None:
        """Cut a connection off no more."""
        with self._lock:
            self._due.pop(connection, None)

    def _look(self) -> None:
        while self._some.wait():
            time.sleep(LOOKS_EVERY)
            with self._lock:
                late = [connection for connection, due in self._due.items() if time.monotonic() > due]
                for connection in late:
                    del self._due[connection]
                    with suppress(OSError):  # it may be gone already
                        connection.shutdown(socket.SHUT_RD)
                if not self._due:
                    self._some.clear()


_watch = Watch()


def streamed(view: View) -> View:
    """Mark a view that takes the body of its request as it comes."""
    setattr(view, _STREAMED, True)
    return view


@contextmanager
def within(request: Request, seconds: float) -> Iterator[None]:
    """Let nothing more come in with a request if what is done here takes longer."""
    connection = _connection(request)
    if connection is None:
        yield
        return
    with _watch.over(connection, seconds):
        yield


def _connection(request: Request) -> socket.socket | None:
    return next((request.environ[name] for name in _SOCKETS if name in request.environ), None)


def allowed(length: int) -> float:
    """How many seconds a body of so many bytes may take."""
    return GRACE + length / SLOWEST


def receive(app: Flask) -> None:
    """Have the body of a request before its view is called. Raises `Problem` where it does not come."""

    @app.before_request
    def wait() -> None:
        if (connection := _connection(request)) is not None:
            _watch.stay(connection)
        length, most = request.content_length, app.config["MAX_CONTENT_LENGTH"]
        if getattr(app.view_functions.get(request.endpoint or ""), _STREAMED, False):
            return
        if length is None and _comes_in_pieces(request):
            request.environ["wsgi.input"] = io.BytesIO(_pieces(request, most))
        elif length and length <= most:
            request.environ["wsgi.input"] = io.BytesIO(_body(request, length))

    @app.after_request
    def part(response: Response) -> Response:
        connection = _connection(request)
        if connection is not None and _is_unread(request):
            _watch.leave(connection, UNREAD)
        return response


def _is_unread(request: Request) -> bool:
    announced = bool(request.content_length) or _comes_in_pieces(request)
    return announced and not isinstance(request.environ["wsgi.input"], io.BytesIO)


def _comes_in_pieces(request: Request) -> bool:
    return bool(request.environ.get("wsgi.input_terminated")) and "Transfer-Encoding" in request.headers


def _pieces(request: Request, most: int) -> bytes:
    """A body of a length that nobody was told; it ends where its sender says, or where its time does."""
    stream = request.environ["wsgi.input"]
    begun = time.monotonic()
    with within(request, GRACE):
        try:
            found = stream.read(most + 1)
        except Exception:  # every server has its own for a piece that is cut or none at all
            raise _unfinished(begun, GRACE) from None
    if time.monotonic() - begun >= GRACE:
        raise _unfinished(begun, GRACE)
    if len(found) > most:
        raise RequestEntityTooLarge
    return bytes(found)


def _body(request: Request, length: int) -> bytes:
    stream = request.environ["wsgi.input"]
    begun = time.monotonic()
    with within(request, allowed(length)):
        found = stream.read(length)
    if len(found) < length:
        raise _unfinished(begun, allowed(length))
    return bytes(found)


def _unfinished(begun: float, seconds: float) -> Problem:
    if time.monotonic() - begun >= seconds:
        return Problem(HTTPStatus.REQUEST_TIMEOUT, "what was sent came too slowly")
    return Problem(HTTPStatus.BAD_REQUEST, "what was sent ends before its end")
