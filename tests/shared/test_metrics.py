"""Several processes of one service tell one sum, also of those that have ended."""

import os
import subprocess
import sys
from pathlib import Path

CODE = "from shared import metrics\nfor n in range(3): metrics.ATTEMPTS.inc(); metrics.CHECK_SECONDS.observe(n)"
ASK = "from shared import metrics; print(metrics.exposed().decode())"


def said(code: str, environment: dict[str, str]) -> str:
    """What a process of its own prints."""
    command = [sys.executable, "-c", code]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


def test_the_figures_of_all_processes_are_told_together(tmp_path: Path) -> None:
    environment = os.environ | {"PROMETHEUS_MULTIPROC_DIR": str(tmp_path)}
    for _ in range(2):
        subprocess.run([sys.executable, "-c", CODE], env=environment, check=True)
    told = subprocess.run(
        [sys.executable, "-c", ASK], env=environment, capture_output=True, text=True, check=True
    ).stdout
    assert "bonafide_attempts_total 6.0" in told
    assert "bonafide_check_seconds_count 6.0" in told
    assert "bonafide_check_seconds_sum 6.0" in told


def test_processes_that_are_renewed_leave_no_more_files_than_one(tmp_path: Path) -> None:
    environment = os.environ | {"PROMETHEUS_MULTIPROC_DIR": str(tmp_path)}
    said(CODE, environment)
    files = sorted(path.name for path in tmp_path.iterdir())
    said(CODE, environment)
    assert sorted(path.name for path in tmp_path.iterdir()) == files


def test_one_process_alone_needs_no_folder() -> None:
    environment = {name: value for name, value in os.environ.items() if name != "PROMETHEUS_MULTIPROC_DIR"}
    told = subprocess.run(
        [sys.executable, "-c", f"{CODE}\n{ASK}"], env=environment, capture_output=True, text=True, check=True
    )
    assert "bonafide_attempts_total 3.0" in told.stdout
