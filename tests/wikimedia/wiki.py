"""What the stand-in for Wikimedia holds: items in Wikibase's JSON, and the pages of one Wikipedia."""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from shared.knowledge.starter.table import Compiler, Tables
from shared.knowledge.wikibase import parse
from shared.models.world import QID, EntityKind

Raw = dict[str, Any]
_MADE_UP = 990_000_000  # ids that the real Wikidata is far from


@dataclass(slots=True)
class Page:
    """A page: the item it is about, what it points to if it tells namesakes apart, and its lead."""

    title: str
    number: int
    item: str | None = None
    points_to: tuple[str, ...] = ()
    lead: str = ""

    @property
    def is_disambiguation(self) -> bool:
        return bool(self.points_to)


@dataclass(slots=True)
class Wiki:
    """Items by id, ids that were merged into others, pages by title, and titles that lead to others."""

    items: dict[str, Raw] = field(default_factory=dict)
    merged: dict[str, str] = field(default_factory=dict)
    pages: dict[str, Page] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)

    def add_item(self, raw: Raw) -> None:
        """Take up an item; what it lacks of a real one (ids of statements, a revision) is made up, always the same."""
        for name, claims in raw["claims"].items():
            for place, claim in enumerate(claims):
                made_up = uuid.uuid5(uuid.NAMESPACE_URL, f"{raw['id']}/{name}/{place}")
                claim.setdefault("id", f"{raw['id']}${str(made_up).upper()}")
                claim.setdefault("type", "statement")
        self.items[raw["id"]] = {"lastrevid": 1_000_000 + int(raw["id"][1:]) % 1_000_000, **raw}

    def add_page(self, title: str, item: str | None = None, points_to: Iterable[str] = (), lead: str = "") -> None:
        number = len(self.pages) + 2
        self.pages[title] = Page(title, number, item, tuple(points_to), lead or f"{title} is a page.")
        if item in self.items:
            link = {"site": "enwiki", "title": title, "badges": []}
            self.items[item].setdefault("sitelinks", {})["enwiki"] = link


def starter_wiki() -> Wiki:
    """The starter's people, offices and organisations as if they were Wikidata's own, each with a page."""
    wiki = Wiki()
    for raw in _renamed(list(Compiler(Tables.load()).entities())):
        wiki.add_item(raw)
    _give_pages(wiki)
    return wiki


def _renamed(entities: list[Raw]) -> Iterator[Raw]:
    """The same entities under ids of Wikidata's form."""
    ids = {e["id"]: e["id"] if QID.fullmatch(e["id"]) else f"Q{_MADE_UP + n}" for n, e in enumerate(entities)}
    for entity in entities:
        yield _with_ids(entity, ids)


def _with_ids(value: Any, ids: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return {k: ids.get(v, v) if k == "id" else _with_ids(v, ids) for k, v in value.items()}
    return [_with_ids(each, ids) for each in value] if isinstance(value, list) else value


def _give_pages(wiki: Wiki) -> None:
    """A page for every human, office and organisation; namesakes get one that tells them apart, aliases redirect."""
    bearers: dict[str, list[Raw]] = defaultdict(list)
    for raw in wiki.items.values():
        if parse(raw).kind in (EntityKind.HUMAN, EntityKind.OFFICE, EntityKind.ORGANISATION):
            bearers[raw["labels"]["en"]["value"]].append(raw)
    for label, group in bearers.items():
        if len(group) == 1:
            wiki.add_page(label, group[0]["id"])
            continue
        titles = [f"{label} ({raw['descriptions'].get('en', {}).get('value', raw['id'])})" for raw in group]
        for raw, title in zip(group, titles, strict=True):
            wiki.add_page(title, raw["id"])
        wiki.add_page(label, points_to=titles)
    for raw in wiki.items.values():
        target = raw.get("sitelinks", {}).get("enwiki", {}).get("title")
        for alias in raw["aliases"].get("en", ()) if target else ():
            if alias["value"] not in wiki.pages:
                wiki.redirects.setdefault(alias["value"], target)
