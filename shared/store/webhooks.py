"""Webhooks: making, changing and listing the addresses that are told what happened."""

import base64
import secrets
from datetime import timedelta

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from shared.errors import Conflict, NotFound
from shared.models.webhooks import EventKind, Wanted, Webhook
from shared.store.clock import now
from shared.store.tables.webhooks import WebhookTable

MOST = 20
"""Webhooks of one owner: each event costs a message to each of them."""

MARK = "whsec_"
"""What secrets begin with, so that they are known for what they are."""

OVERLAP = timedelta(days=1)
"""How long a secret that was replaced goes on signing, so that receivers can change over."""


def new_secret() -> str:
    """A secret as Standard Webhooks writes them: 32 bytes in base64 after a prefix."""
    return MARK + base64.b64encode(secrets.token_bytes(32)).decode()


def make(session: Session, webhook_id: str, owner: str, wanted: Wanted) -> tuple[str, Webhook]:
    """A new webhook with its secret; Conflict where the owner has as many as there may be."""
    if len(rows(session, owner)) >= MOST:
        raise Conflict(f"there are {MOST} webhooks already; delete one first")
    secret = new_secret()
    made = insert(WebhookTable).values(id=webhook_id, owner=owner, secret=secret, made_at=now(), **_columns(wanted))
    return secret, detached(session.scalars(made.returning(WebhookTable)).one())


def change(session: Session, webhook_id: str, wanted: Wanted) -> Webhook:
    """Let a webhook be told otherwise or elsewhere; switched on again, it starts without trouble."""
    cleared = {"trouble": None, "failing_since": None, "turn_at": now()} if wanted.active else {}
    changed = update(WebhookTable).where(WebhookTable.id == webhook_id).values(**_columns(wanted), **cleared)
    return _found(session.scalar(changed.returning(WebhookTable)), webhook_id)


def replace_secret(session: Session, webhook_id: str) -> str:
    """A new secret for a webhook; the one before goes on signing beside it for a day."""
    secret = new_secret()
    changed = (
        update(WebhookTable)
        .where(WebhookTable.id == webhook_id)
        .values(old_secret=WebhookTable.secret, old_until=now(OVERLAP), secret=secret)
    )
    _found(session.scalar(changed.returning(WebhookTable)), webhook_id)
    return secret


def erase(session: Session, webhook_id: str) -> None:
    """Delete a webhook with all of its messages; NotFound where there is none."""
    row(session, webhook_id)
    session.execute(delete(WebhookTable).where(WebhookTable.id == webhook_id))


def row(session: Session, webhook_id: str) -> Webhook:
    """A webhook; NotFound where there is none."""
    return _found(session.get(WebhookTable, webhook_id), webhook_id)


def rows(session: Session, owner: str | None) -> tuple[Webhook, ...]:
    """The webhooks of one owner or of all, newest first."""
    query = select(WebhookTable).order_by(WebhookTable.id.desc())
    if owner is not None:
        query = query.where(WebhookTable.owner == owner)
    return tuple(detached(found) for found in session.scalars(query))


def detached(found: WebhookTable) -> Webhook:
    """A row of the table as a value, without its secrets."""
    return Webhook(
        id=found.id, owner=found.owner, url=found.url, kinds=tuple(EventKind(kind) for kind in found.kinds),
        description=found.description, active=found.active, trouble=found.trouble,
        failing_since=found.failing_since, made_at=found.made_at,
    )  # fmt: skip


def _found(found: WebhookTable | None, webhook_id: str) -> Webhook:
    if found is None:
        raise NotFound(f"there is no webhook {webhook_id}")
    return detached(found)


def _columns(wanted: Wanted) -> dict[str, object]:
    kinds = [kind.value for kind in wanted.kinds]
    return {"url": wanted.url, "kinds": kinds, "description": wanted.description, "active": wanted.active}
