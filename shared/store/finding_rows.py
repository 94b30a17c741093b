"""Findings as the store hands them out, each under an id of its own."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from shared.errors import NotFound
from shared.models.report import Reason, Verdict
from shared.store.openings import OPENING_COLUMN
from shared.store.tables.checks import ArticleTable, FindingTable


@dataclass(frozen=True, slots=True)
class FindingRow:
    """Somebody in one check of an article. `person_id` is theirs in its report, where their place changes if others go.

    `current`: of the latest report; `weight` orders what waits for a human.
    """

    run_id: str
    position: int
    article_id: str
    person_id: str
    name: str
    folded: str
    verdict: Verdict
    reason: Reason
    confidence: float
    qid: str | None
    role: str | None
    offset: int
    quotations: int
    current: bool
    weight: int
    owner: str
    title: str | None
    opening: str
    outlet: str | None
    published_on: date | None
    submitted_at: datetime

    @property
    def id(self) -> str:
        """By which it is asked for."""
        return f"{self.run_id}-{self.position}"

    @property
    def run(self) -> int:
        """The number of the check."""
        return int(self.run_id.rpartition("-")[2])


@dataclass(frozen=True, slots=True)
class FindingPage:
    """Some findings, and the cursor of those that follow, None at the end."""

    findings: tuple[FindingRow, ...]
    next: str | None


_F = FindingTable
FINDING = (
    *(_F.run_id, _F.position, _F.article_id, _F.person_id, _F.name, _F.folded, _F.verdict, _F.reason, _F.confidence),
    *(_F.qid, _F.role, _F.offset, _F.quotations, _F.current, _F.weight, ArticleTable.owner, ArticleTable.title),
    OPENING_COLUMN,
    *(ArticleTable.outlet, ArticleTable.published_on, ArticleTable.submitted_at),
)


def finding_row(row: Any) -> FindingRow:
    """A line of a query for `FINDING`."""
    return FindingRow(**row._mapping)


def find(session: Session, finding_id: str) -> FindingRow:
    """One finding by its id; NotFound where there is none."""
    run_id, _, position = finding_id.rpartition("-")
    if run_id and position.isdecimal() and len(position) < 8:
        query = select(*FINDING).join(ArticleTable, ArticleTable.id == _F.article_id)
        row = session.execute(query.where(_F.run_id == run_id, _F.position == int(position))).one_or_none()
        if row is not None:
            return finding_row(row)
    raise NotFound(f"there is no finding {finding_id}")
