"""The form of a snapshot file, and refusing every file that does not have it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from shared.errors import BadSnapshot
from shared.knowledge.snapshot.keying import keying
from shared.models.world import Coverage, KnowledgeInfo

APPLICATION_ID = 0x626F6E61  # "bona", so that no other SQLite file is taken for a snapshot
SCHEMA_VERSION = 6  # raise it with the tables below and with what fills them; how names are keyed has its own mark

TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entity (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL, description TEXT,
    aliases TEXT NOT NULL, prominence INTEGER NOT NULL, revision INTEGER, retrieved_at TEXT, known_until TEXT,
    page TEXT, body BLOB NOT NULL
);
CREATE TABLE name (
    number INTEGER PRIMARY KEY, entity INTEGER NOT NULL, prominence INTEGER NOT NULL, spelling TEXT NOT NULL
);
CREATE TABLE name_key (
    key INTEGER NOT NULL, prominence INTEGER NOT NULL, name INTEGER NOT NULL, PRIMARY KEY (key, prominence DESC, name)
) WITHOUT ROWID;
CREATE TABLE word (
    word INTEGER NOT NULL, prominence INTEGER NOT NULL, name INTEGER NOT NULL, PRIMARY KEY (word, prominence DESC, name)
) WITHOUT ROWID;
CREATE TABLE slip (form INTEGER NOT NULL, word TEXT NOT NULL, PRIMARY KEY (form, word)) WITHOUT ROWID;
CREATE TABLE office (entity INTEGER PRIMARY KEY, single INTEGER NOT NULL, tenures INTEGER NOT NULL, known_until TEXT);
CREATE TABLE office_name (
    title TEXT NOT NULL, place TEXT NOT NULL, office INTEGER NOT NULL, spelling TEXT NOT NULL, home TEXT NOT NULL,
    PRIMARY KEY (title, place, office)
) WITHOUT ROWID;
CREATE TABLE tenure (
    office TEXT NOT NULL, place INTEGER NOT NULL, holder TEXT NOT NULL, label TEXT NOT NULL, start TEXT, "end" TEXT,
    acting INTEGER NOT NULL, property TEXT NOT NULL, statement TEXT, rank TEXT NOT NULL, reference TEXT,
    PRIMARY KEY (office, place)
) WITHOUT ROWID;
"""
INDEXES = (
    "CREATE UNIQUE INDEX entity_id ON entity (id)",
    "CREATE INDEX tenure_holder ON tenure (holder, office)",
)


@dataclass(frozen=True, slots=True)
class Contents:
    """What a snapshot says of itself, with how much it holds and how it was made."""

    info: KnowledgeInfo
    built_with: str
    people: int
    offices: int
    others: int
    tenures: int
    settings: tuple[tuple[str, str], ...] = ()


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection of its own to a snapshot, for one thread and one process; BadSnapshot if it cannot be read.

    Each use opens the file anew (about 0.2 ms), so that nothing is shared with other threads or a forked child.
    """
    try:
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        with closing(connection):
            yield connection
    except sqlite3.DatabaseError as error:
        raise BadSnapshot(f"{path} cannot be read as a snapshot ({error}); build it again") from error


def check(path: Path) -> None:
    """Refuse a file that is missing, truncated, of another program or of another version, saying what to do."""
    if not path.is_file():
        raise BadSnapshot(f"there is no snapshot at {path}; write the path of one, or `starter`")
    with opened(path) as connection:
        if _pragma(connection, "application_id") != APPLICATION_ID:
            raise BadSnapshot(
                f"{path} is no snapshot of bonafide; build one with `bonafide snapshot build DUMP -o FILE`"
            )
        version = _pragma(connection, "user_version")
        if version != SCHEMA_VERSION:
            raise BadSnapshot(
                f"{path} is of schema {version}, this version reads {SCHEMA_VERSION}; build it again from the dump"
            )
        if _mark(connection, "keying") != keying():
            raise BadSnapshot(
                f"{path} files names by the rules of another version, so this one would not find them; "
                "build it again from the dump"
            )
        expected = _pragma(connection, "page_size") * _pragma(connection, "page_count")
        if path.stat().st_size != expected:
            raise BadSnapshot(f"{path} is truncated: {path.stat().st_size} of {expected} bytes; copy or build it again")


def _mark(connection: sqlite3.Connection, name: str) -> str | None:
    found = connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return found and str(found[0])


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def knowledge_info(connection: sqlite3.Connection) -> KnowledgeInfo:
    """What the open snapshot is, for reports."""
    meta = dict(connection.execute("SELECT name, value FROM meta"))
    until = meta["known_until"]
    return KnowledgeInfo(
        "snapshot", meta["name"], Coverage(meta["coverage"]), date.fromisoformat(until) if until else None
    )


def info(path: Path) -> Contents:
    """What a snapshot file holds; BadSnapshot if it cannot be read."""
    check(path)
    with opened(path) as connection:
        kinds: dict[str, int] = dict(connection.execute("SELECT kind, count(*) FROM entity GROUP BY kind"))
        people, offices = kinds.pop("human", 0), kinds.pop("office", 0)
        return Contents(
            knowledge_info(connection),
            str(connection.execute("SELECT value FROM meta WHERE name = 'built_with'").fetchone()[0]),
            people, offices, sum(kinds.values()),
            int(connection.execute("SELECT count(*) FROM tenure").fetchone()[0]),
            tuple(connection.execute("SELECT name, value FROM meta ORDER BY name")),
        )  # fmt: skip
