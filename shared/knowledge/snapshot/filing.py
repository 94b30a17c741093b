"""What one entity brings to a snapshot: its columns, its names under their keys, what it tells of offices."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple

from shared.knowledge.snapshot.codec import entity_row
from shared.knowledge.snapshot.keys import PEOPLE, PLACES, home, office_keys, realm, thing_key
from shared.knowledge.snapshot.name_keys import filed_ends, filed_keys, name_words, place_number, thing_number
from shared.knowledge.snapshot.slips import Slippery, slippery
from shared.knowledge.snapshot.stints import stint_rows
from shared.knowledge.wikibase import every_name
from shared.lexicon.names import folded
from shared.models.world import Entity, EntityKind, ItemRef

# What a person is said to be, to hold or to belong to: its items are kept for their names, whatever they are.
REFERRED = ("P27", "P39", "P69", "P102", "P106", "P108", "P463")


class Name(NamedTuple):
    """One spelling with the keys and the words it is filed under, and the words in which a slip is looked for."""

    spelling: str
    keys: tuple[int, ...]
    words: tuple[int, ...] = ()
    slippery: tuple[Slippery, ...] = ()


class OfficeName(NamedTuple):
    """One key of an office, the spelling it comes from, and the country that this leaves out."""

    title: str
    place: str
    spelling: str
    home: str


@dataclass(frozen=True, slots=True)
class Filed:
    """The rows of one entity before it has a number; `columns` begin with its id."""

    columns: tuple[Any, ...]
    prominence: int
    names: tuple[Name, ...]
    offices: tuple[OfficeName, ...]
    stints: tuple[tuple[str, str, str], ...]
    referred: tuple[str, ...]


def file_entity(entity: Entity, raw: Mapping[str, Any], known_until_of: Mapping[str, date]) -> Filed:
    """Everything to write of one item, of which `raw` is the JSON it was read from."""
    known = replace(entity, known_until=known_until_of.get(entity.id))
    is_office = entity.kind is EntityKind.OFFICE
    return Filed(
        columns=entity_row(known),
        prominence=entity.prominence,
        names=() if is_office else tuple(_names(entity, raw)),
        offices=tuple(_office_names(entity)) if is_office else (),
        stints=tuple(stint_rows(entity)),
        referred=tuple(_referred(entity)) if realm(entity.kind) == PEOPLE else (),
    )


def _names(entity: Entity, raw: Mapping[str, Any]) -> Iterator[Name]:
    where = realm(entity.kind)
    for spelling in _spellings(entity, raw):
        if where == PEOPLE:
            ends = slippery(spelling, (word for two in filed_ends(spelling) for word in two))
            yield Name(spelling, tuple(filed_keys(spelling)), tuple(name_words(spelling)), tuple(ends))
        else:
            key = thing_key(spelling)
            yield Name(spelling, (thing_number(key), place_number(key)) if where == PLACES else (thing_number(key),))


def _spellings(entity: Entity, raw: Mapping[str, Any]) -> Iterator[str]:
    """The names to file, English ones first; of those that fold to the same words the first is enough."""
    names = [*entity.names, *every_name(raw)]
    if entity.kind is EntityKind.COUNTRY:
        names += [str(s.value) for s in entity.best("P1549") if type(s.value) is str]
    yield from {folded(name): name for name in reversed(names) if folded(name)}.values()


def _office_names(entity: Entity) -> Iterator[OfficeName]:
    countries = [s.value.id for name in ("P1001", "P17") for s in entity.best(name) if isinstance(s.value, ItemRef)]
    for spelling in entity.names:
        for key in office_keys(spelling, countries):
            yield OfficeName(key.title, key.place or "", spelling, home(spelling, countries) or "")


def _referred(entity: Entity) -> Iterator[str]:
    for name in REFERRED:
        yield from (s.value.id for s in entity.all(name) if isinstance(s.value, ItemRef))
