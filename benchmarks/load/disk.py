"""How long the disk takes to keep something, tried beside what is measured: where it stalls, so does every commit."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

EVERY = 0.05
"""Seconds between two tries: a few for each stall that matters, and no load of its own."""

BLOCK = bytes(8192)
"""As much as a page of PostgreSQL's log."""


@contextmanager
def disk_tried(folder: Path) -> Iterator[list[float]]:
    """The milliseconds until each write was on the disk, as they come, until the block ends."""
    taken: list[float] = []
    over = Event()
    trying = Thread(target=_try, args=(folder / "probe", taken, over))
    trying.start()
    try:
        yield taken
    finally:
        over.set()
        trying.join()


def _try(path: Path, taken: list[float], over: Event) -> None:
    with path.open("wb", buffering=0) as file:
        while not over.wait(EVERY):
            file.seek(0)
            file.write(BLOCK)
            began = time.monotonic()
            os.fdatasync(file.fileno())
            taken.append(1000 * (time.monotonic() - began))
