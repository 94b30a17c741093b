"""What all tables have in common."""

from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from sqlalchemy import Enum, MetaData, Text
from sqlalchemy.orm import DeclarativeBase

from shared.store.clock import Instant

NAMING = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

PLAIN = Text().with_variant(Text(collation="C"), "postgresql")
"""Text ordered by its characters, so that an index finds whatever begins with some of them in either database."""


def words_of(kind: type[StrEnum]) -> Enum:
    """A column for the words of an enumeration, kept as they are."""
    return Enum(kind, native_enum=False, length=32, values_callable=lambda members: [m.value for m in members])


class Base(DeclarativeBase):
    """The tables of this version; `migrations` makes them."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar = {datetime: Instant()}
