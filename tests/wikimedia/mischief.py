"""The ways in which the stand-in misbehaves."""

import json
import socket
import struct
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from enum import StrEnum
from typing import Any

from werkzeug.wrappers import Response

from tests.wikimedia.action import Failure


class Mischief(StrEnum):
    """Ways to misbehave that the real sites have been seen in."""

    SLOW_DOWN_SECONDS = "429, with seconds to wait"
    SLOW_DOWN_DATE = "429, with a date to wait for"
    SLOW_DOWN_LONG = "429, with an hour to wait"
    DOWN = "503 as a page of HTML"
    HTML = "200 with a page of HTML"
    LAG = "the database lags, inside 200"
    QUERY_LAG = "the query service lags, inside 200"
    DRIP = "a byte a second"
    CUT = "a body that breaks off"
    CUT_JSON = "JSON that breaks off in a whole body"
    LIST = "JSON of another form"
    EMPTY = "JSON without what was asked for"
    RESET = "the connection is reset"


def json_answer(body: Any, **headers: str) -> Response:
    return Response(json.dumps(body), content_type="application/json; charset=utf-8", headers=headers)


def html_page(status: int, text: str, **headers: str) -> Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Response(f"<!DOCTYPE html><html><body><h1>{text}</h1></body></html>", status, named, mimetype="text/html")


def _reset(environ: dict[str, Any], _: dict[str, str]) -> Any:
    connection: socket.socket = environ["werkzeug.socket"]
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.shutdown(socket.SHUT_RDWR)  # the server's own close then resets it
    raise ConnectionResetError


def _drip(environ: dict[str, Any], _: dict[str, str]) -> Any:
    def bytes_slowly() -> Iterator[bytes]:
        yield b"{"
        while True:
            time.sleep(0.5)
            yield b" "

    return Response(bytes_slowly(), content_type="application/json")


def _cut(environ: dict[str, Any], _: dict[str, str]) -> Any:
    def half() -> Iterator[bytes]:
        yield b'{"entities": {'

    return Response(half(), content_type="application/json", headers={"Content-Length": "5000"})


def _lag(kind: str) -> Callable[[dict[str, Any], dict[str, str]], Any]:
    def lagging(environ: dict[str, Any], params: dict[str, str]) -> Any:
        if "maxlag" not in params:
            return None
        more = {"host": "db1", "lag": 7.2, "type": kind}
        failure = Failure("maxlag", "Waiting for db1: 7.2 seconds lagged.", more)
        return json_answer(failure.body, **{"MediaWiki-API-Error": "maxlag", "Retry-After": "1", "X-Database-Lag": "7"})

    return lagging


def _date(seconds: float) -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True)


SPOILS: dict[Mischief, Callable[[dict[str, Any], dict[str, str]], Any]] = {
    Mischief.SLOW_DOWN_SECONDS: lambda *_: html_page(429, "Too Many Requests", Retry_After="1"),
    Mischief.SLOW_DOWN_DATE: lambda *_: html_page(429, "Too Many Requests", Retry_After=_date(2)),
    Mischief.SLOW_DOWN_LONG: lambda *_: html_page(429, "Too Many Requests", Retry_After="3600"),
    Mischief.DOWN: lambda *_: html_page(503, "Service Unavailable"),
    Mischief.HTML: lambda *_: html_page(200, "Wikimedia"),
    Mischief.LAG: _lag("db"),
    Mischief.QUERY_LAG: _lag("wikibase-queryservice"),
    Mischief.DRIP: _drip,
    Mischief.CUT: _cut,
    Mischief.CUT_JSON: lambda *_: Response('{"entities": {"Q42": {"id": "Q4', content_type="application/json"),
    Mischief.LIST: lambda *_: json_answer([1, 2, 3]),
    Mischief.EMPTY: lambda *_: json_answer({"batchcomplete": True, "entities": {}, "success": 1}),
    Mischief.RESET: _reset,
}
