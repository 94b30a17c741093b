"""A wiki of three people: the one on which the recorded answers were given by a real MediaWiki."""

from typing import Any

from tests.wikimedia.wiki import Raw, Wiki

_GREGORIAN = "http://www.wikidata.org/entity/Q1985727"


def roe_wiki() -> Wiki:
    """Jane Roe, who was prime minister; John Doe, whose name two bear; an office; an item that was merged."""
    wiki = Wiki()
    politician = _claims(
        "Q9042", P31=[_item("Q5")], P106=[_item("Q82955")], P39=[_item("Q9100")], P569=[_time("+1961-05-03", 11)],
        P570=[{"snaktype": "somevalue"}], P214=[_snak({"value": "12345", "type": "string"}, "external-id")],
    )  # fmt: skip
    politician["P39"][0] |= {
        "rank": "preferred",
        "qualifiers": {
            "P580": [_named("P580", _time("+2010-05-11", 11))], "P582": [_named("P582", _time("+2016-07-00", 10))],
            "P1365": [_named("P1365", {"snaktype": "novalue", "datatype": "wikibase-item"})],
        },
        "qualifiers-order": ["P580", "P582", "P1365"],
    }  # fmt: skip
    names = {"en": "Jane Roe", "de": "Jane Roe"}
    descriptions = {"en": "Ruritanian politician", "de": "Politikerin"}
    wiki.add_item(_entity("Q9042", 21, names, descriptions, politician, ("J. Roe", "Jane Q. Roe")))
    wiki.add_item(_entity("Q9043", 22, {"en": "John Doe"}, {"en": "footballer"}, _claims("Q9043", P31=[_item("Q5")])))
    wiki.add_item(_entity("Q9045", 24, {"en": "John Doe"}, {"en": "chemist"}, _claims("Q9045", P31=[_item("Q5")])))
    office = _claims("Q9100", P1001=[_item("Q9001")], P17=[_item("Q9001")])
    wiki.add_item(_entity("Q9100", 20, {"en": "Prime Minister of Ruritania"}, {}, office))
    wiki.add_item(_entity("Q9060", 25, {"mul": "Mula Name"}, {}, _claims("Q9060", P31=[_item("Q5")])))
    wiki.merged["Q9050"] = "Q9042"
    wiki.add_page("Jane Roe", "Q9042", lead="Jane Roe (born 3 May 1961) is a Ruritanian politician.")
    wiki.add_page("John Doe", "Q9044", points_to=("Jane Roe", "John Doe (footballer)"))
    wiki.add_page("John Doe (footballer)", "Q9043")
    wiki.add_page("Prime Minister of Ruritania", "Q9100")
    wiki.items["Q9042"]["sitelinks"]["dewiki"] = {"site": "dewiki", "title": "Jane Roe", "badges": []}
    wiki.redirects["J. Roe"] = "Jane Roe"
    return wiki


def _entity(
    key: str, revision: int, labels: dict[str, str], descriptions: dict[str, str], claims: Raw,
    aliases: tuple[str, ...] = (),
) -> Raw:  # fmt: skip
    def texts(of: dict[str, str]) -> Raw:
        return {language: {"language": language, "value": value} for language, value in of.items()}

    english = [{"language": "en", "value": alias} for alias in aliases]
    return {
        "id": key, "lastrevid": revision, "labels": texts(labels), "descriptions": texts(descriptions),
        "aliases": {"en": english} if english else {}, "claims": claims, "sitelinks": {},
    }  # fmt: skip


def _claims(subject: str, **properties: list[Raw]) -> dict[str, list[Raw]]:
    return {
        name: [
            {
                "mainsnak": _named(name, {"datatype": "time", **snak}), "type": "statement",
                "id": f"{subject}$00000000-0000-4000-8000-{name[1:]:0>12}", "rank": "normal",
            }
            for snak in snaks
        ]
        for name, snaks in properties.items()
    }  # fmt: skip


def _named(name: str, snak: Raw) -> Raw:
    return {"property": name, "hash": f"{name:0>40}", **snak}


def _snak(value: Raw, datatype: str) -> Raw:
    return {"snaktype": "value", "datavalue": value, "datatype": datatype}


def _item(key: str) -> Raw:
    value: dict[str, Any] = {"entity-type": "item", "numeric-id": int(key[1:]), "id": key}
    return _snak({"value": value, "type": "wikibase-entityid"}, "wikibase-item")


def _time(day: str, precision: int) -> Raw:
    value = {
        "time": f"{day}T00:00:00Z", "timezone": 0, "before": 0, "after": 0, "precision": precision,
        "calendarmodel": _GREGORIAN,
    }  # fmt: skip
    return _snak({"value": value, "type": "time"}, "time")
