"""Cards that other sites may show; every method is one transaction."""

import re
import secrets

from sqlalchemy import delete, func, insert, select

from shared.errors import Conflict, NotFound
from shared.models.embedding import Card
from shared.store.audit import Deed
from shared.store.clock import now
from shared.store.keyring import Transaction
from shared.store.tables.cards import CardTable

MOST = 20
"""Cards of one article."""

_BYTES = 16
_TOKEN = re.compile(f"[0-9a-f]{{{2 * _BYTES}}}")


class Cards:
    """Cards of one database."""

    def __init__(self, writing: Transaction, reading: Transaction) -> None:
        self._writing = writing
        self._reading = reading

    def make(self, article_id: str, by: Deed, run: int | None = None, sites: tuple[str, ...] = ()) -> Card:
        """A new card of an article; Conflict where it has as many as there may be."""
        with self._writing() as session:
            if (session.scalar(select(func.count()).where(CardTable.article_id == article_id)) or 0) >= MOST:
                raise Conflict(f"there are {MOST} cards of this article already; withdraw one first")
            values = {"token": secrets.token_hex(_BYTES), "article_id": article_id, "run": run}
            values |= {"sites": " ".join(sites) or None, "who": by.who, "key_id": by.key_id}
            made = insert(CardTable).values(made_at=now(), **values).returning(CardTable)
            return _card(session.scalars(made).one())

    def of_article(self, article_id: str) -> tuple[Card, ...]:
        """The cards of an article, the latest first."""
        query = select(CardTable).where(CardTable.article_id == article_id).order_by(CardTable.made_at.desc())
        with self._reading() as session:
            return tuple(map(_card, session.scalars(query)))

    def one(self, token: str) -> Card:
        """The card with that token; NotFound where there is none."""
        with self._reading() as session:
            found = session.get(CardTable, token) if _is_token(token) else None
            if found is None:
                raise NotFound("there is no such card, or it was withdrawn")
            return _card(found)

    def withdraw(self, article_id: str, token: str) -> None:
        """Let nobody see a card any more; NotFound where the article has no such card."""
        mine = (CardTable.token == token) & (CardTable.article_id == article_id)
        with self._writing() as session:
            gone = _is_token(token) and session.scalar(delete(CardTable).where(mine).returning(CardTable.token))
            if not gone:
                raise NotFound("there is no such card")


def _is_token(words: str) -> bool:
    """What is none is not asked for: a database may refuse the very signs it is written with."""
    return _TOKEN.fullmatch(words) is not None


def _card(row: CardTable) -> Card:
    return Card(row.token, row.article_id, row.run, tuple((row.sites or "").split()), row.who, row.made_at)
