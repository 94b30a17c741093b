import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from shared.knowledge.snapshot import info
from shared.knowledge.starter import compiled


def test_it_is_compiled_once(tmp_path: Path) -> None:
    first = compiled(tmp_path)
    written = first.stat().st_mtime_ns
    assert compiled(tmp_path) == first
    assert first.stat().st_mtime_ns == written
    assert info(first).people > 800


def test_several_that_start_at_once_each_get_a_whole_file(tmp_path: Path) -> None:
    with ThreadPoolExecutor(3) as threads:
        paths = list(threads.map(lambda _: compiled(tmp_path), range(3)))
    assert {info(path).people for path in paths} == {info(paths[0]).people}
    assert [path.name for path in tmp_path.iterdir()] == [paths[0].name]


def test_the_chosen_folder_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BONAFIDE_CACHE_DIR", str(tmp_path / "chosen"))
    assert compiled().parent == tmp_path / "chosen"


def test_a_folder_that_cannot_be_written_gives_way_to_temporary_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("BONAFIDE_CACHE_DIR", str(tmp_path / "file" / "cache"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file" / "other"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    assert compiled().is_relative_to(tmp_path / "temporary")


def test_it_can_be_compiled_ahead(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "shared.knowledge.starter"],
        env={"BONAFIDE_CACHE_DIR": str(tmp_path)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert Path(done.stdout.strip()).parent == tmp_path
