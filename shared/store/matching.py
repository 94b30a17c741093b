"""Which articles match a search: a page of their ids by one walk along an index, however many there are."""

from sqlalchemy import ColumnElement, Select, select

from shared.models.report import State
from shared.store.rows import Filters
from shared.store.tables.checks import ArticleTable, FindingTable, RunTable

_LATEST = (RunTable.article_id == ArticleTable.id) & (RunTable.number == ArticleTable.runs_made)
_AFTER_ALL = "\U0010ffff"


def matching(filters: Filters, cursor: str | None, limit: int) -> Select[str]:
    """The ids of articles, newest first, that lie before `cursor`, as `article_id`.

    Walks from where fewest are: findings where people are asked for, runs where a state is, else articles.
    """
    if filters.verdict or filters.name or filters.qid:
        walked = FindingTable.article_id
        query = select(walked.label("article_id")).where(*people(filters)).distinct()
        if filters.state or of_article(filters):
            query = query.join(ArticleTable, ArticleTable.id == walked)
        if filters.state:
            query = query.join(RunTable, _LATEST).where(RunTable.state == filters.state)
    elif filters.state and filters.state is not State.DONE:
        walked = RunTable.article_id
        query = select(walked.label("article_id")).join(ArticleTable, _LATEST).where(RunTable.state == filters.state)
    else:
        walked = ArticleTable.id
        query = select(walked.label("article_id"))
        if filters.state:
            query = query.join(RunTable, _LATEST).where(RunTable.state == filters.state)
    if cursor is not None:
        query = query.where(walked < cursor)
    return query.where(*of_article(filters)).order_by(walked.desc()).limit(limit)


def people(filters: Filters) -> list[ColumnElement[bool]]:
    """What is asked of one person of the latest report."""
    found: list[ColumnElement[bool]] = [FindingTable.current.is_(True)]
    if filters.verdict:
        found.append(FindingTable.verdict == filters.verdict)
    if filters.qid:
        found.append(FindingTable.qid == filters.qid)
    if filters.name:
        begins = (FindingTable.folded >= filters.name) & (FindingTable.folded < filters.name + _AFTER_ALL)
        found.append(begins | (FindingTable.surname == filters.name))
    return found


def of_article(filters: Filters) -> list[ColumnElement[bool]]:
    """What is asked of an article itself."""
    asked = {
        ArticleTable.owner: filters.owner,
        ArticleTable.outlet: filters.outlet,
    }
    found = [column == value for column, value in asked.items() if value is not None]
    found += [ArticleTable.published_on >= filters.since] if filters.since else []
    found += [ArticleTable.published_on <= filters.until] if filters.until else []
    return found
