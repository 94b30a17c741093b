"""Whether a service is up, and whether it can do its work."""

from apiflask import APIFlask
from flask import Response

from services.web.answers import Health
from services.web.replies import reply
from services.web.spec import answer
from shared import queue
from shared.settings import Settings
from shared.store import Store


def report_health(app: APIFlask, settings: Settings, store: Store) -> None:
    """Add `/healthz`, which asks nobody, and `/readyz`, which asks the database and, for information, Redis."""

    @app.get("/healthz")
    @app.doc(summary="Is the process up?", responses=answer(200, Health, "It is"), tags=["health"])
    def healthz() -> Response:
        return reply(Health(status="ok"))

    @app.get("/readyz")
    @app.doc(
        summary="Can it do its work?",
        description="Needs the database. Redis is reported only: what it is not told now, it is told later.",
        responses=answer(200, Health, "It can"),
        tags=["health"],
    )
    def readyz() -> Response:
        store.ping()
        held = queue.depth(settings)
        return reply(Health(status="ok", database="ok", queue="away" if held is None else "ok"))
