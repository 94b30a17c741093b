"""Webhooks, the messages for them, and every try to deliver one."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make them."""
    _webhooks()
    _deliveries()
    op.create_table(
        "delivery_attempts",
        sa.Column("delivery_id", sa.String(40), sa.ForeignKey("deliveries.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("status", sa.Integer),
        sa.Column("error", sa.Text),
        sa.Column("milliseconds", sa.Integer, nullable=False),
    )


def _webhooks() -> None:
    op.create_table(
        "webhooks",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("kinds", sa.JSON, nullable=False),
        sa.Column("description", sa.Text),
        sa.Column("secret", sa.String(80), nullable=False),
        sa.Column("old_secret", sa.String(80)),
        sa.Column("old_until", sa.BigInteger),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("trouble", sa.Text),
        sa.Column("failing_since", sa.BigInteger),
        sa.Column("taken_by", sa.String(32)),
        sa.Column("taken_until", sa.BigInteger),
        sa.Column("made_at", sa.BigInteger, nullable=False),
    )
    op.create_index("ix_webhooks_owner_id", "webhooks", ["owner", "id"])


def _deliveries() -> None:
    op.create_table(
        "deliveries",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("webhook_id", sa.String(40), sa.ForeignKey("webhooks.id", ondelete="CASCADE"), nullable=False),
        sa.Column("article_id", sa.String(40), sa.ForeignKey("articles.id", ondelete="CASCADE"), index=True),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("data", sa.JSON, nullable=False),
        sa.Column("made_at", sa.BigInteger, nullable=False, index=True),
        sa.Column("due_at", sa.BigInteger),
        sa.Column("delivered_at", sa.BigInteger),
        sa.Column("attempt", sa.Integer, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
    )
    for columns in (["webhook_id", "due_at"], ["webhook_id", "id"]):
        op.create_index(f"ix_deliveries_{'_'.join(columns)}", "deliveries", columns)


def downgrade() -> None:
    """Drop them, with everything in them."""
    for table in ("delivery_attempts", "deliveries", "webhooks"):
        op.drop_table(table)
