"""Claiming a run for work, and holding the claim."""

from datetime import timedelta

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from shared.models.report import State
from shared.store import articles, events, runs
from shared.store.clock import now
from shared.store.rows import Claimed, Happening, Run
from shared.store.singles import Single, Singles
from shared.store.tables.checks import ARTICLES, RUNS

_latest = select(ARTICLES.c.runs_made).where(ARTICLES.c.id == bindparam("article")).scalar_subquery()
_free = (RUNS.c.state == State.QUEUED) | ((RUNS.c.state == State.RUNNING) & (RUNS.c.lease_until < now()))
_due = RUNS.c.not_before.is_(None) | (RUNS.c.not_before <= now())
_tries_left = RUNS.c.attempt - RUNS.c.forgiven < runs.MOST_ATTEMPTS
_lease_until = now() + bindparam("lease")
_TAKEN = (
    update(RUNS)
    .where(RUNS.c.article_id == bindparam("article"), RUNS.c.number == _latest, _free, _due, _tries_left)
    .values(
        state=State.RUNNING,
        attempt=RUNS.c.attempt + 1,
        lease_until=_lease_until,
        started_at=now(),
        not_before=None,
        reason=None,
    )
    .returning(*runs.COLUMNS)
)
_COUNTED = events.counted(bindparam("article"), *articles.COLUMNS)
_RENEWED = update(RUNS).where(runs.HELD).values(lease_until=_lease_until).returning(RUNS.c.id)


def claim(session: Session, article_id: str, lease: timedelta) -> Claimed | None:
    """Take the latest run for work, counting the attempt; None where there is nothing to do or somebody else has it."""
    taken = session.execute(_TAKEN, {"article": article_id} | _milliseconds(lease)).first()
    if taken is None:
        return None
    found = session.execute(_COUNTED, {"article": article_id}).one()
    started = Happening(article_id, taken.number, "started")
    session.execute(events.ADDED, events.values(started, found.events_made))
    events.trim(session, article_id, found.events_made)
    return Claimed(**runs.fields(taken), article=articles.known(found))


def claim_at_once(singles: Singles, article_id: str, lease: timedelta) -> Claimed | None:
    """The same by one statement; too many events are trimmed when the next one comes."""
    both = singles.first(_CLAIMED, {"article": article_id} | _milliseconds(lease))
    return None if both is None else Claimed(**runs.fields(both), article=articles.known(both))


def renew(session: Session, run: Run, lease: timedelta) -> bool:
    """Hold a claimed run for longer; false where the claim was lost."""
    return session.scalar(_RENEWED, runs.claim_of(run) | _milliseconds(lease)) is not None


def _claimed() -> Single:
    """The statements of `claim` as one."""
    taken = _TAKEN.cte("taken")
    counted = events.counted(taken.c.article_id, *articles.COLUMNS).cte("counted")
    both = select(*taken.c, *counted.c).join_from(taken, counted, events.same_article(taken, counted))
    return Single(both.add_cte(events.added(taken, counted, "started").cte("started")))


_CLAIMED = _claimed()


def _milliseconds(lease: timedelta) -> dict[str, int]:
    return {"lease": lease // timedelta(milliseconds=1)}
