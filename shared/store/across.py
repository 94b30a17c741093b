"""Across articles: everybody of a name or an item, every outlet, and how verdicts fall over time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from typing import Any

from sqlalchemy import CTE, ColumnElement, CompoundSelect, and_, func, literal, select, union_all
from sqlalchemy.orm import Session

from shared.ids import first_id
from shared.models.looks import NAME_ONLY, look
from shared.models.report import KnowledgeUsed, Report, Verdict
from shared.store.finding_rows import FINDING, FindingPage, find, finding_row
from shared.store.keyring import Transaction
from shared.store.matching import of_article, people
from shared.store.rows import Filters
from shared.store.tables.checks import ArticleTable, FindingTable, RunTable
from shared.store.tables.citing import CitingTable

LONGEST_PAGE = 200
DAYS = 30
"""How far back counts go: what is older tells little of what is printed now, and takes long to add up."""

_HOW_MANY = (FindingTable.verdict, FindingTable.reason, func.count())
_NONE = {NAME_ONLY: 0} | {verdict.value: 0 for verdict in Verdict}


@dataclass(frozen=True, slots=True)
class Count:
    """How many findings of each verdict something has: an outlet, a name, or a day (in days since 1970).

    `match` leaves out whoever fits by name only: that is `name_only`.
    """

    key: Any
    articles: int
    match: int
    name_only: int
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
            query = query.where(*people(filters), *of_article(filters))
            if cursor:
                query = query.where(_before(session, cursor))
            order = (FindingTable.article_id.desc(), FindingTable.position)
            rows = session.execute(query.order_by(*order).limit(limit + 1)).all()
        found = tuple(map(finding_row, rows[:limit]))
        return FindingPage(found, found[-1].id if len(rows) > limit else None)

    def looks(self, filters: Filters) -> dict[str, int]:
        """How many people of all articles have each look (`shared.models.looks`), however many pages they fill."""
        query = _of_people(select(*_HOW_MANY), filters).group_by(*_HOW_MANY[:2])
        with self._reading() as session:
            told = session.execute(query).all()
        return _by_verdict((None, *row) for row in told).get(None, dict(_NONE))

    def roles(self, filters: Filters, limit: int = 20) -> tuple[tuple[str, int], ...]:
        """What articles call these people first, the most often first."""
        query = _of_people(select(FindingTable.role, number := func.count()), filters)
        query = query.where(FindingTable.role.is_not(None)).group_by(FindingTable.role)
        with self._reading() as session:
            rows = session.execute(query.order_by(number.desc(), FindingTable.role).limit(limit))
            return tuple((role, times) for role, times in rows)

    def outlets(self, owner: str | None, limit: int = 30) -> tuple[Count, ...]:
        """Outlets of late by how many people of their articles could not be found or do not fit."""
        key, since = ArticleTable.outlet, first_id(_first_day())
        findings = select(key, *_HOW_MANY).join(ArticleTable, ArticleTable.id == FindingTable.article_id)
        findings = findings.where(FindingTable.current, FindingTable.article_id >= since, key.is_not(None))
        articles = select(key, func.count()).where(ArticleTable.id >= since)
        mine = of_article(Filters(owner=owner))
        with self._reading() as session:
            told = session.execute(findings.where(*mine).group_by(key, *_HOW_MANY[:2])).all()
            worst = sorted(_by_verdict(told).items(), key=lambda one: _badness(one[1]))[:limit]
            some = articles.where(*mine, key.in_([outlet for outlet, _ in worst])).group_by(key)
            number = dict(session.execute(some).all())
        return tuple(Count(outlet, number.get(outlet, 0), **verdicts) for outlet, verdicts in worst)

    def days(self, owner: str | None) -> tuple[Count, ...]:
        """How verdicts fell on each of the last days (UTC), oldest first; days without an article are left out."""
        days, mine = _days().cte("days"), of_article(Filters(owner=owner))
        number = select(days.c.day, func.count()).join(ArticleTable, _within(days, ArticleTable.id))
        findings = select(days.c.day, *_HOW_MANY).join(FindingTable, _within(days, FindingTable.article_id))
        if mine:
            findings = findings.join(ArticleTable, ArticleTable.id == FindingTable.article_id)
        findings = findings.where(FindingTable.current, *mine).group_by(days.c.day, *_HOW_MANY[:2])
        with self._reading() as session:
            found = _by_verdict(session.execute(findings).all())
            articles = session.execute(number.where(*mine).group_by(days.c.day).order_by(days.c.day)).all()
        return tuple(Count(day, made, **found.get(day, _NONE)) for day, made in articles)

    def unknown_names(self, owner: str | None, limit: int = 20) -> tuple[tuple[str, int], ...]:
        """Names of several articles of late that could not be found, the most often first: one invention, perhaps."""
        return self._most_unknown(FindingTable, owner, 2, limit)

    def unknown_sources(self, owner: str | None, limit: int = 20) -> tuple[tuple[str, int], ...]:
        """Outlets and organisations that articles of late rest on and that could not be found, the most often first."""
        return self._most_unknown(CitingTable, owner, 1, limit)

    def _most_unknown(
        self, table: type[FindingTable | CitingTable], owner: str | None, least: int, limit: int
    ) -> tuple[tuple[str, int], ...]:
        """Names that are in so many articles of late or more and could not be found, each with their number."""
        each = select(table.name, table.article_id).where(table.verdict == Verdict.UNKNOWN, table.current)
        each = each.where(table.article_id >= first_id(_first_day()))
        if owner is not None:
            each = each.join(ArticleTable, ArticleTable.id == table.article_id).where(ArticleTable.owner == owner)
        once = each.group_by(
            table.name, table.article_id
        ).subquery()  # count(distinct) sorts, and takes three times as long
        query = select(once.c.name, articles := func.count()).group_by(once.c.name).having(articles >= least)
        with self._reading() as session:
            rows = session.execute(query.order_by(articles.desc(), once.c.name).limit(limit))
            return tuple((name, number) for name, number in rows)

    def latest_knowledge(self, owner: str | None) -> KnowledgeUsed | None:
        """What the latest article was checked against, None where none was checked."""
        query = select(RunTable.report).join(ArticleTable, ArticleTable.id == RunTable.article_id)
        query = query.where(RunTable.report.is_not(None), *of_article(Filters(owner=owner)))
        with self._reading() as session:
            found = session.scalar(query.order_by(RunTable.id.desc()).limit(1))
        return Report.model_validate_json(found).knowledge if found else None


def _of_people(query: Any, filters: Filters) -> Any:
    """A query on findings, of those asked for; articles are looked at only where something is asked of them."""
    asked = of_article(filters)
    if asked:
        query = query.join(ArticleTable, ArticleTable.id == FindingTable.article_id)
    return query.where(*people(filters), *asked)


def _first_day() -> datetime:
    """When the first of the days began over which is counted: today is the last of them."""
    return datetime.combine(datetime.now(UTC).date(), time(), UTC) - timedelta(days=DAYS - 1)


def _days() -> CompoundSelect[Any]:
    """The days over which is counted, since 1970, each with the ids between which its articles lie."""
    edges = [_first_day() + timedelta(days=number) for number in range(DAYS + 1)]
    since_1970 = (edges[0] - datetime(1970, 1, 1, tzinfo=UTC)).days
    return union_all(
        *(
            select(
                literal(since_1970 + n).label("day"),
                literal(first_id(a)).label("low"),
                literal(first_id(b)).label("high"),
            )
            for n, (a, b) in enumerate(pairwise(edges))
        )
    )


def _within(days: CTE, article_id: Any) -> ColumnElement[bool]:
    return and_(article_id >= days.c.low, article_id < days.c.high)


def _by_verdict(rows: Iterable[Any]) -> dict[Any, dict[str, int]]:
    """Numbers by verdict for each key, of rows of key, verdict, reason and number."""
    found: dict[Any, dict[str, int]] = {}
    for key, verdict, reason, number in rows:
        found.setdefault(key, dict(_NONE))[look(verdict, reason)] += number
    return found


def _badness(verdicts: Mapping[str, int]) -> tuple[int, int]:
    """Sorts the worst first, and those with more people before others."""
    return -(verdicts["mismatch"] + verdicts["unknown"]), -sum(verdicts.values())


def _before(session: Session, cursor: str) -> Any:
    last = find(session, cursor)
    older = FindingTable.article_id < last.article_id
    return older | ((FindingTable.article_id == last.article_id) & (FindingTable.position > last.position))
