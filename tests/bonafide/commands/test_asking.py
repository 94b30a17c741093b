import json
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bonafide.cli import app
from shared.knowledge.snapshot import Edition, build
from shared.models.world import Coverage
from tests.shared.knowledge.made import country, held, human, office, organisation


@pytest.fixture
def snapshot(tmp_path: Path) -> Path:
    entities = [
        office("Q21", "President of Ruritania", country="Q45"),
        human("Q11", "Jane Roe", "J. Roe", held=[held("Q21", "2010-01-01", "2015-06-30")], born="1950-02-03", wikis=3),
        human("Q12", "John Doe", held=[held("Q21", "2015-06-30")]),
        organisation("Q31", "Ruritanian Herald"),
        country("Q45", "Ruritania", "Ruritanian"),
    ]
    build(entities, tmp_path / "made.sqlite", Edition("made", Coverage.PARTIAL, date(2024, 1, 1)))
    return tmp_path / "made.sqlite"


def ask(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(app, ["snapshot", *arguments])
    assert result.exit_code == code, result.output
    return result.output


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Roe Jane", ("Q11", "human", "order")),
        ("President of Ruritania", ("Q21", "office", "partial")),
        ("The Ruritanian Herald", ("Q31", "organisation", "exact")),
        ("Ruritania", ("Q45", "country", "exact")),
    ],
)
def test_whatever_has_a_name_is_found_by_it(snapshot: Path, name: str, found: tuple[str, str, str]) -> None:
    rows = json.loads(ask("find", name, "--snapshot", str(snapshot), "--format", "json"))
    assert [(row["id"], row["kind"], row["met"]) for row in rows] == [found]
    assert found[0] in ask("find", name, "--snapshot", str(snapshot))


def test_a_name_of_nobody_is_said_to_be_of_nobody(snapshot: Path) -> None:
    assert "nothing goes by 'Rudolf Rassendyll'" in ask("find", "Rudolf Rassendyll", "--snapshot", str(snapshot))
    assert json.loads(ask("find", "Rudolf", "--snapshot", str(snapshot), "--format", "json")) == []


def test_the_very_spelling_alone_can_be_asked_for(snapshot: Path) -> None:
    rows = json.loads(ask("find", "jane roe", "--exact", "--snapshot", str(snapshot), "--format", "json"))
    assert [(row["id"], row["met"]) for row in rows] == [("Q11", "folded")]
    assert "nothing goes by 'Roe Jane'" in ask("find", "Roe Jane", "--exact", "--snapshot", str(snapshot))


def test_an_entity_is_shown_with_the_labels_of_what_it_refers_to(snapshot: Path) -> None:
    shown = json.loads(ask("show", "Q11", "--snapshot", str(snapshot), "--format", "json"))
    assert (shown["label"], shown["aliases"], shown["pages"]) == ("Jane Roe", ["J. Roe"], 3)
    tenure = next(row for row in shown["statements"] if row["property"] == "P39")
    assert tenure["value"] == "President of Ruritania (Q21)"
    assert "P582 2015-06-30" in tenure["qualifiers"]
    assert "Jane Roe" in ask("show", "Q11", "--snapshot", str(snapshot))
    assert "holds no Q99" in ask("show", "Q99", "--snapshot", str(snapshot), code=2)


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2012-05-05", ["Q11"]), ("2015-06-30", ["Q11", "Q12"]), ("2020-01-01", ["Q12"]), ("2000-01-01", [])],
)
def test_the_holders_of_an_office_on_a_day_are_shown(snapshot: Path, day: str, expected: list[str]) -> None:
    told = json.loads(ask("holders", "Q21", "--on", day, "--snapshot", str(snapshot), "--format", "json"))
    assert [row["holder"] for row in told["holders"]] == expected
    assert told["single"] is True
    assert "one at a time" in ask("holders", "Q21", "--on", day, "--snapshot", str(snapshot))
    assert "knows nobody" in ask("holders", "Q31", "--snapshot", str(snapshot), code=2)


def test_two_snapshots_are_told_apart_by_what_came_went_and_changed(snapshot: Path, tmp_path: Path) -> None:
    entities = [human("Q11", "Jane Roe", born="1950-02-03"), human("Q13", "Mary Major"), country("Q45", "Ruritania")]
    build(entities, tmp_path / "newer.sqlite", Edition("newer", Coverage.PARTIAL, date(2025, 1, 1)))
    told = json.loads(ask("diff", str(snapshot), str(tmp_path / "newer.sqlite"), "--format", "json"))
    ids = {name: {row["id"] for row in rows} for name, rows in told.items()}
    assert ids == {"added": {"Q13"}, "removed": {"Q12", "Q21", "Q31"}, "changed": {"Q11", "Q45"}}
    assert "3 removed" in ask("diff", str(snapshot), str(tmp_path / "newer.sqlite"))
    same = json.loads(ask("diff", str(snapshot), str(snapshot), "--format", "json"))
    assert same == {"added": [], "removed": [], "changed": []}


def test_without_a_file_the_starter_is_asked() -> None:
    told = json.loads(ask("info", "--format", "json"))
    assert told["name"] == "starter" and told["people"] > 100
    assert "starter: partial coverage" in ask("info")


def test_a_file_that_is_none_is_refused_with_what_to_do(tmp_path: Path) -> None:
    assert "there is no snapshot" in ask("find", "Jane", "--snapshot", str(tmp_path / "none.sqlite"), code=2)
