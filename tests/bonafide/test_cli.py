import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bonafide.cli import app
from bonafide.serve.ports import free_port


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, arguments)
    return result.exit_code, result.output


def test_help_loads_nothing_that_a_command_would_need() -> None:
    heavy = ("requests", "rich", "pydantic", "celery", "sqlalchemy", "shared.models.report")
    code = f"import sys, bonafide.cli; print(*[name for name in {heavy!r} if name in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert loaded.split() == []


def test_every_command_has_its_help() -> None:
    for command in ("check", "submit", "watch", "report", "serve", "demo"):
        code, output = run(command, "--help")
        assert code == 0
        assert "Usage:" in output


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("check", "/nowhere/article.txt"), "cannot read /nowhere/article.txt: No such file or directory"),
        (("check", "x", "--published", "29.10.2024"), "write it as YYYY-MM-DD"),
        (("check", "x", "--fail-on", "wrong"), "the verdicts are match, mismatch, unknown, unchecked"),
        (("check", "x", "--format", "pdf"), "pdf"),
        (("chek", "x"), "No such command"),
    ],
)
def test_a_mistake_ends_with_2_and_says_what_to_do(arguments: tuple[str, ...], complaint: str) -> None:
    code, output = run(*arguments)
    assert code == 2
    assert complaint in " ".join(output.split())
    assert "Traceback" not in output


def test_a_service_that_is_not_there_is_said_in_one_line(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Somebody met somebody.")
    code, output = run("submit", str(article), "--url", f"http://127.0.0.1:{free_port()}")
    assert code == 2
    assert "is bonafide running there?" in output


def test_the_version_is_that_of_the_distribution() -> None:
    from importlib.metadata import version

    assert run("--version") == (0, f"{version('bonafide')}\n")
