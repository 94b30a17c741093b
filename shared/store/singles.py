"""What every article needs, each as one statement on PostgreSQL: one round trip, and a transaction by itself.

The driver executes it: on the way through SQLAlchemy, which makes it once, it took four times as long.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from math import inf
from time import monotonic
from types import SimpleNamespace
from typing import Any

from sqlalchemy import Delete, Dialect, Engine, Insert, Select, Update
from sqlalchemy.exc import DBAPIError

from shared.store.engine import RESTED, keeping_at_once

Statement = Select[Any] | Insert | Update | Delete


@dataclass(frozen=True, eq=False, slots=True)
class Single:
    """A statement, and the columns of a table whose values it is executed with, beside the parameters that it names."""

    statement: Statement
    columns: tuple[str, ...] = ()


@dataclass(slots=True)
class _Link:
    """A connection with the cursor that everything goes through, and since when it rests."""

    connection: Any
    cursor: Any
    since: float = inf


class Singles:
    """Executes statements on connections that keep each by itself; threads may share it. Errors are SQLAlchemy's.

    Its connections are its own: to take one from a pool of SQLAlchemy's and to give it back takes a third as long as
    to make a statement.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._error = engine.dialect.loaded_dbapi.Error
        self._made: dict[Single, _Made] = {}
        self._resting: list[_Link] = []
        self._closed = False

    def first(self, single: Single, values: Mapping[str, Any]) -> Any | None:
        """The first row that a statement finds or changes, by the names of its columns; None where there is none."""
        made = self._made.get(single) or self._make(single)
        link = self._take()
        try:
            link.cursor.execute(made.sql, made.parameters(values))
            found = made.row(link.cursor.fetchone())
        except self._error as error:
            link.connection.close()
            raise DBAPIError.instance(made.sql, None, error, self._error, dialect=self._engine.dialect) from error
        except BaseException:  # whoever stopped it did so in the middle of an answer
            link.connection.close()
            raise
        link.since = monotonic()
        self._resting.append(link)
        if self._closed:  # while this was under way
            self.close()
        return found

    def close(self) -> None:
        """Give all connections back, those still in use as soon as they are free."""
        self._closed = True
        while self._resting:
            with suppress(IndexError):  # another thread took it
                self._resting.pop().connection.close()

    def _take(self) -> _Link:
        """The connection that was used last, if the server is still there, else a new one."""
        while self._resting:
            with suppress(IndexError):  # another thread took it
                link = self._resting.pop()
                if monotonic() - link.since < RESTED or self._answers(link):
                    return link
                link.connection.close()
        connection = self._engine.raw_connection()
        connection.detach()
        return _Link(connection, self._engine.dialect.loaded_dbapi.RawCursor(connection.dbapi_connection))

    def _answers(self, link: _Link) -> bool:
        try:
            return self._engine.dialect.do_ping(link.connection)
        except self._error:
            return False

    def _make(self, single: Single) -> "_Made":
        return self._made.setdefault(single, _Made(single, self._engine.dialect))


def singles(url: str, lasting: bool = True) -> Singles | None:
    """What executes statements at once in a database; None for SQLite, where there are no round trips to save."""
    engine = keeping_at_once(url, lasting)
    return Singles(engine) if engine else None


class _Made:
    """The words of a statement, and what turns values into those that the driver takes and gives."""

    def __init__(self, single: Single, dialect: Dialect) -> None:
        compiled: Any = single.statement.compile(dialect=dialect, column_keys=list(single.columns) or None)
        asked = {name: bind for name, bind in compiled.binds.items() if bind.required}
        known = {name: bind for name, bind in compiled.binds.items() if not bind.required}
        words = {name: compiled.render_literal_bindparam(bind).replace("%%", "%") for name, bind in known.items()}
        places = {name: f"${place}" for place, name in enumerate(asked, 1)}
        self.sql = str(compiled) % (words | places)
        self._into = [(name, bind.type.dialect_impl(dialect).bind_processor(dialect)) for name, bind in asked.items()]
        self._out = [
            (column.key, column.type.dialect_impl(dialect).result_processor(dialect, None))
            for column in _columns(single.statement)
        ]

    def parameters(self, values: Mapping[str, Any]) -> list[Any]:
        """What the statement is executed with, in order."""
        return [convert(values[name]) if convert else values[name] for name, convert in self._into]

    def row(self, found: Sequence[Any] | None) -> SimpleNamespace | None:
        """A row by the names of its columns."""
        if found is None:
            return None
        columns = zip(self._out, found, strict=True)
        return SimpleNamespace(**{name: convert(value) if convert else value for (name, convert), value in columns})


def _columns(statement: Statement) -> Sequence[Any]:
    return list(statement.selected_columns if isinstance(statement, Select) else statement.exported_columns)
