"""`/metrics`: the figures of a service, and of what the database and the queue hold at this moment."""

from collections.abc import Iterator

from apiflask import APIBlueprint
from flask import Response
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from services.web.access import also_from_here, needs
from services.web.desk import Desk, desk
from services.web.spec import text
from shared.metrics import MEDIA_TYPE, exposed
from shared.models.access import Scope
from shared.models.report import State

figures = APIBlueprint("figures", __name__)


@figures.get("/metrics")
@figures.doc(
    summary="Figures for Prometheus",
    responses=text("text/plain", "In Prometheus's text format"),
    tags=["health"],
)
@also_from_here
@needs(Scope.READ)
def metrics() -> Response:
    """What happened here, and what waits everywhere."""
    return Response(exposed([Standing(desk())]), content_type=MEDIA_TYPE)


class Standing(Collector):
    """What is there: the same whichever process is asked, since all read it from the one database."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Articles by state, how many wait and for how long, and what Redis holds of them."""
        standing = self._desk.store.queue.standing()
        states = GaugeMetricFamily("bonafide_articles", "Articles by state of their latest check.", labels=["state"])
        for state in State:
            states.add_metric([state.value], standing.states.get(state, 0))
        yield states
        yield GaugeMetricFamily("bonafide_queue_depth", "Checks that wait for a worker.", standing.queued)
        yield GaugeMetricFamily(
            "bonafide_queue_age_seconds", "How long the oldest of them has been due.", standing.oldest_seconds
        )
        messages = self._desk.publisher.depth()
        yield GaugeMetricFamily("bonafide_queue_up", "Whether Redis answers.", float(messages is not None))
        if messages is not None:
            yield GaugeMetricFamily("bonafide_queue_messages", "Messages in Redis for workers.", messages)
