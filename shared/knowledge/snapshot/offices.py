"""Finding offices by the words of a role, and who held them."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from shared.knowledge.limits import LONGEST_CHAIN
from shared.knowledge.role_keys import role_keys
from shared.knowledge.snapshot.codec import entity_of, tenure_of
from shared.knowledge.snapshot.names import Found, ranked
from shared.knowledge.wanted import OfficeWords
from shared.models.properties import Property
from shared.models.world import Entity, Meeting, OfficeChain, Tenure

HOLDERS = Property.OFFICEHOLDER  # an office's own list of who held it

_NAMED = """
SELECT asked.key, office_name.office, office_name.spelling, office_name.home, coalesce(office.tenures, 0)
FROM json_each(?) AS asked
CROSS JOIN office_name ON office_name.title = asked.value ->> 0 AND office_name.place = asked.value ->> 1
LEFT JOIN office ON office.entity = office_name.office"""
_HELD = "SELECT DISTINCT tenure.office FROM json_each(?) AS asked CROSS JOIN tenure ON tenure.holder = asked.value"
_CHAINS = """
SELECT office.single, office.tenures, office.known_until, entity.*
FROM json_each(?) AS asked CROSS JOIN entity ON entity.id = asked.value
CROSS JOIN office ON office.entity = entity.number"""
_TENURES = """
SELECT tenure.* FROM json_each(?) AS asked CROSS JOIN tenure ON tenure.office = asked.value
ORDER BY tenure.office, tenure.place"""
_OWN = """
SELECT tenure.* FROM json_each(?) AS office CROSS JOIN json_each(?) AS person
CROSS JOIN tenure ON tenure.holder = person.value AND tenure.office = office.value
ORDER BY tenure.office, tenure.place"""


def offices_called(
    connection: sqlite3.Connection,
    roles: Sequence[OfficeWords],
    countries: Collection[str],
    bodies: Mapping[str, Sequence[str]],
) -> Mapping[OfficeWords, tuple[Found, ...]]:
    """The offices that each role may mean, those with the longest history first among equals.

    Exact: its very words are a name of the office, and where they leave out its country, the text names it.
    Folded: the same title for the same place or body. Partial: the role names no place, and the office has that
    title, in one of the `countries` the text names or in its own.
    `bodies` gives all names of the organisations that were found, so that "UN" and "United Nations" are one.
    """
    asked = [(words, key, met) for words in roles for key, met in role_keys(words, countries, bodies)]
    keys = json.dumps([(key.title, key.place or "") for _, key, _ in asked])
    found: dict[OfficeWords, dict[int, Found]] = {words: {} for words in roles}
    for place, office, spelling, home, tenures in sorted(connection.execute(_NAMED, (keys,))):
        words, _, met = asked[place]
        if met is Meeting.PARTIAL and words[1] and home:
            continue  # somebody else's of the same title
        unsaid = bool(home) and home not in countries and not words[1]
        found[words].setdefault(office, Found(office, spelling, Meeting.PARTIAL if unsaid else met, tenures))
    return {words: ranked(group.values()) for words, group in found.items()}


def offices_held(connection: sqlite3.Connection, people: Iterable[str]) -> frozenset[str]:
    """The ids of every office that any of these people is said to have held."""
    return frozenset(office for (office,) in connection.execute(_HELD, (json.dumps(sorted(people)),)))


def chains_of(
    connection: sqlite3.Connection, offices: Iterable[str], people: Iterable[str], read: Iterable[Entity] = ()
) -> Mapping[str, OfficeChain]:
    """Who held each office; of a seat in a parliament (more than `LONGEST_CHAIN` tenures) only the tenures of `people`.

    The office itself comes without its own statements of who held it, for the chain is made of them, and as it is
    where it has been `read` already.
    """
    known = {entity.id: entity for entity in read}
    heads = {row[4]: row for row in connection.execute(_CHAINS, (json.dumps(sorted(offices)),))}
    short = sorted(office for office, row in heads.items() if row[1] <= LONGEST_CHAIN)
    long = sorted(heads.keys() - set(short))
    rows = [*connection.execute(_TENURES, (json.dumps(short),))]
    if long:
        rows += connection.execute(_OWN, (json.dumps(long), json.dumps(sorted(people))))
    tenures: dict[str, list[Tenure]] = {office: [] for office in heads}
    for row in rows:
        tenures[row[0]].append(tenure_of(row))
    return {
        office: OfficeChain(
            known.get(office) or entity_of(row[4:], leaving_out=HOLDERS),
            tuple(tenures[office]),
            single=bool(row[0]),
            known_until=date.fromisoformat(row[2]) if row[2] else None,
        )
        for office, row in heads.items()
    }
