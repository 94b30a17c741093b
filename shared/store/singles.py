"""What every article needs, each as one statement on PostgreSQL: one round trip, and a transaction by itself.

The driver executes it: on the way through SQLAlchemy, which makes it once, it took four times as long.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from sqlalchemy import Delete, Dialect, Engine, Insert, Select, Update
from sqlalchemy.exc import DBAPIError

Statement = Select[Any] | Insert | Update | Delete


@dataclass(frozen=True, eq=False, slots=True)
class Single:
    """A statement, and the columns of a table whose values it is executed with, beside the parameters that it names."""

    statement: Statement
    columns: tuple[str, ...] = ()


class Singles:
    """Executes statements on connections that keep each by itself; errors are those of SQLAlchemy."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._made: dict[Single, _Made] = {}

    def first(self, single: Single, values: Mapping[str, Any]) -> Any | None:
        """The first row that a statement finds or changes, by the names of its columns; None where there is none."""
        made = self._made.get(single) or self._make(single)
        connection = self._engine.raw_connection()
        try:
            cursor = connection.cursor()
            cursor.execute(made.sql, made.parameters(values))
            return made.row(cursor.fetchone())
        except self._engine.dialect.loaded_dbapi.Error as error:
            raise self._as_ours(error, made, connection) from error
        finally:
            connection.close()

    def close(self) -> None:
        """Give all connections back."""
        self._engine.dispose()

    def _make(self, single: Single) -> "_Made":
        return self._made.setdefault(single, _Made(single, self._engine.dialect))

    def _as_ours(self, error: Any, made: "_Made", connection: Any) -> Any:
        dialect = self._engine.dialect
        broken = dialect.is_disconnect(error, connection.dbapi_connection, None)
        if broken:
            connection.invalidate(error)
        base = dialect.loaded_dbapi.Error
        return DBAPIError.instance(made.sql, None, error, base, connection_invalidated=broken, dialect=dialect)


class _Made:
    """The words of a statement, and what turns values into those that the driver takes and gives."""

    def __init__(self, single: Single, dialect: Dialect) -> None:
        compiled = single.statement.compile(dialect=dialect, column_keys=list(single.columns) or None)
        self.sql = str(compiled)
        into = {name: bind.type.dialect_impl(dialect).bind_processor(dialect) for name, bind in compiled.binds.items()}
        self._into = {name: convert for name, convert in into.items() if convert}
        known = {name: bind.value for name, bind in compiled.binds.items() if not bind.required}
        self._fixed = {name: self._as_taken(name, value) for name, value in known.items()}
        self._out = [
            (column.key, column.type.dialect_impl(dialect).result_processor(dialect, None))
            for column in _columns(single.statement)
        ]

    def parameters(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """All that the statement is executed with."""
        return self._fixed | {name: self._as_taken(name, value) for name, value in values.items()}

    def row(self, found: Sequence[Any] | None) -> SimpleNamespace | None:
        """A row by the names of its columns."""
        if found is None:
            return None
        columns = zip(self._out, found, strict=True)
        return SimpleNamespace(**{name: convert(value) if convert else value for (name, convert), value in columns})

    def _as_taken(self, name: str, value: Any) -> Any:
        return self._into[name](value) if name in self._into else value


def _columns(statement: Statement) -> Sequence[Any]:
    return list(statement.selected_columns if isinstance(statement, Select) else statement.exported_columns)
