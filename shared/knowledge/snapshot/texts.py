"""A second file beside a snapshot: how the pages of its people begin, and in which revision."""

import sqlite3
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from shared.errors import BadSnapshot
from shared.models.world import QID, PageText

APPLICATION_ID = 0x626F6E74  # "bont", texts of a snapshot
SCHEMA_VERSION = 1
TABLES = """
CREATE TABLE text (
    title TEXT PRIMARY KEY, item TEXT NOT NULL, revision INTEGER NOT NULL, written TEXT NOT NULL, body BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX text_item ON text (item);
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
_BY_ITEM = "SELECT item, title, body, revision, written FROM text WHERE item IN ({})"
_BY_TITLE = "SELECT item, title, body, revision, written FROM text WHERE title = ?"


@dataclass(frozen=True, slots=True)
class Lead:
    """How a page begins, in plain text; `item` is who it is about, `written` the day and time of its revision."""

    title: str
    item: str
    revision: int
    written: str
    text: str


def texts_beside(snapshot: Path) -> Path:
    """Where the texts of a snapshot are looked for: `people.sqlite` has `people.texts.sqlite`."""
    return snapshot.with_suffix(f".texts{snapshot.suffix}")


def lead_text(snapshot: Path, item_or_title: str) -> PageText | None:
    """How the page of a person begins, by the person's id or the page's title; None where there is none.

    BadSnapshot if there is a file of texts that cannot be read.
    """
    query = _BY_ITEM.format("?") if QID.fullmatch(item_or_title) else _BY_TITLE
    found = _asked(snapshot, query, [item_or_title])
    return next(iter(found.values()), None)


def leads_of(snapshot: Path, items: Sequence[str]) -> Mapping[str, PageText]:
    """How the pages of these people begin, by the person's id; people without a text are left out."""
    return _asked(snapshot, _BY_ITEM.format(",".join("?" * len(items))), items) if items else {}


def text_row(lead: Lead) -> tuple[str, str, int, str, bytes]:
    """The columns of the table `text`."""
    return lead.title, lead.item, lead.revision, lead.written, zlib.compress(lead.text.encode())


def _asked(snapshot: Path, query: str, values: Iterable[str]) -> Mapping[str, PageText]:
    path = texts_beside(snapshot)
    if not path.is_file():
        return {}
    try:
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            _check(connection, path)
            rows = connection.execute(query, tuple(values)).fetchall()
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        raise BadSnapshot(f"{path} cannot be read as texts of a snapshot ({error}); add them again") from error
    return {
        item: PageText(title, zlib.decompress(body).decode(), revision, datetime.fromisoformat(written))
        for item, title, body, revision, written in rows
    }


def _check(connection: sqlite3.Connection, path: Path) -> None:
    marks = tuple(connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version"))
    if marks != (APPLICATION_ID, SCHEMA_VERSION):
        raise BadSnapshot(
            f"{path} holds no texts that this version reads; make them with `bonafide snapshot add-text PAGES`"
        )
