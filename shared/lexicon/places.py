"""Countries as news names them: by name, abbreviation, adjective, capital or seat of government."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from shared.lexicon.names import folded

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Country:
    """A country and the words for it; `key` is its ISO 3166 code in small letters where it has one.

    `qid` is its id in Wikidata, empty where none could be confirmed.
    """

    key: str
    qid: str
    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str | None
    seats: tuple[str, ...]


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


@cache
def countries() -> tuple[Country, ...]:
    """Every country of the table beside this file."""
    table = files("shared.lexicon").joinpath("countries.csv").read_text(encoding="utf-8")
    return tuple(_country(row) for row in csv.DictReader(table.splitlines()))


def _country(row: dict[str, str]) -> Country:
    words = (_parts(row["aliases"]), _parts(row["demonyms"]), row["capital"] or None, _parts(row["seats"]))
    return Country(row["key"], row["qid"], row["label"], *words)


def _of_one(names: Iterable[tuple[str, Country]]) -> Mapping[str, Country]:
    """The names that stand for one country; "Congolese" and "Dominican", which stand for two, stand for none."""
    bearers: dict[str, set[Country]] = {}
    for name, country in names:
        bearers.setdefault(folded(name), set()).add(country)
    return {name: next(iter(group)) for name, group in bearers.items() if len(group) == 1}


@cache
def _by_name() -> Mapping[str, Country]:
    return _of_one((name, country) for country in countries() for name in (country.name, *country.aliases))


@cache
def _by_adjective() -> Mapping[str, Country]:
    return _of_one((name, country) for country in countries() for name in country.demonyms)


@cache
def _by_seat() -> Mapping[str, Country]:
    seats = ((name, country) for country in countries() for name in (country.capital or "", *country.seats))
    return _of_one((name, country) for name, country in seats if name)


@cache
def _by_id() -> Mapping[str, Country]:
    return {identifier: country for country in countries() for identifier in (country.key, country.qid) if identifier}


def country_of(identifier: str) -> Country | None:
    """The country with this key, or with this id in Wikidata."""
    return _by_id().get(identifier)


def named(words: str) -> Country | None:
    """The country that goes by this name or abbreviation ("the U.S.", "South Korea", "South Korea's")."""
    return _by_name().get(_bare(words))


# Names of countries that parts of another one bear as well.
_PARTS_TOO = {"georgia": "us"}


@lru_cache(maxsize=8192)
def country(words: str) -> Country | None:
    """The country these words stand for: a name, an adjective ("Ukrainian") or a seat ("the Kremlin", "Kyiv")."""
    bare = _bare(words)
    return _by_name().get(bare) or _by_adjective().get(bare) or _by_seat().get(bare)


def adjective(words: str) -> Country | None:
    """The country of an adjective or of its people ("South Korean")."""
    return _by_adjective().get(_bare(words))


def may_be_part(words: str, actual: str) -> bool:
    """Whether the name of a country is that of a part of another, the country of key `actual`, as well: "Georgia"."""
    return _PARTS_TOO.get(_bare(words)) == actual


@lru_cache(maxsize=8192)
def place_key(words: str | None) -> str | None:
    """One key for all the words of a place: a country's code, else the folded words.

    Words that look like another one's code ("RS" of the Republika Srpska) are told from it by a stop.
    """
    if not words:
        return None
    found, bare = country(words), _bare(words)
    return found.key if found else f"{bare}." if bare in _by_id() else bare or None


@cache
def _by_first_word() -> Mapping[str, re.Pattern[str]]:
    """Every word for a country as it is written, by its first word, longest first: "South Korean" before "South"."""
    beginning: dict[str, set[str]] = {}
    for found in countries():
        for name in (found.name, *found.aliases, *found.demonyms, found.capital or "", *found.seats):
            if first := _WORD.match(name):
                beginning.setdefault(first.group(), set()).add(name)
    return {first: _one_of(sorted(names, key=len, reverse=True)) for first, names in beginning.items()}


def _one_of(names: Iterable[str]) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(map(re.escape, names))})(?!\\w)")


@lru_cache(maxsize=4)  # asked of one article by what looks up and by what decides
def places_in(text: str) -> frozenset[str]:
    """The keys of all countries that a text names in any way."""
    keys = map(place_key, set(_names_in(text)))
    return frozenset(key for key in keys if key)


def _names_in(text: str) -> Iterator[str]:
    names, read = _by_first_word(), 0
    for word in _WORD.finditer(text):
        name = names.get(word.group())
        if name and word.start() >= read and (found := name.match(text, word.start())):
            read = found.end()
            yield found.group()


def _bare(words: str) -> str:
    without = re.sub(r"['’]s?$", "", words.strip())
    return re.sub(r"^the ", "", folded(without))
