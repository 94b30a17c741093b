"""Time as the database tells it, so that processes on several machines agree.

Instants are stored as whole milliseconds since 1970, which both databases compare and add alike.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Dialect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator


class Instant(TypeDecorator[datetime]):
    """A moment: aware, in UTC, to the millisecond."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Milliseconds since 1970."""
        return None if value is None else round(value.timestamp() * 1000)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """The moment itself."""
        return None if value is None else moment(value)


class Now(FunctionElement[int]):
    """The database's own clock, in milliseconds since 1970."""

    type = BigInteger()
    inherit_cache = True


@compiles(Now, "sqlite")
def _now_in_sqlite(element: Now, compiler: Any, **kwargs: Any) -> str:
    return "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)"


@compiles(Now, "postgresql")
def _now_in_postgresql(element: Now, compiler: Any, **kwargs: Any) -> str:
    return "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)"


def now(delay: timedelta = timedelta()) -> ColumnElement[int]:
    """The moment that lies `delay` after the database's present."""
    return Now() + delay // timedelta(milliseconds=1) if delay else Now()


def moment(milliseconds: int) -> datetime:
    """The moment so many milliseconds after 1970 began."""
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
