"""Filing one entity after the other: its columns, its names under their keys, what it tells of offices."""

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from shared.knowledge.snapshot.codec import entity_row
from shared.knowledge.snapshot.keys import (
    PEOPLE,
    filed_keys,
    home,
    key_of,
    name_words,
    office_keys,
    realm,
    thing_key,
)
from shared.knowledge.snapshot.stints import stint_rows
from shared.knowledge.wikibase import every_name, parse
from shared.lexicon.names import folded
from shared.models.world import Entity, EntityKind, ItemRef

_FULL = 20_000  # rows kept in memory before they are written

_INSERTS = {
    "entity": "INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "name": "INSERT INTO name VALUES (?, ?, ?, ?, ?)",
    "name_key": "INSERT OR IGNORE INTO name_key VALUES (?, ?)",
    "word": "INSERT OR IGNORE INTO word VALUES (?, ?, ?)",
    "office_name": "INSERT OR IGNORE INTO office_name VALUES (?, ?, ?, ?, ?)",
    "stint": "INSERT INTO stint VALUES (?, ?, ?)",
}


class Filing:
    """Takes entities in Wikibase's JSON and writes their rows; an id that comes again is left out."""

    def __init__(
        self, connection: sqlite3.Connection, known_until_of: Mapping[str, date], otherwise: date | None
    ) -> None:
        self._connection = connection
        self._known_until_of = known_until_of
        self._otherwise = otherwise
        self._rows: dict[str, list[tuple[Any, ...]]] = {table: [] for table in _INSERTS}
        self._seen: set[str] = set()
        self._names = 0

    def add(self, raw: Mapping[str, Any]) -> None:
        """File one item."""
        entity = parse(raw)
        if entity.id in self._seen:
            return
        self._seen.add(entity.id)
        entity = replace(entity, known_until=self._known_until_of.get(entity.id, self._otherwise))
        number = len(self._seen)
        self._rows["entity"].append((number, *entity_row(entity)))
        self._rows["stint"].extend(stint_rows(entity))
        if entity.kind is EntityKind.OFFICE:
            self._rows["office_name"].extend(_office_names(entity, number))
        else:
            self._file_names(entity, number, raw)
        if sum(map(len, self._rows.values())) > _FULL:
            self.flush()

    def _file_names(self, entity: Entity, number: int, raw: Mapping[str, Any]) -> None:
        where = realm(entity.kind)
        for spelling in _spellings(entity, raw):
            self._names += 1
            self._rows["name"].append((self._names, number, where, entity.prominence, spelling))
            keys = filed_keys(spelling) if where == PEOPLE else (key_of("c", thing_key(spelling)),)
            self._rows["name_key"].extend((key, self._names) for key in keys)
            if where == PEOPLE:
                fame = entity.prominence
                self._rows["word"].extend((word, fame, self._names) for word in name_words(spelling))

    def flush(self) -> None:
        """Write what is kept in memory."""
        for table, rows in self._rows.items():
            self._connection.executemany(_INSERTS[table], rows)
            rows.clear()


def _spellings(entity: Entity, raw: Mapping[str, Any]) -> Iterator[str]:
    """The names to file, English ones first; of those that fold to the same words the first is enough."""
    names = [*entity.names, *every_name(raw)]
    if entity.kind is EntityKind.COUNTRY:
        names += [str(s.value) for s in entity.best("P1549") if type(s.value) is str]
    yield from {folded(name): name for name in reversed(names) if folded(name)}.values()


def _office_names(entity: Entity, number: int) -> Iterator[tuple[str, str, int, str, str]]:
    countries = [s.value.id for name in ("P1001", "P17") for s in entity.best(name) if isinstance(s.value, ItemRef)]
    for spelling in entity.names:
        for key in office_keys(spelling, countries):
            yield key.title, key.place or "", number, spelling, home(spelling, countries) or ""
