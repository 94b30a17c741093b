"""Questions to a snapshot by itself, with no article: for whoever wants to see what is in it."""

from dataclasses import dataclass
from pathlib import Path

from shared.errors import NotFound
from shared.knowledge.base import Shown
from shared.knowledge.snapshot.lookup import Snapshot, by_number
from shared.knowledge.snapshot.names import people_exactly, people_named, places_named, things_named
from shared.knowledge.snapshot.offices import chains_of, offices_called
from shared.knowledge.snapshot.schema import check, opened
from shared.models.world import Hit, OfficeChain

_ONLY_HERE = """
SELECT id, kind, label FROM main.entity AS here WHERE NOT EXISTS (SELECT 1 FROM other.entity WHERE id = here.id)
ORDER BY prominence DESC, number"""
_CHANGED = """
SELECT here.id, here.kind, here.label FROM main.entity AS here JOIN other.entity AS there ON there.id = here.id
WHERE (here.kind, here.label, here.description, here.aliases, here.page, here.body)
    IS NOT (there.kind, there.label, there.description, there.aliases, there.page, there.body)
ORDER BY here.prominence DESC, here.number"""


@dataclass(frozen=True, slots=True)
class Brief:
    """An entity by its id, kind and label."""

    id: str
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What a newer snapshot holds more, what less and what otherwise than an older one."""

    added: tuple[Brief, ...]
    removed: tuple[Brief, ...]
    changed: tuple[Brief, ...]


def find(path: Path, name: str, *, exact: bool = False) -> tuple[Hit, ...]:
    """Everything that goes by a name, people first, best meeting first among each.

    `exact` leaves out people who are only known by another spelling of it.
    """
    check(path)
    words = (name, None, None)
    with opened(path) as connection:
        people = (people_exactly if exact else people_named)(connection, [name])[name]
        offices = offices_called(connection, [words], (), {})[words]
        things = things_named(connection, [name])[name]
        places = places_named(connection, [name])[name]
        found = {each.entity: each for each in (*people, *offices, *things, *places)}
        entities = by_number(connection, found)
    return tuple(Hit(entities[each.entity], each.spelling, each.meeting) for each in found.values())


def show(path: Path, identifier: str) -> Shown:
    """One entity with all its statements; NotFound if the snapshot does not hold it."""
    found = Snapshot(path).show([identifier])
    if identifier not in found:
        raise NotFound(f"{path} holds no {identifier}")
    return found[identifier]


def holders(path: Path, office: str) -> OfficeChain:
    """Everyone known to have held an office; NotFound if the snapshot knows nobody."""
    check(path)
    with opened(path) as connection:
        held = connection.execute("SELECT holder FROM tenure WHERE office = ?", (office,)).fetchall()
        chain = chains_of(connection, [office], {holder for (holder,) in held}).get(office)
    if chain is None:
        raise NotFound(f"{path} knows nobody who held {office}")
    return chain


def diff(older: Path, newer: Path) -> Difference:
    """How a newer snapshot differs from an older one, the most prominent entities first."""
    check(older)
    check(newer)
    with opened(newer) as connection:
        connection.execute("ATTACH ? AS other", (f"{older.resolve().as_uri()}?mode=ro&immutable=1",))
        added = tuple(Brief(*row) for row in connection.execute(_ONLY_HERE))
        changed = tuple(Brief(*row) for row in connection.execute(_CHANGED))
    with opened(older) as connection:
        connection.execute("ATTACH ? AS other", (f"{newer.resolve().as_uri()}?mode=ro&immutable=1",))
        removed = tuple(Brief(*row) for row in connection.execute(_ONLY_HERE))
    return Difference(added, removed, changed)
