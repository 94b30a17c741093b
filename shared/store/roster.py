"""Rosters: what desks know themselves of people and false names; every method is one transaction."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, delete, func, insert, select
from sqlalchemy.orm import Session

from shared.dates import PartialDate
from shared.errors import Conflict, NotFound
from shared.ids import new_id
from shared.lexicon.names import folded
from shared.models.roster import Entry, Known
from shared.store.alerts import key_of_name
from shared.store.audit import Deed
from shared.store.clock import moment, now
from shared.store.findings import LONGEST_NAME
from shared.store.keyring import Transaction
from shared.store.tables.checks import ArticleTable
from shared.store.tables.roster import RosterTable
from shared.store.turns import take_turn

MOST = 20_000
"""Lines of one owner's roster: a register of a country's parliaments fits, a whole dump belongs into a snapshot."""

AT_ONCE = 400
"""Names asked for in one statement: SQLite and PostgreSQL both take a thousand parameters."""


@dataclass(frozen=True, slots=True)
class EntryPage:
    """Some lines of a roster, and the cursor of those that follow, None at the end."""

    entries: tuple[Entry, ...]
    next: str | None


class Roster:
    """What the desks of one database know."""

    def __init__(self, writing: Transaction, reading: Transaction) -> None:
        self._writing = writing
        self._reading = reading

    def known_to(self, article_id: str, names: Sequence[str]) -> tuple[Entry, ...]:
        """What the owner of an article knows of whoever may be called so, the latest first."""
        owner = select(ArticleTable.owner).where(ArticleTable.id == article_id).scalar_subquery()
        with self._reading() as session:
            found = {row.id: _entry(row) for some in _some(names) for row in session.scalars(_called(owner, some))}
        return tuple(found[entry_id] for entry_id in sorted(found, reverse=True))

    def put(self, owner: str, known: Sequence[Known], by: Deed, anew: bool = False) -> tuple[Entry, ...]:
        """Enter some lines, each in the place of one that says the same of the same name; all of them or none.

        `anew` puts them in the place of the whole roster. Conflict where there would be more than may be.
        """
        with self._writing() as session:
            take_turn(session, "roster", owner)
            if anew:
                session.execute(delete(RosterTable).where(RosterTable.owner == owner))
            else:
                _drop_said(session, owner, known)
            at = moment(session.scalars(select(now())).one())
            rows = [_row(owner, each, by) | {"at": at} for each in dict.fromkeys(known)]
            if _count(session, owner) + len(rows) > MOST:
                raise Conflict(f"a roster holds at most {MOST} lines; build a snapshot of more (see docs/knowledge.md)")
            made = session.scalars(insert(RosterTable).returning(RosterTable), rows) if rows else ()
            return tuple(map(_entry, made))

    def drop(self, entry_id: str) -> None:
        """Strike a line out; NotFound where there is none."""
        with self._writing() as session:
            _found(session, entry_id)
            session.execute(delete(RosterTable).where(RosterTable.id == entry_id))

    def owner(self, entry_id: str) -> str:
        """Whose roster a line is of; NotFound where there is none."""
        with self._reading() as session:
            return _found(session, entry_id).owner

    def entries(self, owner: str | None, name: str = "", cursor: str | None = None, limit: int = 200) -> EntryPage:
        """Lines of one owner's roster or of all, the latest first; those on whom a name or surname may be."""
        query = select(RosterTable).order_by(RosterTable.id.desc()).limit(limit + 1)
        if owner is not None:
            query = query.where(RosterTable.owner == owner)
        if sought := folded(name):
            query = query.where((RosterTable.key == key_of_name(name)) | (RosterTable.surname == sought))
        if cursor:
            query = query.where(RosterTable.id < cursor)
        with self._reading() as session:
            found = tuple(map(_entry, session.scalars(query)))
        return EntryPage(found[:limit], found[limit - 1].id if len(found) > limit else None)

    def count(self, owner: str | None) -> int:
        """How many lines there are."""
        with self._reading() as session:
            return _count(session, owner)


def about(name: str) -> ColumnElement[bool]:
    """Lines on whoever has a name, however it is written."""
    return RosterTable.key == key_of_name(name)


def _called(owner: ColumnElement[str], names: Sequence[str]) -> Select[RosterTable]:
    keys = [key_of_name(name) for name in names]
    named = RosterTable.key.in_(keys) | RosterTable.surname.in_({_surname(name) for name in names})
    return select(RosterTable).where(RosterTable.owner == owner, named)


def _some(names: Sequence[str]) -> Iterator[Sequence[str]]:
    return (names[at : at + AT_ONCE] for at in range(0, len(names), AT_ONCE))


def _surname(name: str) -> str:
    return folded(name).rpartition(" ")[2][:LONGEST_NAME]


def _count(session: Session, owner: str | None) -> int:
    query = select(func.count()).select_from(RosterTable)
    return session.scalar(query.where(RosterTable.owner == owner) if owner is not None else query) or 0


def _drop_said(session: Session, owner: str, known: Sequence[Known]) -> None:
    """Strike out what is said anew: the same role of the same name, or that it is false."""
    said = {(key_of_name(each.name), folded(each.role or ""), each.is_false) for each in known}
    for keys in _some([key for key, _, _ in said]):
        rows = session.scalars(select(RosterTable).where(RosterTable.owner == owner, RosterTable.key.in_(keys)))
        again = [row.id for row in rows if (row.key, folded(row.role or ""), row.is_false) in said]
        session.execute(delete(RosterTable).where(RosterTable.id.in_(again)))


def _row(owner: str, known: Known, by: Deed) -> dict[str, object]:
    return {
        "id": new_id(), "owner": owner,
        "name": known.name, "key": key_of_name(known.name), "surname": _surname(known.name),
        "role": known.role, "since": known.since and str(known.since), "until": known.until and str(known.until),
        "is_false": known.is_false, "note": known.note, "who": by.who, "key_id": by.key_id,
    }  # fmt: skip


def _found(session: Session, entry_id: str) -> RosterTable:
    found = session.get(RosterTable, entry_id)
    if found is None:
        raise NotFound(f"the roster has no line {entry_id}")
    return found


def _entry(row: RosterTable) -> Entry:
    since, until = (PartialDate.parse(day) if day else None for day in (row.since, row.until))
    return Entry(row.id, Known(row.name, row.role, since, until, row.is_false, row.note), row.who, row.at)
