"""Filling the second file: the leads of people's pages out of an XML dump of Wikipedia, streamed."""

import json
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import astuple, dataclass, replace
from functools import partial
from pathlib import Path

from shared.errors import BadSnapshot
from shared.knowledge.snapshot.crew import AHEAD, Crew
from shared.knowledge.snapshot.lookup import titles
from shared.knowledge.snapshot.pages import Page, pages_of
from shared.knowledge.snapshot.schema import check, opened
from shared.knowledge.snapshot.slabs import Slabs
from shared.knowledge.snapshot.streams import STDIN
from shared.knowledge.snapshot.texts import APPLICATION_ID, SCHEMA_VERSION, TABLES, Lead, text_row, texts_beside
from shared.knowledge.snapshot.wikitext import before_heading, plain

TOGETHER = 50  # pages of one task
Tell = Callable[[int, int], None]  # told how many pages were seen and how many texts kept


@dataclass(frozen=True, slots=True)
class Added:
    """What came of it: pages in the dump, and texts of people kept."""

    pages: int
    texts: int
    path: Path


def add_text(pages: Path, snapshot: Path, workers: int, tell: Tell | None = None) -> Added:
    """Write the leads of the pages of a snapshot's people into the file beside it, whole or not at all.

    `pages` is a dump of pages in MediaWiki's XML, plain, gzip or bzip2. BadSnapshot if it is cut off or is none.
    """
    check(snapshot)
    if pages != STDIN and not pages.is_file():
        raise BadSnapshot(f"there is no dump of pages at {pages}")
    out = texts_beside(snapshot)
    handle, unfinished = tempfile.mkstemp(prefix=f".{out.name}.", dir=out.parent)
    os.close(handle)
    try:
        with closing(sqlite3.connect(unfinished, isolation_level=None)) as connection:
            added = _fill(connection, pages, snapshot, workers, tell or (lambda _pages, _texts: None))
        Path(unfinished).chmod(0o644)
        Path(unfinished).replace(out)
    finally:
        Path(unfinished).unlink(missing_ok=True)
    return Added(*added, out)


def _fill(connection: sqlite3.Connection, pages: Path, snapshot: Path, workers: int, tell: Tell) -> tuple[int, int]:
    connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE;")
    connection.executescript(f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA_VERSION};")
    connection.executescript(TABLES)
    connection.execute("CREATE TEMP TABLE wanted (title TEXT PRIMARY KEY, item TEXT) WITHOUT ROWID")
    connection.execute("BEGIN")
    with opened(snapshot) as held:
        connection.executemany("INSERT OR IGNORE INTO wanted VALUES (?, ?)", titles(held))
    slabs, seen, kept = Slabs(workers * AHEAD + 1), 0, 0
    with Crew[_Batch, list[Lead]](workers, partial(_strip, slabs)) as crew:
        for batch, leads in crew.in_order(_batches(connection, pages_of(pages, workers), slabs)):
            slabs.free.append(batch.slab)
            connection.executemany("INSERT OR REPLACE INTO text VALUES (?, ?, ?, ?, ?)", map(text_row, leads))
            seen, kept = batch.seen, kept + len(leads)
            tell(seen, kept)
    if not kept:
        raise BadSnapshot(f"{pages} holds no page of anybody in {snapshot}; is it a dump of the English Wikipedia?")
    connection.executemany("INSERT INTO meta VALUES (?, ?)", [("pages", pages.name), ("snapshot", snapshot.name)])
    connection.execute("COMMIT")
    return seen, kept


@dataclass(frozen=True, slots=True)
class _Batch:
    """Where the leads of some pages lie, and how many pages were seen up to there."""

    slab: int
    length: int
    seen: int


def _batches(connection: sqlite3.Connection, pages: Iterator[Page], slabs: Slabs) -> Iterator[_Batch]:
    """The people's pages in slabs, with whom each is about; their leads alone, still in wikitext."""
    together: list[Lead] = []
    seen = 0
    for seen, page in enumerate(pages, 1):
        found = connection.execute("SELECT item FROM wanted WHERE title = ?", (page.title,)).fetchone()
        if found:
            together.append(Lead(page.title, found[0], page.revision, page.written, before_heading(page.wikitext)))
        if len(together) == TOGETHER:
            yield _batch(together, seen, slabs)
            together = []
    if together:
        yield _batch(together, seen, slabs)


def _batch(together: list[Lead], seen: int, slabs: Slabs) -> _Batch:
    data = json.dumps([astuple(each) for each in together]).encode()
    return _Batch(slabs.put(data), len(data), seen)


def _strip(slabs: Slabs, batch: _Batch) -> list[Lead]:
    found = (Lead(*each) for each in json.loads(slabs.take(batch.slab, 0, batch.length)))
    return [replace(each, text=text) for each in found if (text := plain(each.text))]
