"""Knowledge from a snapshot file: the same questions give the same answers, with no network."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import partial
from pathlib import Path
from typing import Any

from shared.dates import Answer, PartialDate, overlaps
from shared.knowledge.base import Shown
from shared.knowledge.callings import occupations_asked, with_wider
from shared.knowledge.silence import silent_pages
from shared.knowledge.snapshot.codec import entity_of
from shared.knowledge.snapshot.names import Found, people_named, places_named, things_named
from shared.knowledge.snapshot.offices import HOLDERS, chains_of, offices_called, offices_held
from shared.knowledge.snapshot.schema import check, knowledge_info, opened
from shared.knowledge.snapshot.texts import leads_of
from shared.knowledge.wanted import wanted
from shared.models.reading import Reading
from shared.models.world import Entity, Facts, Hit, ItemRef, KnowledgeInfo, Lookup, OfficeChain

_BY_NUMBER = """
SELECT entity.* FROM json_each(?) AS asked CROSS JOIN entity ON entity.number = asked.value"""
_BY_ID = """
SELECT entity.* FROM json_each(?) AS asked CROSS JOIN entity ON entity.id = asked.value"""
_BRIEFLY = """
SELECT entity.id, kind, label, description, aliases, prominence, revision, retrieved_at, known_until, page
FROM json_each(?) AS asked CROSS JOIN entity ON entity.id = asked.value"""


class Snapshot:
    """A snapshot file as a source of knowledge; may be shared by threads and carried over a fork."""

    def __init__(self, path: Path) -> None:
        """Open the file once to see that it can be read; BadSnapshot if not."""
        check(path)
        self._path = path
        with opened(path) as connection:
            self._info = knowledge_info(connection)

    @property
    def info(self) -> KnowledgeInfo:
        """What the file is, what it covers and up to when it can know."""
        return self._info

    def gather(self, reading: Reading) -> Facts:
        """Everything the file holds on the names of one article.

        Hits and offices come whole (but for an office's own list of holders, which its chain is made of), and so do
        occupations where the article says what somebody is. What else they refer to (countries, parties, relatives,
        holders on a day that the article speaks of) comes with its names but without statements. Where there is a
        file of texts beside this one, it brings the beginnings of pages for claims on which statements are silent.
        """
        asked = wanted(reading)
        with opened(self._path) as connection:
            people = people_named(connection, asked.people)
            things = things_named(connection, asked.organisations + asked.places)
            places = places_named(connection, asked.places)
            entities = _entities(connection, (*people.values(), *things.values(), *places.values()))
            bodies = _names_of(entities, things)
            offices = offices_called(connection, asked.offices, asked.countries, bodies)
            entities |= _entities(connection, offices.values())
            bearers, named = (_ids_of(entities, found) for found in (people, offices))
            held = offices_held(connection, bearers)
            chains = chains_of(connection, named | held, bearers, entities.values())
            bearing = {name: _lookup(people[name], entities) for name in asked.people}
            callings = with_wider(occupations_asked(reading, bearing), partial(by_id, connection))
            then = _holders_on(asked.days, chains.values())
            known = _known(connection, (*entities.values(), *callings.values()), chains.values(), then)
        return Facts(
            info=self._info,
            people=bearing,
            places={name: _lookup(places[name], entities) for name in asked.places},
            organisations={name: _lookup(things[name], entities) for name in asked.organisations},
            offices={words: _lookup(offices[words], entities) for words in asked.offices},
            chains=chains, entities=known, texts=leads_of(self._path, tuple(silent_pages(reading, bearing))),
        )  # fmt: skip

    def show(self, ids: Sequence[str]) -> Mapping[str, Shown]:
        """Those of these items that the file holds, whole."""
        with opened(self._path) as connection:
            found = [entity_of(row[1:]) for row in connection.execute(_BY_ID, (json.dumps(list(ids)),))]
            labels = {each.id: each.label for each in briefly(connection, referred_by(found))}
        return {entity.id: Shown(entity, labels) for entity in found}


def _lookup(found: Sequence[Found], entities: Mapping[int, Entity]) -> Lookup:
    return Lookup(tuple(Hit(entities[f.entity], f.spelling, f.meeting) for f in found))


def _ids_of(entities: Mapping[int, Entity], found: Mapping[Any, Sequence[Found]]) -> frozenset[str]:
    return frozenset(entities[each.entity].id for group in found.values() for each in group)


def _names_of(entities: Mapping[int, Entity], things: Mapping[str, Sequence[Found]]) -> Mapping[str, tuple[str, ...]]:
    return {name: tuple(n for f in found for n in entities[f.entity].names) for name, found in things.items()}


def _entities(connection: sqlite3.Connection, found: Iterable[Sequence[Found]]) -> dict[int, Entity]:
    return by_number(connection, {each.entity for group in found for each in group}, leaving_out=HOLDERS)


def by_number(
    connection: sqlite3.Connection, numbers: Iterable[int], leaving_out: str | None = None
) -> dict[int, Entity]:
    """Whole entities by their numbers in the file, but for the statements of one property where that is left out."""
    rows = connection.execute(_BY_NUMBER, (json.dumps(sorted(numbers)),))
    return {row[0]: entity_of(row[1:], leaving_out) for row in rows}


def by_id(connection: sqlite3.Connection, ids: Iterable[str]) -> list[Entity]:
    """Whole entities by their ids."""
    return [entity_of(row[1:]) for row in connection.execute(_BY_ID, (json.dumps(sorted(ids)),))]


def briefly(connection: sqlite3.Connection, ids: Iterable[str]) -> Iterable[Entity]:
    """Entities with their names but without statements."""
    return (entity_of(row) for row in connection.execute(_BRIEFLY, (json.dumps(sorted(ids)),)))


class _Entities(Mapping[str, Entity]):
    """Entities by their ids, some as they are and some as rows: of hundreds a report names a few."""

    def __init__(self, whole: Mapping[str, Entity], rows: Mapping[str, Sequence[Any]]) -> None:
        self._whole, self._rows = dict(whole), rows

    def __getitem__(self, key: str) -> Entity:
        if key not in self._whole:
            self._whole[key] = entity_of(self._rows[key])
        return self._whole[key]

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys((*self._whole, *self._rows)))

    def __len__(self) -> int:
        return len(self._whole.keys() | self._rows.keys())


def titles(connection: sqlite3.Connection) -> Iterable[tuple[str, str]]:
    """The title of the English page of every human that has one, and the human's id."""
    return connection.execute("SELECT page, id FROM entity WHERE kind = 'human' AND page IS NOT NULL")


def _holders_on(days: Iterable[PartialDate], chains: Iterable[OfficeChain]) -> set[str]:
    """Who certainly held one of these offices on one of these days: of all holders only they are told of."""
    tenures = [tenure for chain in chains for tenure in chain.tenures]
    return {t.holder for day in days for t in tenures if overlaps(day, t.start, t.end) is Answer.YES}


def _known(
    connection: sqlite3.Connection, whole: Iterable[Entity], chains: Iterable[OfficeChain], holders: Set[str]
) -> Mapping[str, Entity]:
    """The entities at hand and, briefly, these holders and every other one that they or the offices refer to."""
    known = {chain.office.id: chain.office for chain in chains} | {entity.id: entity for entity in whole}
    referred = holders | referred_by(known.values())
    rows = connection.execute(_BRIEFLY, (json.dumps(sorted(referred - known.keys())),))
    return _Entities(known, {row[0]: row for row in rows})


def referred_by(entities: Iterable[Entity]) -> set[str]:
    """The ids of all that these entities' statements refer to."""
    values = (
        value
        for entity in entities
        for statement in entity.statements
        for value in (statement.value, *(each for _, each in statement.qualifiers))
    )
    return {value.id for value in values if isinstance(value, ItemRef)}
