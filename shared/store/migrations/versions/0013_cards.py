"""Cards for other sites, and the names that events of a check tell of."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "cards",
        sa.Column("token", sa.String(40), primary_key=True),
        sa.Column("article_id", sa.String(40), sa.ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
        sa.Column("run", sa.Integer),
        sa.Column("sites", sa.Text),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("key_id", sa.String(16)),
        sa.Column("made_at", sa.BigInteger, nullable=False),
    )
    op.create_index("ix_cards_article_id", "cards", ["article_id"])
    op.add_column("events", sa.Column("people", sa.JSON))


def downgrade() -> None:
    """Drop them."""
    op.drop_column("events", "people")
    op.drop_table("cards")
