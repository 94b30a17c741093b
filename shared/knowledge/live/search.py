"""Finding items by name where no page has it: exact names by the dozen, searched ones one at a time."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from shared.knowledge.live.api import Action, is_item, part
from shared.knowledge.live.cache import Kind
from shared.knowledge.live.http import Polite
from shared.knowledge.live.sparql import entities, literals, rows
from shared.models.properties import Property

NAMED = Kind("named", 86_400, lambda ids: [is_item(key) for key in ids])
SEARCHED = Kind("searched", 86_400, lambda ids: [is_item(key) for key in ids])
MOST = 50  # bearers of one name; those with the lowest numbers, for what matters was entered first
_AT_ONCE = 150  # names in one query
_MOST_ROWS = 5_000
NAME, BODY, COUNTRY = "name:", "body:", "country:"  # what a key of `named` asks for

# Heads of state and of government of a country (P1906, P1313); whoever heads a body (P2388).
_QUERY = """
SELECT DISTINCT ?kind ?asked ?item WHERE {
  { VALUES ?asked { %(names)s } { ?item rdfs:label ?asked } UNION { ?item skos:altLabel ?asked }
    BIND("name:" AS ?kind) }
  UNION
  { VALUES ?asked { %(bodies)s } { ?body rdfs:label ?asked } UNION { ?body skos:altLabel ?asked }
    ?body wdt:%(head)s ?item . BIND("body:" AS ?kind) }
  UNION
  { VALUES ?asked { %(countries)s } ?asked wdt:P1313|wdt:P1906 ?item . BIND("country:" AS ?kind) }
} LIMIT %(most)d"""


def named(http: Polite, keys: Sequence[str]) -> Iterator[Mapping[str, Any]]:
    """For each key the items that are called exactly so in English, that head the body, or the country, called so."""
    for place in range(0, len(keys), _AT_ONCE):
        some = keys[place : place + _AT_ONCE]
        query = _QUERY % {
            "names": literals(_asked(some, NAME)),
            "bodies": literals(_asked(some, BODY)),
            "countries": entities(_asked(some, COUNTRY)),
            "head": Property.OFFICE_OF_HEAD_OF_BODY,
            "most": _MOST_ROWS,
        }
        found: dict[str, set[str]] = {key: set() for key in some}
        for row in rows(http, query):
            found.get(row["kind"] + row["asked"], set()).add(row["item"])
        yield {key: _lowest(ids) or None for key, ids in found.items()}


def _asked(keys: Sequence[str], kind: str) -> list[str]:
    return [key.removeprefix(kind) for key in keys if key.startswith(kind)]


def _lowest(ids: set[str]) -> list[str]:
    items = [key for key in ids if re.fullmatch(r"Q\d+", key)]
    return sorted(items, key=lambda key: int(key[1:]))[:MOST]


def searched(action: Action, names: Sequence[str]) -> Iterator[Mapping[str, Any]]:
    """For each name the items whose names begin with it, and the humans in whose names all its words occur."""
    for name in names:
        begun = action.ask(action="wbsearchentities", search=name, language="en", uselang="en", type="item", limit="20")
        ids = [hit["id"] for hit in part(begun, "search", list, needed=True)]
        full = action.ask(
            action="query", list="search", srsearch=f"{_words(name)} haswbstatement:P31=Q5", srnamespace="0",
            srlimit="20", srinfo="", srprop="", formatversion="2",
        )  # fmt: skip
        ids += [hit["title"] for hit in part(part(full, "query", needed=True), "search", list, needed=True)]
        yield {name: list(dict.fromkeys(ids)) or None}


def _words(name: str) -> str:
    """A name without the signs that mean something in a search."""
    return " ".join(re.sub(r"[^\w'’.-]|(?<!\w)-", " ", name).split())
