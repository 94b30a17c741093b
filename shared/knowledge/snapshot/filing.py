"""What one entity brings to a snapshot: its columns, its names under their keys, what it tells of offices."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple

from shared.knowledge.chains import newest_start
from shared.knowledge.keys import PEOPLE, PLACES, home, office_keys, realm, thing_key
from shared.knowledge.snapshot.codec import entity_row
from shared.knowledge.snapshot.edition import looked_until
from shared.knowledge.snapshot.name_keys import filed_ends, filed_keys, name_words, place_number, thing_number
from shared.knowledge.snapshot.slips import Slippery, slippery
from shared.knowledge.stints import read_stint, stint_rows
from shared.knowledge.wikibase import every_name
from shared.lexicon.names import folded
from shared.models.properties import EMPLOYERS, WHERE, Property
from shared.models.world import Entity, EntityKind, ItemRef, Rank

# What a person is said to be, to hold or to belong to: its items are kept for their names, whatever they are.
REFERRED = frozenset(
    {Property.CITIZENSHIP, Property.POSITION_HELD, Property.EDUCATED_AT, Property.OCCUPATION, *EMPLOYERS}
)


class Name(NamedTuple):
    """One spelling with the keys and the words it is filed under; the first key is its place among all names."""

    spelling: str
    keys: tuple[int, ...]
    words: tuple[int, ...] = ()


class OfficeName(NamedTuple):
    """One key of an office, the spelling it comes from, and the country that this leaves out."""

    title: str
    place: str
    spelling: str
    home: str


@dataclass(frozen=True, slots=True)
class Filed:
    """The rows of one entity before it has a number; `columns` begin with its id.

    `slippery` are the words of its names in which a slip is looked for.
    """

    columns: tuple[Any, ...]
    prominence: int
    names: tuple[Name, ...]
    slippery: frozenset[Slippery]
    offices: tuple[OfficeName, ...]
    stints: tuple[tuple[str, str, str], ...]
    referred: tuple[str, ...]


def file_entity(entity: Entity, raw: Mapping[str, Any], days_of: Mapping[str, tuple[date, ...]]) -> Filed:
    """Everything to write of one item, of which `raw` is the JSON it was read from."""
    until = _known_until(entity, days_of.get(entity.id, ()))
    is_office, is_person = entity.kind is EntityKind.OFFICE, realm(entity.kind) == PEOPLE
    spellings = () if is_office else tuple(_spellings(entity, raw))
    return Filed(
        columns=entity_row(replace(entity, known_until=until) if until else entity),
        prominence=entity.prominence,
        names=tuple(map(_name_of_person, spellings) if is_person else _names(entity, spellings)),
        slippery=frozenset(_slippery(spellings)) if is_person else frozenset(),
        offices=tuple(_office_names(entity)) if is_office else (),
        stints=tuple(stint_rows(entity)),
        referred=tuple(_referred(entity)) if is_person else (),
    )


def _known_until(entity: Entity, days: tuple[date, ...]) -> date | None:
    """The day up to which an entity is known for certain; None where no source says."""
    if not days:
        return None
    own = (read_stint(office, holder, "", body) for office, holder, body in stint_rows(entity))
    return looked_until(days, newest_start(own))


def _name_of_person(spelling: str) -> Name:
    return Name(spelling, filed_keys(spelling), tuple(name_words(spelling)))


def _slippery(spellings: Iterable[str]) -> Iterator[Slippery]:
    for spelling in spellings:
        for two in filed_ends(spelling):
            yield from slippery(spelling, two)


def _names(entity: Entity, spellings: Iterable[str]) -> Iterator[Name]:
    is_place = realm(entity.kind) == PLACES
    for spelling in spellings:
        key = thing_key(spelling)
        yield Name(spelling, (thing_number(key), place_number(key)) if is_place else (thing_number(key),))


def _spellings(entity: Entity, raw: Mapping[str, Any]) -> Iterator[str]:
    """The names to file, English ones first; of those that fold to the same words the first is enough."""
    names = [*entity.names, *every_name(raw)]
    if entity.kind is EntityKind.COUNTRY:
        names += [str(s.value) for s in entity.best(Property.DEMONYM) if type(s.value) is str]
    yield from {words: name for name in reversed(dict.fromkeys(names)) if (words := folded(name))}.values()


def _office_names(entity: Entity) -> Iterator[OfficeName]:
    countries = entity.best_refs(*WHERE)
    for spelling in entity.names:
        whose = home(spelling, countries, entity.names) or ""
        for key in office_keys(spelling, countries):
            yield OfficeName(key.title, key.place or "", spelling, whose)


def _referred(entity: Entity) -> Iterator[str]:
    for statement in entity.statements:
        is_told = statement.property in REFERRED and statement.rank is not Rank.DEPRECATED
        if is_told and isinstance(statement.value, ItemRef):
            yield statement.value.id
