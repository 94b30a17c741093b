"""The table of facts is checked as a whole: one wrong row can call a true claim false."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

import pytest

from shared.dates import PartialDate, age_on
from shared.knowledge.starter.table import COMPILED_ON, Compiler, Row, Tables, cells, edition, identifier
from shared.knowledge.wikibase import parse
from shared.models.world import QID, Entity, ItemRef

TABLES = Tables.load()
OFFICES = {row["key"]: row for row in TABLES.offices}
PEOPLE = {row["key"]: row for row in TABLES.people}
DAY = timedelta(days=1)
HANDOVER = DAY  # a gap or an overlap of one day is a handover


def rows() -> Iterator[tuple[str, Row]]:
    for table in ("offices", "people", "organisations", "countries"):
        yield from ((table, row) for row in getattr(TABLES, table))


def tenures(office: str) -> list[Row]:
    return [row for row in TABLES.tenures if row["office"] == office]


def first(cell: str) -> date:
    return PartialDate.parse(cell).first


def last(cell: str) -> date:
    return PartialDate.parse(cell).last


def declared(office: str, start: date, end: date) -> bool:
    """Whether the gaps and overlaps of the table account for these days, but for those of a handover."""
    return any(
        first(gap["start"]) - HANDOVER <= start and end <= last(gap["end"]) + HANDOVER
        for gap in TABLES.gaps
        if gap["office"] == office
    )


def test_keys_and_ids_are_given_once() -> None:
    for table in ("offices", "people", "organisations", "countries", "sources"):
        keys = Counter(row["key"] for row in getattr(TABLES, table))
        assert [key for key, times in keys.items() if times > 1] == [], table
    ids = Counter(identifier(row) for _, row in rows())
    assert [each for each, times in ids.items() if times > 1] == []


def test_ids_are_well_formed_or_left_out() -> None:
    assert [row["qid"] for _, row in rows() if row["qid"] and not QID.fullmatch(row["qid"])] == []
    assert [row["key"] for _, row in rows() if QID.fullmatch(row["key"])] == []


def test_every_reference_leads_somewhere() -> None:
    countries = {row["qid"] for row in TABLES.countries}
    sources = {row["key"] for row in TABLES.sources}
    assert {row["office"] for row in (*TABLES.tenures, *TABLES.gaps)} <= OFFICES.keys()
    assert {row["person"] for row in TABLES.tenures} <= PEOPLE.keys()
    assert {row["country"] for row in (*TABLES.offices, *TABLES.organisations)} - {""} <= countries
    assert {each for row in TABLES.people for each in cells(row["country"])} <= countries
    everything = [row for table in (*rows(),) for row in (table[1],)] + [*TABLES.tenures, *TABLES.gaps]
    assert {each for row in everything for each in cells(row["source"])} <= sources
    assert [row for row in everything if not cells(row["source"])] == []


def test_the_compiled_entities_refer_only_to_one_another() -> None:
    entities = {entity.id: entity for entity in map(parse, Compiler(TABLES).entities())}
    outside = {"Q5", "Q4164871", "Q6256", "Q43229", "Q6581097", "Q6581072", "Q4676846"}

    def referred(entity: Entity) -> Iterator[str]:
        for statement in entity.statements:
            for value in (statement.value, *(value for _, value in statement.qualifiers)):
                if isinstance(value, ItemRef):
                    yield value.id

    assert {each for entity in entities.values() for each in referred(entity)} - entities.keys() == outside
    assert len(entities) == len({*entities})


def test_every_office_says_until_when_its_chain_is_complete() -> None:
    for row in TABLES.offices:
        until = date.fromisoformat(row["known_until"])
        assert first(row["known_from"]) <= until <= COMPILED_ON, row["key"]
        assert edition(TABLES).days_of[identifier(row)] == (until,)


@pytest.mark.parametrize("office", sorted(OFFICES))
def test_a_chain_has_no_gap_or_overlap_that_is_not_declared(office: str) -> None:
    begin, until = first(OFFICES[office]["known_from"]), date.fromisoformat(OFFICES[office]["known_until"])
    held = sorted(tenures(office), key=lambda row: first(row["start"]))
    assert held, "an office without holders"
    covered = begin - DAY
    for row in held:
        start = first(row["start"])
        if start > covered + DAY + HANDOVER:
            assert declared(office, covered, start), f"gap from {covered} to {start}"
        covered = max(covered, last(row["end"]) if row["end"] else until)
    assert covered >= until - HANDOVER or declared(office, covered, until), f"gap after {covered}"


@pytest.mark.parametrize("office", [key for key, row in OFFICES.items() if row["seats"] == "1"])
def test_two_are_never_in_one_office_without_a_reason(office: str) -> None:
    until = date.fromisoformat(OFFICES[office]["known_until"])
    for one, other in combinations(tenures(office), 2):
        start = max(last(row["start"]) for row in (one, other))
        end = min(first(row["end"]) if row["end"] else until for row in (one, other))
        if end - start > HANDOVER:
            assert declared(office, start, end), f"{one['person']} and {other['person']} from {start} to {end}"


def test_every_gap_has_a_reason_and_lies_within_what_is_known() -> None:
    for gap in TABLES.gaps:
        assert gap["kind"] in {"vacancy", "overlap", "unknown"}, gap
        assert gap["reason"], gap
        assert first(gap["start"]) <= last(gap["end"]), gap


def test_holders_are_alive_and_grown_up_when_they_begin() -> None:
    for row in TABLES.tenures:
        person, start = PEOPLE[row["person"]], first(row["start"])
        assert not row["end"] or start <= last(row["end"]), row
        if person["died"]:
            assert last(row["end"]) <= last(person["died"]), row
        if person["born"] and OFFICES[row["office"]]["role"] not in {"king", "monarch"}:
            assert age_on(last(row["start"]), PartialDate.parse(person["born"]))[1] >= 18, row


def test_nobody_holds_one_office_twice_at_a_time() -> None:
    by_stint = Counter((row["office"], row["person"], row["start"]) for row in TABLES.tenures)
    assert [stint for stint, times in by_stint.items() if times > 1] == []


def test_capacities_are_full_or_acting() -> None:
    assert {row["capacity"] for row in TABLES.tenures} == {"full", "acting"}


def test_the_table_is_as_broad_as_it_says() -> None:
    roles: dict[str, set[str]] = defaultdict(set)
    for row in TABLES.offices:
        roles[row["country"]].add(row["role"])
    heads_of_state = {"president", "king", "monarch", "emperor", "supreme leader"}
    broad = [
        country
        for country, held in roles.items()
        if country and {"minister of foreign affairs", "minister of defence"} <= held
        and held & heads_of_state and held & {"prime minister", "premier", "chancellor", "president"}
    ]  # fmt: skip
    kinds = Counter(row["kind"] for row in TABLES.organisations)
    assert len(broad) >= 15
    assert kinds["outlet"] + kinds["agency"] >= 60
    assert len(TABLES.organisations) - kinds["outlet"] - kinds["agency"] >= 60
    world = {row["label"] for row in TABLES.offices if not row["country"]}
    assert {"Secretary-General of the United Nations", "Secretary General of NATO"} <= world


def test_the_tables_are_sorted_so_that_a_change_shows() -> None:
    for table in ("offices", "people", "organisations", "sources"):
        keys = [row["key"] for row in getattr(TABLES, table)]
        assert keys == sorted(keys), table
    order = [(row["office"], row["start"], row["end"] or "9", row["person"]) for row in TABLES.tenures]
    assert order == sorted(order)
