"""How far something long is: a bar or a line that changes in a terminal, now and then a line elsewhere."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from threading import Timer
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from shared.knowledge.snapshot.plan import Progress

LATE = 2.0  # seconds after which somebody who waits wonders
EVERY = 10.0  # seconds between two lines where there is no terminal
_NAMES = {"reading": "reading the dump", "sifting": "sifting what it left open", "sorting": "sorting"}


@contextmanager
def shown_progress() -> "Iterator[Callable[[Progress], None]]":
    """What to tell of each step, shown on the error output."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield _Lines().tell
        return
    from rich.progress import BarColumn, DownloadColumn, TextColumn, TimeRemainingColumn, TransferSpeedColumn
    from rich.progress import Progress as Bar

    columns = TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn()
    # Drawn only when told: a thread of its own would be running while processes are forked.
    with Bar(*columns, TimeRemainingColumn(), console=console, auto_refresh=False) as bar:
        yield _Drawn(bar, bar.add_task("starting", total=None)).tell


class _Drawn:
    def __init__(self, bar: "Bar", task: "TaskID") -> None:
        self._bar, self._task = bar, task
        self._next = 0.0

    def tell(self, progress: "Progress") -> None:
        if (now := time.monotonic()) < self._next:
            return
        self._next = now + 0.2
        words = f"{_NAMES[progress.stage]}: {progress.lines:,} lines, {progress.kept:,} kept"
        total = progress.total if progress.stage == "reading" and progress.total else None
        self._bar.update(self._task, description=words, completed=progress.done, total=total, refresh=True)


class _Lines:
    def __init__(self) -> None:
        self._next = time.monotonic() + EVERY
        self._since: tuple[float, Progress] | None = None

    def tell(self, progress: "Progress") -> None:
        now = time.monotonic()
        self._since = self._since or (now, progress)
        if now >= self._next:
            self._next = now + EVERY
            typer.echo(self._words(progress, now), err=True)

    def _words(self, progress: "Progress", now: float) -> str:
        began, first = self._since or (now, progress)
        lasted = max(now - began, 1e-9)
        said = f"{_NAMES[progress.stage]}: {progress.lines:,} lines, {progress.kept:,} kept"
        if progress.stage != "reading":
            return said
        rate = (progress.place - first.place) / lasted / 1e6
        said += f", {(progress.lines - first.lines) / lasted:,.0f} lines/s, {rate:,.0f} MB/s unpacked"
        if progress.total and progress.done > first.done:
            left = (progress.total - progress.done) / (progress.done - first.done) * lasted
            said += f", {progress.done / progress.total:.1%} of the file, about {_time(left)} left"
        return said


def _time(seconds: float) -> str:
    hours, minutes = divmod(int(seconds) // 60, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {int(seconds) % 60} s"


@contextmanager
def shown_count() -> Iterator[Callable[[int, int], None]]:
    """What to tell of pages seen and texts kept: a line now and then, on the error output."""
    began = time.monotonic()
    due = [began + EVERY]

    def tell(pages: int, texts: int) -> None:
        if (now := time.monotonic()) >= due[0]:
            due[0] = now + EVERY
            typer.echo(f"{pages:,} pages, {texts:,} texts, {pages / (now - began):,.0f} pages/s", err=True)

    yield tell


@contextmanager
def shown_wait(words: str) -> Iterator[Callable[[str], None]]:
    """What to tell of a step that may take a while: a line on the error output, once two seconds are over."""
    from rich.console import Console

    console = Console(stderr=True)
    status = console.status(words)
    begin = status.start if console.is_terminal else partial(typer.echo, f"{words} …", err=True)
    late = Timer(LATE, begin)
    late.start()
    try:
        yield status.update
    finally:
        late.cancel()
        late.join()
        status.stop()
