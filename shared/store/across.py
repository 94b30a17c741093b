"""Across articles: everybody of a name or an item, every outlet, and how verdicts fall over time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import BigInteger, case, func, select, type_coerce
from sqlalchemy.orm import Session

from shared.models.report import KnowledgeUsed, Report, Verdict
from shared.store.citing_table import CitingTable
from shared.store.clock import now
from shared.store.finding_rows import FINDING, FindingPage, find, finding_row
from shared.store.keyring import Transaction
from shared.store.matching import people
from shared.store.rows import Filters
from shared.store.tables import ArticleTable, FindingTable, RunTable

LONGEST_PAGE = 200
DAYS = 30
"""How far back counts go: what is older tells little of what is printed now, and takes long to add up."""

_DAY = 86_400_000
_VERDICTS = [func.sum(case((FindingTable.verdict == verdict, 1), else_=0)).label(verdict.value) for verdict in Verdict]


@dataclass(frozen=True, slots=True)
class Count:
    """How many findings of each verdict something has: an outlet, a name, or a day (in days since 1970)."""

    key: Any
    articles: int
    match: int
    mismatch: int
    unknown: int
    unchecked: int


class Across:
    """What one database holds across articles; only the latest report of each counts."""

    def __init__(self, reading: Transaction) -> None:
        self._reading = reading

    def findings(self, filters: Filters, cursor: str | None = None, limit: int = 50) -> FindingPage:
        """People of all articles, those of the newest first; those after the finding that `cursor` is."""
        limit = max(1, min(limit, LONGEST_PAGE))
        with self._reading() as session:
            query = select(*FINDING).join(ArticleTable, ArticleTable.id == FindingTable.article_id)
            query = query.where(*people(filters), *self._asked(filters))
            if cursor:
                query = query.where(_before(session, cursor))
            order = (FindingTable.article_id.desc(), FindingTable.position)
            rows = session.execute(query.order_by(*order).limit(limit + 1)).all()
        found = tuple(map(finding_row, rows[:limit]))
        return FindingPage(found, found[-1].id if len(rows) > limit else None)

    def outlets(self, owner: str | None, limit: int = 30) -> tuple[Count, ...]:
        """Outlets of late by how many people of their articles could not be found or do not fit."""
        return self._counted(ArticleTable.outlet, owner, limit, ArticleTable.outlet.is_not(None))

    def unknown_names(self, owner: str | None, limit: int = 20) -> tuple[Count, ...]:
        """Names that are in articles of late and could not be found, worst first: the same invented expert, perhaps."""
        return self._counted(FindingTable.name, owner, limit, FindingTable.verdict == Verdict.UNKNOWN)

    def unknown_sources(self, owner: str | None, limit: int = 20) -> tuple[tuple[str, int], ...]:
        """Outlets and organisations that articles of late rest on and that could not be found, the most often first."""
        articles = func.count(CitingTable.article_id.distinct())
        query = select(CitingTable.name, articles).join(ArticleTable, ArticleTable.id == CitingTable.article_id)
        unknown = (CitingTable.verdict == Verdict.UNKNOWN) & CitingTable.current
        recent = ArticleTable.submitted_at >= now(-timedelta(days=DAYS))
        query = query.where(unknown, recent, *self._asked(Filters(owner=owner))).group_by(CitingTable.name)
        with self._reading() as session:
            rows = session.execute(query.order_by(articles.desc(), CitingTable.name).limit(limit))
            return tuple((name, number) for name, number in rows)

    def latest_knowledge(self, owner: str | None) -> KnowledgeUsed | None:
        """What the latest article was checked against, None where none was checked."""
        query = select(RunTable.report).join(ArticleTable, ArticleTable.id == RunTable.article_id)
        query = query.where(RunTable.report.is_not(None), *self._asked(Filters(owner=owner)))
        with self._reading() as session:
            found = session.scalar(query.order_by(RunTable.id.desc()).limit(1))
        return Report.model_validate_json(found).knowledge if found else None

    def days(self, owner: str | None) -> tuple[Count, ...]:
        """How verdicts fell on each of the last days, oldest first; days without an article are left out."""
        day = type_coerce(ArticleTable.submitted_at, BigInteger) // _DAY
        return tuple(sorted(self._counted(day, owner, DAYS + 1), key=lambda count: int(count.key)))

    def _counted(self, key: Any, owner: str | None, limit: int, *conditions: Any) -> tuple[Count, ...]:
        articles = func.count(FindingTable.article_id.distinct())
        query = select(key, articles, *_VERDICTS).join(ArticleTable, ArticleTable.id == FindingTable.article_id)
        recent = ArticleTable.submitted_at >= now(-timedelta(days=DAYS))
        query = query.where(FindingTable.current, recent, *conditions, *self._asked(Filters(owner=owner)))
        worst = func.sum(case((FindingTable.verdict.in_((Verdict.MISMATCH, Verdict.UNKNOWN)), 1), else_=0))
        with self._reading() as session:
            rows: Sequence[Any] = session.execute(
                query.group_by(key).order_by(worst.desc(), articles.desc()).limit(limit)
            ).all()
        return tuple(Count(*row) for row in rows)

    def _asked(self, filters: Filters) -> list[Any]:
        found: list[Any] = [ArticleTable.owner == filters.owner] if filters.owner is not None else []
        return found + ([ArticleTable.outlet == filters.outlet] if filters.outlet is not None else [])


def _before(session: Session, cursor: str) -> Any:
    last = find(session, cursor)
    older = FindingTable.article_id < last.article_id
    return older | ((FindingTable.article_id == last.article_id) & (FindingTable.position > last.position))
