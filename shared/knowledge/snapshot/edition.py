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

    `days_of` gives the days for single entities, people and offices, where they differ: one for each source that
    tells of them. `of_one` are the offices that one person holds at a time, by the word of who made the edition: the
    others have to prove it by who held them.
    """

    name: str
    coverage: Coverage
    known_until: date | None
    days_of: Mapping[str, tuple[date, ...]] = field(default_factory=dict)
    of_one: frozenset[str] = frozenset()


def known_until(office: str, holders: Iterable[str], newest: date | None, edition: Edition) -> date | None:
    """The day up to which the chain of an office can be complete; `newest` is when its last known tenure began.

    What is said of the office; else the earliest day said of any of its `holders`, since each of them may come
    from a source that stopped looking then; else the day of the whole edition. Where one is still in office, as far as
    is known, only their sources count: nobody else followed while these saw them there. A source that stopped before
    the last tenure began did not tell of it, so its day does not count; that tenure shows how far some source looked.
    """
    if office in edition.days_of:
        return min(edition.days_of[office])
    days = [day for holder in holders for day in edition.days_of.get(holder, ())]
    return looked_until(days, newest) if days else edition.known_until


def looked_until(days: Iterable[date], newest: date | None) -> date:
    """The earliest of some sources' days, without those of sources too old to have told of what is the newest."""
    known = tuple(days)
    looking = [day for day in known if newest is None or day >= newest]
    return min(looking or [newest or max(known)])


def read_days(table: Path) -> dict[str, tuple[date, ...]]:
    """The days up to which sources can know each entity, from tab-separated lines whose first column is an item's id
    and whose last is a day; an entity has a line for each source."""
    found: dict[str, tuple[date, ...]] = {}
    opener = gzip.open if table.suffix == ".gz" else open
    with opener(table, "rt", encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if columns[0].startswith("Q"):
                day = date.fromisoformat(columns[-1])
                found[columns[0]] = (*found.get(columns[0], ()), day)
    return found
