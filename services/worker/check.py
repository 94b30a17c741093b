"""One check of one article: claim it, do the five steps, keep the result. Safe to run twice."""

import logging
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial

from services.worker.drafts import BLIND, Sight, article_of
from services.worker.leases import leases
from shared.errors import Conflict, SourceUnavailable
from shared.knowledge.base import Knowledge
from shared.knowledge.roster import WithRoster
from shared.metrics import ARTICLE_SECONDS, ATTEMPTS, CHECK_SECONDS, CHECKS, PEOPLE
from shared.models.report import Report, State
from shared.pipeline import Progress, Spare, check
from shared.reading.base import Reader
from shared.reading.people.private import private_people
from shared.store import Claimed, Happening, Run, Store

STANDARD_DELAY = timedelta(minutes=5)
SHORTEST_DELAY = timedelta(seconds=10)
PROGRESS_SECONDS = 0.5
MOST_NAMED = 100
"""Names that one event tells: more are on no page that is waited at."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Bench:
    """What a worker works with."""

    store: Store
    reader: Reader
    knowledge: Knowledge
    sight: Sight = BLIND
    spare: Spare = private_people
    told_every: float = PROGRESS_SECONDS


def check_stored(bench: Bench, article_id: str) -> None:
    """Check a stored article if it is there to be checked, and keep what came of it."""
    try:
        _check(bench, article_id)
    except MemoryError:  # for which Celery would stop the whole worker, and not end this task alone
        raise RuntimeError(f"no memory is left to give article {article_id} back; its claim will lapse") from None


def _check(bench: Bench, article_id: str) -> None:
    run = bench.store.claim(article_id)
    if run is None:
        log.info("article %s: nothing to do", article_id)
        return
    ATTEMPTS.inc()
    with CHECK_SECONDS.time():
        outcome = _outcome(bench, run)
    CHECKS.labels(outcome).inc()
    log.info("article %s: %s", article_id, outcome, extra={"article": article_id, "attempt": run.attempt})


def _outcome(bench: Bench, run: Claimed) -> str:
    """What became of a claimed run, in one word."""
    try:
        with leases.kept(bench.store, run):
            return _work(bench, run)
    except Conflict as lost:
        log.warning("article %s: %s", run.article_id, lost)
        return "lost"
    except Exception as error:  # whatever it was, the article must not be lost
        log.exception("article %s: attempt %d failed", run.article_id, run.attempt)
        _give_back(bench.store, run, error)
        return "failed"


def _work(bench: Bench, run: Claimed) -> str:
    article = article_of(bench.store, bench.sight, run)
    if article is None:
        return "unread"

    knowledge = WithRoster(bench.knowledge, partial(bench.store.roster.known_to, run.article_id))
    try:
        report = check(article, bench.reader, knowledge, _teller(bench, run), bench.spare)
    except SourceUnavailable as error:
        bench.store.wait(run, delay_until(error.retry_at), str(error))
        return "waiting"
    if report.state is State.WAITING:
        bench.store.wait(run, delay_until(report.retry_at), unchecked_in_words(report), report)
        return "waiting"
    bench.store.finish(run, report)
    _count(run, report)
    return "done"


def _count(run: Run, report: Report) -> None:
    for person in report.people:
        PEOPLE.labels(person.verdict, person.reason).inc()
    ARTICLE_SECONDS.observe(max(0.0, (datetime.now(UTC) - run.queued_at).total_seconds()))


def _teller(bench: Bench, run: Run) -> Progress:
    """Tells of the steps of a check, unless they follow faster than anybody reads: each costs a transaction."""
    told = time.monotonic()

    def tell(kind: str, done: int, total: int, people: tuple[str, ...]) -> None:
        nonlocal told
        if time.monotonic() - told >= bench.told_every:
            told = time.monotonic()
            bench.store.record(Happening(run.article_id, run.number, kind, done, total, people=people[:MOST_NAMED]))

    return tell


def delay_until(moment: datetime | None) -> timedelta:
    """How long to wait for a source that said when to come back, within reason; five minutes where it did not."""
    if moment is None:
        return STANDARD_DELAY
    return max(moment - datetime.now(UTC), SHORTEST_DELAY)


def unchecked_in_words(report: Report) -> str:
    """Why a report is partial."""
    return f"a source did not answer; {report.totals.unchecked} people could not be checked"


def _give_back(store: Store, run: Run, error: Exception) -> None:
    try:
        store.fail(run, f"{type(error).__name__}: {error}"[:1000])
    except Conflict as lost:
        log.warning("article %s: %s", run.article_id, lost)
