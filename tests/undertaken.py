"""Processes that end with the tests, however these end: Ctrl-C, SIGTERM and SIGKILL included."""

import atexit
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from bonafide.serve import undertaker

Process = subprocess.Popen[bytes]

_undertakers: dict[int, Process] = {}
"""One for each process of the tests, whose pipe closes with it."""


def start(command: Sequence[str | Path], **options: Any) -> Process:
    """A process in a group of its own, which is ended with all that it started once these tests are gone."""
    process = subprocess.Popen(command, start_new_session=True, **options)
    _tell("+", process)
    return process


def ended(process: Process) -> None:
    """Forget a process that has ended: its number may become another's."""
    _tell("-", process)


def _tell(sign: str, process: Process) -> None:
    pipe = _mine().stdin
    assert pipe
    with suppress(BrokenPipeError):
        pipe.write(f"{sign}{process.pid}\n".encode())
        pipe.flush()


def _mine() -> Process:
    if os.getpid() not in _undertakers:
        command = (sys.executable, "-S", str(Path(undertaker.__file__)))
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        _undertakers[os.getpid()] = made = subprocess.Popen(
            command, stdin=subprocess.PIPE, start_new_session=True, **quiet
        )
        atexit.register(made.communicate)
    return _undertakers[os.getpid()]
