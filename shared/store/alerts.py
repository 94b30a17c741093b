"""Telling of verdicts that became others, in the very transaction that keeps the newer report."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, bindparam, exists, insert, select
from sqlalchemy.orm import Session

from shared.lexicon.names import folded
from shared.models.report import Finding, Reason, Report, Verdict
from shared.models.watching import WatchKind
from shared.models.webhooks import EventKind
from shared.store import outbox
from shared.store.clock import now
from shared.store.findings import LONGEST_NAME
from shared.store.rows import Run
from shared.store.tables.checks import ArticleTable, FindingTable, RunTable
from shared.store.tables.watches import AlertTable, WatchTable


@dataclass(frozen=True, slots=True)
class _Was:
    """What was last held of somebody; `run` is the number of the check that did."""

    name: str
    run: int
    verdict: Verdict
    qid: str | None


@dataclass(frozen=True, slots=True)
class _Change:
    """Somebody before and after; `first` where nothing was held of them in this article before."""

    name: str
    was: _Was | None
    now: Finding | None
    first: bool

    @property
    def items(self) -> set[str | None]:
        """The items they were or are taken for."""
        identity = self.now.identity if self.now else None
        return {self.was.qid if self.was else None, identity.qid if identity else None}


def key_of_name(name: str) -> str:
    """How names are compared: by their folded words, in whatever order."""
    return " ".join(sorted(folded(name).split()))[:LONGEST_NAME]


def tell(session: Session, run: Run, report: Report) -> None:
    """Tell the owner of an article of everybody on a watch list whose verdict is another than before.

    What could not be checked is no verdict: neither does it change one, nor is it what a later one is compared with.
    """
    watches = session.execute(_WATCHES, {"article": run.article_id}).all()
    if not watches:
        return
    webhooks = outbox.wanting(session, watches[0].owner, EventKind.VERDICT_CHANGED)
    for change in _changes(session, run, report, watches):
        watch = next((each for each in watches if _is_about(each, change, run.article_id)), None)
        if watch is not None:
            _tell_one(session, run, change, watch)
            for webhook_id in webhooks:
                outbox.post(session, webhook_id, EventKind.VERDICT_CHANGED, _message(run, change, watch))


def has_watch(article_id: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether the owner of an article watches anything."""
    owners = exists().where(ArticleTable.id == article_id, WatchTable.owner == ArticleTable.owner)
    return owners.correlate_except(ArticleTable, WatchTable)


_WATCHES = (
    select(WatchTable.owner, WatchTable.kind, WatchTable.key, WatchTable.value, ArticleTable.outlet)
    .join(ArticleTable, ArticleTable.owner == WatchTable.owner)
    .where(ArticleTable.id == bindparam("article"))
    .order_by(WatchTable.id)
)


def _is_about(watch: Any, change: _Change, article_id: str) -> bool:
    match watch.kind:
        case WatchKind.NAME:
            return bool(key_of_name(change.name) == watch.key)
        case WatchKind.PERSON:
            return watch.key in change.items
        case WatchKind.OUTLET:
            return folded(watch.outlet or "") == watch.key and _concerns(change)
        case _:
            return bool(watch.key == article_id) and _concerns(change)


def _concerns(change: _Change) -> bool:
    """Of everybody in a new article, only those who do not fit are news."""
    return not change.first or (change.now is not None and change.now.verdict is Verdict.MISMATCH)


def _may_concern(watch: Any, person: Finding, article_id: str) -> bool:
    """Whether a watch can be about somebody, whoever they were taken for in other articles."""
    return watch.kind is WatchKind.PERSON or _is_about(watch, _Change(person.name, None, person, True), article_id)


def _changes(session: Session, run: Run, report: Report, watches: Sequence[Any]) -> Iterator[_Change]:
    still_named = {folded(person.name)[:LONGEST_NAME] for person in report.people}
    before = _held(session, run)
    people = {
        name: person
        for name, person in dict(_judged(report)).items()
        if name in before or any(_may_concern(watch, person, run.article_id) for watch in watches)
    }
    elsewhere = _held_elsewhere(session, run, watches[0].owner, [name for name in people if name not in before])
    for name, person in people.items():
        was = before.get(name) or elsewhere.get(name)
        if was is None or was.verdict is not person.verdict:
            yield _Change(person.name, was, person, name not in before)
    gone = (was for name, was in before.items() if name not in still_named and was.run == run.number - 1)
    yield from (_Change(was.name, was, None, False) for was in gone)


def _judged(report: Report) -> Iterator[tuple[str, Finding]]:
    """Everybody with a verdict who is listed across articles, by the folded name."""
    for person in report.people:
        if person.reason is not Reason.PRIVATE_PERSON and person.verdict is not Verdict.UNCHECKED:
            yield folded(person.name)[:LONGEST_NAME], person


def _held(session: Session, run: Run) -> Mapping[str, _Was]:
    """The last verdict on everybody of the article in earlier checks of it, by the folded name."""
    if run.number == 1:
        return {}
    earlier = (FindingTable.article_id == run.article_id) & (RunTable.number < run.number)
    return _by_name(session.execute(_HELD.where(earlier).order_by(RunTable.number)))


def _held_elsewhere(session: Session, run: Run, owner: str, names: Iterable[str]) -> Mapping[str, _Was]:
    """The last verdict on whoever has these folded names in other articles of the owner.

    Asked for one by one: each is the first row of an index, however many articles share the name.
    """
    asked = ({"owner": owner, "article": run.article_id, "name": name} for name in names)
    return _by_name(row for each in asked for row in session.execute(_LATEST_ELSEWHERE, each))


_HELD = (
    select(FindingTable.folded, FindingTable.name, FindingTable.verdict, FindingTable.qid, RunTable.number)
    .join(RunTable, RunTable.id == FindingTable.run_id)
    .where(FindingTable.verdict != Verdict.UNCHECKED)
)
_LATEST_ELSEWHERE = (
    _HELD.join(ArticleTable, ArticleTable.id == FindingTable.article_id)
    .where(FindingTable.folded == bindparam("name"), FindingTable.current)
    .where(ArticleTable.owner == bindparam("owner"), FindingTable.article_id != bindparam("article"))
    .order_by(FindingTable.article_id.desc())
    .limit(1)
)


def _by_name(rows: Iterable[Any]) -> dict[str, _Was]:
    return {row.folded: _Was(row.name, row.number, row.verdict, row.qid) for row in rows}


def _tell_one(session: Session, run: Run, change: _Change, watch: Any) -> None:
    values = {
        "owner": watch.owner, "article_id": run.article_id, "run": run.number, "kind": watch.kind, "value": watch.value,
        "name": change.name, "before": change.was and change.was.verdict, "after": change.now and change.now.verdict,
        "reason": change.now and change.now.reason,
    }  # fmt: skip
    session.execute(insert(AlertTable).values(at=now(), **values))


def _message(run: Run, change: _Change, watch: Any) -> dict[str, Any]:
    return {
        "article": run.article_id, "run": run.number, "name": change.name,
        "before": change.was.verdict.value if change.was else None,
        "after": change.now.verdict.value if change.now else None,
        "reason": change.now.reason.value if change.now else None,
        "watched": {"kind": watch.kind.value, "value": watch.value},
    }  # fmt: skip
