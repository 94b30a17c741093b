"""Made-up entities in Wikibase's JSON, and readings that ask for them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from shared.knowledge.starter.claims import entity, item, statement, text, time
from shared.models.reading import CitedSource, Citing, Official, Person, Reading, Role
from shared.models.text import Article, Span

Json = dict[str, Any]


def human(
    identifier: str, label: str, *aliases: str, held: Sequence[Json] = (), born: str = "", wikis: int = 0
) -> Json:
    facts = [statement("P569", time(born), None)] if born else []
    made = entity(identifier, label, aliases, "", [statement("P31", item("Q5"), None), *facts, *held])
    return made | {"sitelinks": {f"l{n}wiki": {"title": label} for n in range(wikis)}}


def held(office_id: str, start: str = "", end: str = "", *, acting: bool = False) -> Json:
    said = {name: time(cell) for name, cell in (("P580", start), ("P582", end)) if cell}
    if acting:
        said["P5102"] = item("Q4676846")
    return statement("P39", item(office_id), None, said)


def office(identifier: str, label: str, *aliases: str, country: str = "", holders: Sequence[Json] = ()) -> Json:
    place = [statement("P1001", item(country), None)] if country else []
    return entity(identifier, label, aliases, "", [statement("P31", item("Q4164871"), None), *place, *holders])


def holder(person_id: str, start: str, end: str = "") -> Json:
    return statement("P1308", item(person_id), None, {"P580": time(start)} | ({"P582": time(end)} if end else {}))


def organisation(identifier: str, label: str, *aliases: str) -> Json:
    return entity(identifier, label, aliases, "", [statement("P31", item("Q43229"), None)])


def country(identifier: str, label: str, *peoples: str) -> Json:
    facts = [statement("P31", item("Q6256"), None), *(statement("P1549", text(name), None) for name in peoples)]
    return entity(identifier, label, (), "", facts)


def reading(
    *people: str, roles: Sequence[Role] = (), sources: Sequence[str] = (), text: str = "", day: date | None = None
) -> Reading:
    def span(words: str) -> Span:
        return Span(0, len(words), words)

    return Reading(
        article=Article("a", text, published_on=day),
        people=tuple(Person(name, name, (span(name),)) for name in people),
        officials=tuple(Official(span(role.title), role) for role in roles),
        quotations=(),
        sources=tuple(CitedSource(name, (span(name),), Citing.REPORTED) for name in sources),
        reader="made",
    )
