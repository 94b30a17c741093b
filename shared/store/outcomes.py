"""How a claimed run ends: with its report, in a wait for a source, or with an error. Fenced by the attempt."""

from datetime import timedelta
from typing import Any

from sqlalchemy import JSON, bindparam, func, select, update
from sqlalchemy.orm import Session, undefer

from shared.errors import Conflict
from shared.models.report import Report, State
from shared.store import alerts, citing, events, findings, outbox
from shared.store.clock import now
from shared.store.rows import Happening, Run
from shared.store.runs import HELD, MOST_ATTEMPTS, claim_of, held
from shared.store.singles import Single, Singles
from shared.store.tables.checks import ARTICLES, RUNS, RunTable

LONGEST_WAIT = timedelta(hours=24)
"""How long a run waits for a source that is down before it is done with what could not be checked."""

_FINISHED = (
    update(RUNS)
    .where(HELD)
    .values(
        state=State.DONE,
        finished_at=now(),
        lease_until=None,
        report=bindparam("final"),
        totals=bindparam("sums", type_=JSON),
    )
    .returning(RUNS.c.article_id, RUNS.c.number)
)


def finish(session: Session, run: Run, report: Report) -> None:
    """Keep the final report of a claimed run, replacing a partial one; Conflict where the claim was lost."""
    kept = report.model_copy(update={"state": State.DONE})
    if session.scalar(_FINISHED, claim_of(run) | _final(kept)) is None:
        raise _lost(run)
    _keep_rows(session, run, kept)
    alerts.tell(session, run, kept)
    events.append(session, Happening(run.article_id, run.number, "done"))


def finish_at_once(singles: Singles, run: Run, report: Report) -> bool:
    """The same by one statement, where that can do all there is to do: false where it cannot, or the claim was lost.

    It can for the first attempt of an article whose owner has no webhook and watches nobody.
    """
    if run.attempt > 1 or run.number > 1:
        return False
    kept = report.model_copy(update={"state": State.DONE})
    found = {"people": findings.rows(run, kept, {}), "sources": citing.rows(run, kept)}
    return singles.first(_FINISHED_AT_ONCE, claim_of(run) | _final(kept) | found) is not None


def _finished_at_once() -> Single:
    """The statements of `finish` as one, where there is nobody to write messages for."""
    finished = _FINISHED.where(~outbox.has_webhook(RUNS.c.article_id), ~alerts.has_watch(RUNS.c.article_id)).cte(
        "finished"
    )
    counted = events.counted(finished.c.article_id, ARTICLES.c.id).cte("counted")
    done = events.added(finished, counted, "done").cte("done")
    people = findings.added(finished, "people").cte("found")
    sources = citing.added(finished, "sources").cte("cited")
    return Single(select(counted.c.events_made).add_cte(people, sources, done))


_FINISHED_AT_ONCE = _finished_at_once()


def wait(session: Session, run: Run, delay: timedelta, reason: str, report: Report | None) -> None:
    """Put a claimed run aside until a source answers again, with what could be checked so far.

    Uses up no attempt. After 24 hours of waiting the run is done with what it has, or dead if it has nothing.
    """
    current = _current(session, run)
    if report is None and current.report is not None:
        report = Report.model_validate_json(current.report)
    if session.scalar(select(RunTable.waiting_since < now(-LONGEST_WAIT)).where(RunTable.id == run.id)):
        if report is not None:
            return finish(session, run, report)
        return give_up(session, run, f"no source of knowledge answered for a day: {reason}")
    if report is not None:
        report = report.model_copy(update={"state": State.WAITING})
        _keep_rows(session, run, report)
    since = func.coalesce(RunTable.waiting_since, now())
    again = {"not_before": now(delay), "forgiven": RunTable.forgiven + 1, "waiting_since": since}
    _close(session, run, state=State.WAITING, reason=reason, **again, **(_contents(report) if report else {}))
    return events.append(session, Happening(run.article_id, run.number, "waiting", note=reason))


def fail(session: Session, run: Run, reason: str) -> None:
    """Put a claimed run back after an error, a little later each time, or give it up after the fifth."""
    tries = session.scalar(select(RunTable.attempt - RunTable.forgiven).where(RunTable.id == run.id))
    if tries is None or tries >= MOST_ATTEMPTS:
        return give_up(session, run, reason)
    delay = timedelta(seconds=2**tries)
    _close(session, run, state=State.QUEUED, not_before=now(delay), sent_at=None, reason=reason)
    return events.append(session, Happening(run.article_id, run.number, "failed", note=reason))


def give_up(session: Session, run: Run, reason: str) -> None:
    """Try a claimed run no more: an operator may put it back; Conflict where the claim was lost."""
    _close(session, run, state=State.DEAD, finished_at=now(), reason=reason)
    events.append(session, Happening(run.article_id, run.number, "dead", note=reason))


def _keep_rows(session: Session, run: Run, report: Report) -> None:
    """Keep who and what is in a report so that it is found across articles."""
    findings.replace(session, run, report)
    citing.replace(session, run, report)


def _final(report: Report) -> dict[str, Any]:
    """The parameters of `_FINISHED` beside its claim."""
    return {"final": report.model_dump_json(), "sums": report.totals.model_dump(mode="json")}


def _contents(report: Report) -> dict[str, Any]:
    return {"report": report.model_dump_json(), "totals": report.totals.model_dump(mode="json")}


def _current(session: Session, run: Run) -> RunTable:
    found = session.scalar(select(RunTable).where(held(run)).options(undefer(RunTable.report)).with_for_update())
    if found is None:
        raise _lost(run)
    return found


def _close(session: Session, run: Run, **values: Any) -> None:
    done = session.scalar(update(RunTable).where(held(run)).values(lease_until=None, **values).returning(RunTable.id))
    if done is None:
        raise _lost(run)


def _lost(run: Run) -> Conflict:
    return Conflict(f"run {run.id} was taken over or deleted")
