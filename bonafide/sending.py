"""Handing in many articles from the command line, with a bar that shows how far it is."""

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from bonafide.batches import BatchStanding, follow, send
from bonafide.client import Client
from bonafide.commands.options import own_key
from bonafide.rendering import plain
from bonafide.sources import Source


def submit_all(source: Source, url: str, wait: bool) -> None:
    """Hand all articles of a source in and print the batch's id, at once or, to `wait`, once all are checked.

    Refused lines go to standard error.
    """
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Client(url, key=own_key()) as client, Progress(*columns, console=Console(stderr=True)) as progress:
        bar = progress.add_task("Articles handed in", total=source.total)
        standing = send(client, source, lambda now: progress.update(bar, completed=now.lines))
        if wait:
            checked = progress.add_task("Articles checked", total=standing.accepted)
            standing = follow(client, standing, lambda now: progress.update(checked, completed=now.checked))
    _show_refused(standing, source)
    typer.echo(standing.id)
    typer.echo(f"{standing.accepted:,} accepted, {standing.refused:,} refused: {standing.address}", err=True)
    if standing.refused:
        raise typer.Exit(1)


def _show_refused(standing: BatchStanding, source: Source) -> None:
    console = Console(stderr=True)
    for each in standing.refusals:
        at_fault = f"{each['field']}: " if each["field"] else ""
        console.print(plain(f"{source.named(each['line'])}: {at_fault}{each['detail']}"), style="yellow")
    if standing.refused > len(standing.refusals):
        console.print(f"and {standing.refused - len(standing.refusals):,} more: {standing.address}/lines?refused=true")
