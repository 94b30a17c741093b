"""The table of what articles rest on."""

from sqlalchemy import ForeignKey, Index, Text, true
from sqlalchemy.orm import Mapped, mapped_column

from shared.models.report import Verdict
from shared.store.tables.base import Base, words_of


class CitingTable(Base):
    """The outlets and organisations that each check found an article to rest on; `current` are those of the latest."""

    __tablename__ = "cited_sources"
    __table_args__ = (Index("ix_cited_sources_verdict_current_article_id", "verdict", "current", "article_id"),)

    run_id: Mapped[str] = mapped_column(ForeignKey("runs.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[str] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = mapped_column(Text)
    verdict: Mapped[Verdict] = mapped_column(words_of(Verdict))
    current: Mapped[bool] = mapped_column(server_default=true())
