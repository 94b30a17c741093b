"""Building a snapshot from an official dump: one entity a line, plain or gzipped."""

import gzip
import json
import logging
import zlib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO, cast

from shared.errors import BadSnapshot
from shared.knowledge.snapshot.build import build
from shared.knowledge.snapshot.edition import Edition

_log = logging.getLogger(__name__)


def build_file(dump: Path, out: Path, edition: Edition, progress: Any | None = None) -> int:
    """Build a snapshot from a dump in Wikibase JSON lines (`.json`, `.ndjson`, each also as `.gz`).

    Returns how many entities it holds. A line that is no entity is named in the log and left out; a dump that
    is missing, cut off or holds no entity at all is a BadSnapshot, and no file is written.
    """
    return build(_entities(dump), out, edition, progress)


def read_known_until(table: Path) -> dict[str, date]:
    """The day up to which each entity is known, from tab-separated lines whose first column is an item's id and
    whose last is a day. Where an entity has several lines the earliest day counts."""
    found: dict[str, date] = {}
    opener = gzip.open if table.suffix == ".gz" else open
    with opener(table, "rt", encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if columns[0].startswith("Q"):
                day = date.fromisoformat(columns[-1])
                found[columns[0]] = min(day, found.get(columns[0], day))
    return found


def _entities(dump: Path) -> Iterator[Mapping[str, Any]]:
    number = good = 0
    try:
        with _opened(dump) as lines:
            for number, line in enumerate(lines, 1):
                text = line.strip().rstrip(b",")
                if text in (b"", b"[", b"]"):
                    continue
                if (entity := _entity(text, number)) is not None:
                    good += 1
                    yield entity
    except (OSError, EOFError, zlib.error) as error:
        raise BadSnapshot(f"{dump} cannot be read after line {number} ({error}); is it whole?") from error
    if not good:
        raise BadSnapshot(f"{dump} holds no entity in Wikibase JSON, one a line")


def _opened(dump: Path) -> BinaryIO:
    return cast("BinaryIO", gzip.open(dump, "rb")) if dump.suffix == ".gz" else dump.open("rb")


def _entity(text: bytes, number: int) -> Mapping[str, Any] | None:
    try:
        entity = json.loads(text)
    except ValueError:
        entity = None
    if isinstance(entity, dict) and isinstance(entity.get("id"), str):
        return entity
    _log.warning("line %d is no entity and is left out: %s", number, text[:80].decode(errors="replace"))
    return None
