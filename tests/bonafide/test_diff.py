"""`bonafide diff` on reports in files."""

from datetime import date
from pathlib import Path

from typer.testing import CliRunner

from bonafide.cli import app
from shared.models.report import Reason
from shared.reporting.report_json import as_json
from tests.values import a_finding, a_report, an_article

runner = CliRunner()
ARTICLE = an_article()


def written(path: Path, reason: Reason) -> str:
    path.write_text(as_json(a_report(ARTICLE, a_finding("Emily Carter", reason))), encoding="utf-8")
    return str(path)


def test_two_reports_are_compared_and_the_exit_code_tells_whether_they_differ(tmp_path: Path) -> None:
    old, new = written(tmp_path / "old.json", Reason.NO_CANDIDATE), written(tmp_path / "new.json", Reason.NAME_ONLY)
    differs = runner.invoke(app, ["diff", old, new])
    assert differs.exit_code == 1 and "Emily Carter" in differs.output and "unknown" in differs.output
    same = runner.invoke(app, ["diff", old, old])
    assert same.exit_code == 0 and "Nothing changed" in same.output


def test_another_article_or_another_day_is_told_before_anything_else(tmp_path: Path) -> None:
    old = written(tmp_path / "old.json", Reason.NO_CANDIDATE)
    report = a_report(ARTICLE, a_finding("Emily Carter", Reason.NAME_ONLY))
    for change, told in (
        ({"published_on": date(2020, 1, 1)}, "checked as of two days: 2024-10-29 and 2020-01-01"),
        ({"id": "b1", "title": "Another"}, "reports on two articles"),
    ):
        head = report.article.model_copy(update=change)
        (tmp_path / "new.json").write_text(as_json(report.model_copy(update={"article": head})), encoding="utf-8")
        shown = runner.invoke(app, ["diff", old, str(tmp_path / "new.json")], env={"COLUMNS": "200"})
        assert shown.exit_code == 1
        assert told in shown.output.split("\n")[0]
        assert "the rules or the reading changed" not in shown.output


def test_a_file_that_is_no_report_is_refused_with_what_to_do(tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    other.write_text("{}", encoding="utf-8")
    refused = runner.invoke(app, ["diff", str(other), str(other)])
    assert refused.exit_code == 2 and "--format json" in refused.output
