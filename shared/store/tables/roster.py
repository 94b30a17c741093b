"""The table of what desks know themselves."""

from datetime import datetime

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from shared.store.tables.base import PLAIN, Base


class RosterTable(Base):
    """Lines of rosters. `key` holds the folded words of the name in alphabetical order, `surname` the last of them."""

    __tablename__ = "roster"
    __table_args__ = (
        Index("ix_roster_owner_key", "owner", "key"),
        Index("ix_roster_owner_surname", "owner", "surname"),
    )

    id: Mapped[str] = mapped_column(String(40), primary_key=True)
    owner: Mapped[str] = mapped_column(String(80))
    name: Mapped[str] = mapped_column(Text)
    key: Mapped[str] = mapped_column(PLAIN)
    surname: Mapped[str] = mapped_column(PLAIN)
    role: Mapped[str | None] = mapped_column(Text)
    since: Mapped[str | None] = mapped_column(String(10))
    until: Mapped[str | None] = mapped_column(String(10))
    is_false: Mapped[bool]
    note: Mapped[str | None] = mapped_column(Text)
    who: Mapped[str] = mapped_column(Text)
    key_id: Mapped[str | None] = mapped_column(String(16))
    at: Mapped[datetime]
