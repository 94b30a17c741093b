"""Many articles on the command line: handing them in and following them, with a bar that shows how far it is."""

import math
from collections.abc import Iterator
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from bonafide.batches import BatchStanding, follow, send
from bonafide.client import Client
from bonafide.commands.options import FOUND, own_key
from bonafide.rendering import plain
from bonafide.sources import Source
from shared.errors import BonafideError
from shared.models.text import TAKEN
from shared.reporting.words import totals_in_words

MOST_NAMED = 20


def submit_all(source: Source, url: str, wait: bool) -> None:
    """Hand all articles of a source in and print the batch's id, at once or, to `wait`, once all are checked.

    Refused lines, files left out and what became of the articles go to standard error.
    """
    with Client(url, key=own_key()) as client, _bars() as progress:
        bar = progress.add_task("Articles handed in", total=source.total)
        standing = send(client, source, lambda now: progress.update(bar, completed=now.lines))
        if wait:
            standing = _followed(client, standing, progress)
    _show_left_out(source)
    _show_refused(standing, source)
    typer.echo(standing.id)
    typer.echo(in_words(standing), err=True)
    if not wait:
        typer.echo(f"Follow it: bonafide watch {standing.id}", err=True)
    if standing.refused:
        raise typer.Exit(FOUND)


def watch_batch(client: Client, standing: BatchStanding, seconds: float) -> None:
    """Follow a batch until all is checked, then print what became of it. Raises `BonafideError` if time is over."""
    with _bars() as progress:
        standing = _followed(client, standing, progress, seconds)
    typer.echo(in_words(standing))
    if standing.state != "done":
        again = f"bonafide watch {standing.id}"
        raise BonafideError(f"batch {standing.id} is still {standing.state}; ask again with: {again}")


def in_words(standing: BatchStanding) -> str:
    """What became of a batch: how many articles were taken and checked, what was found, and where to read it."""
    told = f"{standing.accepted:,} accepted, {standing.refused:,} refused"
    if standing.checked:
        told += f"; {standing.checked - standing.given_up:,} checked"
        told += f", {standing.given_up:,} given up" if standing.given_up else ""
        told += f": {totals_in_words(standing.totals)}"
    return f"{told}\n{standing.page}"


@contextmanager
def _bars() -> Iterator[Progress]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        yield progress


def _followed(client: Client, standing: BatchStanding, progress: Progress, seconds: float = math.inf) -> BatchStanding:
    bar = progress.add_task("Articles checked", total=standing.accepted, completed=standing.checked)
    return follow(client, standing, lambda now: progress.update(bar, completed=now.checked), seconds=seconds)


def _show_left_out(source: Source) -> None:
    if not (number := len(source.left_out)):
        return
    console = Console(stderr=True)
    kind = f"it is no {TAKEN} file" if number == 1 else f"they are no {TAKEN} files"
    console.print(f"{number:,} file{'s' if number > 1 else ''} left out, since {kind}:", style="yellow", soft_wrap=True)
    for path in source.left_out[:MOST_NAMED]:
        console.print(plain(f"  {path}"), style="yellow", soft_wrap=True)
    if (more := number - MOST_NAMED) > 0:
        console.print(f"  and {more:,} more", style="yellow")


def _show_refused(standing: BatchStanding, source: Source) -> None:
    console = Console(stderr=True)
    for each in standing.refusals:
        at_fault = f"{each['field']}: " if each["field"] else ""
        console.print(plain(f"{source.named(each['line'])}: {at_fault}{each['detail']}"), style="yellow")
    if standing.refused > len(standing.refusals):
        console.print(f"and {standing.refused - len(standing.refusals):,} more: {standing.page}?refused=1")
