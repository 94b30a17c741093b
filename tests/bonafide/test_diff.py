"""`bonafide diff` on reports in files."""

from pathlib import Path

from typer.testing import CliRunner

from bonafide.cli import app
from shared.models.report import Reason
from shared.reporting.report_json import as_json
from tests.values import a_finding, a_report, an_article

runner = CliRunner()


def written(path: Path, reason: Reason) -> str:
    path.write_text(as_json(a_report(an_article(), a_finding("Emily Carter", reason))), encoding="utf-8")
    return str(path)


def test_two_reports_are_compared_and_the_exit_code_tells_whether_they_differ(tmp_path: Path) -> None:
    old, new = written(tmp_path / "old.json", Reason.NO_CANDIDATE), written(tmp_path / "new.json", Reason.NAME_ONLY)
    differs = runner.invoke(app, ["diff", old, new])
    assert differs.exit_code == 1 and "Emily Carter" in differs.output and "unknown" in differs.output
    same = runner.invoke(app, ["diff", old, old])
    assert same.exit_code == 0 and "Nothing changed" in same.output


def test_a_file_that_is_no_report_is_refused_with_what_to_do(tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    other.write_text("{}", encoding="utf-8")
    refused = runner.invoke(app, ["diff", str(other), str(other)])
    assert refused.exit_code == 2 and "--format json" in refused.output
