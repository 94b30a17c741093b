"""Finding entities by name: every name of an article in a handful of queries."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from shared.knowledge.snapshot.keys import OTHERS, PEOPLE, PLACES, SHORTEST_SLIP, bare, name_keys, slips, thing_key
from shared.lexicon.names import meeting, words
from shared.lexicon.places import country
from shared.models.world import Meeting

MOST = 20  # hits of one name; a bearer further down has no chance against these
_BEST_FIRST = {meeting: place for place, meeting in enumerate(Meeting)}

_BY_KEY = """
SELECT asked.value, name.spelling, name.entity, entity.prominence
FROM json_each(?) AS asked CROSS JOIN name_key ON name_key.key = asked.value
CROSS JOIN name ON name.number = name_key.name CROSS JOIN entity ON entity.number = name.entity
WHERE name.realm IN (SELECT value FROM json_each(?))"""
_SLIPPED = "SELECT asked.value, slip.word FROM json_each(?) AS asked CROSS JOIN slip ON slip.form = asked.value"
_BY_PAIR = """
SELECT asked.key, name.spelling, name.entity, entity.prominence
FROM json_each(?) AS asked
CROSS JOIN word AS rare ON rare.word = asked.value ->> 0
CROSS JOIN word AS other ON other.word = asked.value ->> 1 AND other.name = rare.name
CROSS JOIN name ON name.number = rare.name CROSS JOIN entity ON entity.number = name.entity"""
_BY_WORD = """
SELECT name.spelling, name.entity, max(entity.prominence) AS prominence
FROM word JOIN name ON name.number = word.name JOIN entity ON entity.number = name.entity
WHERE word.word = ? GROUP BY name.entity ORDER BY prominence DESC, name.entity LIMIT ?"""


@dataclass(frozen=True, slots=True)
class Found:
    """An entity by its number, the spelling that met the name asked for, and how."""

    entity: int
    spelling: str
    meeting: Meeting
    prominence: int


Row = tuple[str, int, int]


def people_named(connection: sqlite3.Connection, names: Sequence[str]) -> Mapping[str, tuple[Found, ...]]:
    """The people who may bear each name, best meeting and most prominent first, at most `MOST` of each.

    A name of one word meets whoever has that word in a name; longer ones meet by spelling and sound, with
    one slip in the first or the last word.
    """
    rows: dict[str, list[Row]] = {name: [] for name in names}
    by_key = _by_key(connection, {key for name in names for key in name_keys(name)}, (PEOPLE,))
    for name in names:
        rows[name] += [row for key in name_keys(name) for row in by_key.get(key, ())]
        if len(words(name)) == 1:
            rows[name] += connection.execute(_BY_WORD, (*words(name), MOST))
    for name, found in _by_pair(connection, [name for name in names if len(words(name)) > 1]):
        rows[name].append(found)
    return {name: _met(name, rows[name], partial=len(words(name)) == 1) for name in names}


def things_named(connection: sqlite3.Connection, names: Sequence[str]) -> Mapping[str, tuple[Found, ...]]:
    """The organisations and other things that go by each name, a leading "the" apart."""
    by_key = _by_key(connection, {thing_key(name) for name in names}, (OTHERS, PLACES))
    return {name: _met(bare(name), by_key.get(thing_key(name), ()), otherwise=Meeting.FOLDED) for name in names}


def places_named(connection: sqlite3.Connection, names: Sequence[str]) -> Mapping[str, tuple[Found, ...]]:
    """The countries that go by each name, adjective, capital or seat of government."""
    spellings = {name: _spellings_of_place(name) for name in names}
    by_key = _by_key(connection, {thing_key(s) for group in spellings.values() for s in group}, (PLACES,))
    return {
        name: _met(name, [row for s in group for row in by_key.get(thing_key(s), ())], otherwise=Meeting.VARIANT)
        for name, group in spellings.items()
    }


def _spellings_of_place(name: str) -> tuple[str, ...]:
    known = country(name)
    return (name, known.name) if known else (name,)


def _by_key(connection: sqlite3.Connection, keys: Iterable[str], realms: Sequence[str]) -> Mapping[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for key, *row in connection.execute(_BY_KEY, (json.dumps(sorted(keys)), json.dumps(realms))):
        found.setdefault(key, []).append((row[0], row[1], row[2]))
    return found


def _by_pair(connection: sqlite3.Connection, names: Sequence[str]) -> Iterable[tuple[str, Row]]:
    """Spellings that hold the first and the last word of a name, one of the two perhaps with a slip."""
    ends = {name: (words(name)[0], words(name)[-1]) for name in names}
    slipped = _slipped(connection, {word for pair in ends.values() for word in pair})
    pairs: list[tuple[str, str]] = []
    asked: list[str] = []
    for name, (first, last) in ends.items():
        wrong = [(word, first) for word in slipped.get(last, ())] + [(word, last) for word in slipped.get(first, ())]
        for pair in dict.fromkeys([(last, first), *wrong]):
            pairs.append(pair)
            asked.append(name)
    for place, *row in connection.execute(_BY_PAIR, (json.dumps(pairs),)):
        yield asked[place], (row[0], row[1], row[2])


def _slipped(connection: sqlite3.Connection, asked: Iterable[str]) -> Mapping[str, set[str]]:
    """Known words at most one slip away from each word; both lack one letter of the other or share one form."""
    forms = {word: set(slips(word)) for word in asked if len(word) >= SHORTEST_SLIP}
    every = sorted(set().union(*forms.values()))
    by_form: dict[str, set[str]] = {}
    for form, word in connection.execute(_SLIPPED, (json.dumps(every),)):
        by_form.setdefault(form, set()).add(word)
    return {word: set().union(*(by_form.get(form, ()) for form in group)) - {word} for word, group in forms.items()}


def _met(
    asked: str, rows: Iterable[Row], *, partial: bool = False, otherwise: Meeting | None = None
) -> tuple[Found, ...]:
    """One hit for each entity, by its spelling that meets best; `otherwise` is how one met that meets by key only."""
    best: dict[int, Found] = {}
    for spelling, entity, prominence in rows:
        met = meeting(asked, spelling) or otherwise
        if met is None or (met is Meeting.PARTIAL and not partial and otherwise is None):
            continue
        known = best.get(entity)
        if known is None or _BEST_FIRST[met] < _BEST_FIRST[known.meeting]:
            best[entity] = Found(entity, spelling, met, prominence)
    return ranked(best.values())[:MOST]


def ranked(found: Iterable[Found]) -> tuple[Found, ...]:
    """Best meeting first, then the most prominent."""
    return tuple(sorted(found, key=lambda f: (_BEST_FIRST[f.meeting], -f.prominence, f.entity)))
