"""Find the first article of a text at once, however often its owner handed it in."""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the index that holds the ids too."""
    op.drop_index("ix_articles_content_hash", "articles")
    op.create_index("ix_articles_content_hash_owner_id", "articles", ["content_hash", "owner", "id"])


def downgrade() -> None:
    """Back to the one that does not."""
    op.drop_index("ix_articles_content_hash_owner_id", "articles")
    op.create_index("ix_articles_content_hash", "articles", ["content_hash"])
