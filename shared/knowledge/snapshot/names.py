"""Finding entities by name: every name of an article in a handful of queries."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from shared.knowledge.keys import bare, thing_key
from shared.knowledge.limits import MOST_HITS
from shared.knowledge.snapshot.name_keys import (
    asked_keys,
    asked_words,
    exact_key,
    place_number,
    sounding,
    span,
    thing_number,
)
from shared.knowledge.snapshot.slips import forms, one_apart, slippery
from shared.lexicon.meetings import is_same, meeting
from shared.lexicon.names import folded, written
from shared.lexicon.places import country
from shared.models.world import FULL_NAME, MEETING_RANK, Meeting

_MOST_BEARERS = 80  # spellings with one word that are looked at, those of the most prominent people
_MOST_COMPARED = 120  # spellings that are looked at closely, 2 ms of work; a million people bring more for few names
_MOST_ROWS = 2 * _MOST_COMPARED  # read under all keys of a name at once; of more, the most prominent under each
_MOST_MISSED = 3  # letters: two for a slip, one for a sign between words

_BY_KEY = """
SELECT name.spelling, name.entity, name.prominence
FROM json_each(?) AS asked
CROSS JOIN name_key ON name_key.key BETWEEN asked.value >> 2 AND (asked.value >> 2) + (asked.value & 3)
CROSS JOIN name ON name.number = name_key.name
LIMIT ?"""
_UNDER_KEY = """
SELECT name.spelling, name.entity, name.prominence
FROM (SELECT name FROM name_key WHERE key = ? ORDER BY prominence DESC LIMIT ?) AS filed
CROSS JOIN name ON name.number = filed.name"""
_SLIPPED = "SELECT slip.word FROM json_each(?) AS asked CROSS JOIN slip ON slip.form = asked.value"
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


def people_named(connection: sqlite3.Connection, names: Iterable[str]) -> Mapping[str, tuple[Found, ...]]:
    """The people who may bear each name, best meeting and most prominent first, at most `MOST_HITS` of each.

    First by what the whole name and its words sound like; where nobody bears the full name so, with one slip in
    its first or last word. A name of one word, or with nothing but an initial beside it, meets the most prominent
    who have that word in theirs.
    """
    return {name: _bearers(connection, name) for name in dict.fromkeys(names)}


def people_exactly(connection: sqlite3.Connection, names: Iterable[str]) -> Mapping[str, tuple[Found, ...]]:
    """The people filed under each name itself, however its capitals, accents, hyphens and spaces are written.

    One look into the file each; nicknames, initials, other spellings and orders are left to `people_named`.
    """
    return {name: _filed_as(connection, name) for name in dict.fromkeys(names)}


def _filed_as(connection: sqlite3.Connection, name: str) -> tuple[Found, ...]:
    best: dict[int, Found] = {}
    for spelling, entity, prominence in connection.execute(_UNDER_KEY, (exact_key(name), _MOST_COMPARED)):
        if spelling == name:
            best[entity] = Found(entity, spelling, Meeting.EXACT, prominence)
        elif entity not in best and is_same(name, spelling):
            best[entity] = Found(entity, spelling, Meeting.FOLDED, prominence)
    return ranked(best.values())[:MOST_HITS]


def _bearers(connection: sqlite3.Connection, name: str) -> tuple[Found, ...]:
    rows = _filed(connection, asked_keys(name))
    for word in asked_words(name):
        rows += connection.execute(_BY_WORD, (word, _MOST_BEARERS))
    found = _met(name, rows)
    # With a bearer of the very name, nobody is looked for whose name has one letter more or less.
    if found and found[0].meeting in FULL_NAME:
        return found
    slipped = [row for row in _filed(connection, _slipped_keys(connection, name)) if _nearly(name, row[0])]
    return _met(name, rows + slipped) if slipped else found


def things_named(connection: sqlite3.Connection, names: Sequence[str]) -> Mapping[str, tuple[Found, ...]]:
    """The organisations and other things that go by each name, a leading "the" apart."""
    rows = _called(connection, {name: (name,) for name in names}, thing_number)
    return {name: _met(bare(name), rows[name], otherwise=Meeting.FOLDED) for name in names}


def places_named(connection: sqlite3.Connection, names: Sequence[str]) -> Mapping[str, tuple[Found, ...]]:
    """The countries that go by each name, adjective, capital or seat of government."""
    rows = _called(connection, {name: _spellings_of_place(name) for name in names}, place_number)
    return {name: _met(name, rows[name], otherwise=Meeting.VARIANT) for name in names}


def _spellings_of_place(name: str) -> tuple[str, ...]:
    known = country(name)
    return (name, known.name) if known else (name,)


def _called(
    connection: sqlite3.Connection, spellings: Mapping[str, Sequence[str]], key: Callable[[str], int]
) -> Mapping[str, list[Row]]:
    """The things filed under one of the spellings of each name, letter by letter: keys may agree by chance."""
    folded_ones = {name: {thing_key(spelling) for spelling in group} for name, group in spellings.items()}
    rows = {name: _filed(connection, [span(key(each)) for each in group]) for name, group in folded_ones.items()}
    return {name: [row for row in rows[name] if thing_key(row[0]) in folded_ones[name]] for name in spellings}


def _filed(connection: sqlite3.Connection, spans: Sequence[int]) -> list[Row]:
    """What is filed under these keys, each of them packed by `span`; of very many, the most prominent under each."""
    if not spans:
        return []
    rows: list[Row] = connection.execute(_BY_KEY, (_listed(spans), _MOST_ROWS)).fetchall()
    if len(rows) < _MOST_ROWS:
        return rows
    keys = (key for each in spans for key in range(each >> 2, (each >> 2) + (each & 3) + 1))
    return [row for key in keys for row in connection.execute(_UNDER_KEY, (key, _MOST_COMPARED))]


def _listed(numbers: Iterable[int]) -> str:
    """Numbers as JSON, which SQLite reads as a table."""
    return f"[{','.join(map(str, numbers))}]"


def _slipped_keys(connection: sqlite3.Connection, name: str) -> list[int]:
    """The keys of a name of two words or more with one slip in the first or the last, packed by `span`."""
    core = written(name).core
    if len(core) < 2:
        return []
    first, last = core[0], core[-1]
    asked = {form for word in slippery(name, (first, last)) for form in forms(word)}
    known = [word for (word,) in connection.execute(_SLIPPED, (_listed(asked),))]
    keys: set[int] = set()
    for right, wrong in ((first, last), (last, first)):
        near = (each for word in slippery(name, (wrong,)) for each in one_apart(word, known))
        keys.update(sounding(right, each) for each in near)
    return list(keys)


def _nearly(asked: str, known: str) -> bool:
    """Whether one name holds nearly all letters of the other in their order: a quick look before the close one."""
    ours, theirs = (name.lower() if name.isascii() else folded(name) for name in (asked, known))
    least = min(len(ours), len(theirs)) - _MOST_MISSED
    return LCSseq.similarity(ours, theirs, score_cutoff=max(least, 0)) >= least


def _met(asked: str, rows: Iterable[Row], *, otherwise: Meeting | None = None) -> tuple[Found, ...]:
    """One hit for each entity, by its spelling that meets best; `otherwise` is how one met that meets by key only.

    A part of a name counts only where no more was asked for.
    """
    whole = otherwise is None and len(written(asked).core) > 1
    best: dict[int, Found] = {}
    known_spellings: dict[str, Meeting | None] = {}  # of a common name there are many alike
    for spelling, entity, prominence in _compared(asked, list(dict.fromkeys(rows))):
        if spelling not in known_spellings:
            known_spellings[spelling] = meeting(asked, spelling) or otherwise
        met = known_spellings[spelling]
        if met is None or (whole and met is Meeting.PARTIAL):
            continue
        known = best.get(entity)
        if known is None or MEETING_RANK[met] < MEETING_RANK[known.meeting]:
            best[entity] = Found(entity, spelling, met, prominence)
    return ranked(best.values())[:MOST_HITS]


def _compared(asked: str, rows: list[Row]) -> list[Row]:
    """Of very many rows, those with the name as asked and then those of the most prominent."""
    if len(rows) <= _MOST_COMPARED:
        return rows
    name = asked.casefold()
    return sorted(rows, key=lambda row: (row[0].casefold() != name, -row[2]))[:_MOST_COMPARED]


def ranked(found: Iterable[Found]) -> tuple[Found, ...]:
    """Best meeting first, then the most prominent."""
    return tuple(sorted(found, key=lambda f: (MEETING_RANK[f.meeting], -f.prominence, f.entity)))
