"""Building a snapshot from entities at hand: in, one after the other; out, one SQLite file, whole or not at all."""

import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from shared.knowledge.snapshot.edition import Edition
from shared.knowledge.snapshot.filing import file_entity
from shared.knowledge.snapshot.finish import write_snapshot
from shared.knowledge.snapshot.spool import Spool
from shared.knowledge.wikibase import parse

REPORT_EVERY = 5_000


def build(
    entities: Iterable[Mapping[str, Any]], out: Path, edition: Edition, progress: Callable[[int], None] | None = None
) -> int:
    """Write a snapshot of all these entities, in Wikibase's JSON, to `out` and return how many it holds.

    The file appears under its name only when it is whole; an older one stays until then. `progress` is told
    every few thousand entities how many there are. The entities are read once, one at a time.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{out.name}.", dir=out.parent) as folder:
        with Spool(Path(folder) / "spool.sqlite") as spool:
            for count, raw in enumerate(entities, 1):
                spool.add(file_entity(parse(raw), raw, edition.days_of))
                if progress and count % REPORT_EVERY == 0:
                    progress(count)
            spool.save()
            count = spool.entities
        write_snapshot(Path(folder) / "spool.sqlite", out, edition, {})
    if progress:
        progress(count)
    return count
