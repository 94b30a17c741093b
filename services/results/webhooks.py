"""`/v1/webhooks`: whom to tell what happened, what they were told, and telling them again."""

from datetime import datetime
from http import HTTPStatus
from typing import Annotated, Any

from apiflask import APIBlueprint
from flask import Response, request
from pydantic import BaseModel, ConfigDict, Field

from services.web.access import needs
from services.web.bodies import read_json
from services.web.desk import desk
from services.web.replies import reply
from services.web.spec import answer, document_body, nothing, reference, refusals
from services.web.visitor import visitor
from shared.fetching import Guard
from shared.models.access import Scope
from shared.models.webhooks import EventKind, Wanted, Webhook

LONGEST_URL = 2_000

webhooks = APIBlueprint("webhooks", __name__)

Url = Annotated[str, Field(min_length=1, max_length=LONGEST_URL, description="Where to post, on the public Internet.")]
Kinds = Annotated[tuple[EventKind, ...], Field(min_length=1, max_length=20, description="What to tell of.")]
Description = Annotated[str | None, Field(max_length=500, pattern=r"^[^\x00-\x1f\x7f]*$")]


class WebhookIn(BaseModel):
    """Whom to tell what."""

    model_config = ConfigDict(extra="forbid")

    url: Url
    events: Kinds
    description: Description = None


class WebhookChange(BaseModel):
    """What to change; what is left out stays as it is. Switched on again, what is still to be told is told."""

    model_config = ConfigDict(extra="forbid")

    url: Url | None = None
    events: Kinds | None = None
    description: Description = None
    active: bool | None = None


class WebhookAnswer(BaseModel):
    """A webhook without its secret. `trouble` says what went wrong last, or why it was switched off."""

    id: str
    url: str
    events: tuple[EventKind, ...]
    description: str | None
    active: bool
    trouble: str | None
    failing_since: datetime | None
    made_at: datetime


class WebhookMade(WebhookAnswer):
    """A webhook with a new secret, which is told this once: whatever is sent is signed with it."""

    secret: str


class WebhooksAnswer(BaseModel):
    """All webhooks, the newest first."""

    webhooks: tuple[WebhookAnswer, ...]


_EXAMPLE = {"url": "https://desk.example/bonafide", "events": ["article.done", "article.dead"]}
_BODY: dict[str, Any] = {"application/json": {"schema": reference(WebhookIn), "example": _EXAMPLE}}
_CHANGE: dict[str, Any] = {"application/json": {"schema": reference(WebhookChange), "example": {"active": True}}}


@webhooks.post("/v1/webhooks")
@webhooks.doc(
    summary="Have somebody told what happens",
    description="Messages are signed as Standard Webhooks says, and tried for a day where they do not arrive.",
    responses=answer(201, WebhookMade, "Its secret is told this once") | refusals(409),
    extensions=document_body(_BODY),
    tags=["webhooks"],
)
@needs(Scope.SUBMIT)
def make_webhook() -> Response:
    """Make a webhook."""
    asked = read_json(WebhookIn, request.get_data())
    check_address(asked.url)
    wanted = Wanted(asked.url, asked.events, asked.description)
    return _with_secret(*desk().store.webhooks.make(visitor().owner, wanted), HTTPStatus.CREATED)


@webhooks.get("/v1/webhooks")
@webhooks.doc(responses=answer(200, WebhooksAnswer, "All of them"), tags=["webhooks"])
@needs(Scope.READ)
def list_webhooks() -> Response:
    """Webhooks, newest first."""
    found = desk().store.webhooks.all(visitor().sees)
    return reply(WebhooksAnswer(webhooks=tuple(told(each) for each in found)))


@webhooks.get("/v1/webhooks/<webhook_id>")
@webhooks.doc(responses=answer(200, WebhookAnswer, "It") | refusals(404), tags=["webhooks"])
@needs(Scope.READ)
def show_webhook(webhook_id: str) -> Response:
    """A webhook, and whether what it is told arrives."""
    return reply(told(desk().store.webhooks.one(webhook_id)))


@webhooks.patch("/v1/webhooks/<webhook_id>")
@webhooks.doc(
    responses=answer(200, WebhookAnswer, "As it is now") | refusals(404),
    extensions=document_body(_CHANGE),
    tags=["webhooks"],
)
@needs(Scope.SUBMIT)
def change_webhook(webhook_id: str) -> Response:
    """Change a webhook, or switch it on or off."""
    asked = read_json(WebhookChange, request.get_data())
    now = desk().store.webhooks.one(webhook_id)
    if asked.url is not None:
        check_address(asked.url)
    said = "description" in asked.model_fields_set
    wanted = Wanted(
        url=now.url if asked.url is None else asked.url,
        kinds=now.kinds if asked.events is None else asked.events,
        description=asked.description if said else now.description,
        active=now.active if asked.active is None else asked.active,
    )
    return reply(told(desk().store.webhooks.change(webhook_id, wanted)))


@webhooks.delete("/v1/webhooks/<webhook_id>")
@webhooks.doc(responses=nothing("It is gone") | refusals(404), tags=["webhooks"])
@needs(Scope.SUBMIT)
def delete_webhook(webhook_id: str) -> Response:
    """Delete a webhook with the log of its messages."""
    desk().store.webhooks.delete(webhook_id)
    return Response(status=HTTPStatus.NO_CONTENT)


@webhooks.post("/v1/webhooks/<webhook_id>/secret")
@webhooks.doc(
    description="The one before goes on signing beside it for a day.",
    responses=answer(200, WebhookMade, "It is told this once") | refusals(404),
    tags=["webhooks"],
)
@needs(Scope.SUBMIT)
def replace_secret(webhook_id: str) -> Response:
    """Give a webhook a new secret."""
    secret = desk().store.webhooks.replace_secret(webhook_id)
    return _with_secret(secret, desk().store.webhooks.one(webhook_id), HTTPStatus.OK)


def told(webhook: Webhook) -> WebhookAnswer:
    """What is told of a webhook."""
    return WebhookAnswer(**_columns(webhook))


def _columns(webhook: Webhook) -> dict[str, Any]:
    return {
        "id": webhook.id, "url": webhook.url, "events": webhook.kinds, "description": webhook.description,
        "active": webhook.active, "trouble": webhook.trouble, "failing_since": webhook.failing_since,
        "made_at": webhook.made_at,
    }  # fmt: skip


def _with_secret(secret: str, webhook: Webhook, status: HTTPStatus) -> Response:
    response = reply(WebhookMade(secret=secret, **_columns(webhook)), status)
    response.headers["Cache-Control"] = "no-store"
    return response


def check_address(url: str) -> None:
    """Raise `BadAddress` for what may never be called; where it leads is looked at each time it is called."""
    Guard(frozenset(desk().settings.inside)).read(url)
