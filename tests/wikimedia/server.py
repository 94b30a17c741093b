"""A server that answers like Wikimedia's, counts what it is asked, and misbehaves when told to."""

import gzip
import json
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from enum import StrEnum
from typing import Any

import pyoxigraph as ox
from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Request, Response

from tests.wikimedia.action import Failure, answer
from tests.wikimedia.rdf import triples
from tests.wikimedia.wiki import Wiki

_PATHS = {"/wikidata/w/api.php": "wikidata", "/wikipedia/w/api.php": "wikipedia", "/sparql": "sparql"}


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


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came."""

    site: str
    params: dict[str, str]
    agent: str
    at: float
    together: int  # requests under way when it came, itself included


@dataclass(slots=True)
class Rule:
    """Misbehave on one site, or on all, so many times."""

    mischief: Mischief
    site: str | None
    times: float


@dataclass(slots=True)
class StandIn:
    """The running server: where it is, what it was asked, and how it misbehaves."""

    wiki: Wiki
    port: int = 0
    asked: list[Asked] = field(default_factory=list)
    delay: float = 0.0
    _rules: list[Rule] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _busy: int = 0
    _store: Any = None

    @property
    def addresses(self) -> dict[str, str]:
        """The addresses of its three sites, by the names of the settings."""
        root = f"http://127.0.0.1:{self.port}"
        paths = {
            "wikidata_url": "/wikidata/w/api.php",
            "wikipedia_url": "/wikipedia/w/api.php",
            "sparql_url": "/sparql",
        }
        return {name: root + path for name, path in paths.items()}

    def misbehave(self, mischief: Mischief, site: str | None = None, times: float = float("inf")) -> None:
        """From now on, until `times` requests have suffered it or `behave` is called."""
        self._rules.append(Rule(mischief, site, times))

    def behave(self) -> None:
        """Answer as it should again."""
        self._rules.clear()

    def count(self, site: str | None = None) -> int:
        """How many requests came, to one site or to all."""
        return sum(site in (None, each.site) for each in self.asked)

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        """One request."""
        request = Request(environ)
        site, params = _PATHS[request.path], {**request.args.to_dict(), **request.form.to_dict()}
        with self._lock:
            self._busy += 1
            agent = request.headers.get("User-Agent", "")
            self.asked.append(Asked(site, params, agent, time.time(), self._busy))
            rule = next((r for r in self._rules if r.site in (None, site) and r.times > 0), None)
            if rule:
                rule.times -= 1
        try:
            time.sleep(self.delay)
            if "@" not in agent and "(http" not in agent:
                return _page(403, "Please set a user-agent and respect our robot policy")(environ, start)
            if rule and (spoiled := _SPOILS[rule.mischief](environ, params)) is not None:
                return spoiled(environ, start)
            return _shrunk(request, self._answer(site, params))(environ, start)
        finally:
            with self._lock:
                self._busy -= 1

    def _answer(self, site: str, params: dict[str, str]) -> Response:
        if site == "sparql":
            with self._lock:
                self._store = self._store or triples(self.wiki)
            found = self._store.query(params["query"])
            body = found.serialize(format=ox.QueryResultsFormat.JSON)
            return Response(body, content_type="application/sparql-results+json;charset=utf-8")
        try:
            return _json(answer(self.wiki, params))
        except Failure as failure:
            return _json(failure.body, **{"MediaWiki-API-Error": failure.code})


def _json(body: Any, **headers: str) -> Response:
    return Response(json.dumps(body), content_type="application/json; charset=utf-8", headers=headers)


def _page(status: int, text: str, **headers: str) -> Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Response(f"<!DOCTYPE html><html><body><h1>{text}</h1></body></html>", status, named, mimetype="text/html")


def _shrunk(request: Request, response: Response) -> Response:
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        response.data = gzip.compress(response.data)
        response.headers["Content-Encoding"] = "gzip"
    return response


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
        return _json(failure.body, **{"MediaWiki-API-Error": "maxlag", "Retry-After": "1", "X-Database-Lag": "7"})

    return lagging


def _date(seconds: float) -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True)


_SPOILS: dict[Mischief, Callable[[dict[str, Any], dict[str, str]], Any]] = {
    Mischief.SLOW_DOWN_SECONDS: lambda *_: _page(429, "Too Many Requests", Retry_After="1"),
    Mischief.SLOW_DOWN_DATE: lambda *_: _page(429, "Too Many Requests", Retry_After=_date(2)),
    Mischief.SLOW_DOWN_LONG: lambda *_: _page(429, "Too Many Requests", Retry_After="3600"),
    Mischief.DOWN: lambda *_: _page(503, "Service Unavailable"),
    Mischief.HTML: lambda *_: _page(200, "Wikimedia"),
    Mischief.LAG: _lag("db"),
    Mischief.QUERY_LAG: _lag("wikibase-queryservice"),
    Mischief.DRIP: _drip,
    Mischief.CUT: _cut,
    Mischief.CUT_JSON: lambda *_: Response('{"entities": {"Q42": {"id": "Q4', content_type="application/json"),
    Mischief.LIST: lambda *_: _json([1, 2, 3]),
    Mischief.EMPTY: lambda *_: _json({"batchcomplete": True, "entities": {}, "success": 1}),
    Mischief.RESET: _reset,
}


class _Quiet(WSGIRequestHandler):
    def log(self, *_: Any) -> None:
        """Say nothing: the tests count for themselves."""

    def connection_dropped(self, *_: Any, **__: Any) -> None:
        """A client that hangs up is expected here."""


@contextmanager
def standing_in(wiki: Wiki) -> Iterator[StandIn]:
    """The stand-in, on a port of its own, until the block ends."""
    stand_in = StandIn(wiki)
    server = make_server("127.0.0.1", 0, stand_in, threaded=True, request_handler=_Quiet)
    stand_in.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield stand_in
    finally:
        server.shutdown()
        thread.join(10)
        server.server_close()
