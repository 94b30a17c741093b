"""Articles for the measurements of the live client, and the plain script they are held against."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import requests

from shared.dates import Answer, PartialDate, held_on
from shared.knowledge.wikibase import parse
from shared.models.properties import Property
from shared.models.text import Article
from shared.models.world import Entity, EntityKind
from tests.wikimedia.wiki import Wiki

DAY = date(2024, 10, 29)
_NOBODY = ("Quentin Marlowe", "Harriet Pemberton", "Tobias Lindqvist")


def ten_people(wiki: Wiki, *, without_page: int = 0, skip: int = 0) -> Article:
    """An article that names ten people by office and name, some of them people whom no page is about."""
    found = []
    for person, office in _in_office(wiki):
        title, _, country = office.label.partition(" of ")
        if country.startswith(("Foreign Affairs of ", "Defence of ")):
            portfolio, _, country = country.partition(" of ")
            title = f"{portfolio.removesuffix(' Affairs')} {title}"
        found.append(f"{country}'s {title} {person.label} spoke to reporters on Tuesday.")
    chosen = found[skip : skip + 10 - without_page]
    chosen += [f"Analyst {name} disagreed, the newspaper said." for name in _NOBODY[:without_page]]
    return Article(f"ten-{skip}-{without_page}", "\n\n".join(chosen), published_on=DAY)


def _in_office(wiki: Wiki) -> Iterator[tuple[Entity, Entity]]:
    """People and the offices they certainly held on the day, each office once."""
    entities = {key: parse(raw) for key, raw in wiki.items.items()}
    seen: set[str] = set()
    for person in entities.values():
        for statement in person.all(Property.POSITION_HELD) if person.kind is EntityKind.HUMAN else ():
            office = entities[statement.value.id]  # type: ignore[union-attr]
            start, end = statement.qualifier(Property.START), statement.qualifier(Property.END)
            holds = held_on(DAY, start, end) is Answer.YES  # type: ignore[arg-type]
            plain = isinstance(start, PartialDate) and len(person.label.split()) == 2 and " of " in office.label
            if holds and plain and office.id not in seen:
                seen.add(office.id)
                yield person, office
                break


def baseline(names: list[str], addresses: Mapping[str, str], contact: str) -> None:
    """What a plain script does: for each name a search, its first hit, and each office that hit held."""
    with requests.Session() as session:
        session.headers["User-Agent"] = f"plain-script/1 ({contact})"

        def ask(**params: str) -> Any:
            return session.get(addresses["wikidata_url"], {**params, "format": "json"}, timeout=10).json()

        for name in names:
            hits = ask(action="wbsearchentities", search=name, language="en")["search"]
            if not hits:
                continue
            item = ask(action="wbgetentities", ids=hits[0]["id"])["entities"][hits[0]["id"]]
            for claim in item["claims"].get(Property.POSITION_HELD, ()):
                ask(action="wbgetentities", ids=claim["mainsnak"]["datavalue"]["value"]["id"])
