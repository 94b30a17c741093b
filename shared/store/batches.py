"""Batches: opening, adding lines by the hundred, closing, and telling how far their articles are."""

import secrets
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import Table, exists, func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from shared.errors import Conflict, NotFound
from shared.models.report import State, Totals
from shared.store import articles, drafts, events, outbox, runs
from shared.store.batch_rows import Batch, Chunk, LineRow, Progress
from shared.store.bulk import insert_all
from shared.store.clock import moment, now
from shared.store.tables.batches import BatchLineTable, BatchTable
from shared.store.tables.checks import ARTICLES, EVENTS, RUNS, RunTable

LONGEST_PAGE = 1000 + 1  # one more than is shown tells whether others follow
NO_LINES = "0" * 64
"""The digest of a batch without lines."""

LEFT_AFTER = timedelta(minutes=10)
"""How long nothing more came of a batch without a key before it counts as left: ten times what a sender may pause."""

_LINES = cast("Table", BatchLineTable.__table__)
_UNFINISHED = RunTable.state.in_((State.QUEUED, State.RUNNING, State.WAITING))


def begin(session: Session, batch_id: str, owner: str, key: str | None) -> Batch:
    """A new batch, or the owner's batch of that key; whoever was adding to it may not go on."""
    writer = secrets.token_hex(8)
    if key is not None:
        same = update(BatchTable).where(BatchTable.owner == owner, BatchTable.key == key)
        known = session.scalar(same.values(writer=writer).returning(BatchTable))
        if known is not None:
            return detached(known)
    made = insert(BatchTable).values(
        id=batch_id, owner=owner, key=key, writer=writer,
        lines=0, accepted=0, refused=0, digest=NO_LINES, made_at=now(),
    )  # fmt: skip
    try:
        with session.begin_nested():
            return detached(session.scalars(made.returning(BatchTable)).one())
    except IntegrityError:
        raise Conflict("another request has begun to send this batch") from None


def keep(session: Session, batch: Batch, chunk: Chunk, told: bool) -> Batch:
    """Keep some more lines with their articles; Conflict where somebody else has begun to add to the batch."""
    grown = session.execute(
        update(BatchTable)
        .where(BatchTable.id == batch.id, BatchTable.writer == batch.writer, BatchTable.closed_at.is_(None))
        .values(
            lines=chunk.lines,
            digest=chunk.digest,
            accepted=BatchTable.accepted + len(chunk.taken),
            refused=BatchTable.refused + len(chunk.refused),
        )
        .returning(BatchTable, now())
    ).first()
    if grown is None:
        raise Conflict("another request has begun to send this batch")
    found, milliseconds = grown
    _insert_articles(session, batch, chunk, moment(milliseconds), told)
    lines = [_line(batch, each.line, article_id=each.article.id) for each in chunk.taken]
    lines += [_line(batch, each.line, field=each.field, detail=each.detail) for each in chunk.refused]
    insert_all(session, _LINES, lines)
    return detached(found)


def close(session: Session, batch: Batch) -> Batch:
    """Note that the last line was kept; Conflict where somebody else has begun to add to the batch."""
    mine = (BatchTable.id == batch.id) & (BatchTable.writer == batch.writer)
    at = func.coalesce(BatchTable.closed_at, now())
    closed = session.scalar(update(BatchTable).where(mine).values(closed_at=at).returning(BatchTable))
    if closed is None:
        raise Conflict("another request has begun to send this batch")
    return detached(closed)


def row(session: Session, batch_id: str) -> Batch:
    """A batch; NotFound where there is none."""
    found = session.get(BatchTable, batch_id)
    if found is None:
        raise NotFound(f"there is no batch {batch_id}")
    return detached(found)


def page(session: Session, owner: str | None, cursor: str | None, limit: int) -> tuple[Batch, ...]:
    """Batches, newest first, of one owner or of all; those after `cursor` where one is given."""
    query = select(BatchTable).order_by(BatchTable.id.desc()).limit(limit)
    if owner is not None:
        query = query.where(BatchTable.owner == owner)
    if cursor is not None:
        query = query.where(BatchTable.id < cursor)
    return tuple(detached(found) for found in session.scalars(query))


def lines(session: Session, batch_id: str, after: int, limit: int, refused: bool) -> tuple[LineRow, ...]:
    """What became of the lines that follow number `after`, or only of the refused ones."""
    query = select(BatchLineTable).where(BatchLineTable.batch_id == batch_id, BatchLineTable.line > after)
    if refused:
        query = query.where(BatchLineTable.article_id.is_(None))
    found = session.scalars(query.order_by(BatchLineTable.line).limit(min(limit, LONGEST_PAGE)))
    return tuple(LineRow(each.line, each.article_id, each.field, each.detail) for each in found)


def progress(session: Session, batch_id: str) -> Progress:
    """How far the articles of a batch are, by the runs that it asked for."""
    of_batch = RunTable.batch_id == batch_id
    counts = dict(session.execute(select(RunTable.state, func.count()).where(of_batch).group_by(RunTable.state)).all())
    fields = list(Totals.model_fields)
    sums = (func.coalesce(func.sum(RunTable.totals[field].as_integer()), 0) for field in fields)
    found = session.execute(select(*sums).where(of_batch, RunTable.state.in_((State.DONE, State.WAITING)))).one()
    return Progress(counts, Totals(**dict(zip(fields, map(int, found), strict=True))))


def close_left(session: Session) -> None:
    """Close what nobody can add to any more: batches without a key whose sender, or ingest, was cut off."""
    since = now(-LEFT_AFTER)
    still_coming = exists().where(RunTable.batch_id == BatchTable.id, RunTable.queued_at > since)
    left = BatchTable.key.is_(None) & BatchTable.closed_at.is_(None) & (BatchTable.made_at < since) & ~still_coming
    session.execute(update(BatchTable).where(left).values(closed_at=now()))


def mark_done(session: Session) -> int:
    """Note which closed batches have every article checked or given up, with messages for webhooks; how many."""
    open_runs = exists().where(RunTable.batch_id == BatchTable.id, _UNFINISHED)
    ready = BatchTable.closed_at.is_not(None) & BatchTable.done_at.is_(None) & ~open_runs
    done = session.scalars(update(BatchTable).where(ready).values(done_at=now()).returning(BatchTable)).all()
    for found in done:
        outbox.tell_of_batch(session, detached(found))
    return len(done)


def detached(found: BatchTable) -> Batch:
    """A row of the table as a value."""
    return Batch(
        id=found.id, owner=found.owner, key=found.key, writer=found.writer, lines=found.lines, digest=found.digest,
        accepted=found.accepted, refused=found.refused,
        made_at=found.made_at, closed_at=found.closed_at, done_at=found.done_at,
    )  # fmt: skip


def _insert_articles(session: Session, batch: Batch, chunk: Chunk, at: datetime, told: bool) -> None:
    """Articles, first runs and first events, each table at once."""
    found = [articles.values(each.article, each.embargo, batch.owner) for each in chunk.taken]
    insert_all(session, ARTICLES, [each | {"submitted_at": at} for each in found])
    drafts.keep(session, *(each.article for each in chunk.taken))
    asked = {"batch_id": batch.id, "queued_at": at, "sent_at": at if told else None}
    insert_all(session, RUNS, [runs.values(each.article.id, 1) | asked for each in chunk.taken])
    insert_all(session, EVENTS, [events.first(each.article.id) | {"at": at} for each in chunk.taken])


def _line(batch: Batch, line: int, **told: str | None) -> dict[str, Any]:
    return {"batch_id": batch.id, "line": line, "article_id": None, "field": None, "detail": None, **told}
