"""`/v1/watches` and `/v1/alerts`: watching people, names, outlets and articles, and what became of them."""

from datetime import datetime
from http import HTTPStatus
from typing import Annotated, Any

from apiflask import APIBlueprint
from flask import Response, request
from pydantic import BaseModel, ConfigDict, Field

from services.results.decisions import LATEST
from services.web.access import needs
from services.web.bodies import read_json
from services.web.desk import desk
from services.web.replies import page_of, reply
from services.web.spec import answer, document_body, nothing, reference, refusals
from services.web.visitor import visitor
from shared.errors import NotFound
from shared.models.access import Scope
from shared.models.report import Reason, Verdict
from shared.models.watching import Alert, Watch, WatchKind
from shared.store import Deed

watching = APIBlueprint("watching", __name__)


class WatchIn(BaseModel):
    """What to watch: a person by the item of Wikidata, a name, an outlet, or an article by its id."""

    model_config = ConfigDict(extra="forbid")

    kind: WatchKind
    value: Annotated[str, Field(min_length=1, max_length=300, pattern=r"^[^\x00]*$")]


class WatchAnswer(BaseModel):
    """Something that is watched, by whom and since when."""

    id: str
    kind: WatchKind
    value: str
    who: str
    made_at: datetime


class WatchesAnswer(BaseModel):
    """Everything that is watched, the latest first."""

    watches: tuple[WatchAnswer, ...]


class AlertAnswer(BaseModel):
    """A verdict that became another; `before` is null where nobody was so named, `after` where nobody is any more."""

    id: int
    article_id: str
    title: str | None
    run: int
    name: str
    before: Verdict | None
    after: Verdict | None
    reason: Reason | None
    kind: WatchKind
    value: str
    at: datetime


class AlertsAnswer(BaseModel):
    """Verdicts that changed, newest first; `next` is where the older ones begin, null at the end."""

    alerts: tuple[AlertAnswer, ...]
    next: int | None = None


class AlertsQuery(BaseModel):
    """Which of them."""

    before: Annotated[int | None, Field(ge=1, le=LATEST, description="The `next` of the page before.")] = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50


_BODY: dict[str, Any] = {
    "application/json": {"schema": reference(WatchIn), "example": {"kind": "name", "value": "Emily Carter"}}
}


@watching.post("/v1/watches")
@watching.doc(
    description="Webhooks that want `verdict.changed` are told whenever a check changes a verdict on it.",
    responses=answer(201, WatchAnswer, "It is watched") | refusals(404, 409),
    extensions=document_body(_BODY),
    tags=["watching"],
)
@needs(Scope.REVIEW)
def watch() -> Response:
    """Watch something."""
    asked = read_json(WatchIn, request.get_data())
    return reply(told(keep(asked.kind, asked.value)), HTTPStatus.CREATED)


@watching.get("/v1/watches")
@watching.doc(responses=answer(200, WatchesAnswer, "All of it"), tags=["watching"])
@needs(Scope.READ)
def list_watches() -> Response:
    """What is watched."""
    return reply(WatchesAnswer(watches=tuple(map(told, desk().store.watching.all(visitor().sees)))))


@watching.delete("/v1/watches/<watch_id>")
@watching.doc(responses=nothing("It is watched no more") | refusals(404), tags=["watching"])
@needs(Scope.REVIEW)
def unwatch(watch_id: str) -> Response:
    """Watch something no more."""
    desk().store.watching.drop(watch_id)
    return Response(status=HTTPStatus.NO_CONTENT)


@watching.get("/v1/alerts")
@watching.input(AlertsQuery, location="query", arg_name="query")
@watching.doc(responses=answer(200, AlertsAnswer, "A page of them"), tags=["watching"])
@needs(Scope.READ)
def list_alerts(query: AlertsQuery) -> Response:
    """Verdicts that changed on what is watched, newest first."""
    found = desk().store.watching.alerts(visitor().sees, query.before, query.limit + 1)
    shown, last = page_of(found, query.limit)
    return reply(AlertsAnswer(alerts=tuple(map(_alert, shown)), next=last.id if last else None))


def keep(kind: WatchKind, value: str) -> Watch:
    """Watch something for the present visitor, an article for its owner; who does not see it does not find it."""
    sender, store = visitor(), desk().store
    owner = store.owner(value.strip()) if kind is WatchKind.ARTICLE else sender.owner
    if sender.sees not in (None, owner):
        raise NotFound(f"there is no article {value.strip()}")
    return store.watching.watch(kind, value, Deed(owner, sender.name, sender.key_id, "watch", value))


def told(found: Watch) -> WatchAnswer:
    """What is told of a watch."""
    return WatchAnswer.model_validate(found, from_attributes=True)


def _alert(found: Alert) -> AlertAnswer:
    return AlertAnswer.model_validate(found, from_attributes=True)
