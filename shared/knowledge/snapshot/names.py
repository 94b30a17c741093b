"""Finding entities by name: every name of an article in a handful of queries."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from shared.knowledge.snapshot.keys import OTHERS, PEOPLE, PLACES, bare, thing_key
from shared.knowledge.snapshot.name_keys import asked_keys, asked_words, key_of, slipped_keys, slips
from shared.lexicon.meetings import meeting
from shared.lexicon.names import consonants, folded, written
from shared.lexicon.places import country
from shared.models.world import Meeting

MOST = 20  # hits of one name; a bearer further down has no chance against these
_MOST_BEARERS = 80  # spellings with one word that are looked at, those of the most prominent people
_MOST_COMPARED = 120  # spellings that are looked at closely, 2 ms of work; a million people bring more for few names
_MOST_MISSED = 3  # letters: two for a slip, one for a sign between words
_BEST_FIRST = {meeting: place for place, meeting in enumerate(Meeting)}
# With a bearer of the very name, nobody is looked for whose name has one letter more or less.
_FULL = frozenset({Meeting.EXACT, Meeting.FOLDED, Meeting.ORDER, Meeting.VARIANT})

_BY_KEY = """
SELECT asked.value, name.spelling, name.entity, name.prominence
FROM json_each(?) AS asked CROSS JOIN name_key ON name_key.key = asked.value
CROSS JOIN name ON name.number = name_key.name
WHERE name.realm IN (?, ?)"""
_SLIPPED = "SELECT asked.value, slip.word FROM json_each(?) AS asked CROSS JOIN slip ON slip.form = asked.value"
_BY_WORD = """
SELECT name.spelling, name.entity, name.prominence
FROM (SELECT name FROM word WHERE word = ? ORDER BY prominence DESC LIMIT ?) AS bearer
CROSS JOIN name ON name.number = bearer.name"""


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

    First by what the whole name and its words sound like; where nobody bears the full name so, with one slip in
    its first or last word. A name of one word, or with nothing but an initial beside it, meets the most prominent
    who have that word in theirs.
    """
    keys = {name: asked_keys(name) for name in dict.fromkeys(names)}
    rows = _rows(connection, keys, (PEOPLE,))
    for name in keys:
        for word in asked_words(name):
            rows[name] += connection.execute(_BY_WORD, (word, _MOST_BEARERS))
    found = {name: _met(name, rows[name]) for name in keys}
    strange = [name for name, met in found.items() if not (met and met[0].meeting in _FULL)]
    for name, more in _rows(connection, _slipped(connection, strange), (PEOPLE,)).items() if strange else ():
        found[name] = _met(name, rows[name] + [row for row in more if _nearly(name, row[0])])
    return found


def things_named(connection: sqlite3.Connection, names: Sequence[str]) -> Mapping[str, tuple[Found, ...]]:
    """The organisations and other things that go by each name, a leading "the" apart."""
    rows = _called(connection, {name: (name,) for name in names}, (OTHERS, PLACES))
    return {name: _met(bare(name), rows[name], otherwise=Meeting.FOLDED) for name in names}


def places_named(connection: sqlite3.Connection, names: Sequence[str]) -> Mapping[str, tuple[Found, ...]]:
    """The countries that go by each name, adjective, capital or seat of government."""
    rows = _called(connection, {name: _spellings_of_place(name) for name in names}, (PLACES,))
    return {name: _met(name, rows[name], otherwise=Meeting.VARIANT) for name in names}


def _spellings_of_place(name: str) -> tuple[str, ...]:
    known = country(name)
    return (name, known.name) if known else (name,)


def _called(
    connection: sqlite3.Connection, spellings: Mapping[str, Sequence[str]], realms: Sequence[str]
) -> Mapping[str, list[Row]]:
    """The things filed under one of the spellings of each name, letter by letter: numbers may agree by chance."""
    keys = {name: {thing_key(spelling) for spelling in group} for name, group in spellings.items()}
    rows = _rows(connection, {name: {key_of("c" + key) for key in group} for name, group in keys.items()}, realms)
    return {name: [row for row in rows[name] if thing_key(row[0]) in keys[name]] for name in spellings}


def _rows(
    connection: sqlite3.Connection, keys: Mapping[str, Iterable[int]], realms: Sequence[str]
) -> dict[str, list[Row]]:
    """What is filed under the keys of each name, in one query for all of them."""
    found: dict[int, list[Row]] = {}
    every = list(set().union(*keys.values()))
    for key, *row in connection.execute(_BY_KEY, (json.dumps(every), realms[0], realms[-1])) if every else ():
        found.setdefault(key, []).append((row[0], row[1], row[2]))
    return {name: [row for key in group for row in found.get(key, ())] for name, group in keys.items()}


def _slipped(connection: sqlite3.Connection, names: Iterable[str]) -> Mapping[str, Iterable[int]]:
    """The keys of each name of two words or more with one slip in the first or the last."""
    cores = {name: written(name).core for name in names}
    ends = {name: (core[0], core[-1]) for name, core in cores.items() if len(core) > 1}
    near = _near(connection, {consonants(word) for two in ends.values() for word in two})
    return {name: slipped_keys(two, [near[consonants(word)] for word in two]) for name, two in ends.items()}


def _nearly(asked: str, known: str) -> bool:
    """Whether one name holds nearly all letters of the other in their order: a quick look before the close one."""
    ours, theirs = (name.lower() if name.isascii() else folded(name) for name in (asked, known))
    least = min(len(ours), len(theirs)) - _MOST_MISSED
    return LCSseq.similarity(ours, theirs, score_cutoff=max(least, 0)) >= least


def _near(connection: sqlite3.Connection, asked: Iterable[str]) -> Mapping[str, set[str]]:
    """Known words at most one slip away from each word; both lack one letter of the other or share one form."""
    forms = {word: set(slips(word)) for word in asked}
    by_form: dict[str, set[str]] = {}
    for form, word in connection.execute(_SLIPPED, (json.dumps(sorted(set().union(*forms.values()))),)):
        by_form.setdefault(form, set()).add(word)
    return {word: set().union(*(by_form.get(form, ()) for form in group)) - {word} for word, group in forms.items()}


def _met(asked: str, rows: Iterable[Row], *, otherwise: Meeting | None = None) -> tuple[Found, ...]:
    """One hit for each entity, by its spelling that meets best; `otherwise` is how one met that meets by key only.

    A part of a name counts only where no more was asked for.
    """
    whole = otherwise is None and len(written(asked).core) > 1
    best: dict[int, Found] = {}
    for spelling, entity, prominence in _compared(asked, list(dict.fromkeys(rows))):
        met = meeting(asked, spelling) or otherwise
        if met is None or (whole and met is Meeting.PARTIAL):
            continue
        known = best.get(entity)
        if known is None or _BEST_FIRST[met] < _BEST_FIRST[known.meeting]:
            best[entity] = Found(entity, spelling, met, prominence)
    return ranked(best.values())[:MOST]


def _compared(asked: str, rows: list[Row]) -> list[Row]:
    """Of very many rows, those with the name as asked and then those of the most prominent."""
    if len(rows) <= _MOST_COMPARED:
        return rows
    name = asked.casefold()
    return sorted(rows, key=lambda row: (row[0].casefold() != name, -row[2]))[:_MOST_COMPARED]


def ranked(found: Iterable[Found]) -> tuple[Found, ...]:
    """Best meeting first, then the most prominent."""
    return tuple(sorted(found, key=lambda f: (_BEST_FIRST[f.meeting], -f.prominence, f.entity)))
