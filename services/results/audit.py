"""Writing down who read, ruled on and erased what, and showing it to administrators."""

import logging
from datetime import datetime
from typing import Annotated

from apiflask import APIBlueprint
from flask import Flask, Response, g, request
from pydantic import BaseModel, Field
from sqlalchemy.exc import SQLAlchemyError

from services.web.access import needs
from services.web.desk import desk
from services.web.problems import database_is_away
from services.web.replies import page_of, reply
from services.web.spec import answer
from services.web.visitor import visitor
from shared.models.access import Scope
from shared.store import Deed

audit = APIBlueprint("audit", __name__)
log = logging.getLogger(__name__)

_UNTOLD = frozenset({"articles.list_events"})
"""Asked every second while somebody waits, and says nothing of anybody."""

_TELLING = ("articles", "cards", "decisions", "exports", "pages", "review", "roster", "roster_page")

_READS = ("GET", "HEAD")

LATEST = 2_147_483_647


class AuditQuery(BaseModel):
    """Which lines of the log."""

    subject: Annotated[
        str | None, Field(max_length=64, pattern=r"^[^\x00]*$", description="Only what was done to this article.")
    ] = None
    before: Annotated[int | None, Field(ge=1, le=LATEST, description="The `next` of the page before.")] = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class DeedAnswer(BaseModel):
    """Who did what to what, and when."""

    id: int
    at: datetime
    owner: str
    who: str
    key_id: str | None
    deed: str
    subject: str
    note: str | None


class AuditAnswer(BaseModel):
    """The log, newest first; `next` is where the older lines begin, null at the end."""

    deeds: tuple[DeedAnswer, ...]
    next: int | None


def write_down(app: Flask) -> None:
    """Write down every request of an application that told of one thing or changed it."""

    @app.after_request
    def note(response: Response) -> Response:
        subject = next(iter((request.view_args or {}).values()), None)
        known = g.get("visitor") is not None  # what is open to all is told to nobody in particular
        told = known and response.status_code < 400 and request.endpoint not in _UNTOLD
        if told and isinstance(subject, str) and request.blueprint in _TELLING:
            return _written_down(response, subject)
        return response


def _written_down(response: Response, subject: str) -> Response:
    """The response once it is in the log; nothing is told without, but what was done is not called failed."""
    try:
        note_deed(_deed(), subject)
    except SQLAlchemyError as error:
        if request.method in _READS:
            response.close()
            return database_is_away(error)
        log.exception("%s of %s by %s could not be written down", _deed(), subject, visitor().name)
    return response


def note_deed(deed: str, subject: str, note: str | None = None) -> None:
    """Write down what the sender of this request did."""
    sender = visitor()
    desk().store.audit.note(Deed(sender.owner, sender.name, sender.key_id, deed, subject[:64], note))


def _deed() -> str:
    return "read" if request.method in _READS else (request.endpoint or "").rpartition(".")[2][:40]


@audit.get("/v1/audit")
@audit.input(AuditQuery, location="query", arg_name="query")
@audit.doc(responses=answer(200, AuditAnswer, "A page of it"), tags=["audit"])
@needs(Scope.ADMIN)
def list_deeds(query: AuditQuery) -> Response:
    """Who read, ruled on and erased what."""
    found = desk().store.audit.entries(query.subject, query.before, query.limit + 1)
    shown, last = page_of(found, query.limit)
    deeds = tuple(DeedAnswer(id=e.id, at=e.at, **_plain(e.deed)) for e in shown)
    return reply(AuditAnswer(deeds=deeds, next=last.id if last else None))


def _plain(deed: Deed) -> dict[str, str | None]:
    return {name: getattr(deed, name) for name in ("owner", "who", "key_id", "deed", "subject", "note")}
