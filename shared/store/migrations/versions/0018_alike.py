"""Finding what waits for a human and says the same of one person, however often that name is found otherwise."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None
WAITS = sa.text("weight > 0")


def upgrade() -> None:
    """Add the index."""
    columns = ["folded", "reason", "run_id"]
    op.create_index("ix_findings_waiting", "findings", columns, sqlite_where=WAITS, postgresql_where=WAITS)


def downgrade() -> None:
    """Drop it."""
    op.drop_index("ix_findings_waiting", "findings")
