"""What is told of every request: its id, to the sender and in the log, and its figures."""

import logging
import time

from flask import Flask, Response, g, request

from shared.correlation import HEADER, begin, end
from shared.metrics import REQUEST_SECONDS, REQUESTS

_QUIET = frozenset({"/healthz", "/readyz", "/metrics"})
"""Routes that are asked every few seconds; told of where somebody wants to hear everything."""

log = logging.getLogger(__name__)


def observe(app: Flask) -> None:
    """Give every request of an application an id and tell of it. Comes before whatever may refuse a request."""

    @app.before_request
    def start() -> None:
        g.started = time.perf_counter()
        g.request_id = begin(request.headers.get(HEADER))

    @app.after_request
    def tell(response: Response) -> Response:
        if "request_id" not in g:  # refused before it was looked at
            return response
        response.headers[HEADER] = g.request_id
        seconds = time.perf_counter() - g.started
        route = str(request.url_rule) if request.url_rule else "nowhere"
        REQUESTS.labels(route, request.method, response.status_code).inc()
        REQUEST_SECONDS.labels(route).observe(seconds)
        level = logging.DEBUG if route in _QUIET else logging.INFO
        told = {"method": request.method, "route": route, "status": response.status_code, "ms": round(seconds * 1000)}
        log.log(level, "%(method)s %(route)s %(status)d in %(ms)d ms", told, extra=told)
        return response

    @app.teardown_request
    def stop(error: BaseException | None) -> None:
        end()
