"""Where a build lays down what it has read, in the order it came, until everything is known and can be sorted."""

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Self

from shared.knowledge.snapshot.filing import Filed
from shared.knowledge.snapshot.schema import TABLES
from shared.knowledge.snapshot.seen import Seen
from shared.knowledge.snapshot.slabs import Slabs
from shared.knowledge.snapshot.slips import Slippery
from shared.knowledge.snapshot.unpacking import Piece

_UNSORTED = "CREATE TABLE IF NOT EXISTS spool.{0} AS SELECT * FROM main.{0} WHERE 0"
_NEXT = "SELECT number, lines FROM spool.aside WHERE number > ? ORDER BY number LIMIT 1"
_FULL = 20_000  # rows kept in memory before they are written
_MOST_SLIPPERY = 400_000  # words remembered, 60 MB, so that few come twice; those that do are sorted out at the end
_FILED = ("entity", "name_key", "word", "office_name")
_OWN = """
CREATE TABLE IF NOT EXISTS spool.name (
    number INTEGER PRIMARY KEY, entity INTEGER, prominence INTEGER, spelling TEXT, place INTEGER
);
CREATE TABLE IF NOT EXISTS spool.stint (office TEXT, holder TEXT, body TEXT);
CREATE TABLE IF NOT EXISTS spool.subclass (item INTEGER, parent INTEGER);
CREATE TABLE IF NOT EXISTS spool.referred (item TEXT);
CREATE TABLE IF NOT EXISTS spool.slippery (word TEXT, latin INTEGER);
CREATE TABLE IF NOT EXISTS spool.aside (number INTEGER PRIMARY KEY, lines BLOB);
CREATE TABLE IF NOT EXISTS spool.mark (name TEXT PRIMARY KEY, value TEXT);
"""
_INSERTS = {
    "entity": "INSERT INTO spool.entity VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "name": "INSERT INTO spool.name VALUES (?, ?, ?, ?, ?)",
    "name_key": "INSERT INTO spool.name_key VALUES (?, ?, ?)",
    "word": "INSERT INTO spool.word VALUES (?, ?, ?)",
    "office_name": "INSERT INTO spool.office_name VALUES (?, ?, ?, ?, ?)",
    "stint": "INSERT INTO spool.stint VALUES (?, ?, ?)",
    "referred": "INSERT INTO spool.referred VALUES (?)",
    "slippery": "INSERT INTO spool.slippery VALUES (?, ?)",
}


class Spool:
    """A scratch database with the tables of a snapshot, but unsorted: rows are only ever appended.

    Nothing counts before `save`, which writes everything up to then, so that a build that was killed goes on from
    its last one.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.connection = sqlite3.connect(":memory:", isolation_level=None)
        self.connection.executescript(TABLES)
        self.connection.execute("ATTACH ? AS spool", (str(path),))
        self.connection.executescript("PRAGMA spool.synchronous = OFF; PRAGMA spool.journal_mode = DELETE;")
        for table in _FILED:
            self.connection.execute(_UNSORTED.format(table))
        self.connection.executescript(_OWN)
        self._rows: dict[str, list[tuple[Any, ...]]] = {table: [] for table in _INSERTS}
        self._slippery: set[Slippery] = set()
        self._seen = Seen(self._column("SELECT id FROM spool.entity"))
        self.referred = Seen(self._column("SELECT item FROM spool.referred"))
        self.entities = self._highest("entity")
        self._names = self._highest("name")
        self.connection.execute("BEGIN")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; what was not saved is gone."""
        self.connection.close()

    def add(self, filed: Filed) -> None:
        """Number and lay down one entity; an id that comes again is left out."""
        if not self._seen.add(filed.columns[0]):
            return
        self.entities += 1
        number, rows = self.entities, self._rows
        rows["entity"].append((number, *filed.columns))
        rows["stint"].extend(filed.stints)
        rows["office_name"].extend((name.title, name.place, number, *name[2:]) for name in filed.offices)
        rows["referred"].extend((item,) for item in filed.referred if self.referred.add(item))
        for name in filed.names:
            self._names += 1
            rows["name"].append((self._names, number, filed.prominence, name.spelling, name.keys[0]))
            rows["name_key"].extend((key, filed.prominence, self._names) for key in name.keys)
            rows["word"].extend((word, filed.prominence, self._names) for word in name.words)
        rows["slippery"].extend(filed.slippery - self._slippery)
        self._slippery |= filed.slippery
        if len(self._slippery) > _MOST_SLIPPERY:
            self._slippery.clear()
        if sum(map(len, rows.values())) > _FULL:
            self._write()

    def set_aside(self, lines: bytes, above: Iterable[tuple[int, int]]) -> None:
        """Lay down lines of which only the end of the dump tells whether they are kept, and the classes above items."""
        if lines:
            self.connection.execute("INSERT INTO spool.aside (lines) VALUES (?)", (lines,))
        self.connection.executemany("INSERT INTO spool.subclass VALUES (?, ?)", above)

    def frames(self, after: int, slabs: Slabs) -> Iterator[Piece]:
        """The lines that were set aside, still packed, from one frame on; each in a slab."""
        while found := self.connection.execute(_NEXT, (after,)).fetchone():
            after, lines = found
            yield Piece(slabs.put(lines), len(lines), after)

    def mark(self, name: str) -> str | None:
        """What was noted under this name at the last `save`."""
        found = self.connection.execute("SELECT value FROM spool.mark WHERE name = ?", (name,)).fetchone()
        return found and str(found[0])

    def save(self, **marks: str) -> None:
        """Write everything up to here, and these notes with it."""
        self._write()
        self.connection.executemany("INSERT OR REPLACE INTO spool.mark VALUES (?, ?)", marks.items())
        self.connection.execute("COMMIT")
        self.connection.execute("BEGIN")

    def _write(self) -> None:
        for table, rows in self._rows.items():
            self.connection.executemany(_INSERTS[table], rows)
            rows.clear()

    def _column(self, query: str) -> Iterable[str]:
        return (value for (value,) in self.connection.execute(query))

    def _highest(self, table: str) -> int:
        return int(self.connection.execute(f"SELECT coalesce(max(number), 0) FROM spool.{table}").fetchone()[0])  # noqa: S608  # nosec B608
