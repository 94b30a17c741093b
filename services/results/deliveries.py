"""`/v1/webhooks/{id}/deliveries`: what a webhook was told, whether it arrived, and telling it again."""

from datetime import datetime
from http import HTTPStatus
from typing import Annotated, Any

from apiflask import APIBlueprint
from flask import Response
from pydantic import BaseModel, Field

from services.web.access import needs
from services.web.desk import desk
from services.web.replies import page_of, reply
from services.web.spec import answer, refusals
from shared.errors import NotFound
from shared.models.access import Scope
from shared.models.webhooks import Delivery

deliveries = APIBlueprint("deliveries", __name__)


class DeliveriesQuery(BaseModel):
    """Which messages to list."""

    cursor: Annotated[
        str | None, Field(max_length=40, pattern=r"^[0-9a-z]*$", description="The `next` of the page before.")
    ] = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class AttemptAnswer(BaseModel):
    """One try: the status that came back, what went wrong, and how long it took."""

    number: int
    at: datetime
    status: int | None
    error: str | None
    milliseconds: int


class DeliveryAnswer(BaseModel):
    """A message; its id is the `webhook-id` under which it is sent."""

    id: str
    event: str
    state: str = Field(description="`pending` until it is `delivered`, or `failed` after a day.")
    data: dict[str, Any]
    made_at: datetime
    due_at: datetime | None = Field(description="When it is tried next.")
    delivered_at: datetime | None
    attempts: tuple[AttemptAnswer, ...]


class DeliveriesAnswer(BaseModel):
    """Messages, newest first; `next` is the cursor of those that follow, null at the end."""

    deliveries: tuple[DeliveryAnswer, ...]
    next: str | None


@deliveries.get("/v1/webhooks/<webhook_id>/deliveries")
@deliveries.input(DeliveriesQuery, location="query", arg_name="query")
@deliveries.doc(responses=answer(200, DeliveriesAnswer, "A page of them") | refusals(404), tags=["webhooks"])
@needs(Scope.READ)
def list_deliveries(webhook_id: str, query: DeliveriesQuery) -> Response:
    """What a webhook was told in the last month, newest first, with every try."""
    found = desk().store.webhooks.deliveries(webhook_id, query.cursor, query.limit + 1)
    shown, last = page_of(found, query.limit)
    return reply(DeliveriesAnswer(deliveries=tuple(map(told, shown)), next=last.id if last else None))


@deliveries.post("/v1/webhooks/<webhook_id>/deliveries/<delivery_id>/resend")
@deliveries.doc(responses=answer(202, DeliveryAnswer, "It will be sent at once") | refusals(404), tags=["webhooks"])
@needs(Scope.SUBMIT)
def resend(webhook_id: str, delivery_id: str) -> Response:
    """Send a message again, under the same id."""
    if desk().store.webhooks.delivery(delivery_id).webhook_id != webhook_id:
        raise NotFound(f"there is no delivery {delivery_id}")
    return reply(told(desk().store.webhooks.resend(delivery_id)), HTTPStatus.ACCEPTED)


@deliveries.post("/v1/webhooks/<webhook_id>/test")
@deliveries.doc(responses=answer(202, DeliveryAnswer, "It will be sent at once") | refusals(404), tags=["webhooks"])
@needs(Scope.SUBMIT)
def send_test(webhook_id: str) -> Response:
    """Send a message that tells of nothing, to see whether it arrives."""
    return reply(told(desk().store.webhooks.test(webhook_id)), HTTPStatus.ACCEPTED)


def told(delivery: Delivery) -> DeliveryAnswer:
    """What is told of a message."""
    over = "failed" if delivery.delivered_at is None else "delivered"
    return DeliveryAnswer(
        id=delivery.id, event=delivery.kind, data=dict(delivery.data), made_at=delivery.made_at,
        state=over if delivery.due_at is None else "pending",
        due_at=delivery.due_at, delivered_at=delivery.delivered_at,
        attempts=tuple(AttemptAnswer.model_validate(each, from_attributes=True) for each in delivery.attempts),
    )  # fmt: skip
