"""Items in Wikibase's JSON, from a dump or from the API, read into entities."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from shared.dates import Unstated
from shared.knowledge.wikibase.kinds import CLASSES, kind_of
from shared.knowledge.wikibase.times import read_time
from shared.models.properties import QUALIFIERS, REFERENCES, Property
from shared.models.world import Entity, EntityKind, ItemRef, Rank, Statement, Value

# What is read of an item; the offices of a body's head are only asked for in passing, where a name leads to the body.
KEPT = frozenset(Property) - {*QUALIFIERS, *REFERENCES, Property.OFFICE_OF_HEAD_OF_BODY}
_ENGLISH = ("en", "mul")
_NOT_LATIN = re.compile(r"[^\W\d_a-zA-ZÀ-ɏḀ-ỿ]")
_NO_WIKIPEDIAS = frozenset(
    {"commonswiki", "specieswiki", "wikidatawiki", "metawiki", "mediawikiwiki", "sourceswiki", "wikifunctionswiki"}
)
_APART = re.compile(r" \([^)]*\)$|\s?（[^）]*）$")  # what tells a title from others of the same name
_UNSTATED = {"somevalue": Unstated.UNKNOWN, "novalue": Unstated.NONE}
_RANKS = {rank.value: rank for rank in Rank}


def parse(
    raw: Mapping[str, Any], retrieved_at: datetime | None = None, kinds: Mapping[str, EntityKind] = CLASSES
) -> Entity:
    """One item as a value; KeyError if it has no `id`.

    The label is the English one, else the one for all languages, else any in Latin script, else any at all.
    Maps that a dump writes as empty lists are read as empty. `kinds` says what an item of a class is.
    """
    claims = _map(raw.get("claims"))
    statements = tuple(_statements(claims))
    labels, sitelinks = _texts(raw, "labels"), _sitelinks(raw)
    label = _label(labels) or str(raw["id"])
    classes, parents = _items(statements, Property.INSTANCE_OF), _items(statements, Property.SUBCLASS_OF)
    return Entity(
        id=str(raw["id"]),
        kind=kind_of(classes, claims.keys(), parents, kinds),
        label=label,
        description=_label(_texts(raw, "descriptions"), _ENGLISH),
        aliases=tuple(name for name in _english_names(raw, labels) if name != label),
        statements=statements,
        sitelinks={site: title for site, title in sitelinks.items() if site == "enwiki"},
        prominence=sum(site.endswith("wiki") for site in sitelinks),
        revision=raw.get("lastrevid"),
        retrieved_at=retrieved_at,
    )


def _items(statements: Iterable[Statement], name: str) -> list[str]:
    return [s.value.id for s in statements if s.property == name and isinstance(s.value, ItemRef)]


def every_name(raw: Mapping[str, Any]) -> tuple[str, ...]:
    """All an item is called: labels, aliases and titles of Wikipedia's pages in every language; no repeats."""
    names = dict.fromkeys(_texts(raw, "labels").values())
    for aliases in _map(raw.get("aliases")).values():
        names.update((str(alias["value"]), None) for alias in aliases)
    for site, title in _sitelinks(raw).items():
        if title and title not in names and site.endswith("wiki") and site not in _NO_WIKIPEDIAS:
            names[_APART.sub("", title)] = None
    return tuple(names)


def _map(found: Any) -> dict[str, Any]:
    """A map of the JSON; PHP writes an empty one as an empty list."""
    return found if isinstance(found, dict) else {}


def _texts(raw: Mapping[str, Any], part: str) -> dict[str, str]:
    return {language: str(text["value"]) for language, text in _map(raw.get(part)).items()}


def _sitelinks(raw: Mapping[str, Any]) -> dict[str, str]:
    return {site: str(link["title"]) for site, link in _map(raw.get("sitelinks")).items()}


def _label(texts: Mapping[str, str], languages: Sequence[str] | None = None) -> str | None:
    for language in _ENGLISH:
        if language in texts:
            return texts[language]
    if languages:
        return None
    latin = (text for _, text in sorted(texts.items()) if not _NOT_LATIN.search(text))
    return next(latin, None) or next((text for _, text in sorted(texts.items())), None)


def _english_names(raw: Mapping[str, Any], labels: Mapping[str, str]) -> dict[str, None]:
    aliases = _map(raw.get("aliases"))
    names = [labels[language] for language in _ENGLISH if language in labels]
    names += [str(alias["value"]) for language in _ENGLISH for alias in aliases.get(language, ())]
    return dict.fromkeys(names)


def _statements(claims: Mapping[str, Any]) -> Iterator[Statement]:
    for name, found in claims.items():
        if name not in KEPT:
            continue
        for claim in found:
            value = _value(claim["mainsnak"])
            if value is None:
                continue
            yield Statement(
                property=name,
                value=value,
                id=claim.get("id"),
                rank=_RANKS.get(claim.get("rank", ""), Rank.NORMAL),
                qualifiers=tuple(_qualifiers(claim)),
                reference=_reference(claim),
            )


def _qualifiers(claim: Mapping[str, Any]) -> Iterator[tuple[str, Value]]:
    for name, snaks in _map(claim.get("qualifiers")).items():
        for snak in snaks:
            value = _value(snak)
            if value is not None:
                yield name, value


def _reference(claim: Mapping[str, Any]) -> str | None:
    for reference in claim.get("references") or ():
        snaks = _map(reference.get("snaks"))
        for name in REFERENCES:
            for snak in snaks.get(name, ()):
                value = _value(snak)
                if type(value) is str:
                    return value
    return None


def _value(snak: Mapping[str, Any]) -> Value | None:
    """The value of a snak; None for a kind of value this program has no use for (places on a globe, quantities)."""
    told = snak.get("snaktype")
    if told in _UNSTATED:
        return _UNSTATED[told]
    data = snak.get("datavalue")
    if not isinstance(data, dict) or "value" not in data:
        return None
    value = data["value"]
    match data.get("type"):
        case "wikibase-entityid":
            return ItemRef(str(value.get("id") or f"Q{value['numeric-id']}"))
        case "time":
            return read_time(value)
        case "string":
            return str(value)
        case "monolingualtext":
            return str(value["text"])
        case _:
            return None
