import stat
from pathlib import Path

import pytest

from bonafide.serve.folder import Folder
from bonafide.serve.redis_server import redis_binary, write_configuration
from shared.errors import BadSetting


def fake_server(folder: Path, version: str) -> Path:
    path = folder / "redis-server"
    path.write_text(f"#!/bin/sh\necho 'Redis server v={version} sha=0'\n")
    path.chmod(0o755)
    return path


def test_a_server_on_the_path_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newer = fake_server(tmp_path, "8.2.1")
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    assert redis_binary() == newer


def test_a_server_too_old_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    older = fake_server(tmp_path, "6.0.16")
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    assert redis_binary() != older


def test_without_any_server_the_error_names_the_command_that_installs_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("sys.prefix", str(tmp_path))
    monkeypatch.setattr("sys.path", [str(tmp_path)])
    with pytest.raises(BadSetting, match="apt-get install redis-server"):
        redis_binary()


def test_the_password_is_in_a_file_that_only_its_owner_can_read(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.prepare()
    path = write_configuration(folder, 6379, "secret")
    assert "requirepass secret" in path.read_text()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
