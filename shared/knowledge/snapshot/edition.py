"""What a snapshot says of itself."""

import gzip
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from shared.models.world import Coverage


@dataclass(frozen=True, slots=True)
class Edition:
    """What a snapshot says of itself: its name, what it covers and up to when it can know anything.

    `known_until_of` gives the day for single entities, people and offices, where it differs.
    """

    name: str
    coverage: Coverage
    known_until: date | None
    known_until_of: Mapping[str, date] = field(default_factory=dict)


def known_until(office: str, holders: Iterable[str], newest: date | None, edition: Edition) -> date | None:
    """The day up to which the chain of an office can be complete; `newest` is when its last known tenure began.

    What is said of the office; else the earliest day said of any of its holders, since each of them may come
    from a source that stopped looking then; else the day of the whole edition. A source that stopped before the
    last tenure began did not tell of it, so its day does not count.
    """
    if office in edition.known_until_of:
        return edition.known_until_of[office]
    days = [edition.known_until_of[holder] for holder in holders if holder in edition.known_until_of]
    looking = [day for day in days if newest is None or day >= newest]
    return min(looking or [max(days)]) if days else edition.known_until


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
