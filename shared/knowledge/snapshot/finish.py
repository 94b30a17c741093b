"""The last step of a build: what was laid down in the order of the dump, sorted into one file, whole or not at all."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from itertools import groupby
from pathlib import Path

from shared.knowledge.chains import chain, in_office_last, newest_start
from shared.knowledge.snapshot.codec import tenure_row
from shared.knowledge.snapshot.edition import Edition, known_until
from shared.knowledge.snapshot.keying import keying
from shared.knowledge.snapshot.schema import APPLICATION_ID, INDEXES, SCHEMA_VERSION, TABLES
from shared.knowledge.snapshot.slips import Slippery, forms
from shared.knowledge.stints import read_stint
from shared.version import program_version

_CACHE_KB = 96_000  # what SQLite keeps in memory while it sorts; the rest goes to files beside the output

# A revision that came with a dump was retrieved on its day.
_ENTITIES = """
INSERT INTO entity
SELECT number, id, kind, label, description, aliases, prominence, revision,
    coalesce(retrieved_at, iif(revision, :day || 'T00:00:00+00:00', NULL)), coalesce(known_until, :day), page, body
FROM spool.entity"""
_PLACED = """
INSERT INTO placed
SELECT number, row_number() OVER (ORDER BY place, number) FROM spool.name ORDER BY number"""
_NAMES = """
INSERT INTO name
SELECT placed.number, entity, prominence, spelling FROM spool.name JOIN placed ON placed.was = name.number
ORDER BY placed.number"""
_KEYS = """
INSERT OR IGNORE INTO name_key
SELECT key, prominence, placed.number FROM spool.name_key JOIN placed ON placed.was = name
ORDER BY key, prominence DESC, placed.number"""
_WORDS = """
INSERT OR IGNORE INTO word
SELECT word, prominence, placed.number FROM spool.word JOIN placed ON placed.was = name
ORDER BY word, prominence DESC, placed.number"""
_SORTED = (
    "CREATE TEMP TABLE placed (was INTEGER PRIMARY KEY, number INTEGER NOT NULL)",
    _PLACED, _NAMES, _KEYS, _WORDS,
    "INSERT OR IGNORE INTO office_name SELECT * FROM spool.office_name ORDER BY title, place, office, rowid",
)  # fmt: skip
_STINTS = """
SELECT entity.number, stint.office, stint.holder, coalesce(holder.label, stint.holder), stint.body
FROM spool.stint JOIN entity ON entity.id = stint.office LEFT JOIN entity AS holder ON holder.id = stint.holder
ORDER BY entity.number, stint.rowid"""


def write_snapshot(
    spool: Path, out: Path, edition: Edition, settings: Mapping[str, str], sort_in: Path | None = None
) -> None:
    """Sort what a spool holds into a snapshot; it appears under its name only when it is whole.

    `settings` are noted in it, to say how it was built. `sort_in` is the folder that SQLite's temporary files are
    to be in: SQLite has one such setting for the whole process, so it is for a program that builds one thing.
    """
    handle, unfinished = tempfile.mkstemp(prefix=f".{out.name}.", dir=out.parent)
    os.close(handle)
    try:
        with (
            closing(sqlite3.connect(unfinished, isolation_level=None)) as connection,
            _temporary_files(connection, sort_in),
        ):
            _fill(connection, spool, edition, settings)
        Path(unfinished).chmod(0o644)
        Path(unfinished).replace(out)
    finally:
        Path(unfinished).unlink(missing_ok=True)


def _fill(connection: sqlite3.Connection, spool: Path, edition: Edition, settings: Mapping[str, str]) -> None:
    connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE;")
    connection.executescript(f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA_VERSION};")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KB}")
    connection.executescript(TABLES)
    connection.execute("ATTACH ? AS spool", (str(spool),))
    connection.execute("CREATE TEMP TABLE slipped (form INTEGER, word TEXT)")
    connection.execute("BEGIN")
    until = edition.known_until and edition.known_until.isoformat()
    connection.execute(_ENTITIES, {"day": until})
    for statement in (*_SORTED, *INDEXES):
        connection.execute(statement)
    _chain_up(connection, edition)
    _file_slips(connection)
    told = {"name": edition.name, "coverage": edition.coverage.value, "known_until": until or ""}
    told |= {"built_with": f"bonafide {program_version()}", "keying": keying(), **settings}
    connection.executemany("INSERT INTO meta VALUES (?, ?)", told.items())
    connection.execute("COMMIT")
    connection.executescript("PRAGMA analysis_limit = 1000; ANALYZE main;")


def _chain_up(connection: sqlite3.Connection, edition: Edition) -> None:
    """Write who held each office; statements about offices that are no entity here are left with their holders."""
    for (number, office), group in groupby(connection.execute(_STINTS), key=lambda row: row[:2]):
        stints = [read_stint(office, *row[2:]) for row in group]
        newest = newest_start(stints)
        holders = in_office_last(stints, newest) or {stint.tenure.holder for stint in stints}
        until = known_until(office, holders, newest, edition)
        tenures, proven = chain(stints, until)
        single = proven or office in edition.of_one
        connection.execute(
            "INSERT INTO office VALUES (?, ?, ?, ?)", (number, single, len(tenures), until and until.isoformat())
        )
        connection.executemany(
            "INSERT INTO tenure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (tenure_row(tenure, place) for place, tenure in enumerate(tenures)),
        )


def _file_slips(connection: sqlite3.Connection) -> None:
    words = connection.cursor().execute("SELECT DISTINCT word, latin FROM spool.slippery")
    rows = ((form, word) for word, latin in words for form in forms(Slippery(word, bool(latin))))
    connection.executemany("INSERT INTO slipped VALUES (?, ?)", rows)
    connection.execute("INSERT OR IGNORE INTO slip SELECT * FROM slipped ORDER BY form, word")


@contextmanager
def _temporary_files(connection: sqlite3.Connection, folder: Path | None) -> Iterator[None]:
    """Have SQLite's temporary files in `folder`, unless the user has said where they belong.

    SQLite reads SQLITE_TMPDIR once, when Python loads it: setting the variable now would do nothing.
    """
    if not folder or "SQLITE_TMPDIR" in os.environ:
        yield
        return
    _set_folder(connection, str(folder.resolve()))
    try:
        yield
    finally:
        _set_folder(connection, "")


def _set_folder(connection: sqlite3.Connection, folder: str) -> None:
    quoted = folder.replace("'", "''")  # a pragma takes no parameters
    connection.execute(f"PRAGMA temp_store_directory = '{quoted}'")
