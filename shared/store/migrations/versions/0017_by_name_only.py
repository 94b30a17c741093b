"""Offering those who fit by name only to be looked at."""

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Give those of the latest reports on whom nobody ruled their weight."""
    op.execute(
        "UPDATE findings SET weight = 5 + CASE WHEN quotations > 5 THEN 5 ELSE quotations END"
        " WHERE current AND reason = 'name_only' AND NOT EXISTS (SELECT 1 FROM decisions"
        " WHERE decisions.article_id = findings.article_id AND decisions.folded = findings.folded"
        " AND decisions.kind <> 'note')"
    )


def downgrade() -> None:
    """Take it from them."""
    op.execute("UPDATE findings SET weight = 0 WHERE reason = 'name_only'")
