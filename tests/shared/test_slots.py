"""Processes that live at the same time have slots of their own; those that follow one another the same."""

import subprocess
import sys
from pathlib import Path

TELL = "import sys, pathlib; from shared.slots import Slots; print(Slots(pathlib.Path(sys.argv[1])).own(), flush=True)"


def told(folder: Path, code: str = TELL) -> str:
    """What a process of its own says."""
    return subprocess.run(
        [sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True
    ).stdout.strip()


def test_a_process_takes_the_slot_of_one_that_was_killed(tmp_path: Path) -> None:
    killed = subprocess.Popen(
        [sys.executable, "-c", f"{TELL}; sys.stdin.read()", str(tmp_path)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    with killed:
        assert killed.stdout
        assert killed.stdout.readline() == "0\n"
        assert told(tmp_path) == "1"
        killed.kill()
    assert told(tmp_path) == "0"


def test_a_child_has_another_slot_than_its_parent_who_keeps_its_own(tmp_path: Path) -> None:
    code = """
import os, sys, pathlib
from shared.slots import Slots
slots = Slots(pathlib.Path(sys.argv[1]))
print(slots.own(), slots.own(), flush=True)
if not os.fork():
    print(slots.own(), flush=True)
    os._exit(0)
os.wait()
print(slots.own(), Slots(pathlib.Path(sys.argv[1])).own())
"""
    assert told(tmp_path, code).split() == ["0", "0", "1", "0", "1"]
