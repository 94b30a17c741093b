"""Passwords are made once, and each can be read by those who need it and by nobody else."""

import os
import runpy
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from shared.models.access import EVERY_SCOPE, Grant
from shared.store import Store

PROGRAM = Path(__file__).parents[2] / "deploy" / "passwords.py"


@pytest.fixture(scope="module")
def program() -> dict[str, Any]:
    return runpy.run_path(str(PROGRAM))


@pytest.fixture
def folder(program: dict[str, Any], tmp_path: Path) -> Path:
    me = os.getuid()
    program["fill"](tmp_path, program["Readers"](me, me, me))
    return tmp_path


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.iterdir()}


def test_every_password_is_long_and_unlike_the_others(folder: Path) -> None:
    found = contents(folder)
    passwords = {name: text for name, text in found.items() if not name.endswith("_url")}
    assert len(passwords) == 6
    assert len(set(passwords.values())) == len(passwords)
    assert all(len(text) >= 22 for text in passwords.values())


def test_addresses_carry_the_passwords_of_their_servers(folder: Path) -> None:
    found = contents(folder)
    assert f":{found['postgres_password']}@db:" in found["bonafide_database_url"]
    assert f":{found['queue_password']}@queue:" in found["bonafide_broker_url"]
    assert f":{found['cache_password']}@cache:" in found["bonafide_cache_url"]
    assert found["flower_broker_url"] == found["bonafide_broker_url"]


def test_the_first_administrators_key_is_one(folder: Path, store: Store) -> None:
    text = (folder / "bonafide_admin_key").read_text()
    store.keyring.keep(text, Grant("desk", "first", EVERY_SCOPE))
    key = store.keyring.known(text)
    assert key is not None
    assert key.grant.scopes == EVERY_SCOPE


def test_another_start_changes_nothing_and_makes_what_is_missing(program: dict[str, Any], folder: Path) -> None:
    before = contents(folder)
    (folder / "bonafide_broker_url").unlink()
    (folder / "flower_password").unlink()
    (folder / ".flower_password").write_text("a start that was interrupted")
    me = os.getuid()
    program["fill"](folder, program["Readers"](me, me, me))
    after = contents(folder)
    assert after.keys() == before.keys()
    assert {name for name in before if after[name] != before[name]} == {"flower_password"}


def test_only_the_reader_of_a_file_can_read_it(folder: Path) -> None:
    for path in folder.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o400, path.name


@pytest.mark.skipif(os.getuid() != 0, reason="only root can give files away")
def test_servers_services_and_flower_read_their_own_files_only(program: dict[str, Any], tmp_path: Path) -> None:
    readers = program["Readers"]()
    program["fill"](tmp_path, readers)
    owners = {path.name: path.stat().st_uid for path in tmp_path.iterdir()}
    assert {name for name, owner in owners.items() if owner == readers.servers} == {
        "postgres_password",
        "queue_password",
        "cache_password",
    }
    assert {name for name, owner in owners.items() if owner == readers.services} == {
        "bonafide_database_url",
        "bonafide_broker_url",
        "bonafide_cache_url",
        "bonafide_admin_key",
    }
    assert len({readers.servers, readers.services, readers.flower}) == 3


def test_nothing_is_printed(tmp_path: Path) -> None:
    code = (
        "import os, pathlib, runpy, sys; p = runpy.run_path(sys.argv[1]); "
        "me = os.getuid(); p['fill'](pathlib.Path(sys.argv[2]), p['Readers'](me, me, me))"
    )
    ran = subprocess.run([sys.executable, "-c", code, PROGRAM, tmp_path], capture_output=True, check=True)
    assert ran.stdout == ran.stderr == b""
    assert len(list(tmp_path.iterdir())) > 5
