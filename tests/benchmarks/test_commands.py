import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "benchmarks"
COMMANDS = sorted(file for file in FOLDER.rglob("*.py") if '__name__ == "__main__"' in file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", COMMANDS, ids=lambda file: str(file.relative_to(FOLDER)))
def test_every_command_says_what_it_does(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", [str(file), "--help"])
    with pytest.raises(SystemExit, match=r"^0$"):
        runpy.run_path(str(file), run_name="__main__")
    assert capsys.readouterr().out.startswith("usage: ")


def test_every_command_is_listed() -> None:
    listed = set(re.findall(r"`([\w/]+\.py)\b", (FOLDER / "README.md").read_text(encoding="utf-8")))
    assert listed == {str(file.relative_to(FOLDER)) for file in COMMANDS}


def test_one_in_a_folder_below_starts_as_a_module_and_by_its_path() -> None:
    for how in (["-m", "benchmarks.verification.fit"], ["benchmarks/verification/fit.py"]):
        done = subprocess.run([sys.executable, *how, "--help"], cwd=FOLDER.parent, capture_output=True, timeout=60)
        assert done.returncode == 0, done.stderr
