"""The log of who read, ruled and erased."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", sa.BigInteger, nullable=False, index=True),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("key_id", sa.String(16)),
        sa.Column("deed", sa.String(40), nullable=False),
        sa.Column("subject", sa.String(64), nullable=False, index=True),
        sa.Column("note", sa.Text),
    )
    op.create_index("ix_articles_submitted_at", "articles", ["submitted_at"])


def downgrade() -> None:
    """Drop it."""
    op.drop_index("ix_articles_submitted_at", "articles")
    op.drop_table("audit")
