"""What the sweeper asks: whose turn it is, what was left unfinished, and what the queue was never told of."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from shared.models.report import State
from shared.store import events
from shared.store.clock import now
from shared.store.rows import Backlog, Happening, Pending, Standing
from shared.store.runs import MOST_ATTEMPTS, run_id
from shared.store.tables.checks import ArticleTable, LockTable, RunTable

GRACE = timedelta(seconds=10)
"""How long a message may be under way before it can be taken for lost."""

_TOLD = (RunTable.article_id, RunTable.number, RunTable.batch_id, RunTable.request_id)
AT_ONCE = 1000
"""Runs that one transaction moves at most, so that none is held up by another for long."""


def lock(session: Session, name: str, holder: str, lease: timedelta) -> bool:
    """Take or keep a lock for some time; false where somebody else has it."""
    free = (LockTable.holder == holder) | (LockTable.until < now())
    taken = session.scalar(
        update(LockTable)
        .where(LockTable.name == name, free)
        .values(holder=holder, until=now(lease))
        .returning(LockTable.name)
    )
    if taken is not None:
        return True
    if session.get(LockTable, name) is not None:
        return False  # asked first, since PostgreSQL logs every insertion that fails as an error
    try:
        with session.begin_nested():
            session.execute(insert(LockTable).values(name=name, holder=holder, until=now(lease)))
    except IntegrityError:
        return False
    return True


def revive(session: Session) -> None:
    """Queue again what a worker dropped and what has waited long enough; give up what was dropped too often."""
    dropped = (RunTable.state == State.RUNNING) & (RunTable.lease_until < now())
    exhausted = RunTable.attempt - RunTable.forgiven >= MOST_ATTEMPTS
    again = {"state": State.QUEUED, "lease_until": None, "sent_at": None}
    reason = "the worker stopped or took too long, every time it was tried"
    dead = {"state": State.DEAD, "lease_until": None, "finished_at": now(), "reason": reason}
    for condition, values, kind in (
        (dropped & exhausted, dead, "dead"),
        (dropped & ~exhausted, again, "dropped"),  # the rest of those is given up in the next turns
        ((RunTable.state == State.WAITING) & (RunTable.not_before <= now()), again, "resumed"),
    ):
        for run in _move(session, _some(session, condition, RunTable.article_id), values):
            note = reason if kind == "dead" else None
            events.append(session, Happening(run.article_id, run.number, kind, note=note))


def take_unsent(session: Session, limit: int) -> tuple[Pending, ...]:
    """Runs that the queue was never told of and whose time has come, oldest first; from now on they count as told."""
    due = RunTable.not_before.is_(None) | (RunTable.not_before <= now())
    unsent = (RunTable.state == State.QUEUED) & RunTable.sent_at.is_(None) & due
    return _taken(session, _some(session, unsent, RunTable.article_id, limit))


def take_overdue(session: Session, limit: int) -> tuple[Pending, ...]:
    """Runs that the queue was told of some time ago and nobody has claimed, longest ago first; told anew now."""
    overdue = (RunTable.state == State.QUEUED) & (RunTable.sent_at < now(-GRACE))
    return _taken(session, _some(session, overdue, RunTable.sent_at, limit))


def untell(session: Session, pending: Sequence[Pending]) -> None:
    """Note that the queue could not be told of some runs after all."""
    ids = [run_id(each.article_id, each.number) for each in pending]
    told = RunTable.id.in_(ids) & (RunTable.state == State.QUEUED)
    session.execute(update(RunTable).where(told).values(sent_at=None))


def backlog(session: Session) -> Backlog:
    """How many messages the queue should hold, waiting or in work."""
    told = (RunTable.state == State.RUNNING) | RunTable.sent_at.is_not(None)
    query = select(RunTable.state, func.count()).where(RunTable.state.in_((State.QUEUED, State.RUNNING)), told)
    counts = dict(session.execute(query.group_by(RunTable.state)).all())
    return Backlog(counts.get(State.QUEUED, 0), counts.get(State.RUNNING, 0))


def standing(session: Session, states: Mapping[State, int]) -> Standing:
    """How many checks wait for a worker and since when, with how many articles are in each state."""
    due = func.coalesce(RunTable.not_before, RunTable.queued_at)
    waiting = select(func.count(), now() - func.min(due)).where(RunTable.state == State.QUEUED)
    queued, oldest = session.execute(waiting).one()
    return Standing(states, queued, max(0.0, (oldest or 0) / 1000))


def done(session: Session, open_states: Mapping[State, int]) -> int:
    """How many articles are done: all but those that are open."""
    return (session.scalar(select(func.count()).select_from(ArticleTable)) or 0) - sum(open_states.values())


def _some(session: Session, condition: ColumnElement[bool], order: Any, limit: int = AT_ONCE) -> Sequence[str]:
    """Ids of runs of a kind. PostgreSQL skips and locks, so that sweepers never wait for each other or for a worker."""
    query = select(RunTable.id).where(condition).order_by(order).limit(limit)
    return session.scalars(query.with_for_update(skip_locked=True)).all()


def _move(session: Session, ids: Sequence[str], values: dict[str, Any]) -> Sequence[Any]:
    if not ids:
        return ()
    moved = update(RunTable).where(RunTable.id.in_(ids)).values(**values)
    return session.execute(moved.returning(*_TOLD)).all()


def _taken(session: Session, ids: Sequence[str]) -> tuple[Pending, ...]:
    moved = _move(session, ids, {"sent_at": now()})
    return tuple(
        sorted(Pending(each.article_id, each.number, each.batch_id is not None, each.request_id) for each in moved)
    )
