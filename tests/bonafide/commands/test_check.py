"""Checking on the command line, against the starter snapshot."""

import csv
import io
from datetime import date, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bonafide.cli import app
from bonafide.serve.ports import free_port
from shared.models.report import Report
from tests.shared.articles.test_files import pdf

TRUE = "South Korean President Yoon Suk Yeol arrived in Kyiv on Tuesday."
FALSE = "Ukraine's Defense Minister Oleksandr Petrenko spoke in Kyiv on Tuesday."
DAY = ("--published", "2024-10-29")


def check(text: str, *options: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ("check", "-", *options), input=text)
    return result.exit_code, result.stdout


def report(text: str, *options: str) -> Report:
    code, output = check(text, "--format", "json", *options)
    assert code == 0, output
    return Report.model_validate_json(output)


def test_the_report_is_of_the_day_that_was_named() -> None:
    [in_office] = report(TRUE, *DAY).people
    [later] = report(TRUE, "--published", "2025-08-01").people
    assert (in_office.verdict, later.verdict) == ("match", "mismatch")
    assert later.reason == "not_in_office"


def test_a_day_far_ahead_is_taken_under_embargo() -> None:
    ahead = ("--published", (date.today() + timedelta(days=30)).isoformat())
    assert check(TRUE, *ahead)[0] == 2
    assert report(TRUE, *ahead, "--embargo").article.published_on


def test_without_a_day_nobody_is_accused_by_time_alone() -> None:
    assert report(TRUE).article.published_on is None
    assert report(TRUE).totals.mismatch == 0


@pytest.mark.parametrize(
    ("text", "verdicts", "code"),
    [(FALSE, "mismatch", 1), (FALSE, "unknown, mismatch", 1), (FALSE, "match", 0), (TRUE, "mismatch,unknown", 0)],
)
def test_a_script_learns_from_the_exit_code_whether_a_verdict_was_given(text: str, verdicts: str, code: int) -> None:
    assert check(text, *DAY, "--fail-on", verdicts)[0] == code


def test_where_no_source_answers_everybody_is_unchecked_and_it_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    for site in ("WIKIDATA", "WIKIPEDIA", "SPARQL"):
        monkeypatch.setenv(f"BONAFIDE_{site}_URL", f"http://127.0.0.1:{free_port()}/")
    monkeypatch.setenv("BONAFIDE_CONTACT", "desk@example.org")
    monkeypatch.setenv("BONAFIDE_CACHE_DIR", str(tmp_path))
    monkeypatch.delenv("BONAFIDE_BROKER_URL", raising=False)
    options = ("check", "-", *DAY, "--knowledge", "live", "--format", "json")
    result = CliRunner().invoke(app, options, input=TRUE)
    (person,) = Report.model_validate_json(result.stdout).people
    assert (result.exit_code, person.reason) == (2, "source_unavailable")
    assert "1 of 1 person could not be checked" in result.stderr
    assert not caplog.records


def test_the_table_says_the_verdict_in_words() -> None:
    code, output = check(FALSE, *DAY, "--title", "A visit to Kyiv")
    assert code == 0
    assert "A visit to Kyiv (published 2024-10-29)" in output
    assert "mismatch" in output
    assert "starter" in output


def test_csv_and_markdown_tell_of_the_same_person() -> None:
    _, table = check(FALSE, *DAY, "--format", "csv")
    [row] = csv.DictReader(io.StringIO(table, newline=""))
    assert (row["person"], row["verdict"]) == ("Oleksandr Petrenko", "mismatch")
    _, note = check(FALSE, *DAY, "--format", "md")
    assert "### Oleksandr Petrenko: mismatch" in note


def test_a_saved_page_brings_its_own_title_and_day(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        f"""<html lang="en"><head><title>A visit</title><meta property="article:published_time" content="2024-10-29">
        </head><body><article><h1>A visit</h1><p>{TRUE} {"He praised the talks and met students. " * 8}</p></article>
        </body></html>"""
    )
    result = CliRunner().invoke(app, ("check", str(page), "--format", "json"))
    assert result.exit_code == 0, result.output
    head = Report.model_validate_json(result.stdout).article
    assert (head.title, str(head.published_on)) == ("A visit", "2024-10-29")


def test_the_same_text_gets_the_same_report_every_time() -> None:
    assert report(TRUE, *DAY) == report(TRUE, *DAY)


@pytest.mark.parametrize(
    ("knowledge", "complaint"), [("/nowhere.sqlite", "no snapshot at /nowhere.sqlite"), ("live", "BONAFIDE_CONTACT")]
)
def test_knowledge_that_cannot_be_used_is_refused_with_what_to_do(knowledge: str, complaint: str) -> None:
    result = CliRunner().invoke(app, ("check", "-", "--knowledge", knowledge), input=TRUE)
    assert result.exit_code == 2
    assert complaint in result.output


def test_a_pdf_is_read_as_the_worker_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "article.pdf"
    path.write_bytes(pdf(FALSE))
    result = CliRunner().invoke(app, ("check", str(path), *DAY, "--format", "json"))
    assert result.exit_code == 0, result.output
    assert [person.name for person in Report.model_validate_json(result.stdout).people] == ["Oleksandr Petrenko"]


def test_what_only_calls_itself_a_pdf_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "article.pdf"
    path.write_bytes(b"Emily Carter resigned.")
    result = CliRunner().invoke(app, ("check", str(path)))
    assert result.exit_code == 2
    assert "this is no PDF" in result.output


def test_a_roster_is_asked_first_and_shown_beside_the_source(tmp_path: Path) -> None:
    roster = tmp_path / "roster.csv"
    roster.write_text("name,role,false\nYoon Suk Yeol,,yes\nOleksandr Petrenko,defence minister of Ukraine,\n")
    [yoon] = report(TRUE, *DAY, "--roster", str(roster)).people
    [petrenko] = report(FALSE, *DAY, "--roster", str(roster)).people
    assert {yoon.reason, petrenko.reason} == {"desk_disagrees"}
    assert yoon.desk[0].who == "roster.csv"
    assert petrenko.claims[0].holders[0].label == "Rustem Umerov"
