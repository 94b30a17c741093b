"""Reading one line of a dump: what its bytes give away without being parsed, and the parts of its JSON that count."""

import re
from collections.abc import Iterable
from typing import Any

from msgspec import DecodeError, Raw, Struct, ValidationError
from msgspec.json import Decoder

from shared.knowledge.wikibase.entities import KEPT

_CLASS = b'"property":"P31"'
_ITEM_VALUE = rb',(?:"hash":"\w*",)?"datavalue":\{(?:"type":"[\w-]*",)?"value":\{[^{}]*?"id":"Q(\d+)"'
_CLASS_ID = re.compile(_CLASS + _ITEM_VALUE)
_PARENT_ID = re.compile(b'"property":"P279"' + _ITEM_VALUE)
_ID = re.compile(rb'\{(?:"type":\s?"item",\s?)?(?:[^{}\[\]]*?,\s?)?"id":\s?"(\w+)"')

Json = dict[str, Any]
_Texts = dict[str, Json] | list[Any]  # PHP writes an empty map as an empty list


class _English(Struct):
    en: Json | None = None
    mul: Json | None = None


class _Link(Struct):
    title: str = ""


class _Item(Struct):
    id: str
    type: str = "item"
    labels: _Texts = []
    descriptions: _English | list[Any] = []
    aliases: dict[str, list[Json]] | list[Any] = []
    claims: dict[str, Raw] | list[Any] = []
    sitelinks: dict[str, _Link] | list[Any] = []
    lastrevid: int | None = None
    modified: str = ""


_ITEM = Decoder(_Item)
_ANY = Decoder()


def classes_in(line: bytes) -> frozenset[int] | None:
    """The classes (P31) that a line names, as numbers; None where they cannot be told without parsing it.

    They may be more than the item's own, for qualifiers name classes too, and never fewer.
    """
    found: set[int] = set()
    place = line.find(_CLASS)
    while place >= 0:
        match = _CLASS_ID.match(line, place)
        if not match:
            return None
        found.add(int(match[1]))
        place = line.find(_CLASS, match.end())
    return frozenset(found) if found or b'P31"' not in line else None


def parents_in(line: bytes) -> list[int]:
    """The classes that a line says its item is a subclass of (P279), as numbers."""
    return [int(number) for number in _PARENT_ID.findall(line)] if b'"P279"' in line else []


def is_whole(line: bytes) -> bool:
    """Whether a line looks like an object from its first sign to its last."""
    return line.startswith(b"{") and line.endswith(b"}")


def id_in(line: bytes) -> str | None:
    """The id of a line's item, if it stands where dumps have it: before anything nested."""
    match = _ID.match(line)
    return match[1].decode() if match else None


def read_item(line: bytes) -> Json | None:
    """The parts of an item that a snapshot keeps, in Wikibase's JSON; None for a property or a lexeme.

    ValueError if the line is no entity in Wikibase's JSON. What is not kept is skipped over, not read: most of a
    person's line are identifiers in other catalogues and their references.
    """
    try:
        item = _ITEM.decode(line)
        if item.type != "item" or not item.id.startswith("Q"):
            return None
        return {
            "id": item.id, "labels": item.labels, "descriptions": _english(item.descriptions),
            "aliases": item.aliases, "claims": _claims(item.claims), "sitelinks": _sitelinks(item.sitelinks),
            "lastrevid": item.lastrevid, "modified": item.modified,
        }  # fmt: skip
    except (DecodeError, ValidationError, RecursionError) as error:
        raise ValueError(str(error)) from error


def _english(found: _English | list[Any]) -> Json:
    if isinstance(found, list):
        return {}
    return {name: text for name, text in (("en", found.en), ("mul", found.mul)) if text}


def _claims(found: dict[str, Raw] | list[Any]) -> Json:
    named: Iterable[tuple[str, Raw]] = found.items() if isinstance(found, dict) else ()
    return {name: _ANY.decode(claims) for name, claims in named if name in KEPT}


def _sitelinks(found: dict[str, _Link] | list[Any]) -> Json:
    named: Iterable[tuple[str, _Link]] = found.items() if isinstance(found, dict) else ()
    return {site: {"title": link.title} for site, link in named}
