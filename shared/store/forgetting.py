"""Forgetting: what is older than it may be, and everything that reports say of one person."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import ColumnElement, Select, delete, exists, select, tuple_, update
from sqlalchemy.orm import Session, undefer

from shared.errors import BadRequest
from shared.lexicon.names import folded
from shared.models.report import UNCOUNTED, Finding, Reason, Report, State, Totals
from shared.models.watching import WatchKind
from shared.store.alerts import key_of_name
from shared.store.clock import now
from shared.store.findings import LONGEST_NAME
from shared.store.keyring import Transaction
from shared.store.roster import about
from shared.store.tables.audit import AuditTable
from shared.store.tables.batches import BatchLineTable, BatchTable
from shared.store.tables.checks import ArticleTable, EventTable, FindingTable, RunTable
from shared.store.tables.decisions import DecisionTable
from shared.store.tables.roster import RosterTable
from shared.store.tables.watches import AlertTable, WatchTable

AT_ONCE = 200
"""Articles erased in one transaction, so that nobody who writes has to wait long."""

LINES_AT_ONCE = 5000
"""Lines of batches erased in one transaction, likewise."""

_ENDED = (State.DONE, State.DEAD)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to be forgotten: by the name, however it is written, or by the item of Wikidata."""

    name: str | None = None
    qid: str | None = None

    def __post_init__(self) -> None:
        if not (self.name and folded(self.name)) and not self.qid:
            raise BadRequest("say whom: a name or a qid", "name")

    def is_meant(self, finding: Finding) -> bool:
        """Whether a finding is about them."""
        by_name = self.name is not None and folded(finding.name) == folded(self.name)
        return by_name or (self.qid is not None and finding.identity is not None and finding.identity.qid == self.qid)


@dataclass(frozen=True, slots=True)
class Erased:
    """How much was erased of a person: from how many articles, how many findings."""

    articles: int
    findings: int


class Forgetting:
    """What is forgotten in one database; every method is one or a few transactions."""

    def __init__(self, writing: Transaction) -> None:
        self._writing = writing

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
        """Erase what reports and rosters say of a person. The texts of articles stay as they were handed in."""
        with self._writing() as session:
            return _erase_person(session, person)


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


def _erase_person(session: Session, person: Person) -> Erased:
    articles, findings = set(), 0
    for run in session.scalars(_runs_about(person)).all():
        report = Report.model_validate_json(run.report or "")
        meant = [finding for finding in report.people if person.is_meant(finding)]
        if not meant:
            continue
        kept = report.model_copy(
            update={
                "people": tuple(finding for finding in report.people if finding not in meant),
                "totals": _less(report.totals, meant),
            }
        )
        values = {"report": kept.model_dump_json(), "totals": kept.totals.model_dump(mode="json")}
        session.execute(update(RunTable).where(RunTable.id == run.id).values(**values))
        articles.add(run.article_id)
        session.execute(update(EventTable).where(EventTable.article_id == run.article_id).values(people=None))
        findings += len(meant)
    session.execute(delete(DecisionTable).where(_ruling_about(person)))
    session.execute(delete(WatchTable).where(WatchTable.kind.in_(_OF_PEOPLE), WatchTable.key.in_(_keys(person))))
    if person.name:
        session.execute(delete(RosterTable).where(about(person.name)))
    _erase_alerts(session, person)
    session.execute(delete(FindingTable).where(_row_about(person)))
    return Erased(len(articles), findings)


_OF_PEOPLE = (WatchKind.NAME, WatchKind.PERSON)


def _keys(person: Person) -> list[str]:
    return [key for key in (key_of_name(person.name) if person.name else None, person.qid) if key]


def _erase_alerts(session: Session, person: Person) -> None:
    """What was told of them: alerts are few, so that all of them are looked through for the name."""
    told = session.execute(select(AlertTable.id, AlertTable.name)).all()
    meant = [number for number, name in told if person.name and folded(name) == folded(person.name)]
    session.execute(delete(AlertTable).where(AlertTable.id.in_(meant) | AlertTable.value.in_(_keys(person))))


def _runs_about(person: Person) -> Select[RunTable]:
    """Runs whose reports may tell of them. Private people are in no row of their own, so those reports are all read."""
    about = RunTable.id.in_(select(FindingTable.run_id).where(_row_about(person)))
    private = RunTable.report.contains(f'"{Reason.PRIVATE_PERSON}"')
    return select(RunTable).where(RunTable.report.is_not(None), about | private).options(undefer(RunTable.report))


def _ruling_about(person: Person) -> ColumnElement[bool]:
    """Rulings on whom their findings show to be this person, asked before these are gone."""
    rows = select(FindingTable.article_id, FindingTable.folded).where(_row_about(person))
    about: ColumnElement[bool] = tuple_(DecisionTable.article_id, DecisionTable.folded).in_(rows)
    if person.qid:
        about |= DecisionTable.qid == person.qid
    if person.name:
        about |= DecisionTable.folded == folded(person.name)[:LONGEST_NAME]
    return about


def _row_about(person: Person) -> ColumnElement[bool]:
    by_qid = FindingTable.qid == person.qid
    if person.name is None:
        return by_qid
    by_name = FindingTable.folded == folded(person.name)[:LONGEST_NAME]
    return by_name | by_qid if person.qid else by_name


def _less(totals: Totals, erased: list[Finding]) -> Totals:
    """The totals without some who were counted."""
    counted = [finding for finding in erased if finding.reason not in UNCOUNTED]
    fewer = Counter(finding.verdict.value for finding in counted)
    fewer["match_name_only"] = sum(finding.reason is Reason.NAME_ONLY for finding in counted)
    return Totals(**{name: max(0, number - fewer[name]) for name, number in totals.model_dump().items()})
