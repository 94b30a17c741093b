import os
from pathlib import Path

import pytest

from bonafide.serve.folder import Folder
from shared.errors import Conflict


def test_a_folder_is_held_by_one_at_a_time_and_says_by_whom(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with folder.held(), pytest.raises(Conflict, match=f"process {os.getpid()}"), folder.held():
        pass
    with folder.held():
        pass


def test_the_logs_of_the_last_time_are_set_aside(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.prepare()
    folder.log("worker").write_text("before")
    folder.prepare()
    assert not folder.log("worker").exists()
    assert (tmp_path / "logs" / "worker.log.1").read_text() == "before"


def test_what_runs_is_no_longer_told_once_it_has_stopped(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with folder.held():
        folder.publish({"ingest": "http://127.0.0.1:8000"})
        assert folder.state.exists()
    assert not folder.state.exists()
