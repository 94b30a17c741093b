"""Finding what to send among very many runs, and the runs of a batch."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

UNSENT, OF_BATCH = "ix_runs_state_sent_at_article_id", "ix_runs_batch_id_state"


def upgrade() -> None:
    """Add the column and the indexes."""
    op.add_column("runs", sa.Column("batch_id", sa.String(40)))
    op.create_index(UNSENT, "runs", ["state", "sent_at", "article_id"])
    op.create_index(OF_BATCH, "runs", ["batch_id", "state"])


def downgrade() -> None:
    """Drop them."""
    op.drop_index(OF_BATCH, "runs")
    op.drop_index(UNSENT, "runs")
    op.drop_column("runs", "batch_id")
