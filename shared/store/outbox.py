"""The outbox: messages for webhooks, written in the very transaction that made what they tell of."""

from typing import Any, cast

from sqlalchemy import ColumnElement, Table, bindparam, exists, insert, select
from sqlalchemy.orm import Session

from shared.ids import new_id
from shared.models.webhooks import EventKind
from shared.store.batch_rows import Batch
from shared.store.clock import now
from shared.store.rows import Happening
from shared.store.tables.checks import ARTICLES, RunTable
from shared.store.tables.webhooks import DeliveryTable, WebhookTable

_WEBHOOKS = cast("Table", WebhookTable.__table__)
_KINDS = {
    "done": EventKind.ARTICLE_DONE,
    "waiting": EventKind.ARTICLE_WAITING,
    "dead": EventKind.ARTICLE_DEAD,
}


def tell_of_article(session: Session, event: Happening, owner: str) -> None:
    """Keep a message for every webhook of the article's owner that wants to be told of such an event."""
    kind = _KINDS.get(event.kind)
    if kind is None:
        return
    webhooks = wanting(session, owner, kind)
    if not webhooks:
        return
    told = select(RunTable.state, RunTable.reason, RunTable.totals)
    state, reason, totals = session.execute(
        told.where(RunTable.article_id == event.article_id, RunTable.number == event.run)
    ).one()
    data = {"article": event.article_id, "run": event.run, "state": state.value, "reason": reason, "totals": totals}
    for webhook_id in webhooks:
        post(session, webhook_id, kind, data)


def tell_of_batch(session: Session, batch: Batch) -> None:
    """Keep a message for every webhook of the batch's owner that wants to be told of finished batches."""
    data = {"batch": batch.id, "key": batch.key, "accepted": batch.accepted, "refused": batch.refused}
    for webhook_id in wanting(session, batch.owner, EventKind.BATCH_DONE):
        post(session, webhook_id, EventKind.BATCH_DONE, data)


def has_webhook(article_id: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether the owner of an article has a webhook that may want to be told of it."""
    owners = exists().where(ARTICLES.c.id == article_id, _WEBHOOKS.c.owner == ARTICLES.c.owner, _WEBHOOKS.c.active)
    return owners.correlate_except(ARTICLES, _WEBHOOKS)


def post(session: Session, webhook_id: str, kind: str, data: dict[str, Any]) -> str:
    """Keep a message for a webhook, to be sent at once; its id."""
    message_id = new_id()
    values = {
        "id": message_id, "webhook_id": webhook_id, "article_id": data.get("article"), "kind": kind, "data": data,
        "made_at": now(), "due_at": now(), "attempt": 0, "tries": 0,
    }  # fmt: skip
    session.execute(insert(DeliveryTable).values(**values))
    return message_id


def wanting(session: Session, owner: str, kind: EventKind) -> list[str]:
    """The webhooks of an owner that want to be told of such an event."""
    return [webhook_id for webhook_id, kinds in session.execute(_ACTIVE, {"owner": owner}) if kind in kinds]


_ACTIVE = select(_WEBHOOKS.c.id, _WEBHOOKS.c.kinds).where(_WEBHOOKS.c.owner == bindparam("owner"), _WEBHOOKS.c.active)
