"""Forgetting: what is older than it may be, and everything that reports say of one person."""

from collections.abc import Iterator
from datetime import timedelta

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session

from shared.models.report import State
from shared.store.clock import now
from shared.store.erasing import Erased, Person, erase_elsewhere, erase_from_reports, erase_told, runs_about
from shared.store.keyring import Transaction
from shared.store.tables.audit import AuditTable
from shared.store.tables.batches import BatchLineTable, BatchTable
from shared.store.tables.checks import ArticleTable, RunTable

AT_ONCE = 200
"""Articles erased, or reports looked through, in one transaction, so that nobody who writes has to wait long."""

LINES_AT_ONCE = 5000
"""Lines of batches erased in one transaction, likewise."""

_ENDED = (State.DONE, State.DEAD)


class Forgetting:
    """What is forgotten in one database; every method is one or a few transactions."""

    def __init__(self, writing: Transaction, reading: Transaction) -> None:
        self._writing = writing
        self._reading = reading

    def old_articles(self, age: timedelta) -> int:
        """Erase articles handed in longer ago than `age` whose check has ended, with everything about them."""
        erased = 0
        while True:
            with self._writing() as session:
                some = _erase_old(session, age)
            erased += some
            if some < AT_ONCE:
                return erased

    def old_batches(self, age: timedelta) -> None:
        """Erase batches begun longer ago than `age` of which no article is left, with what became of each line."""
        more = True
        while more:
            with self._writing() as session:
                more = _erase_some_of_a_batch(session, age)

    def old_audit(self, age: timedelta) -> None:
        """Erase what was written down of deeds longer ago than `age`."""
        with self._writing() as session:
            session.execute(delete(AuditTable).where(AuditTable.at < now(-age)))

    def person(self, person: Person) -> Erased:
        """Erase what reports and rosters say of a person. The texts of articles stay as they were handed in.

        Done again, it goes on where it was cut off.
        """
        articles: set[str] = set()
        findings = 0
        for run_ids in self._runs_about(person):
            with self._writing() as session:
                some, number = erase_from_reports(session, person, run_ids)
            articles |= some
            findings += number
        last: int | None = 0
        while last is not None:
            with self._writing() as session:
                last = erase_told(session, person, last, AT_ONCE)
        with self._writing() as session:
            erase_elsewhere(session, person)
        return Erased(len(articles), findings)

    def _runs_about(self, person: Person) -> Iterator[list[str]]:
        after = ""
        while True:
            with self._reading() as session:
                run_ids = runs_about(session, person, after, AT_ONCE)
            if not run_ids:
                return
            yield run_ids
            after = run_ids[-1]


def _erase_old(session: Session, age: timedelta) -> int:
    latest = (RunTable.article_id == ArticleTable.id) & (RunTable.number == ArticleTable.runs_made)
    old = (
        select(ArticleTable.id)
        .join(RunTable, latest)
        .where(ArticleTable.submitted_at < now(-age), RunTable.state.in_(_ENDED))
        .limit(AT_ONCE)
    )
    ids = list(session.scalars(old))
    session.execute(delete(ArticleTable).where(ArticleTable.id.in_(ids)))
    return len(ids)


def _erase_some_of_a_batch(session: Session, age: timedelta) -> bool:
    """Some lines of a batch, and itself with the last of them; false where no batch is too old."""
    has_articles = exists().where(RunTable.batch_id == BatchTable.id)
    old = select(BatchTable.id).where(BatchTable.made_at < now(-age), ~has_articles)
    batch_id = session.scalar(old.limit(1))
    if batch_id is None:
        return False
    mine = BatchLineTable.batch_id == batch_id
    some = BatchLineTable.line.in_(select(BatchLineTable.line).where(mine).limit(LINES_AT_ONCE))
    lines = session.scalars(delete(BatchLineTable).where(mine, some).returning(BatchLineTable.line)).all()
    if len(lines) < LINES_AT_ONCE:
        session.execute(delete(BatchTable).where(BatchTable.id == batch_id))
    return True
