from pathlib import Path

import pytest
from typer.testing import CliRunner

from bonafide.cli import app
from tests.wikimedia.roe import roe_wiki
from tests.wikimedia.server import standing_in


def test_the_starter_is_well_and_it_says_how_to_go_live(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BONAFIDE_CONTACT", raising=False)
    result = CliRunner().invoke(app, ["doctor", "--knowledge", "starter"])
    assert result.exit_code == 0
    assert "works  the snapshot starter" in result.output
    assert "BONAFIDE_CONTACT" in result.output


def test_live_sites_are_asked_and_what_they_said_is_saved(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, redis_url: str
) -> None:
    with standing_in(roe_wiki()) as stand_in:
        given = {**stand_in.addresses, "contact": "desk@example.org", "cache_url": redis_url}
        for name, value in given.items():
            monkeypatch.setenv(f"BONAFIDE_{name.upper()}", value)
        result = CliRunner().invoke(app, ["doctor", "--knowledge", "live", "--record", str(tmp_path / "answers")])
    assert result.exit_code == 1  # a wiki that does not know Douglas Adams is not Wikimedia's
    assert "desk@example.org" in result.output
    assert "FAILS  Wikidata's items: nothing is known of Q42" in result.output
    assert len(list((tmp_path / "answers").iterdir())) == stand_in.count()


def test_live_without_a_contact_says_what_to_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BONAFIDE_CONTACT", raising=False)
    result = CliRunner().invoke(app, ["doctor", "--knowledge", "live"])
    assert result.exit_code == 2
    assert "BONAFIDE_CONTACT" in result.output
