"""Statements in Wikibase's JSON, written from the cells of a table."""

from typing import Any

from shared.models.properties import Property

_GREGORIAN = "http://www.wikidata.org/entity/Q1985727"
_PRECISION = {4: 9, 7: 10, 10: 11}  # by the length of YYYY, YYYY-MM and YYYY-MM-DD

Json = dict[str, Any]


def item(identifier: str) -> Json:
    """A value that refers to another entity."""
    return {"type": "wikibase-entityid", "value": {"entity-type": "item", "id": identifier}}


def time(cell: str) -> Json:
    """A value that is a date as precise as it is written; ValueError if it is none."""
    if len(cell) not in _PRECISION:
        raise ValueError(f"not a date: {cell!r} (expected YYYY, YYYY-MM or YYYY-MM-DD)")
    padded = cell + "-00" * ((10 - len(cell)) // 3)
    value = {"time": f"+{padded}T00:00:00Z", "precision": _PRECISION[len(cell)], "calendarmodel": _GREGORIAN}
    return {"type": "time", "value": value}


def text(words: str) -> Json:
    """A value that is plain text."""
    return {"type": "string", "value": words}


def statement(name: str, value: Json, reference: str | None, qualifiers: dict[str, Json] | None = None) -> Json:
    """One statement without an id, for it is none of Wikidata's, with the title of what it rests on."""
    made: Json = {"mainsnak": _snak(name, value), "rank": "normal"}
    if qualifiers:
        made["qualifiers"] = {key: [_snak(key, each)] for key, each in qualifiers.items()}
    if reference:
        made["references"] = [{"snaks": {Property.TITLE: [_snak(Property.TITLE, text(reference))]}}]
    return made


def entity(identifier: str, label: str, aliases: tuple[str, ...], description: str, statements: list[Json]) -> Json:
    """An item in Wikibase's JSON."""
    claims: dict[str, list[Json]] = {}
    for each in statements:
        claims.setdefault(each["mainsnak"]["property"], []).append(each)
    return {
        "id": identifier,
        "labels": {"en": {"language": "en", "value": label}},
        "aliases": {"en": [{"language": "en", "value": alias} for alias in aliases]} if aliases else {},
        "descriptions": {"en": {"language": "en", "value": description}} if description else {},
        "claims": claims,
        "sitelinks": {},
    }


def _snak(name: str, value: Json) -> Json:
    return {"snaktype": "value", "property": name, "datavalue": value}
