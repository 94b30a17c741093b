"""`bonafide snapshot`: making the file that articles are checked against, and asking what one holds."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from bonafide.commands.options import parse_day

snapshot = typer.Typer(
    help="Make a file to check against from a Wikidata dump, or ask what one holds.", rich_markup_mode=None
)

Dump = Annotated[Path, typer.Argument(help="Entities as Wikibase JSON, one a line: .json or .ndjson, also as .gz.")]
Out = Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The snapshot to write.")]
Name = Annotated[str | None, typer.Option(help="What reports call it; the file's name unless given.")]
AsOf = Annotated[
    date | None,
    typer.Option(metavar="YYYY-MM-DD", parser=parse_day, help="The day of the dump: it knows nothing later."),
]
KnownUntil = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE", help="Days for single entities, where parts differ in age: id and day, tab-separated."
    ),
]
Complete = Annotated[
    bool, typer.Option("--complete", help="The dump means to hold everybody, so that absence says something.")
]


@snapshot.command()
def build(
    dump: Dump,
    output: Out,
    name: Name = None,
    as_of: AsOf = None,
    known_until: KnownUntil = None,
    complete: Complete = False,
) -> None:
    """Make a snapshot from a dump."""
    from rich.console import Console

    from shared.knowledge.snapshot import Edition, build_file
    from shared.knowledge.snapshot.dump import read_known_until
    from shared.models.world import Coverage

    coverage = Coverage.COMPLETE if complete else Coverage.PARTIAL
    days = read_known_until(known_until) if known_until else {}
    edition = Edition(name or output.stem, coverage, as_of, days)
    with Console(stderr=True).status("reading the dump") as status:
        count = build_file(dump, output, edition, lambda done: status.update(f"{done:,} entities"))
    typer.echo(f"{output} holds {count:,} entities. Use it with --knowledge {output}")


@snapshot.command()
def info(file: Annotated[Path, typer.Argument(help="A snapshot.")]) -> None:
    """Say what a snapshot holds and up to when it can know."""
    from shared.knowledge.snapshot import info as contents_of

    held = contents_of(file)
    typer.echo(f"{held.info.name}: {held.info.coverage} coverage, knows until {held.info.known_until or 'any day'}")
    typer.echo(
        f"{held.people:,} people, {held.offices:,} offices with {held.tenures:,} tenures, {held.others:,} others"
    )
    typer.echo(f"built with {held.built_with}")
