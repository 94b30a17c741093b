"""Whoever waits for long is told so, and whoever does not is told nothing."""

import time

import pytest

from bonafide import progress
from bonafide.progress import shown_wait


def test_what_takes_long_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(progress, "LATE", 0.01)
    told, deadline = "", time.monotonic() + 20
    with shown_wait("Reading") as tell:
        while "Reading" not in told and time.monotonic() < deadline:
            tell("3 people found")
            told += capsys.readouterr().err
    assert told == "Reading …\n"


def test_what_is_done_at_once_is_not_told(capsys: pytest.CaptureFixture[str]) -> None:
    with shown_wait("Reading"):
        pass
    assert capsys.readouterr().err == ""
