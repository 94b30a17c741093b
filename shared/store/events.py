"""Events: what happened to an article, in order, the latest few hundred of them."""

from dataclasses import asdict
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from shared.store import outbox
from shared.store.clock import now
from shared.store.rows import Event, Happening
from shared.store.tables import ArticleTable, EventTable

KEPT = 500
"""Events kept of one article; an article of 300 people makes about 320 a run."""


def first(article_id: str) -> dict[str, Any]:
    """The columns of the first event of an article but for its time."""
    return {"article_id": article_id, "run": 1, "kind": "accepted", "done": 0, "total": 0, "note": None, "seq": 1}


def append(session: Session, event: Happening) -> None:
    """Add an event, and messages for the webhooks that want to be told of it, unless its article is gone."""
    seq = session.scalar(
        update(ArticleTable)
        .where(ArticleTable.id == event.article_id)
        .values(events_made=ArticleTable.events_made + 1)
        .returning(ArticleTable.events_made)
    )
    if seq is None:
        return
    session.execute(insert(EventTable).values(**asdict(event), seq=seq, at=now()))
    if seq > KEPT:
        oldest = EventTable.seq <= seq - KEPT
        session.execute(delete(EventTable).where(EventTable.article_id == event.article_id, oldest))
    outbox.tell_of_article(session, event)


def after(session: Session, article_id: str, seq: int) -> tuple[Event, ...]:
    """The events of an article that follow number `seq`."""
    rows = session.scalars(
        select(EventTable).where(EventTable.article_id == article_id, EventTable.seq > seq).order_by(EventTable.seq)
    )
    return tuple(Event(r.seq, r.run, r.kind, r.done, r.total, r.note, r.at) for r in rows)
