"""What the README says is so."""

import re
from pathlib import Path

import pytest

from bonafide.cli import app
from shared.models.report import Reason, Verdict
from shared.settings import PREFIX, Settings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("field", Settings.model_fields)
def test_every_setting_is_listed_with_its_default(field: str) -> None:
    row = re.search(rf"^\| `{PREFIX}{field.upper()}` \| (.+?) \|", README, re.MULTILINE)
    assert row, f"{PREFIX}{field.upper()} is not in the table of settings"
    default = Settings.model_fields[field].default
    plain = default.get_secret_value() if hasattr(default, "get_secret_value") else default
    said = row[1].strip("`")
    assert said == ("none" if plain in (None, ()) else str(plain).lower() if isinstance(plain, bool) else str(plain))


def test_no_setting_is_listed_that_does_not_exist() -> None:
    known = {PREFIX + field.upper() for field in Settings.model_fields} | {
        "BONAFIDE_RUN_DIR",
        "BONAFIDE_CACHE_DIR",
        "BONAFIDE_PORT",
        "BONAFIDE_KEY",
    }
    assert set(re.findall(rf"{PREFIX}[A-Z_]+", README)) <= known


def test_every_reason_is_explained_under_its_verdict() -> None:
    verdict = None
    explained = {}
    for line in README.splitlines():
        if found := re.match(r"\| (?:\*\*(\w+)\*\*)? ?\| `(\w+)` \|", line):
            verdict = Verdict(found[1]) if found[1] else verdict
            explained[Reason(found[2])] = verdict
    assert explained == {reason: reason.verdict for reason in Reason}


def test_every_command_is_listed() -> None:
    commands = {command.callback.__name__ for command in app.registered_commands if command.callback}
    commands |= {group.name for group in app.registered_groups if group.name}
    assert set(re.findall(r"^\| `bonafide (\w+)", README, re.MULTILINE)) == commands


def test_every_make_target_it_names_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"^make ([a-z-]+)", README, re.MULTILINE)) <= targets
