"""The table of what humans ruled."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from shared.models.report import Reason, Verdict
from shared.models.ruling import RulingKind
from shared.store.tables.base import Base, words_of


class DecisionTable(Base):
    """Rulings, each as it was made: a row is added and never changed. `saw` is the verdict it was made on."""

    __tablename__ = "decisions"
    __table_args__ = (Index("ix_decisions_article_id_folded", "article_id", "folded"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    article_id: Mapped[str] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(Text)
    folded: Mapped[str] = mapped_column(Text)
    offset: Mapped[int]
    run: Mapped[int]
    saw: Mapped[Verdict] = mapped_column(words_of(Verdict))
    saw_reason: Mapped[Reason] = mapped_column(words_of(Reason))
    kind: Mapped[RulingKind] = mapped_column(words_of(RulingKind))
    verdict: Mapped[Verdict | None] = mapped_column(words_of(Verdict))
    qid: Mapped[str | None] = mapped_column(String(16))
    label: Mapped[str | None] = mapped_column(Text)
    same_as: Mapped[str | None] = mapped_column(Text)
    note: Mapped[str | None] = mapped_column(Text)
    who: Mapped[str] = mapped_column(Text)
    key_id: Mapped[str | None] = mapped_column(String(16))
    at: Mapped[datetime]
