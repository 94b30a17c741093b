"""What processes use, read from /proc: processor time and memory of each with all of its children."""

import os
from collections.abc import Mapping
from pathlib import Path

_TICK = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")


def family(pid: int) -> list[int]:
    """A process and all that it started, their children too."""
    found = [pid]
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except FileNotFoundError:
        return []
    for child in children:
        found += family(int(child))
    return found


def seconds(pids: list[int]) -> float:
    """Processor time of families of processes, in seconds, those that have ended and been waited for included."""
    return sum(_seconds(each) for pid in pids for each in family(pid))


def used(pids: Mapping[str, int], *names: str) -> float:
    """Processor time of those of the families that there are, by their names."""
    return seconds([pids[name] for name in names if name in pids])


def megabytes(pid: int) -> float:
    """Memory of a family of processes that is resident, in MB: what they share is counted once for each."""
    return sum(_resident(each) for each in family(pid)) / 1e6


def _seconds(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except FileNotFoundError:
        return 0.0
    return sum(map(int, fields[11:15])) / _TICK


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE
    except FileNotFoundError:
        return 0
