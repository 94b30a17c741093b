"""Events: what happened to an article, in order, the latest few hundred of them."""

from dataclasses import asdict
from typing import Any

from sqlalchemy import CTE, ColumnElement, Insert, bindparam, delete, insert, literal, select, update
from sqlalchemy.orm import Session

from shared.store import outbox
from shared.store.clock import now
from shared.store.rows import Event, Happening
from shared.store.tables.checks import ARTICLES, EVENTS, EventTable

KEPT = 500
"""Events kept of one article; an article of 300 people makes about 320 a run."""


def first(article_id: Any) -> dict[str, Any]:
    """The columns of the first event of an article but for its time."""
    return {"article_id": article_id, "run": 1, "kind": "accepted", "done": 0, "total": 0, "note": None, "seq": 1}


def first_added(at: Any) -> Insert:
    """The statement that adds the first event of an `article`."""
    return insert(EVENTS).values(**first(bindparam("article")), at=at)


def append(session: Session, event: Happening) -> None:
    """Add an event, and messages for the webhooks that want to be told of it, unless its article is gone."""
    article = session.execute(_COUNTED, {"article": event.article_id}).first()
    if article is not None:
        session.execute(ADDED, values(event, article.events_made))
        trim(session, event.article_id, article.events_made)
        outbox.tell_of_article(session, event, article.owner)


def trim(session: Session, article_id: str, made: int) -> None:
    """Keep the latest of so many events."""
    if made > KEPT:
        oldest = EventTable.seq <= made - KEPT
        session.execute(delete(EventTable).where(EventTable.article_id == article_id, oldest))


def values(event: Happening, seq: int) -> dict[str, Any]:
    """The columns of an event but for its time."""
    return asdict(event) | {"seq": seq}


def counted(article: Any, *columns: Any) -> Any:
    """The statement that counts one more event of an article, by its id, and tells those of its columns."""
    one_more = update(ARTICLES).where(ARTICLES.c.id == article)
    return one_more.values(events_made=ARTICLES.c.events_made + 1).returning(ARTICLES.c.events_made, *columns)


def added(run: CTE, article: CTE, kind: str) -> Insert:
    """The statement that adds an event of a kind, where other parts of it changed a run and counted its article's."""
    names = ("article_id", "seq", "run", "kind", "done", "total", "at")
    columns = (article.c.id, article.c.events_made, run.c.number, literal(kind), literal(0), literal(0), now())
    return insert(EVENTS).from_select(names, select(*columns).join_from(run, article, same_article(run, article)))


def same_article(run: CTE, article: CTE) -> ColumnElement[bool]:
    """Whether a run is of an article, both found by parts of a statement."""
    return run.c.article_id == article.c.id


_COUNTED = counted(bindparam("article"), ARTICLES.c.owner)
ADDED = insert(EVENTS).values(at=now())
"""The statement that adds an event, the parameters."""


def after(session: Session, article_id: str, seq: int) -> tuple[Event, ...]:
    """The events of an article that follow number `seq`."""
    rows = session.scalars(
        select(EventTable).where(EventTable.article_id == article_id, EventTable.seq > seq).order_by(EventTable.seq)
    )
    return tuple(Event(r.seq, r.run, r.kind, r.done, r.total, r.note, tuple(r.people or ()), r.at) for r in rows)
