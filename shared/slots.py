"""Small numbers for the processes that live at the same time; the next one takes up what one that ended has left."""

import fcntl
import os
from itertools import count
from pathlib import Path


class Slots:
    """The slots of one folder. Each is held by a lock, which ends with its process however that ends."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: int | None = None
        self._held: int | None = None
        self._number = 0

    def own(self) -> int:
        """The slot of this process; a child that it forked has another one."""
        if self._process != os.getpid():
            self._take()
        return self._number

    def _take(self) -> None:
        if self._held is not None:
            os.close(self._held)  # the parent still has it open, so it keeps its slot
        for number in count():
            lock = os.open(self._folder / f"{number}.lock", os.O_RDWR | os.O_CREAT, 0o600)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                os.close(lock)
            else:
                self._held, self._number, self._process = lock, number, os.getpid()
                return
