"""Deliveries: who may deliver which messages now, how each try went, and when the next is due."""

import secrets
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, case, delete, func, insert, select, update
from sqlalchemy.orm import Session

from shared.errors import Conflict, NotFound
from shared.models.webhooks import Attempt, Delivery, Outcome, Round
from shared.store.clock import now
from shared.store.tables.webhooks import AttemptTable, DeliveryTable, WebhookTable

LEASE = timedelta(seconds=60)
"""How long a courier may keep a webhook for itself after its last word: a try takes 15 seconds at most."""

AT_ONCE = 20
"""Messages of one round, so that no webhook keeps a courier from the others for long."""

DELAYS = tuple(
    timedelta(seconds=seconds) for seconds in (5, 60, 300, 1800, 7200, 4 * 3600, 6 * 3600, 6 * 3600, 8 * 3600)
)
"""What lies between tries of one message: ten in all, over somewhat more than a day."""

LEAST_REST, MOST_REST = timedelta(seconds=5), timedelta(minutes=5)
"""How long a webhook that did not take a message is left alone: as long as it has been failing, within these bounds.

A receiver that never answers keeps a courier for 15 seconds each time, and others wait for that courier.
"""

PATIENCE = timedelta(days=1)
"""How long a webhook may take nothing at all before it is switched off."""

KEPT = timedelta(days=30)
"""How long the log of a message that is over is kept."""


def take(session: Session) -> Round | None:
    """A webhook with messages that are due, for one courier alone; None where there is nothing to do.

    Webhooks have their turns one after the other, however much is due for each of them.
    """
    free = WebhookTable.active & (WebhookTable.taken_until.is_(None) | (WebhookTable.taken_until < now()))
    free &= WebhookTable.turn_at <= now()
    due = DeliveryTable.due_at <= now()
    next_in_turn = (
        select(WebhookTable.id).join(DeliveryTable, DeliveryTable.webhook_id == WebhookTable.id).where(free, due)
        .group_by(WebhookTable.id).order_by(WebhookTable.turn_at, func.min(DeliveryTable.due_at)).limit(1)
    )  # fmt: skip
    webhook_id = session.scalar(next_in_turn)
    token = secrets.token_hex(8)
    mine = update(WebhookTable).where(WebhookTable.id == webhook_id, free)
    times = {"taken_until": now(LEASE), "turn_at": now()}
    taken = session.scalar(mine.values(taken_by=token, **times).returning(WebhookTable))
    if taken is None:
        return None
    # The oldest first, that one of them comes to its last try even where more is due than is ever tried.
    oldest = select(DeliveryTable).where(DeliveryTable.webhook_id == taken.id, due).order_by(DeliveryTable.id)
    messages = session.scalars(oldest.limit(AT_ONCE))
    return Round(taken.id, token, taken.url, _secrets(session, taken), tuple(detached(each) for each in messages))


def release(session: Session, round: Round) -> None:
    """Let other couriers have a webhook."""
    mine = (WebhookTable.id == round.webhook_id) & (WebhookTable.taken_by == round.token)
    session.execute(update(WebhookTable).where(mine).values(taken_by=None, taken_until=None))


def record(session: Session, round: Round, delivery: Delivery, outcome: Outcome) -> None:
    """Note how a try went and when the next is due; Conflict where the webhook is no longer the courier's."""
    mine = (WebhookTable.id == round.webhook_id) & (WebhookTable.taken_by == round.token)
    webhook = session.scalar(update(WebhookTable).where(mine).values(taken_until=now(LEASE)).returning(WebhookTable))
    tried = update(DeliveryTable).where(DeliveryTable.id == delivery.id)
    counted = {"attempt": DeliveryTable.attempt + 1, "tries": DeliveryTable.tries + 1}
    message = session.scalar(tried.values(**counted).returning(DeliveryTable)) if webhook else None
    if webhook is None or message is None:
        raise Conflict(f"webhook {round.webhook_id} was taken over or deleted")
    session.execute(
        insert(AttemptTable).values(
            delivery_id=message.id, number=message.attempt, at=now(),
            status=outcome.status, error=outcome.error, milliseconds=outcome.milliseconds,
        )
    )  # fmt: skip
    if outcome.delivered:
        session.execute(tried.values(due_at=None, delivered_at=now()))
        _change(session, webhook.id, failing_since=None, trouble=None)
    else:
        _put_off(session, webhook, message, outcome)


def _put_off(session: Session, webhook: WebhookTable, message: DeliveryTable, outcome: Outcome) -> None:
    """Try later, or never again; a webhook that took nothing for all that time is switched off."""
    of_webhook = WebhookTable.id == webhook.id
    last = message.tries > len(DELAYS)
    due = None if last else now(DELAYS[message.tries - 1])
    session.execute(update(DeliveryTable).where(DeliveryTable.id == message.id).values(due_at=due))
    since = func.coalesce(WebhookTable.failing_since, now())
    failing: dict[str, Any] = {"failing_since": since, "trouble": outcome.error, "turn_at": _rested(since)}
    if outcome.gone:
        failing |= {"active": False, "trouble": "switched off: the receiver answered that it is gone for good"}
    elif last and session.scalar(select(WebhookTable.failing_since < now(-PATIENCE)).where(of_webhook)):
        failing |= {"active": False, "trouble": f"switched off: nothing arrived for a day; at last {outcome.error}"}
    _change(session, webhook.id, **failing)


def _rested(since: ColumnElement[Any]) -> ColumnElement[Any]:
    """When a webhook that has been failing since then has its turn again."""
    least, most = (since > now(-LEAST_REST), now(LEAST_REST)), (since < now(-MOST_REST), now(MOST_REST))
    return case(least, most, else_=now() + now() - since)


def resend(session: Session, delivery_id: str) -> Delivery:
    """Send a message again, with its tries all anew; NotFound where there is none."""
    again = update(DeliveryTable).where(DeliveryTable.id == delivery_id).values(due_at=now(), tries=0)
    found = session.scalar(again.returning(DeliveryTable))
    if found is None:
        raise NotFound(f"there is no delivery {delivery_id}")
    give_turn(session, found.webhook_id)
    return row(session, delivery_id)


def give_turn(session: Session, webhook_id: str) -> None:
    """Let a webhook rest no longer: somebody waits to see whether it answers."""
    _change(session, webhook_id, turn_at=now())


def row(session: Session, delivery_id: str) -> Delivery:
    """A message with every try to deliver it; NotFound where there is none."""
    found = session.get(DeliveryTable, delivery_id)
    if found is None:
        raise NotFound(f"there is no delivery {delivery_id}")
    return detached(found, _attempts(session, [found.id]).get(found.id, ()))


def page(session: Session, webhook_id: str, cursor: str | None, limit: int) -> tuple[Delivery, ...]:
    """Messages of a webhook, newest first, with every try; those after `cursor` where one is given."""
    query = select(DeliveryTable).where(DeliveryTable.webhook_id == webhook_id)
    if cursor is not None:
        query = query.where(DeliveryTable.id < cursor)
    found = session.scalars(query.order_by(DeliveryTable.id.desc()).limit(limit)).all()
    tried = _attempts(session, [each.id for each in found])
    return tuple(detached(each, tried.get(each.id, ())) for each in found)


def forget(session: Session) -> None:
    """Delete the messages of long ago that are over."""
    over = DeliveryTable.due_at.is_(None) & (DeliveryTable.made_at < now(-KEPT))
    session.execute(delete(DeliveryTable).where(over))


def detached(found: DeliveryTable, attempts: tuple[Attempt, ...] = ()) -> Delivery:
    """A row of the table as a value."""
    return Delivery(
        found.id, found.webhook_id, found.kind, found.data, found.made_at, found.due_at, found.delivered_at, attempts
    )


def _attempts(session: Session, ids: list[str]) -> dict[str, tuple[Attempt, ...]]:
    query = select(AttemptTable).where(AttemptTable.delivery_id.in_(ids)).order_by(AttemptTable.number)
    found: dict[str, tuple[Attempt, ...]] = {}
    for each in session.scalars(query):
        attempt = Attempt(each.number, each.at, each.status, each.error, each.milliseconds)
        found[each.delivery_id] = (*found.get(each.delivery_id, ()), attempt)
    return found


def _secrets(session: Session, webhook: WebhookTable) -> tuple[str, ...]:
    good = select(WebhookTable.old_secret).where(WebhookTable.id == webhook.id, WebhookTable.old_until > now())
    old = session.scalar(good)
    return (webhook.secret, old) if old else (webhook.secret,)


def _change(session: Session, webhook_id: str, **values: Any) -> None:
    session.execute(update(WebhookTable).where(WebhookTable.id == webhook_id).values(**values))
