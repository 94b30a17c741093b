"""What humans ruled, and what is needed to find people across articles."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

PLAIN = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
INDEXES = {
    "ix_findings_surname": ("findings", ["surname"]),
    "ix_findings_weight_run_id_position": ("findings", ["weight", "run_id", "position"]),
    "ix_findings_current_verdict_article_id": ("findings", ["current", "verdict", "article_id"]),
    "ix_articles_outlet_id": ("articles", ["outlet", "id"]),
    "ix_articles_published_on_id": ("articles", ["published_on", "id"]),
    "ix_decisions_article_id_folded": ("decisions", ["article_id", "folded"]),
}


def upgrade() -> None:
    """Make them."""
    _decisions()
    _findings()
    for name, (table, columns) in INDEXES.items():
        op.create_index(name, table, columns)


def _decisions() -> None:
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("article_id", sa.String(40), sa.ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("name", "folded")),
        *(sa.Column(name, sa.Integer, nullable=False) for name in ("offset", "run")),
        *(sa.Column(name, sa.String(32), nullable=False) for name in ("saw", "saw_reason", "kind")),
        sa.Column("verdict", sa.String(32)),
        sa.Column("qid", sa.String(16)),
        *(sa.Column(name, sa.Text) for name in ("label", "same_as", "note")),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("key_id", sa.String(16)),
        sa.Column("at", sa.BigInteger, nullable=False),
    )


def _findings() -> None:
    columns: tuple[sa.Column[Any], ...] = (
        sa.Column("surname", PLAIN),
        sa.Column("role", sa.Text),
        *(sa.Column(name, sa.Integer, nullable=False, server_default="0") for name in ("offset", "quotations")),
        sa.Column("current", sa.Boolean, nullable=False, server_default=sa.true()),
        sa.Column("weight", sa.Integer, nullable=False, server_default="0"),
    )
    for column in columns:
        op.add_column("findings", column)
    if op.get_bind().dialect.name == "postgresql":
        op.execute('ALTER TABLE findings ALTER COLUMN folded TYPE text COLLATE "C"')
    op.execute(
        "UPDATE findings SET current = false WHERE run_id NOT IN (SELECT runs.id FROM runs JOIN articles"
        " ON articles.id = runs.article_id AND articles.runs_made = runs.number)"
    )


def downgrade() -> None:
    """Drop them, with everything in them."""
    for name, (indexed, _) in INDEXES.items():
        op.drop_index(name, indexed)
    op.drop_table("decisions")
    with op.batch_alter_table("findings") as table:
        for name in ("surname", "role", "offset", "quotations", "current", "weight"):
            table.drop_column(name)
