"""The first tables: articles, runs, events, findings, locks."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ARTICLE = "articles.id"


def upgrade() -> None:
    """Make them."""
    _articles()
    _runs()
    _events()
    _findings()
    op.create_table(
        "locks",
        sa.Column("name", sa.String(40), primary_key=True),
        sa.Column("holder", sa.String(80), nullable=False),
        sa.Column("until", sa.BigInteger, nullable=False),
    )


def _articles() -> None:
    op.create_table(
        "articles",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("published_on", sa.Date),
        sa.Column("url", sa.Text),
        sa.Column("language", sa.String(16), nullable=False),
        sa.Column("author", sa.Text),
        sa.Column("outlet", sa.Text),
        sa.Column("links", sa.JSON, nullable=False),
        sa.Column("content_hash", sa.String(64), nullable=False, index=True),
        sa.Column("embargo", sa.Boolean, nullable=False),
        sa.Column("submitted_at", sa.BigInteger, nullable=False),
        sa.Column("runs_made", sa.Integer, nullable=False),
        sa.Column("events_made", sa.Integer, nullable=False),
    )


def _runs() -> None:
    op.create_table(
        "runs",
        sa.Column("id", sa.String(56), primary_key=True),
        sa.Column("article_id", sa.String(40), sa.ForeignKey(ARTICLE, ondelete="CASCADE"), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("attempt", sa.Integer, nullable=False),
        sa.Column("forgiven", sa.Integer, nullable=False),
        sa.Column("lease_until", sa.BigInteger),
        sa.Column("not_before", sa.BigInteger),
        sa.Column("waiting_since", sa.BigInteger),
        sa.Column("sent_at", sa.BigInteger),
        sa.Column("queued_at", sa.BigInteger, nullable=False),
        sa.Column("started_at", sa.BigInteger),
        sa.Column("finished_at", sa.BigInteger),
        sa.Column("reason", sa.Text),
        sa.Column("totals", sa.JSON),
        sa.Column("report", sa.Text),
        sa.UniqueConstraint("article_id", "number"),
    )
    op.create_index("ix_runs_state_article_id", "runs", ["state", "article_id"])


def _events() -> None:
    op.create_table(
        "events",
        sa.Column("article_id", sa.String(40), sa.ForeignKey(ARTICLE, ondelete="CASCADE"), primary_key=True),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("run", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("done", sa.Integer, nullable=False),
        sa.Column("total", sa.Integer, nullable=False),
        sa.Column("note", sa.Text),
        sa.Column("at", sa.BigInteger, nullable=False),
    )


def _findings() -> None:
    op.create_table(
        "findings",
        sa.Column("run_id", sa.String(56), sa.ForeignKey("runs.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("article_id", sa.String(40), sa.ForeignKey(ARTICLE, ondelete="CASCADE"), nullable=False),
        sa.Column("person_id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded", sa.Text, nullable=False),
        sa.Column("verdict", sa.String(32), nullable=False),
        sa.Column("reason", sa.String(32), nullable=False),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("qid", sa.String(16)),
    )
    for column in ("article_id", "folded", "qid"):
        op.create_index(f"ix_findings_{column}", "findings", [column])


def downgrade() -> None:
    """Drop them, with everything in them."""
    for table in ("locks", "findings", "events", "runs", "articles"):
        op.drop_table(table)
