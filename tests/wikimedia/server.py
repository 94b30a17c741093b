"""A server that answers like Wikimedia's, counts what it is asked, and misbehaves when told to."""

import gzip
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pyoxigraph as ox
from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Request, Response

from tests.wikimedia.action import Failure, answer
from tests.wikimedia.mischief import SPOILS, Mischief, html_page, json_answer
from tests.wikimedia.rdf import triples
from tests.wikimedia.wiki import Wiki

_PATHS = {"/wikidata/w/api.php": "wikidata", "/wikipedia/w/api.php": "wikipedia", "/sparql": "sparql"}


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
                return html_page(403, "Please set a user-agent and respect our robot policy")(environ, start)
            if rule and (spoiled := SPOILS[rule.mischief](environ, params)) is not None:
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
            return json_answer(answer(self.wiki, params))
        except Failure as failure:
            return json_answer(failure.body, **{"MediaWiki-API-Error": failure.code})


def _shrunk(request: Request, response: Response) -> Response:
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        response.data = gzip.compress(response.data)
        response.headers["Content-Encoding"] = "gzip"
    return response


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
