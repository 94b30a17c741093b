"""Erasing everything that is kept of one person, within the transactions of whoever calls."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, delete, false, select, tuple_, update
from sqlalchemy.orm import Session

from shared.errors import BadRequest
from shared.lexicon.names import folded
from shared.models.looks import NAME_ONLY, look_of
from shared.models.report import UNCOUNTED, Finding, Reason, Report, Totals
from shared.models.watching import WatchKind
from shared.store.alerts import key_of_name
from shared.store.findings import LONGEST_NAME
from shared.store.roster import about
from shared.store.tables.checks import EventTable, FindingTable, RunTable
from shared.store.tables.decisions import DecisionTable
from shared.store.tables.roster import RosterTable
from shared.store.tables.watches import AlertTable, WatchTable


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


def erase_from_reports(session: Session, person: Person, run_ids: list[str]) -> tuple[set[str], int]:
    """Erase a person from the reports of some runs; from which articles, and how many findings."""
    articles, findings = set(), 0
    for run_id in run_ids:  # one after the other: a report may be large
        run = session.execute(_REPORT.where(RunTable.id == run_id)).one_or_none()
        if run and (erased := _erase_from_report(session, person, run)):
            articles.add(run.article_id)
            findings += erased
    rows = FindingTable.run_id.in_(run_ids) & _row_about(person)
    ruled = select(FindingTable.article_id, FindingTable.folded).where(rows)
    session.execute(delete(DecisionTable).where(tuple_(DecisionTable.article_id, DecisionTable.folded).in_(ruled)))
    session.execute(delete(FindingTable).where(rows))
    return articles, findings


_REPORT = select(RunTable.id, RunTable.article_id, RunTable.report).with_for_update()


def _erase_from_report(session: Session, person: Person, run: Any) -> int:
    report = Report.model_validate_json(run.report)
    meant = [finding for finding in report.people if person.is_meant(finding)]
    if meant:
        people = tuple(finding for finding in report.people if finding not in meant)
        kept = report.model_copy(update={"people": people, "totals": _less(report.totals, meant)})
        values = {"report": kept.model_dump_json(), "totals": kept.totals.model_dump(mode="json")}
        session.execute(update(RunTable).where(RunTable.id == run.id).values(**values))
        session.execute(update(EventTable).where(EventTable.article_id == run.article_id).values(people=None))
    return len(meant)


def erase_elsewhere(session: Session, person: Person) -> None:
    """Erase what is said of a person in no report: rulings, watches, and the desk's rosters."""
    session.execute(delete(DecisionTable).where(_ruling_about(person)))
    session.execute(delete(WatchTable).where(WatchTable.kind.in_(_OF_PEOPLE), WatchTable.key.in_(_keys(person))))
    if person.name:
        session.execute(delete(RosterTable).where(about(person.name)))


_OF_PEOPLE = (WatchKind.NAME, WatchKind.PERSON)


def _keys(person: Person) -> list[str]:
    return [key for key in (key_of_name(person.name) if person.name else None, person.qid) if key]


def runs_about(session: Session, person: Person, after: str, most: int) -> list[str]:
    """The next runs whose reports may tell of a person.

    Private people are in no row of their own, so that all reports that have any are among them.
    """
    about = RunTable.id.in_(select(FindingTable.run_id).where(_row_about(person)))
    private = RunTable.report.contains(f'"{Reason.PRIVATE_PERSON}"')
    query = select(RunTable.id).where(RunTable.id > after, RunTable.report.is_not(None), about | private)
    return list(session.scalars(query.order_by(RunTable.id).limit(most)))


def erase_told(session: Session, person: Person, after: int, most: int) -> int | None:
    """Erase of the next alerts those that tell of a person; which was the last looked at, None where there is none."""
    seen = session.execute(_ALERTS.where(AlertTable.id > after).limit(most)).all()
    meant = [alert.id for alert in seen if _is_told(person, alert)]
    session.execute(delete(AlertTable).where(AlertTable.id.in_(meant)))
    return seen[-1].id if seen else None


_ALERTS = select(AlertTable.id, AlertTable.name, AlertTable.value).order_by(AlertTable.id)


def _is_told(person: Person, alert: Any) -> bool:
    by_name = person.name is not None and folded(alert.name) == folded(person.name)
    return by_name or alert.value in _keys(person)


def _ruling_about(person: Person) -> ColumnElement[bool]:
    """Rulings on them by their item or name; those on other names of theirs went with the findings of these."""
    about: ColumnElement[bool] = DecisionTable.qid == person.qid if person.qid else false()
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
    fewer["match_name_only"] = sum(look_of(finding) == NAME_ONLY for finding in counted)
    return Totals(**{name: max(0, number - fewer[name]) for name, number in totals.model_dump().items()})
