"""Watch lists of one database; every method is one transaction."""

from datetime import timedelta

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from shared.errors import BadRequest, Conflict, NotFound
from shared.ids import new_id
from shared.lexicon.names import folded
from shared.models.watching import Alert, Watch, WatchKind
from shared.models.world import QID
from shared.store.alerts import key_of_name
from shared.store.audit import Deed
from shared.store.clock import now
from shared.store.keyring import Transaction
from shared.store.openings import OPENING_COLUMN
from shared.store.tables.checks import ArticleTable
from shared.store.tables.watches import AlertTable, WatchTable
from shared.store.turns import take_turn

MOST = 500
"""Things that one owner may watch: each finished check looks through all of them."""

LATEST = timedelta(days=7)
"""How long what was told counts as news."""

LONGEST_PAGE = 200 + 1  # one more than is shown tells whether others follow


class Watching:
    """What is watched, and what was told of it."""

    def __init__(self, writing: Transaction, reading: Transaction) -> None:
        self._writing = writing
        self._reading = reading

    def watch(self, kind: WatchKind, value: str, by: Deed) -> Watch:
        """Watch something; what is watched already stays as it is. BadRequest for what cannot be meant."""
        key = _key(kind, value)
        with self._writing() as session:
            take_turn(session, "watches", by.owner)
            found = _found(session, by.owner, kind, key)
            if found is not None:
                return _watch(found)
            if kind is WatchKind.ARTICLE and session.get(ArticleTable, key) is None:
                raise NotFound(f"there is no article {key}")
            if (session.scalar(select(func.count()).where(WatchTable.owner == by.owner)) or 0) >= MOST:
                raise Conflict(f"there are {MOST} things watched already; watch no more of one first")
            values = {"id": new_id(), "owner": by.owner, "kind": kind, "key": key}
            values["value"] = key if kind is WatchKind.PERSON else value.strip()
            made = insert(WatchTable).values(who=by.who, key_id=by.key_id, made_at=now(), **values)
            return _watch(session.scalars(made.returning(WatchTable)).one())

    def drop(self, watch_id: str) -> None:
        """Watch something no more; NotFound where it was not watched."""
        with self._writing() as session:
            _one(session, watch_id)
            session.execute(delete(WatchTable).where(WatchTable.id == watch_id))

    def owner(self, watch_id: str) -> str:
        """For whom something is watched; NotFound where it is not."""
        with self._reading() as session:
            return _one(session, watch_id).owner

    def all(self, owner: str | None) -> tuple[Watch, ...]:
        """Everything that is watched for one owner or for all, the latest first."""
        query = select(WatchTable).order_by(WatchTable.id.desc())
        if owner is not None:
            query = query.where(WatchTable.owner == owner)
        with self._reading() as session:
            return tuple(map(_watch, session.scalars(query)))

    def one(self, owner: str, kind: WatchKind, value: str) -> Watch | None:
        """The watch on something, None where it is not watched."""
        with self._reading() as session:
            found = _found(session, owner, kind, _key(kind, value))
            return _watch(found) if found else None

    def alerts(self, owner: str | None, before: int | None = None, limit: int = 50) -> tuple[Alert, ...]:
        """What an owner or all were told, newest first; from before one, where its number is given."""
        query = select(AlertTable, ArticleTable.title, OPENING_COLUMN)
        query = query.join(ArticleTable, ArticleTable.id == AlertTable.article_id)
        query = query.order_by(AlertTable.id.desc()).limit(max(1, min(limit, LONGEST_PAGE)))
        if owner is not None:
            query = query.where(AlertTable.owner == owner)
        if before is not None:
            query = query.where(AlertTable.id < before)
        with self._reading() as session:
            return tuple(_alert(*row) for row in session.execute(query))

    def news(self, owner: str | None, most: int = 100) -> int:
        """How many verdicts were told of in the last week, counted up to `most`."""
        query = select(AlertTable.at >= now(-LATEST)).order_by(AlertTable.id.desc()).limit(most)
        if owner is not None:
            query = query.where(AlertTable.owner == owner)
        with self._reading() as session:
            return sum(map(bool, session.scalars(query)))


def _key(kind: WatchKind, value: str) -> str:
    """The value as it is compared."""
    value = value.strip()
    match kind:
        case WatchKind.PERSON:
            if not QID.fullmatch(value.upper()) or len(value) > 16:
                raise BadRequest("name the item of Wikidata, say Q7259", "value")
            return value.upper()
        case WatchKind.NAME if key := key_of_name(value):
            return key
        case WatchKind.OUTLET if key := folded(value):
            return key
        case WatchKind.ARTICLE if value:
            return value
    raise BadRequest(f"say which {kind} to watch", "value")


def _found(session: Session, owner: str, kind: WatchKind, key: str) -> WatchTable | None:
    mine = (WatchTable.owner == owner) & (WatchTable.kind == kind) & (WatchTable.key == key)
    return session.scalar(select(WatchTable).where(mine))


def _one(session: Session, watch_id: str) -> WatchTable:
    found = session.get(WatchTable, watch_id)
    if found is None:
        raise NotFound(f"there is no watch {watch_id}")
    return found


def _watch(row: WatchTable) -> Watch:
    return Watch(row.id, row.owner, row.kind, row.value, row.who, row.made_at)


def _alert(row: AlertTable, title: str | None, opening: str) -> Alert:
    about = (row.id, row.article_id, title, opening, row.run, row.name)
    return Alert(*about, row.before, row.after, row.reason, row.kind, row.value, row.at)
