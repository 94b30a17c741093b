"""A roster is asked by name before the other source, and laid beside what that knows."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from shared.errors import BadRequest
from shared.knowledge.roster import WithRoster
from shared.knowledge.roster_csv import read_roster
from shared.models.roster import Entry, Known
from tests.shared.verification.test_verdicts import ENTITIES, OFFICES
from tests.world import World, person, reading


def an_entry(name: str, **fields: object) -> Entry:
    return Entry(name, Known(name, **fields), "Ann", datetime(2024, 6, 1, tzinfo=UTC))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("written", "entry", "met"),
    [
        ("Volodymyr Zelenskiy", an_entry("Volodymyr Zelenskyy"), True),
        ("ZELENSKYY Volodymyr", an_entry("Volodymyr Zelenskyy"), True),
        ("Emily A. Carter", an_entry("Emily Carter"), True),
        ("Emily Carter", an_entry("EMILY CARTER", is_false=True), True),
        ("Emily A. Carter", an_entry("Emily Carter", is_false=True), False),
        ("Emily Cartwright", an_entry("Emily Carter"), False),
        ("Carter", an_entry("Emily Carter"), False),
    ],
)
def test_known_people_are_met_by_their_name_and_false_ones_as_written(written: str, entry: Entry, met: bool) -> None:
    asked: list[Sequence[str]] = []

    def ask(names: Sequence[str]) -> tuple[Entry, ...]:
        asked.append(names)
        return (entry,)

    world = World(ENTITIES, OFFICES)
    facts = WithRoster(world, ask).gather(reading(person(written), day="2024-10-29"))
    assert asked == [(written,)]
    assert facts.roster == ({written: (entry,)} if met else {})
    assert written in facts.people


def test_a_table_is_read_whatever_sets_its_cells_apart() -> None:
    table = "Name;Since;Role;False\r\n Ada Example ;2023-04;pilot;\r\n;;;\r\nBen Wrong;;;yes\r\n"
    ada, ben = read_roster("\ufeff".encode() + table.encode())
    assert (ada.name, ada.role, str(ada.since), ada.is_false) == ("Ada Example", "pilot", "2023-04", False)
    assert (ben.name, ben.is_false) == ("Ben Wrong", True)


@pytest.mark.parametrize(
    ("table", "wrong"),
    [
        (b"", "the first line has to name the columns"),
        (b"who,role\nAda,pilot\n", "the first line has to name the columns"),
        (b"name,job\nAda,pilot\n", "no column “job”"),
        (b"name,since\nAda,2023\nBen,May\n", "line 3: not a date"),
        (b"name,since,until\nAda,2023,2022\n", "line 2, until: it ends before it begins"),
        (b"name,false\nAda,perhaps\n", "line 2: write yes"),
        (b"name,role,false\nAda,pilot,yes\n", "line 2, role"),
        (b"name,role\n,pilot\n", "line 2, name"),
        (b"PK\x03\x04\x00\x00", "this is no text"),
        (b"name\n\xff\n", "UTF-8"),
    ],
)
def test_a_table_that_is_no_roster_says_what_is_wrong_and_where(table: bytes, wrong: str) -> None:
    with pytest.raises(BadRequest, match="(?i)" + wrong):
        read_roster(table)


def test_what_is_no_table_is_told_what_one_looks_like() -> None:
    with pytest.raises(BadRequest, match=r"columns. names \(name, role, .*cells set apart by commas"):
        read_roster(b'name,role\n"Ada" Lovelace,author\n')
