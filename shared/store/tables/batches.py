"""The tables of batches: many articles handed in at once, line by line."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shared.store.tables.base import Base


class BatchTable(Base):
    """Batches. `key` is the sender's own name for one; `writer` is who may add to it: the last who began to.

    `lines` have been kept so far, and `digest` is that of all of them, so that a sender who begins anew can be told
    from one who sends something else.
    """

    __tablename__ = "batches"
    __table_args__ = (UniqueConstraint("owner", "key"), Index("ix_batches_owner_id", "owner", "id"))

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    owner: Mapped[str] = mapped_column(String(80))
    key: Mapped[str | None] = mapped_column(String(255))
    writer: Mapped[str] = mapped_column(String(32))
    lines: Mapped[int]
    accepted: Mapped[int]
    refused: Mapped[int]
    digest: Mapped[str] = mapped_column(String(64))
    made_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    done_at: Mapped[datetime | None]


class BatchLineTable(Base):
    """What became of each line: the id of its article, or why there is none. Empty lines are left out."""

    __tablename__ = "batch_lines"

    batch_id: Mapped[str] = mapped_column(ForeignKey("batches.id", ondelete="CASCADE"), primary_key=True)
    line: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[str | None] = mapped_column(String(40))
    field: Mapped[str | None] = mapped_column(Text)
    detail: Mapped[str | None] = mapped_column(Text)
