"""The sources that articles rest on, to be counted across articles."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; it fills as articles are checked."""
    op.create_table(
        "cited_sources",
        sa.Column("run_id", sa.String(56), sa.ForeignKey("runs.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("article_id", sa.String(40), sa.ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("verdict", sa.String(32), nullable=False),
        sa.Column("current", sa.Boolean, nullable=False, server_default=sa.true()),
    )
    op.create_index("ix_cited_sources_article_id", "cited_sources", ["article_id"])
    columns = ["verdict", "current", "article_id"]
    op.create_index("ix_cited_sources_verdict_current_article_id", "cited_sources", columns)


def downgrade() -> None:
    """Drop it."""
    op.drop_table("cited_sources")
