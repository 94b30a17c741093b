"""Drafts: keeping what an article is to be read from, until it was."""

import hashlib
from dataclasses import asdict, replace

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from shared.errors import Conflict
from shared.models.text import Article, Draft, DraftKind
from shared.store import events, outcomes
from shared.store.keyring import Transaction
from shared.store.rows import Happening, Run
from shared.store.runs import held
from shared.store.tables.checks import ArticleTable, DraftTable, RunTable


def content_hash(article: Article) -> str:
    """By which the same text or file is known again; a page that was not fetched yet is like no other."""
    content = article.text.encode() if article.draft is None else article.draft.data or article.id.encode()
    return hashlib.sha256(content).hexdigest()


def keep(session: Session, *articles: Article) -> None:
    """Keep what new articles are to be read from, if their text is not known."""
    rows = [
        {"article_id": article.id, "kind": article.draft.kind, "data": article.draft.data}
        for article in articles
        if article.draft
    ]
    if rows:
        session.execute(insert(DraftTable), rows)


def of(session: Session, article_id: str) -> Draft | None:
    """What an article is to be read from; None where its text is known."""
    found = session.get(DraftTable, article_id)
    return Draft(DraftKind(found.kind), found.data) if found else None


def complete(session: Session, run: Run, article: Article) -> None:
    """Put the text, and what else was found, in the place of the draft; Conflict where the claim was lost."""
    if session.scalar(select(RunTable.id).where(held(run)).with_for_update()) is None:
        raise Conflict(f"run {run.id} was taken over or deleted")
    found = asdict(replace(article, id=run.article_id)) | {"content_hash": content_hash(article)}
    found.pop("draft")
    session.execute(update(ArticleTable).where(ArticleTable.id == run.article_id).values(**found))
    session.execute(delete(DraftTable).where(DraftTable.article_id == run.article_id))
    events.append(session, Happening(run.article_id, run.number, "fetched"))


class Drafts:
    """Drafts of one database, and what becomes of them; every method is one transaction."""

    def __init__(self, writing: Transaction, reading: Transaction) -> None:
        self._writing = writing
        self._reading = reading

    def of(self, article_id: str) -> Draft | None:
        """What an article is to be read from; None where its text is known."""
        with self._reading() as session:
            return of(session, article_id)

    def complete(self, run: Run, article: Article) -> None:
        """Put an article that was read in the place of its draft; Conflict where the claim was lost."""
        with self._writing() as session:
            complete(session, run, article)

    def refuse(self, run: Run, reason: str) -> None:
        """Give a claimed run up at once, since what is wrong will stay so; Conflict where the claim was lost."""
        with self._writing() as session:
            outcomes.give_up(session, run, reason)
