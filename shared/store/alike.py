"""Findings that wait for a human and say the same of one person: of copies of an article, mostly.

They do where the name, the reason and what the article calls them are the same, in articles of one owner.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, exists, func, literal_column, select
from sqlalchemy.orm import Session, aliased

from shared.store.finding_rows import FINDING, FindingRow, finding_row
from shared.store.tables.checks import ArticleTable, FindingTable, RunTable

MOST = 200
"""Findings that are told of one by one: as many as a page can list."""

_NOTHING: ColumnElement[int] = literal_column("0")
"""Written out, for a database takes the index of what waits only where it sees that nothing else is asked for."""

_Other, _ItsArticle = aliased(FindingTable), aliased(ArticleTable)


@dataclass(frozen=True, slots=True)
class WaitingPage:
    """What waits for a human, the first of each that say the same, and the cursor of what follows, None at the end.

    `alike` is how many say the same, itself included, `summaries` what the report says of each in a sentence; both by
    the finding's id.
    """

    findings: tuple[FindingRow, ...]
    next: str | None
    alike: Mapping[str, int] = field(default_factory=dict)
    summaries: Mapping[str, str] = field(default_factory=dict)


def is_first() -> ColumnElement[bool]:
    """Whether a finding, beside its article, is the weightiest and then oldest of those that wait and say the same."""
    older = (_Other.run_id < FindingTable.run_id) | (
        (_Other.run_id == FindingTable.run_id) & (_Other.position < FindingTable.position)
    )
    before = (_Other.weight > FindingTable.weight) | ((_Other.weight == FindingTable.weight) & older)
    same = (_Other.folded == FindingTable.folded) & (_Other.reason == FindingTable.reason)
    same &= _Other.role.is_not_distinct_from(FindingTable.role) & (_Other.weight > _NOTHING)
    owners = (_ItsArticle.id == _Other.article_id) & (_ItsArticle.owner == ArticleTable.owner)
    return ~exists().where(same, before, owners).correlate(FindingTable, ArticleTable)


def those_like(session: Session, found: FindingRow) -> tuple[FindingRow, ...]:
    """Those that wait and say the same as one, itself included where it waits, the oldest first."""
    query = select(*FINDING).join(ArticleTable, ArticleTable.id == FindingTable.article_id)
    query = query.where(FindingTable.weight > _NOTHING, ArticleTable.owner == found.owner)
    query = query.where(FindingTable.folded == found.folded, FindingTable.reason == found.reason)
    query = query.where(FindingTable.role.is_not_distinct_from(found.role)).order_by(FindingTable.run_id).limit(MOST)
    return tuple(map(finding_row, session.execute(query)))


def numbers(session: Session, found: Sequence[FindingRow]) -> dict[str, int]:
    """How many wait and say the same as each of these, by its id."""
    columns = (FindingTable.folded, FindingTable.reason, FindingTable.role, ArticleTable.owner)
    query = select(*columns, func.count()).join(ArticleTable, ArticleTable.id == FindingTable.article_id)
    query = query.where(FindingTable.weight > _NOTHING, FindingTable.folded.in_({row.folded for row in found}))
    counted: dict[Any, int] = {tuple(key): number for *key, number in session.execute(query.group_by(*columns))}
    return {row.id: counted.get((row.folded, row.reason, row.role, row.owner), 1) for row in found}


def summaries(session: Session, found: Iterable[FindingRow]) -> dict[str, str]:
    """What the reports say of these in a sentence, by their ids."""
    wanted = {(row.run_id, row.person_id): row.id for row in found}
    query = select(RunTable.id, RunTable.report).where(RunTable.id.in_({run for run, _ in wanted}))
    return {
        wanted[run, person["id"]]: person["summary"]
        for run, report in session.execute(query)
        for person in json.loads(report or '{"people": []}')["people"]
        if (run, person["id"]) in wanted
    }
