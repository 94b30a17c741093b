import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from shared.errors import BadSnapshot
from shared.knowledge.snapshot import Edition, Snapshot, build, info
from shared.models.world import Coverage
from shared.version import program_version
from tests.shared.knowledge.made import human, office


@pytest.fixture
def snapshot(tmp_path: Path) -> Path:
    path = tmp_path / "made.sqlite"
    entities = [office("Q1", "President of Ukraine"), *(human(f"Q{n}", f"Person Number{n}") for n in range(2, 300))]
    build(entities, path, Edition("made", Coverage.PARTIAL, date(2024, 1, 1)))
    return path


def test_a_snapshot_says_what_it_is_and_how_much_it_holds(snapshot: Path) -> None:
    contents = info(snapshot)
    assert (contents.info.name, contents.info.known_until) == ("made", date(2024, 1, 1))
    assert (contents.people, contents.offices) == (298, 1)
    assert contents.built_with == f"bonafide {program_version()}"


def test_a_truncated_snapshot_is_refused(snapshot: Path) -> None:
    whole = snapshot.read_bytes()
    snapshot.write_bytes(whole[: len(whole) - 4096])
    with pytest.raises(BadSnapshot, match="truncated"):
        Snapshot(snapshot)


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE entity (id)")
    with pytest.raises(BadSnapshot, match="no snapshot of bonafide"):
        Snapshot(path)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text.sqlite").write_text("no database at all " * 100, encoding="utf-8")
    with pytest.raises(BadSnapshot, match="cannot be read"):
        Snapshot(tmp_path / "text.sqlite")


def test_another_schema_is_refused_with_what_to_do(snapshot: Path) -> None:
    with closing(sqlite3.connect(snapshot)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(BadSnapshot, match=r"schema 99.*build it again"):
        Snapshot(snapshot)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadSnapshot, match="there is no snapshot"):
        Snapshot(tmp_path / "none.sqlite")
