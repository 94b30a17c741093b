"""Whether a service is up, and whether it can do its work."""

from http import HTTPStatus

from apiflask import APIBlueprint
from flask import Response
from sqlalchemy.exc import InterfaceError, OperationalError, TimeoutError

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
    responses=answer(200, Health, "It can") | answer(503, Health, "What it needs is away"),
    tags=["health"],
)
@open_to_all
def readyz() -> Response:
    """Asks the database and, for information, Redis; says which of them is away."""
    there = _database_answers()
    held = desk().publisher.depth()
    told = Health(
        status="ok" if there else "unready",
        database="ok" if there else "away",
        queue="away" if held is None else "ok",
    )
    return reply(told, HTTPStatus.OK if there else HTTPStatus.SERVICE_UNAVAILABLE)


def _database_answers() -> bool:
    try:
        desk().store.ping()
    except (OperationalError, InterfaceError, TimeoutError):
        return False
    return True
