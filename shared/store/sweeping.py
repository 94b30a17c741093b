"""What the sweeper asks: whose turn it is, what was left unfinished, and what the queue was never told of."""

from datetime import timedelta

from sqlalchemy import func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from shared.models.report import State
from shared.store import events
from shared.store.clock import now
from shared.store.rows import Backlog, Happening, Pending
from shared.store.runs import MOST_ATTEMPTS
from shared.store.tables import LockTable, RunTable

GRACE = timedelta(seconds=10)
"""How long a message may be under way before it can be taken for lost."""


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
        (dropped, again, "dropped"),
        ((RunTable.state == State.WAITING) & (RunTable.not_before <= now()), again, "resumed"),
    ):
        moved = update(RunTable).where(condition).values(**values).returning(RunTable.article_id, RunTable.number)
        for article_id, number in session.execute(moved).all():
            note = reason if kind == "dead" else None
            events.append(session, Happening(article_id, number, kind, note=note))


def unsent(session: Session, limit: int) -> tuple[Pending, ...]:
    """Runs that the queue was never told of and whose time has come, oldest first."""
    due = RunTable.not_before.is_(None) | (RunTable.not_before <= now())
    query = select(RunTable.article_id, RunTable.number).where(
        RunTable.state == State.QUEUED, RunTable.sent_at.is_(None), due
    )
    return tuple(Pending(*row) for row in session.execute(query.order_by(RunTable.article_id).limit(limit)))


def overdue(session: Session, limit: int) -> tuple[Pending, ...]:
    """Runs that the queue was told of some time ago and nobody has claimed, longest ago first."""
    query = select(RunTable.article_id, RunTable.number).where(
        RunTable.state == State.QUEUED, RunTable.sent_at < now(-GRACE)
    )
    return tuple(Pending(*row) for row in session.execute(query.order_by(RunTable.sent_at).limit(limit)))


def backlog(session: Session) -> Backlog:
    """How many messages the queue should hold, waiting or in work."""
    told = (RunTable.state == State.RUNNING) | RunTable.sent_at.is_not(None)
    query = select(RunTable.state, func.count()).where(RunTable.state.in_((State.QUEUED, State.RUNNING)), told)
    counts = dict(session.execute(query.group_by(RunTable.state)).all())
    return Backlog(counts.get(State.QUEUED, 0), counts.get(State.RUNNING, 0))


def mark_sent(session: Session, pending: Pending) -> None:
    """Note that the queue was told of a run."""
    session.execute(
        update(RunTable)
        .where(RunTable.article_id == pending.article_id, RunTable.number == pending.number)
        .values(sent_at=now())
    )
