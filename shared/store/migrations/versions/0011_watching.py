"""Watch lists, and what was told of what is on them."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

PLAIN = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "watches",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("key", PLAIN, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("value", "who")),
        sa.Column("key_id", sa.String(16)),
        sa.Column("made_at", sa.BigInteger, nullable=False),
        sa.UniqueConstraint("owner", "kind", "key", name="uq_watches_owner_kind_key"),
    )
    op.create_table(
        "alerts",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("article_id", sa.String(40), sa.ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
        sa.Column("run", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        *(sa.Column(name, sa.String(32)) for name in ("before", "after", "reason")),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
    )
    op.create_index("ix_alerts_owner_id", "alerts", ["owner", "id"])
    op.create_index("ix_alerts_article_id", "alerts", ["article_id"])


def downgrade() -> None:
    """Drop them."""
    op.drop_table("alerts")
    op.drop_table("watches")
