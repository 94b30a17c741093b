"""Events: what happened to an article, in order, the latest few hundred of them."""

from dataclasses import asdict
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from shared.store import outbox
from shared.store.clock import now
from shared.store.rows import Event, Happening
from shared.store.tables import ARTICLES, EVENTS, EventTable

KEPT = 500
"""Events kept of one article; an article of 300 people makes about 320 a run."""


def first(article_id: str) -> dict[str, Any]:
    """The columns of the first event of an article but for its time."""
    return {"article_id": article_id, "run": 1, "kind": "accepted", "done": 0, "total": 0, "note": None, "seq": 1}


def append(session: Session, event: Happening) -> None:
    """Add an event, and messages for the webhooks that want to be told of it, unless its article is gone."""
    article = session.execute(_COUNTED, {"article": event.article_id}).first()
    if article is not None:
        add(session, event, article.events_made)
        outbox.tell_of_article(session, event, article.owner)


def add(session: Session, event: Happening, seq: int) -> None:
    """Add an event that was counted already and that no webhook is told of."""
    session.execute(ADDED, asdict(event) | {"seq": seq})
    if seq > KEPT:
        oldest = EventTable.seq <= seq - KEPT
        session.execute(delete(EventTable).where(EventTable.article_id == event.article_id, oldest))


def counted(*columns: Any) -> Any:
    """The statement that counts one more event of an `article`, its parameter, and tells those of its columns."""
    one_more = update(ARTICLES).where(ARTICLES.c.id == bindparam("article"))
    return one_more.values(events_made=ARTICLES.c.events_made + 1).returning(ARTICLES.c.events_made, *columns)


_COUNTED = counted(ARTICLES.c.owner)
ADDED = insert(EVENTS).values(at=now())
"""The statement that adds an event, the parameters."""


def after(session: Session, article_id: str, seq: int) -> tuple[Event, ...]:
    """The events of an article that follow number `seq`."""
    rows = session.scalars(
        select(EventTable).where(EventTable.article_id == article_id, EventTable.seq > seq).order_by(EventTable.seq)
    )
    return tuple(Event(r.seq, r.run, r.kind, r.done, r.total, r.note, r.at) for r in rows)
