"""The tables of watch lists: what is watched, and what was told of it."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shared.models.report import Reason, Verdict
from shared.models.watching import WatchKind
from shared.store.tables.base import PLAIN, Base, words_of


class WatchTable(Base):
    """What is watched. `key` is the value as it is compared: names by their folded words in alphabetical order."""

    __tablename__ = "watches"
    __table_args__ = (UniqueConstraint("owner", "kind", "key"),)

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    owner: Mapped[str] = mapped_column(String(80))
    kind: Mapped[WatchKind] = mapped_column(words_of(WatchKind))
    key: Mapped[str] = mapped_column(PLAIN)
    value: Mapped[str] = mapped_column(Text)
    who: Mapped[str] = mapped_column(Text)
    key_id: Mapped[str | None] = mapped_column(String(16))
    made_at: Mapped[datetime]


class AlertTable(Base):
    """Verdicts that became others, each told once with the first thing watched that it is about."""

    __tablename__ = "alerts"
    __table_args__ = (Index("ix_alerts_owner_id", "owner", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    owner: Mapped[str] = mapped_column(String(80))
    article_id: Mapped[str] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"), index=True)
    run: Mapped[int]
    name: Mapped[str] = mapped_column(Text)
    before: Mapped[Verdict | None] = mapped_column(words_of(Verdict))
    after: Mapped[Verdict | None] = mapped_column(words_of(Verdict))
    reason: Mapped[Reason | None] = mapped_column(words_of(Reason))
    kind: Mapped[WatchKind] = mapped_column(words_of(WatchKind))
    value: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]
