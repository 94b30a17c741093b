"""The tables of the starter: read, and turned into entities in Wikibase's JSON for the builder of snapshots."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Self

from shared.knowledge.snapshot.edition import Edition
from shared.knowledge.starter.claims import Json, entity, item, statement, text, time
from shared.knowledge.wikibase.kinds import ACTING, COUNTRY, HUMAN, ORGANISATION, POSITION
from shared.lexicon.names import folded
from shared.models.properties import Property
from shared.models.world import Coverage

COMPILED_ON = date(2026, 8, 22)  # the latest day that any of its sources knows; offices say their own
TABLES = ("offices", "people", "tenures", "gaps", "organisations", "sources")
_SEXES = {"male": "Q6581097", "female": "Q6581072"}

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Tables:
    """Every row of the starter, by table; countries are those of the lexicon."""

    offices: tuple[Row, ...]
    people: tuple[Row, ...]
    tenures: tuple[Row, ...]
    gaps: tuple[Row, ...]
    organisations: tuple[Row, ...]
    sources: tuple[Row, ...]
    countries: tuple[Row, ...]

    @classmethod
    def load(cls) -> Self:
        """Read the tables that come with the program."""
        own = {name: read_table("shared.knowledge.starter", name) for name in TABLES}
        return cls(**own, countries=read_table("shared.lexicon", "countries"))


def read_table(package: str, name: str) -> tuple[Row, ...]:
    """The rows of one table of a package."""
    with files(package).joinpath(f"{name}.csv").open(encoding="utf-8") as lines:
        return tuple(csv.DictReader(lines))


def cells(cell: str) -> tuple[str, ...]:
    """The parts of a cell that holds several, separated by bars."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def identifier(row: Row) -> str:
    """The id of a row's entity: its Q-ID where one could be confirmed, else its key."""
    return row["qid"] or row["key"]


def edition(tables: Tables) -> Edition:
    """What the starter says of itself: up to which day each office's chain is complete, and which have one holder."""
    until = {identifier(row): (date.fromisoformat(row["known_until"]),) for row in tables.offices}
    of_one = frozenset(identifier(row) for row in tables.offices if row["seats"] == "1")
    return Edition("starter", Coverage.PARTIAL, COMPILED_ON, until, of_one)


class Compiler:
    """Turns rows into entities; what they refer to by key is found by key, words without an entity become one."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._titles = {row["key"]: row["title"] for row in tables.sources}
        self._offices = {row["key"]: identifier(row) for row in tables.offices}
        self._countries = {row["qid"]: row["label"] for row in tables.countries if row["qid"]}
        self._bodies = {
            folded(name): identifier(row)
            for row in tables.organisations
            for name in (row["label"], *cells(row["aliases"]))
        }
        self._terms: dict[str, Json] = {}

    def entities(self) -> Iterator[Json]:
        """Every entity of the tables, the words that people's rows use last."""
        held: dict[str, list[Row]] = {}
        for row in self._tables.tenures:
            held.setdefault(row["person"], []).append(row)
        yield from map(self._country, self._tables.countries)
        yield from map(self._office, self._tables.offices)
        yield from map(self._organisation, self._tables.organisations)
        yield from (self._person(row, held.get(row["key"], [])) for row in self._tables.people)
        yield from self._terms.values()

    def _country(self, row: Row) -> Json:
        peoples = [statement(Property.DEMONYM, text(name), None) for name in cells(row["demonyms"])]
        return self._entity(row, COUNTRY, "", peoples)

    def _office(self, row: Row) -> Json:
        place = [statement(Property.JURISDICTION, item(row["country"]), None)] if row["country"] else []
        made = self._entity(row, POSITION, "", place)
        if country := self._countries.get(row["country"]):
            # Its title in the common form, so that a role that goes by another name there is found by both.
            made["aliases"].setdefault("en", []).append({"language": "en", "value": f"{row['role']} of {country}"})
        return made

    def _organisation(self, row: Row) -> Json:
        country = self._countries.get(row["country"])
        facts = [statement(Property.COUNTRY, item(row["country"]), None)] if row["country"] else []
        facts += [statement(Property.WEBSITE, text(f"https://{domain}"), None) for domain in cells(row["domains"])]
        facts += self._dates(row, {Property.FOUNDED: "inception", Property.DISSOLVED: "dissolved"})
        return self._entity(row, ORGANISATION, f"{row['kind']}, {country}" if country else row["kind"], facts)

    def _person(self, row: Row, held: list[Row]) -> Json:
        facts = [statement(Property.CITIZENSHIP, item(country), None) for country in cells(row["country"])]
        facts += [statement(Property.SEX, item(_SEXES[row["sex"]]), None)] if row["sex"] else []
        facts += self._dates(row, {Property.BORN: "born", Property.DIED: "died"})
        facts += [
            statement(Property.OCCUPATION, item(self._term(word)), self._reference(row))
            for word in cells(row["occupations"])
        ]
        facts += [
            statement(Property.EMPLOYER, item(self._body(name)), self._reference(row))
            for name in cells(row["employers"])
        ]
        facts += [self._tenure(tenure) for tenure in held]
        return self._entity(row, HUMAN, row["description"], facts)

    def _tenure(self, row: Row) -> Json:
        bounds = {Property.START: "start", Property.END: "end"}
        said: dict[str, Json] = {name: time(row[bound]) for name, bound in bounds.items() if row[bound]}
        if row["capacity"] == "acting":
            said[Property.NATURE_OF_STATEMENT] = item(ACTING)
        return statement(Property.POSITION_HELD, item(self._offices[row["office"]]), self._reference(row), said)

    def _entity(self, row: Row, kind: str, description: str, facts: list[Json]) -> Json:
        about = [statement(Property.INSTANCE_OF, item(kind), None), *facts]
        return entity(identifier(row), row["label"], cells(row["aliases"]), description, about)

    def _dates(self, row: Row, columns: Mapping[str, str]) -> list[Json]:
        reference = self._reference(row)
        return [statement(name, time(row[column]), reference) for name, column in columns.items() if row[column]]

    def _reference(self, row: Row) -> str:
        titles = "; ".join(self._titles[key] for key in cells(row["source"]))
        return f"{titles} ({row['note']})" if row["note"] else titles

    def _body(self, name: str) -> str:
        return self._bodies.get(folded(name)) or self._term(name, ORGANISATION)

    def _term(self, words: str, kind: str | None = None) -> str:
        key = f"term:{folded(words).replace(' ', '-')}"
        about = [statement(Property.INSTANCE_OF, item(kind), None)] if kind else []
        self._terms.setdefault(key, entity(key, words, (), "", about))
        return key
