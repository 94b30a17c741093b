"""Building a snapshot: entities in, one SQLite file out, whole or not at all."""

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from shared.knowledge.chains import chain
from shared.knowledge.snapshot.filing import Filing
from shared.knowledge.snapshot.keys import slips
from shared.knowledge.snapshot.schema import APPLICATION_ID, INDEXES, SCHEMA_VERSION, TABLES
from shared.knowledge.snapshot.stints import read_stint, tenure_row
from shared.models.world import Coverage

BUILT_WITH = "bonafide 0.1"
REPORT_EVERY = 5_000

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Edition:
    """What a snapshot says of itself: its name, what it covers and up to when it can know anything.

    `known_until_of` gives the day for single entities, people and offices, where it differs.
    """

    name: str
    coverage: Coverage
    known_until: date | None
    known_until_of: Mapping[str, date] = field(default_factory=dict)


def build(entities: Iterable[Mapping[str, Any]], out: Path, edition: Edition, progress: Progress | None = None) -> int:
    """Write a snapshot of entities in Wikibase's JSON to `out` and return how many it holds.

    The file appears under its name only when it is whole; an older one stays until then. `progress` is told
    every few thousand entities how many there are. The entities are read once, one at a time.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    handle, unfinished = tempfile.mkstemp(prefix=f".{out.name}.", dir=out.parent)
    os.close(handle)
    try:
        with closing(sqlite3.connect(unfinished, isolation_level=None)) as connection:
            count = _fill(connection, entities, edition, progress or (lambda _: None))
        Path(unfinished).chmod(0o644)
        Path(unfinished).replace(out)
    finally:
        Path(unfinished).unlink(missing_ok=True)
    return count


def _fill(
    connection: sqlite3.Connection, entities: Iterable[Mapping[str, Any]], edition: Edition, progress: Progress
) -> int:
    connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE;")
    connection.executescript(TABLES)
    connection.execute("CREATE TEMP TABLE stint (office TEXT, holder TEXT, body TEXT)")
    connection.execute("BEGIN")
    filing, count = Filing(connection, edition.known_until_of, edition.known_until), 0
    for count, raw in enumerate(entities, 1):
        filing.add(raw)
        if count % REPORT_EVERY == 0:
            progress(count)
    filing.flush()
    for index in INDEXES:
        connection.execute(index)
    _chain_up(connection, edition)
    _file_slips(connection)
    _sign(connection, edition)
    connection.execute("COMMIT")
    connection.executescript(
        f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA_VERSION}; ANALYZE; VACUUM;"
    )
    progress(count)
    return count


def _chain_up(connection: sqlite3.Connection, edition: Edition) -> None:
    """Write who held each office; statements about offices that are no entity here are left with their holders."""
    rows = connection.execute(
        """SELECT entity.number, stint.office, stint.holder, coalesce(holder.label, stint.holder), stint.body
        FROM stint JOIN entity ON entity.id = stint.office LEFT JOIN entity AS holder ON holder.id = stint.holder
        ORDER BY entity.number, stint.rowid"""
    )
    for (number, office), group in groupby(rows, key=lambda row: row[:2]):
        told = list(group)
        until = known_until(office, {row[2] for row in told}, edition)
        tenures, single = chain((read_stint(office, *row[2:]) for row in told), until)
        connection.execute(
            "INSERT INTO office VALUES (?, ?, ?, ?)", (number, single, len(tenures), until and until.isoformat())
        )
        connection.executemany(
            "INSERT INTO tenure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (tenure_row(tenure, place) for place, tenure in enumerate(tenures)),
        )


def known_until(office: str, holders: Iterable[str], edition: Edition) -> date | None:
    """The day up to which the chain of an office can be complete.

    What is said of the office; else the earliest day said of any of its holders, since each of them may come
    from a source that stopped looking then; else the day of the whole edition.
    """
    if office in edition.known_until_of:
        return edition.known_until_of[office]
    of_holders = [edition.known_until_of[holder] for holder in holders if holder in edition.known_until_of]
    return min(of_holders, default=edition.known_until)


def _file_slips(connection: sqlite3.Connection) -> None:
    words = connection.cursor().execute("SELECT DISTINCT word FROM word")

    def forms() -> Iterator[tuple[str, str]]:
        return ((form, word) for (word,) in words for form in slips(word))

    connection.executemany("INSERT INTO slip VALUES (?, ?)", forms())


def _sign(connection: sqlite3.Connection, edition: Edition) -> None:
    until = edition.known_until.isoformat() if edition.known_until else ""
    told = {
        "name": edition.name, "coverage": edition.coverage.value, "known_until": until, "built_with": BUILT_WITH,
    }  # fmt: skip
    connection.executemany("INSERT INTO meta VALUES (?, ?)", told.items())
