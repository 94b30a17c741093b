"""What desks know themselves."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

PLAIN = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "roster",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        *(sa.Column(name, PLAIN, nullable=False) for name in ("key", "surname")),
        sa.Column("role", sa.Text),
        *(sa.Column(name, sa.String(10)) for name in ("since", "until")),
        sa.Column("is_false", sa.Boolean, nullable=False),
        sa.Column("note", sa.Text),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("key_id", sa.String(16)),
        sa.Column("at", sa.BigInteger, nullable=False),
    )
    op.create_index("ix_roster_owner_key", "roster", ["owner", "key"])
    op.create_index("ix_roster_owner_surname", "roster", ["owner", "surname"])


def downgrade() -> None:
    """Drop it."""
    op.drop_table("roster")
