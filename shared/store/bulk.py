"""Adding many rows of a table at once, the way that is fastest in either database."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from sqlalchemy import (
    CTE,
    JSON,
    Dialect,
    FromClause,
    Insert,
    Table,
    bindparam,
    column,
    func,
    insert,
    select,
    true,
)
from sqlalchemy.orm import Session


def insert_all(session: Session, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add rows that all have the same columns."""
    if not rows:
        return
    connection = session.connection()
    if connection.dialect.name != "postgresql":
        session.execute(insert(table), list(rows))
        return
    names = list(rows[0])
    into = _as_kept(table, names, connection.dialect)
    copying = f"COPY {table.name} ({', '.join(names)}) FROM STDIN"
    with connection.connection.cursor() as cursor, cursor.copy(copying) as copy:  # type: ignore[attr-defined]
        for row in rows:
            copy.write_row([convert(row[name]) if convert else row[name] for name, convert in into])


def added_with(table: FromClause, part: CTE, rows: str) -> Insert:
    """The statement that adds the rows of one of its parameters, where another part of it found something."""
    columns = [column(each.name, each.type) for each in table.c]
    found = func.json_to_recordset(bindparam(rows, type_=JSON)).table_valued(*columns, name=rows)
    added = select(*found.render_derived(with_types=True).c).join(part, true())
    return insert(cast("Table", table)).from_select([each.name for each in columns], added)


def _as_kept(table: Table, names: Sequence[str], dialect: Dialect) -> list[tuple[str, Any]]:
    """The columns, each with what turns a value into the one that the driver takes, if anything has to."""
    return [(name, table.c[name].type.dialect_impl(dialect).bind_processor(dialect)) for name in names]
