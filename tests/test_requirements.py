"""The locked requirements: complete, the same everywhere, and bound to no package index."""

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "requirements"
FILES = sorted(FOLDER.glob("*.txt"))
PROCESSES = ("cli", "flower", "ingest", "results", "worker")
PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)(.*?)\\?$((?:\n    --hash=sha256:[0-9a-f]{64} ?\\?$)*)", re.MULTILINE)


def pins(path: Path) -> set[tuple[str, str]]:
    return {(name, version) for name, version, _, _ in PIN.findall(path.read_text())}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_requirement_is_pinned_with_its_hashes(path: Path) -> None:
    text = path.read_text()
    found = PIN.findall(text)
    assert found
    assert all(hashes for _, _, _, hashes in found)
    assert len(found) == len(re.findall(r"^[A-Za-z0-9]", text, re.MULTILINE))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_file_names_an_index_or_a_place_on_somebodys_disk(path: Path) -> None:
    assert not re.search(r"https?://|file:|--(extra-)?index-url|--find-links|^/", path.read_text(), re.MULTILINE)


@pytest.mark.parametrize("process", PROCESSES)
def test_what_runs_is_what_was_tested(process: str) -> None:
    assert pins(FOLDER / f"{process}.txt") <= pins(FOLDER / "dev.txt")


def test_the_web_services_carry_no_more_than_they_run() -> None:
    results = {name for name, _ in pins(FOLDER / "results.txt")}
    assert not results & {"trafilatura", "py3langid", "numpy", "typer", "pytest", "flower"}
