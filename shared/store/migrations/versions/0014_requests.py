"""Which request asked for a check, so that its id goes along when the queue is told again."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add it."""
    op.add_column("runs", sa.Column("request_id", sa.String(64)))


def downgrade() -> None:
    """Drop it."""
    op.drop_column("runs", "request_id")
