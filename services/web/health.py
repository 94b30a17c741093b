"""Whether a service is up, and whether it can do its work."""

from apiflask import APIBlueprint
from flask import Response

from services.web.access import open_to_all
from services.web.answers import Health
from services.web.desk import desk
from services.web.replies import reply
from services.web.spec import answer

health = APIBlueprint("health", __name__)


@health.get("/healthz")
@health.doc(summary="Is the process up?", responses=answer(200, Health, "It is"), tags=["health"])
@open_to_all
def healthz() -> Response:
    """Asks nobody."""
    return reply(Health(status="ok"))


@health.get("/readyz")
@health.doc(
    summary="Can it do its work?",
    description="Needs the database. Redis is reported only: what it is not told now, it is told later.",
    responses=answer(200, Health, "It can"),
    tags=["health"],
)
@open_to_all
def readyz() -> Response:
    """Asks the database and, for information, Redis."""
    desk().store.ping()
    held = desk().publisher.depth()
    return reply(Health(status="ok", database="ok", queue="away" if held is None else "ok"))
