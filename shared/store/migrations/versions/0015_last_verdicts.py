"""Finding the last verdict on a name without looking at all the earlier ones."""

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let the index go on to the article."""
    op.create_index("ix_findings_folded_article_id", "findings", ["folded", "article_id"])
    op.drop_index("ix_findings_folded", "findings")


def downgrade() -> None:
    """Let it end with the name."""
    op.create_index("ix_findings_folded", "findings", ["folded"])
    op.drop_index("ix_findings_folded_article_id", "findings")
