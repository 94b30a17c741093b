"""The items as the query service holds them: Wikibase's RDF, in a real SPARQL engine."""

from typing import Any

import pyoxigraph as ox

from tests.wikimedia.wiki import Raw, Wiki

_WD, _PROP = "http://www.wikidata.org/entity/", "http://www.wikidata.org/prop/"
_ONTOLOGY, _RDFS = "http://wikiba.se/ontology#", "http://www.w3.org/2000/01/rdf-schema#label"
_ALTERNATIVE, _VERSION = "http://www.w3.org/2004/02/skos/core#altLabel", "http://schema.org/version"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_MOMENT, _NUMBER = "http://www.w3.org/2001/XMLSchema#dateTime", "http://www.w3.org/2001/XMLSchema#integer"
_RANKS = {"preferred": "PreferredRank", "normal": "NormalRank", "deprecated": "DeprecatedRank"}


def triples(wiki: Wiki) -> ox.Store:
    """A store that answers queries on everything the wiki holds."""
    writer = _Writer()
    for raw in wiki.items.values():
        writer.item(raw)
    return writer.store


class _Writer:
    def __init__(self) -> None:
        self.store = ox.Store()
        self._nodes = 0

    def item(self, raw: Raw) -> None:
        subject = ox.NamedNode(_WD + raw["id"])
        for text in raw["labels"].values():
            self._add(subject, _RDFS, ox.Literal(text["value"], language=text["language"]))
        for texts in raw["aliases"].values():
            for text in texts:
                self._add(subject, _ALTERNATIVE, ox.Literal(text["value"], language=text["language"]))
        self._add(subject, _VERSION, ox.Literal(str(raw.get("lastrevid", 1)), datatype=ox.NamedNode(_NUMBER)))
        for name, claims in raw["claims"].items():
            ranks = {claim.get("rank", "normal") for claim in claims}
            best = "preferred" if "preferred" in ranks else "normal"
            for claim in claims:
                self._claim(subject, name, claim, best)

    def _claim(self, subject: ox.NamedNode, name: str, claim: Raw, best: str) -> None:
        statement = ox.NamedNode(f"{_WD}statement/{claim['id'].replace('$', '-')}")
        rank = claim.get("rank", "normal")
        self._add(subject, f"{_PROP}{name}", statement)
        self._add(statement, f"{_ONTOLOGY}rank", ox.NamedNode(_ONTOLOGY + _RANKS[rank]))
        self._value(statement, name, claim["mainsnak"], "statement")
        if rank == best and (value := self._plain(claim["mainsnak"])) is not None:
            self._add(subject, f"{_PROP}direct/{name}", value)
        for reference in claim.get("references", ()):
            self._nodes += 1
            node = ox.NamedNode(f"http://www.wikidata.org/reference/{self._nodes}")
            self._add(statement, "http://www.w3.org/ns/prov#wasDerivedFrom", node)
            for told, snaks in reference["snaks"].items():
                for snak in snaks:
                    self._add(node, f"{_PROP}reference/{told}", self._plain(snak))
        for qualifier, snaks in claim.get("qualifiers", {}).items():
            for snak in snaks:
                self._value(statement, qualifier, snak, "qualifier")

    def _value(self, statement: ox.NamedNode, name: str, snak: Raw, role: str) -> None:
        if snak["snaktype"] == "novalue":
            self._add(statement, _TYPE, ox.NamedNode(f"{_PROP}novalue/{name}"))
            return
        self._add(statement, f"{_PROP}{role}/{name}", self._plain(snak) or ox.BlankNode())
        if snak["snaktype"] == "value" and snak["datavalue"]["type"] == "time":
            self._nodes += 1
            node = ox.NamedNode(f"http://www.wikidata.org/value/{self._nodes}")
            precision = str(snak["datavalue"]["value"]["precision"])
            self._add(statement, f"{_PROP}{role}/value/{name}", node)
            self._add(node, f"{_ONTOLOGY}timeValue", self._plain(snak))
            self._add(node, f"{_ONTOLOGY}timePrecision", ox.Literal(precision, datatype=ox.NamedNode(_NUMBER)))

    @staticmethod
    def _plain(snak: Raw) -> Any:
        if snak["snaktype"] != "value":
            return None
        value = snak["datavalue"]["value"]
        match snak["datavalue"]["type"]:
            case "wikibase-entityid":
                return ox.NamedNode(_WD + value["id"])
            case "time":  # a month or a day that is not known is written as the first
                moment = value["time"].lstrip("+").replace("-00", "-01")
                return ox.Literal(moment, datatype=ox.NamedNode(_MOMENT))
            case _:
                return ox.Literal(str(value))

    def _add(self, subject: Any, predicate: str, value: Any) -> None:
        self.store.add(ox.Quad(subject, ox.NamedNode(predicate), value))
