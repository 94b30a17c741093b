"""Articles: accepting, reading, listing and erasing them."""

from dataclasses import asdict, fields, replace
from typing import Any

from sqlalchemy import Row, Select, bindparam, delete, func, insert, select
from sqlalchemy.orm import Session

from shared.correlation import current
from shared.errors import NotFound
from shared.models.report import State, Totals
from shared.models.text import Article, Link
from shared.store import drafts, events, runs
from shared.store.clock import Instant, now
from shared.store.matching import matching
from shared.store.openings import OPENING_COLUMN
from shared.store.rows import ArticleRow, ArticleSummary, Filters, Page
from shared.store.singles import Single, Singles
from shared.store.tables.checks import ARTICLES, ArticleTable, RunTable

LONGEST_PAGE = 200
_OPEN = tuple(state for state in State if state is not State.DONE)

_others = ARTICLES.alias()


def _first_of(content_hash: Any, owner: Any, article_id: Any) -> Select[Any]:
    """The first article of an owner with the same text, if it came before one."""
    same = (_others.c.content_hash == content_hash) & (_others.c.owner == owner)
    return select(func.min(_others.c.id)).where(same, _others.c.id < article_id)


_FIRST = _first_of(bindparam("content"), bindparam("sender"), bindparam("article"))
_moment = select(now().label("at")).cte("moment")
_at = select(_moment.c.at).scalar_subquery()
_NEW = (
    insert(ARTICLES)
    .values(submitted_at=_at)
    .returning(ARTICLES.c.submitted_at, _FIRST.scalar_subquery().label("duplicate_of"))
)
_NEW_AT_ONCE = Single(
    _NEW.add_cte(runs.first_added(_at).cte("run"), events.first_added(_at).cte("event")),
    tuple(column.key for column in ARTICLES.c if column.key != "submitted_at"),
)
_FIRST_RUN, _FIRST_EVENT = runs.first_added(bindparam("at", type_=Instant())), events.first_added(now())
COLUMNS = tuple(ARTICLES.c[field.name] for field in fields(Article) if field.name != "draft")
"""The columns that an article as a value is made from."""

_LATEST = (RunTable.article_id == ArticleTable.id) & (RunTable.number == ArticleTable.runs_made)
_first = _first_of(ArticleTable.content_hash, ArticleTable.owner, ArticleTable.id).correlate(ArticleTable)
_SUMMARY = (
    *(ArticleTable.id, ArticleTable.title, OPENING_COLUMN),
    *(ArticleTable.outlet, ArticleTable.published_on, ArticleTable.submitted_at),
    *(RunTable.state, RunTable.reason, RunTable.totals, _first.scalar_subquery().label("duplicate_of")),
)


def accept(session: Session, article: Article, embargo: bool, owner: str, told: bool) -> ArticleRow:
    """Keep an article of an owner with its first run, of which the queue is told or is to be told."""
    kept = values(article, embargo, owner)
    new = session.execute(_NEW, kept | _like(article.id, kept["content_hash"], owner)).one()
    drafts.keep(session, article)
    session.execute(_FIRST_RUN, _first_run(article, told) | {"at": new.submitted_at})
    session.execute(_FIRST_EVENT, {"article": article.id})
    return _accepted(article, kept, new)


def accept_at_once(singles: Singles, article: Article, embargo: bool, owner: str, told: bool) -> ArticleRow:
    """The same for an article whose text is known, by one statement."""
    kept = values(article, embargo, owner)
    like = _like(article.id, kept["content_hash"], owner)
    return _accepted(article, kept, singles.first(_NEW_AT_ONCE, kept | like | _first_run(article, told)))


def _first_run(article: Article, told: bool) -> dict[str, Any]:
    """The parameters of what adds a first run."""
    return {"run": runs.run_id(article.id, 1), "article": article.id, "request": current(), "told": told}


def _accepted(article: Article, kept: dict[str, Any], new: Any) -> ArticleRow:
    return ArticleRow(
        article=replace(article, draft=None),
        submitted_at=new.submitted_at,
        embargo=kept["embargo"],
        content_hash=kept["content_hash"],
        owner=kept["owner"],
        duplicate_of=new.duplicate_of,
        run=runs.first(article.id, new.submitted_at),
    )


def values(article: Article, embargo: bool, owner: str) -> dict[str, Any]:
    """The columns of a new article but for its time; its first event, and no other, is counted as made."""
    return {
        "id": article.id,
        "text": article.text,
        "title": article.title,
        "published_on": article.published_on,
        "url": article.url,
        "language": article.language,
        "author": article.author,
        "outlet": article.outlet,
        "links": [asdict(link) for link in article.links],
        "content_hash": drafts.content_hash(article),
        "embargo": embargo,
        "owner": owner,
        "runs_made": 1,
        "events_made": 1,
    }


def row(session: Session, article_id: str) -> ArticleRow:
    """An article with its latest run; NotFound where there is none."""
    found = session.get(ArticleTable, article_id)
    if found is None:
        raise NotFound(f"there is no article {article_id}")
    return ArticleRow(
        article=_article(found),
        submitted_at=found.submitted_at,
        embargo=found.embargo,
        content_hash=found.content_hash,
        owner=found.owner,
        duplicate_of=_original(session, found.id, found.content_hash, found.owner),
        run=runs.row(session, article_id, found.runs_made),
    )


def known(found: Row[Any]) -> Article | None:
    """The article of a row; None where its text is still to be read: only then is there none."""
    return _article(found) if found.text else None


def owner(session: Session, article_id: str) -> str:
    """Whose an article is; NotFound where there is none."""
    found = session.scalar(select(ArticleTable.owner).where(ArticleTable.id == article_id))
    if found is None:
        raise NotFound(f"there is no article {article_id}")
    return found


def _original(session: Session, article_id: str, content_hash: str, owner: str) -> str | None:
    """The first article of the same text, among those of the same owner: nobody learns what others handed in."""
    first: str | None = session.scalar(_FIRST, _like(article_id, content_hash, owner))
    return first


def _like(article_id: str, content_hash: str, owner: str) -> dict[str, str]:
    """The parameters of `_FIRST`."""
    return {"article": article_id, "content": content_hash, "sender": owner}


def _article(found: ArticleTable | Row[Any]) -> Article:
    return Article(
        id=found.id,
        text=found.text,
        title=found.title,
        published_on=found.published_on,
        url=found.url,
        language=found.language,
        author=found.author,
        outlet=found.outlet,
        links=tuple(Link(**link) for link in found.links),
    )


def page(session: Session, filters: Filters, cursor: str | None, limit: int) -> Page:
    """Articles newest first, those after `cursor` where one is given, at most 200."""
    limit = max(1, min(limit, LONGEST_PAGE))
    chosen = matching(filters, cursor, limit + 1).subquery()
    query = select(*_SUMMARY).join(RunTable, _LATEST).join(chosen, chosen.c.article_id == ArticleTable.id)
    found = [
        ArticleSummary(**{**line._mapping, "totals": line.totals and Totals(**line.totals)})
        for line in session.execute(query.order_by(ArticleTable.id.desc()))
    ]
    return Page(tuple(found[:limit]), found[limit - 1].id if len(found) > limit else None)


def count(session: Session, owner: str | None) -> dict[State, int]:
    """How many articles are in each state, of one owner or of all."""
    query = select(RunTable.state, func.count()).select_from(ArticleTable).join(RunTable, _LATEST)
    if owner is not None:
        query = query.where(ArticleTable.owner == owner)
    return dict(session.execute(query.group_by(RunTable.state)).all())


def count_open(session: Session, owner: str | None) -> dict[State, int]:
    """How many articles are in each state but done: few, however many there are."""
    query = select(RunTable.state, func.count()).join(ArticleTable, _LATEST).where(RunTable.state.in_(_OPEN))
    if owner is not None:
        query = query.where(ArticleTable.owner == owner)
    return dict(session.execute(query.group_by(RunTable.state)).all())


def erase(session: Session, article_id: str) -> None:
    """Delete an article with everything about it; NotFound where there is none."""
    gone = session.scalar(delete(ArticleTable).where(ArticleTable.id == article_id).returning(ArticleTable.id))
    if gone is None:
        raise NotFound(f"there is no article {article_id}")
