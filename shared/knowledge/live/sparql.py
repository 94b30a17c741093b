"""Wikidata's query service: plain SPARQL 1.1, one query at a time."""

import json
from collections.abc import Iterable, Mapping

from shared.errors import SourceBroken
from shared.knowledge.live.access import Site
from shared.knowledge.live.http import Call, Polite

_PREFIXES = """
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
PREFIX pqv: <http://www.wikidata.org/prop/qualifier/value/>
PREFIX pr: <http://www.wikidata.org/prop/reference/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX wdno: <http://www.wikidata.org/prop/novalue/>
PREFIX wikibase: <http://wikiba.se/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX schema: <http://schema.org/>
"""

Row = Mapping[str, str]


def rows(http: Polite, query: str) -> list[Row]:
    """The rows of an answer, each a value per variable that is bound; ids of items and properties come short.

    SourceBroken where the answer is no table.
    """
    found = http.ask(Call(Site.SPARQL, {"query": _PREFIXES + query, "format": "json"}, posted=True))
    try:
        bindings = found["results"]["bindings"]
        return [{name: _short(term["value"]) for name, term in binding.items()} for binding in bindings]
    except (KeyError, TypeError, AttributeError) as error:
        raise SourceBroken("sparql answered something that is no table") from error


def _short(value: str) -> str:
    return value.rsplit("/", 1)[-1] if value.startswith("http://www.wikidata.org/entity/") else value


def literals(words: Iterable[str]) -> str:
    """Words as values of a query, in English and in the language for all."""
    return " ".join(f"{json.dumps(word, ensure_ascii=False)}@{tag}" for word in words for tag in ("en", "mul"))


def entities(ids: Iterable[str]) -> str:
    """Ids of items as values of a query."""
    return " ".join(f"wd:{key}" for key in ids)
