"""The tables of webhooks: whom to tell what happened, the messages for them, and every try to deliver one."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from shared.store.tables.base import Base


class WebhookTable(Base):
    """Webhooks. Their secrets sign, so they are kept as they are; `taken_by` is the courier at work until then.

    `turn_at` is when one had its last turn, or from when on it may have the next where it did not take a message.
    """

    __tablename__ = "webhooks"
    __table_args__ = (Index("ix_webhooks_owner_id", "owner", "id"),)

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    owner: Mapped[str] = mapped_column(String(80))
    url: Mapped[str] = mapped_column(Text)
    kinds: Mapped[list[Any]] = mapped_column(JSON)
    description: Mapped[str | None] = mapped_column(Text)
    secret: Mapped[str] = mapped_column(String(80))
    old_secret: Mapped[str | None] = mapped_column(String(80))
    old_until: Mapped[datetime | None]
    active: Mapped[bool]
    trouble: Mapped[str | None] = mapped_column(Text)
    failing_since: Mapped[datetime | None]
    taken_by: Mapped[str | None] = mapped_column(String(32))
    taken_until: Mapped[datetime | None]
    turn_at: Mapped[datetime] = mapped_column(server_default="0")
    made_at: Mapped[datetime]


class DeliveryTable(Base):
    """Messages, kept in the transaction that made what they tell of. `tries` counts since it was last asked for."""

    __tablename__ = "deliveries"
    __table_args__ = (
        Index("ix_deliveries_webhook_id_due_at", "webhook_id", "due_at"),
        Index("ix_deliveries_webhook_id_id", "webhook_id", "id"),
    )

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    webhook_id: Mapped[str] = mapped_column(ForeignKey("webhooks.id", ondelete="CASCADE"))
    article_id: Mapped[str | None] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str] = mapped_column(String(32))
    data: Mapped[dict[str, Any]] = mapped_column(JSON)
    made_at: Mapped[datetime] = mapped_column(index=True)
    due_at: Mapped[datetime | None]
    delivered_at: Mapped[datetime | None]
    attempt: Mapped[int]
    tries: Mapped[int]


class AttemptTable(Base):
    """Every try to deliver a message."""

    __tablename__ = "delivery_attempts"

    delivery_id: Mapped[str] = mapped_column(ForeignKey("deliveries.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    status: Mapped[int | None]
    error: Mapped[str | None] = mapped_column(Text)
    milliseconds: Mapped[int]
