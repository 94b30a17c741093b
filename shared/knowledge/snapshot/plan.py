"""How a dump is to be built from, how far that is, and what came of it."""

import json
import os
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Self

from shared.knowledge.snapshot.crew import AHEAD
from shared.knowledge.snapshot.edition import Edition
from shared.knowledge.snapshot.keying import keying
from shared.knowledge.snapshot.only import Only
from shared.knowledge.snapshot.schema import SCHEMA_VERSION
from shared.knowledge.snapshot.streams import STDIN

_SPARE = 3  # slabs that are filled while all others are parsed


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Plan:
    """What to keep, and how many processes parse beside the one that unpacks."""

    only: Only = field(default_factory=Only)
    workers: int = field(default_factory=_cores)

    @property
    def slabs(self) -> int:
        """How many pieces are under way at most: what bounds the memory, whatever the size of the dump."""
        return self.workers * AHEAD + _SPARE


class Stage(StrEnum):
    """The three ways through: the dump, what it left open, and everything again in order."""

    READING = "reading"
    SIFTING = "sifting"
    SORTING = "sorting"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is; `done` of `total` are bytes of the dump's file, 0 where they cannot be known.

    `place` is where the next line begins in the unpacked dump, `frame` the last one that was sifted again.
    """

    stage: Stage = Stage.READING
    done: int = 0
    total: int = 0
    lines: int = 0
    kept: int = 0
    malformed: int = 0
    place: int = 0
    frame: int = 0
    pieces: int = 0
    newest: str = ""
    brackets: str = ""

    @classmethod
    def read(cls, written: str | None, dump: Path) -> Self:
        """What `written` wrote when the build was last saved; the beginning if it never was."""
        told = json.loads(written) if written else {}
        total = 0 if dump == STDIN else dump.stat().st_size
        return cls(**told | {"total": total, "stage": Stage(told.get("stage", Stage.READING))})

    def written(self) -> str:
        """This as text."""
        return json.dumps(asdict(self))

    @property
    def newest_day(self) -> date | None:
        """The day on which the newest of the entities kept was last changed."""
        return date.fromisoformat(self.newest[:10]) if re.match(r"\d{4}-\d\d-\d\dT", self.newest) else None


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build."""

    entities: int
    lines: int
    malformed: int


def signature(dump: Path, edition: Edition, plan: Plan) -> str:
    """One word for everything that has to be the same for a build to go on where another was killed."""
    told = sorted((key, *(day.isoformat() for day in days)) for key, days in edition.days_of.items())
    parts = [SCHEMA_VERSION, keying(), sorted(plan.only.ids or ()), sorted(plan.only.parts), told]
    if dump != STDIN:
        found = dump.stat()
        parts += [str(dump.resolve()), found.st_size, found.st_mtime_ns]
    return sha256(json.dumps(parts).encode()).hexdigest()


def settings(dump: Path, plan: Plan, so_far: Progress) -> Mapping[str, str]:
    """What a snapshot notes of its own making."""
    name = "standard input" if dump == STDIN else dump.name
    return {
        "dump": name, "only": str(plan.only), "dump_bytes": str(so_far.total), "dump_lines": str(so_far.lines),
        "malformed": str(so_far.malformed), "newest": so_far.newest,
    }  # fmt: skip


def day_in_name(dump: Path) -> date | None:
    """The day in the name of a dump, as in `wikidata-20241028-all.json.gz`."""
    for found in re.findall(r"(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)", dump.name):
        try:
            return date(*map(int, found))
        except ValueError:
            continue
    return None
