"""Figures of what happens, for Prometheus; those of what is there are read from the database when they are asked for.

Several processes of one service write theirs to the folder that PROMETHEUS_MULTIPROC_DIR names, which has to be set
before they start, and any of them can then tell the sum; a process goes on with the files of one that ended. Names of
routes and reasons are labels, never an id or a name.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest, start_http_server, values
from prometheus_client.core import REGISTRY
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from shared.slots import Slots

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
if os.environ.get(FOLDER):
    # By its number, each process that is renewed would leave files that nobody removes.
    values.ValueClass = values.MultiProcessValue(Slots(Path(os.environ[FOLDER])).own)  # type: ignore[no-untyped-call]
MEDIA_TYPE = CONTENT_TYPE_LATEST
_WAITS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
_WORK = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 600, 3600)

REQUESTS = Counter("bonafide_http_requests", "Requests answered.", ("route", "method", "status"))
REQUEST_SECONDS = Histogram("bonafide_http_request_seconds", "How long an answer took.", ("route",), buckets=_WAITS)
ACCEPTED = Counter("bonafide_articles_accepted", "Articles taken in.", ("how",))
SENT_AGAIN = Counter("bonafide_sent_again", "Checks of which the sweeper told the queue.", ("why",))
ATTEMPTS = Counter("bonafide_attempts", "Claims of an article by a worker.")
CHECKS = Counter("bonafide_checks", "How the attempts of workers ended.", ("outcome",))
PEOPLE = Counter("bonafide_people", "People of finished reports by verdict and reason.", ("verdict", "reason"))
CHECK_SECONDS = Histogram("bonafide_check_seconds", "From the claim of an article to its result.", buckets=_WORK)
ARTICLE_SECONDS = Histogram("bonafide_article_seconds", "From taking an article in to its report.", buckets=_WORK)
UPSTREAM = Counter("bonafide_upstream_requests", "Requests to Wikimedia.", ("site", "outcome"))
UPSTREAM_SECONDS = Histogram("bonafide_upstream_seconds", "How long Wikimedia took.", ("site",), buckets=_WAITS)
CACHE = Counter("bonafide_cache_lookups", "Look-ups among kept answers.", ("result",))
BUDGET = Gauge(
    "bonafide_budget_left",
    "Requests to Wikimedia that could be sent at once, when last asked.",
    multiprocess_mode="mostrecent",
)


def serve(host: str, port: int) -> None:
    """Show the figures at an address of their own, for a process that serves nothing else."""
    start_http_server(port, host, _gathered())


def exposed(more: Iterable[Collector] = ()) -> bytes:
    """All figures of this service, of all its processes together, with those of some more collectors."""
    registry = _gathered()
    for collector in more:
        registry.register(collector)
    return generate_latest(registry)


def _gathered() -> CollectorRegistry:
    registry = CollectorRegistry()
    if os.environ.get(FOLDER):
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    else:
        registry.register(REGISTRY)
    return registry
