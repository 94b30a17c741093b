"""Names asked of an open file: the very name alone, and names that very many bear."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date

import pytest

from shared.knowledge.snapshot import Edition, build
from shared.knowledge.snapshot.names import people_exactly, people_named
from shared.models.world import Coverage, Meeting
from tests.shared.knowledge.made import human

MANY = 400  # bearers of one name, more than are read under all keys at once


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("names") / "made.sqlite"
    crowd = [human(f"Q{n}", "Ana Lopez") for n in range(1000, 1000 + MANY)]
    longer = [human(f"Q{n}", f"Maria Ines {chr(97 + n % 26)}avaro") for n in range(2000, 2000 + MANY)]
    known = [
        human("Q1", "Yoon Suk-yeol", wikis=5),
        human("Q2", "William Stone"),
        human("Q3", "Bill Stone"),
        human("Q4", "Ana López", wikis=9),
        human("Q5", "Maria Ines Zupan", wikis=7),
        human("Q6", "Anna Lopez", wikis=3),
        human("Q7", "John Carter Jr."),
    ]
    build([*crowd, *longer, *known], path, Edition("made", Coverage.PARTIAL, date(2024, 1, 1)))
    with closing(sqlite3.connect(path)) as opened:
        yield opened


def ids(connection: sqlite3.Connection) -> dict[int, str]:
    return dict(connection.execute("SELECT number, id FROM entity"))


@pytest.mark.parametrize(
    ("asked", "found", "how"),
    [
        ("Yoon Suk-yeol", "Q1", Meeting.EXACT),
        ("YOON Suk Yeol", "Q1", Meeting.FOLDED),
        ("Yoon Sukyeol", "Q1", Meeting.FOLDED),
        ("Bill Stone", "Q3", Meeting.EXACT),
    ],
)
def test_who_bears_the_very_name_is_found_alone(
    connection: sqlite3.Connection, asked: str, found: str, how: Meeting
) -> None:
    hits = people_exactly(connection, [asked])[asked]
    assert [(ids(connection)[hit.entity], hit.meeting) for hit in hits] == [(found, how)]
    assert hits == people_named(connection, [asked])[asked][:1]


@pytest.mark.parametrize("asked", ["Suk-yeol Yoon", "W. Stone", "Yun Suk-yeol", "John Carter", "", "Stone"])
def test_another_spelling_is_not_the_very_name(connection: sqlite3.Connection, asked: str) -> None:
    assert people_exactly(connection, [asked]) == {asked: ()}


def test_of_very_many_bearers_the_most_prominent_is_not_lost(connection: sqlite3.Connection) -> None:
    hits = people_named(connection, ["Ana Lopez"])["Ana Lopez"]
    found = [ids(connection)[hit.entity] for hit in hits]
    assert len(hits) == 20
    assert all(hit.meeting is Meeting.EXACT for hit in hits)
    assert ids(connection)[people_named(connection, ["Ana López"])["Ana López"][0].entity] == "Q4"
    assert found == [ids(connection)[hit.entity] for hit in people_exactly(connection, ["Ana Lopez"])["Ana Lopez"]]


@pytest.mark.parametrize(("asked", "first"), [("Maria Ines", "Q5"), ("Anna Lopez", "Q6")])
def test_in_a_crowd_of_other_names_the_likeliest_comes_first(
    connection: sqlite3.Connection, asked: str, first: str
) -> None:
    hits = people_named(connection, [asked])[asked]
    assert ids(connection)[hits[0].entity] == first
    assert len(hits) == 20


def test_names_alike_stand_side_by_side_in_the_file(connection: sqlite3.Connection) -> None:
    alike = [
        number
        for (number,) in connection.execute("SELECT number FROM name WHERE spelling IN ('Ana Lopez', 'Ana López')")
    ]
    assert max(alike) - min(alike) <= MANY + 1  # Anna Lopez among them
