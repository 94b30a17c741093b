"""The table of cards that anybody may see who has their address."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from shared.store.tables.base import Base


class CardTable(Base):
    """Cards to embed: `token` is the secret part of the address, `run` one check or null for the latest.

    `sites` are the origins whose pages may show it, with spaces between, null for any.
    """

    __tablename__ = "cards"

    token: Mapped[str] = mapped_column(String(40), primary_key=True)
    article_id: Mapped[str] = mapped_column(ForeignKey("articles.id", ondelete="CASCADE"), index=True)
    run: Mapped[int | None]
    sites: Mapped[str | None] = mapped_column(Text)
    who: Mapped[str] = mapped_column(Text)
    key_id: Mapped[str | None] = mapped_column(String(16))
    made_at: Mapped[datetime]
