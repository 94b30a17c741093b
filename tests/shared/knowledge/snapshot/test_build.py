import gzip
import json
import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from shared.dates import PartialDate
from shared.errors import BadSnapshot
from shared.knowledge.snapshot import Edition, Snapshot, build, info
from shared.knowledge.snapshot.dump import build_file
from shared.knowledge.snapshot.edition import read_days
from shared.knowledge.snapshot.finish import write_snapshot
from shared.knowledge.snapshot.spool import Spool
from shared.knowledge.wikibase import parse
from shared.models.reading import Role
from shared.models.world import Coverage
from tests.shared.knowledge.made import held, holder, human, office, reading

EDITION = Edition("made", Coverage.PARTIAL, date(2024, 1, 1))
PRESIDENT = Role("President", "Ukraine")


def entities() -> list[dict[str, Any]]:
    return [
        office("Q1", "President of Ukraine", holders=[holder("Q2", "2010-01-01", "2014-02-03")]),
        human("Q2", "Jane Roe", held=[held("Q1", "2010", "2014")]),
        human("Q3", "John Doe", held=[held("Q1", "2014-02-03")], born="1970-05"),
    ]


def test_an_entity_comes_back_as_it_was_parsed(tmp_path: Path) -> None:
    build(entities(), tmp_path / "made.sqlite", EDITION)
    found = Snapshot(tmp_path / "made.sqlite").gather(reading("John Doe")).people["John Doe"].hits[0].entity
    parsed = parse(entities()[2])
    assert (found.label, found.statements, found.kind) == (parsed.label, parsed.statements, parsed.kind)
    assert found.known_until == date(2024, 1, 1)


def test_a_revision_out_of_a_dump_was_retrieved_on_the_dumps_day(tmp_path: Path) -> None:
    dated, undated = human("Q2", "Jane Roe") | {"lastrevid": 7}, human("Q3", "John Doe")
    build([dated, undated], tmp_path / "made.sqlite", EDITION)
    found = Snapshot(tmp_path / "made.sqlite").show(["Q2", "Q3"])
    assert (found["Q2"].entity.revision, found["Q2"].entity.retrieved_at) == (7, datetime(2024, 1, 1, tzinfo=UTC))
    assert (found["Q3"].entity.revision, found["Q3"].entity.retrieved_at) == (None, None)


def test_both_sides_of_a_tenure_are_merged_in_the_file(tmp_path: Path) -> None:
    build(entities(), tmp_path / "made.sqlite", EDITION)
    facts = Snapshot(tmp_path / "made.sqlite").gather(reading(roles=[PRESIDENT]))
    first, second = facts.chains["Q1"].tenures
    assert (first.holder, first.label, first.start) == ("Q2", "Jane Roe", PartialDate(2010, 1, 1))
    assert (second.holder, second.end) == ("Q3", None)
    assert facts.chains["Q1"].single


def test_the_day_of_an_office_is_its_own_then_that_of_who_is_in_office_then_the_files(tmp_path: Path) -> None:
    for told, expected in [
        ({"Q1": (date(2023, 1, 1),), "Q2": (date(2020, 1, 1),)}, date(2023, 1, 1)),
        ({"Q2": (date(2022, 1, 1),), "Q3": (date(2021, 1, 1),)}, date(2021, 1, 1)),
        ({"Q2": (date(2020, 1, 1),), "Q3": (date(2022, 6, 1), date(2022, 1, 1), date(2000, 1, 1))}, date(2022, 1, 1)),
        ({}, date(2024, 1, 1)),
    ]:
        path = tmp_path / f"{expected}.sqlite"
        build(entities(), path, Edition("made", Coverage.PARTIAL, date(2024, 1, 1), told))
        assert Snapshot(path).gather(reading(roles=[PRESIDENT])).chains["Q1"].known_until == expected


def test_one_holder_at_a_time_is_taken_on_the_editions_word_where_a_chain_is_too_short_to_prove_it(
    tmp_path: Path,
) -> None:
    first_holder_only = [entities()[0], entities()[1]]
    for name, of_one in (("told", frozenset({"Q1"})), ("untold", frozenset[str]())):
        path = tmp_path / f"{name}.sqlite"
        build(first_holder_only, path, replace(EDITION, of_one=of_one))
        assert Snapshot(path).gather(reading(roles=[PRESIDENT])).chains["Q1"].single is bool(of_one)


def test_a_failed_build_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "made.sqlite"
    build(entities(), path, EDITION)
    before = path.read_bytes()

    def broken() -> Iterator[dict[str, Any]]:
        yield entities()[0]
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="gone"):
        build(broken(), path, EDITION)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["made.sqlite"]


def test_progress_ends_with_the_number_of_entities(tmp_path: Path) -> None:
    told: list[int] = []
    assert build(entities(), tmp_path / "made.sqlite", EDITION, told.append) == 3
    assert told[-1] == 3


def test_a_dump_is_read_plain_or_gzipped_with_its_brackets_and_commas(tmp_path: Path) -> None:
    text = "[\n" + ",\n".join(json.dumps(entity) for entity in entities()) + "\n]\n"
    (tmp_path / "dump.json").write_text(text, encoding="utf-8")
    with gzip.open(tmp_path / "dump.json.gz", "wt", encoding="utf-8") as file:
        file.write(text)
    for name in ("dump.json", "dump.json.gz"):
        assert build_file(tmp_path / name, tmp_path / "made.sqlite", EDITION).entities == 3
        assert info(tmp_path / "made.sqlite").people == 2


def test_a_line_that_is_no_entity_is_named_and_left_out(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    lines = [json.dumps(entities()[1]), '{"id": "Q7", "labels": ', json.dumps(entities()[2])]
    (tmp_path / "dump.json").write_text("\n".join(lines), encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        assert build_file(tmp_path / "dump.json", tmp_path / "made.sqlite", EDITION).entities == 2
    assert "line 2" in caplog.text


@pytest.mark.parametrize("cut", [20, 200])
def test_a_truncated_gzip_is_an_error_and_writes_nothing(tmp_path: Path, cut: int) -> None:
    whole = gzip.compress("\n".join(json.dumps(entity) for entity in entities() * 200).encode())
    (tmp_path / "dump.json.gz").write_bytes(whole[:-cut])
    with pytest.raises(BadSnapshot, match="is it whole"):
        build_file(tmp_path / "dump.json.gz", tmp_path / "made.sqlite", EDITION)
    assert not (tmp_path / "made.sqlite").exists()


def test_a_dump_without_entities_is_refused(tmp_path: Path) -> None:
    (tmp_path / "dump.json").write_text("[\n]\n", encoding="utf-8")
    with pytest.raises(BadSnapshot, match="holds no entity"):
        build_file(tmp_path / "dump.json", tmp_path / "made.sqlite", EDITION)


def test_every_source_of_an_entity_has_its_day(tmp_path: Path) -> None:
    lines = "qid\tsource\tsnapshot\nQ1\tone\t2022-08-02\nQ1\tother\t2022-07-05\nQ2\tone\t2026-01-01\n"
    with gzip.open(tmp_path / "days.tsv.gz", "wt", encoding="utf-8") as file:
        file.write(lines)
    assert read_days(tmp_path / "days.tsv.gz") == {
        "Q1": (date(2022, 8, 2), date(2022, 7, 5)), "Q2": (date(2026, 1, 1),),
    }  # fmt: skip


@pytest.mark.parametrize(("chosen", "sorts_in"), [(None, "it's large"), ("/var/tmp", "")])
def test_sqlite_sorts_where_it_is_told_to_and_forgets_it_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: str | None, sorts_in: str
) -> None:
    monkeypatch.delenv("SQLITE_TMPDIR", raising=False)
    if chosen:
        monkeypatch.setenv("SQLITE_TMPDIR", chosen)
    during: list[str] = []

    def keying() -> str:  # it is asked for in the middle of the sorting
        during.append(folder_of_sqlite())
        return "made"

    monkeypatch.setattr("shared.knowledge.snapshot.finish.keying", keying)
    with Spool(tmp_path / "spool.sqlite") as spool:
        spool.save()
    large = tmp_path / "it's large"
    large.mkdir()
    write_snapshot(spool.path, tmp_path / "out.sqlite", EDITION, {}, sort_in=large)
    assert [Path(folder).name for folder in during] == [sorts_in]
    assert not folder_of_sqlite()


def folder_of_sqlite() -> str:
    with closing(sqlite3.connect(":memory:")) as connection:
        return str((connection.execute("PRAGMA temp_store_directory").fetchone() or [""])[0])
