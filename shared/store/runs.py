"""Runs: queueing, claiming, finishing, giving up and putting back one check of an article."""

import dataclasses
from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, Insert, Row, bindparam, case, func, insert, select, update
from sqlalchemy.orm import Session
from sqlalchemy.sql.elements import ColumnElement

from shared.correlation import current
from shared.errors import Conflict, NotFound
from shared.models.report import Report, State
from shared.store import events
from shared.store.clock import now
from shared.store.rows import Happening, Run
from shared.store.tables.checks import RUNS, ArticleTable, RunTable

MOST_ATTEMPTS = 5
"""Claims that a run may use up before it is given up; a poison article must not be tried for ever."""

_FIELDS = tuple(field.name for field in dataclasses.fields(Run) if field.name not in ("id", "bulk"))
COLUMNS = (RUNS.c.batch_id, *(RUNS.c[name] for name in _FIELDS))
"""The columns that a run as a value is made from."""

_TOLD = insert(RUNS).values(queued_at=now(), sent_at=now()).returning(*COLUMNS)


def run_id(article_id: str, number: int) -> str:
    """The id of a run."""
    return f"{article_id}-{number}"


def first_added(at: Any) -> Insert:
    """The statement that adds the first `run` of an `article`; `told` where the queue is told of it right after."""
    known = values(bindparam("article"), 1) | {"id": bindparam("run"), "request_id": bindparam("request")}
    return insert(RUNS).values(**known, queued_at=at, sent_at=case((bindparam("told", type_=Boolean), at)))


def first(article_id: str, queued_at: datetime) -> Run:
    """The first run of an article as it was added, as a value."""
    return Run(run_id(article_id, 1), article_id, 1, False, State.QUEUED, 0, None, None, queued_at, None, None)


def values(article_id: Any, number: int) -> dict[str, Any]:
    """The columns of a new run, which the present request asks for, but for its times."""
    return {
        "request_id": current(),
        "id": run_id(article_id, number),
        "article_id": article_id,
        "number": number,
        "state": State.QUEUED,
        "attempt": 0,
        "forgiven": 0,
    }


def queued(session: Session, most: int) -> int:
    """How many runs wait for a worker, counted up to `most`."""
    waiting = select(RunTable.id).where(RunTable.state == State.QUEUED).limit(most).subquery()
    return session.scalar(select(func.count()).select_from(waiting)) or 0


def row(session: Session, article_id: str, number: int | None = None) -> Run:
    """One run of an article, the latest where no number is given; NotFound where there is none."""
    query = select(RunTable).where(RunTable.article_id == article_id)
    if number is not None:
        query = query.where(RunTable.number == number)
    found = session.scalar(query.order_by(RunTable.number.desc()).limit(1))
    if found is None:
        raise NotFound(f"there is no run {'' if number is None else number} of article {article_id}")
    return detached(found)


def detached(found: RunTable | Row[Any]) -> Run:
    """A row of the table as a value."""
    return Run(**fields(found))


def fields(found: RunTable | Row[Any]) -> dict[str, Any]:
    """The fields of a run as a value, from its row."""
    named = {name: getattr(found, name) for name in _FIELDS}
    return named | {"id": run_id(found.article_id, found.number), "bulk": found.batch_id is not None}


def held(run: Run) -> ColumnElement[bool]:
    """Whether the claim still stands: a worker that was given up for dead must not overwrite its successor."""
    return (RunTable.id == run.id) & (RunTable.attempt == run.attempt) & (RunTable.state == State.RUNNING)


HELD = (RUNS.c.id == bindparam("run")) & (RUNS.c.attempt == bindparam("claim")) & (RUNS.c.state == State.RUNNING)
"""The same for statements that are made once; `claim_of` is what they are executed with."""


def claim_of(run: Run) -> dict[str, Any]:
    """The parameters of `HELD`."""
    return {"run": run.id, "claim": run.attempt}


def recheck(session: Session, article_id: str) -> Run:
    """Queue another run of an article whose latest one has ended; Conflict while it has not."""
    latest = row(session, article_id)
    if latest.state not in (State.DONE, State.DEAD):
        raise Conflict("this article is still being checked")
    raised = update(ArticleTable).where(ArticleTable.id == article_id, ArticleTable.runs_made == latest.number)
    number = session.scalar(raised.values(runs_made=latest.number + 1).returning(ArticleTable.runs_made))
    if number is None:
        raise Conflict("somebody else has just asked for the same")
    run = detached(session.execute(_TOLD, values(article_id, number)).one())
    events.append(session, Happening(article_id, number, "accepted"))
    return run


def requeue(session: Session, article_id: str) -> Run:
    """Put a run that was given up back in the queue with all its attempts; Conflict where it was not."""
    latest = row(session, article_id)
    back = session.scalar(
        update(RunTable)
        .where(RunTable.id == latest.id, RunTable.state == State.DEAD)
        .values(
            state=State.QUEUED,
            request_id=current(),
            forgiven=RunTable.attempt,
            reason=None,
            sent_at=now(),
            finished_at=None,
            waiting_since=None,
        )
        .returning(RunTable.id)
    )
    if back is None:
        raise Conflict("only an article that was given up can be put back")
    events.append(session, Happening(article_id, latest.number, "accepted"))
    return row(session, article_id)


def report(session: Session, article_id: str, number: int) -> Report | None:
    """The report of a run, partial while it waits, None where it has none yet."""
    query = select(RunTable.report).where(RunTable.article_id == article_id, RunTable.number == number)
    found = session.scalar(query)
    return Report.model_validate_json(found) if found else None


def latest_report(session: Session, article_id: str) -> Report | None:
    """The report of the latest run that has one, None where none has."""
    query = select(RunTable.report).where(RunTable.article_id == article_id, RunTable.report.is_not(None))
    found = session.scalar(query.order_by(RunTable.number.desc()).limit(1))
    return Report.model_validate_json(found) if found else None
