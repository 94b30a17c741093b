"""`bonafide snapshot`: making the file that articles are checked against, and asking what one holds."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from bonafide.commands import asking
from bonafide.commands.options import parse_day

snapshot = typer.Typer(
    help="Make a file to check against from a Wikidata dump, or ask what one holds.", rich_markup_mode=None
)
for question in (asking.info, asking.find, asking.show, asking.holders, asking.diff):
    snapshot.command()(question)

Dump = Annotated[
    Path,
    typer.Argument(
        help="Entities as Wikibase JSON, one a line, as in Wikidata's dumps; plain, .gz or .bz2, - for standard input.",
        allow_dash=True,
    ),
]
Out = Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The snapshot to write.")]
Name = Annotated[str | None, typer.Option(help="What reports call it; the file's name unless given.")]
AsOf = Annotated[
    date | None,
    typer.Option(
        metavar="YYYY-MM-DD",
        parser=parse_day,
        help="The day of the dump: it knows nothing later. Else the day in its name, else that of its newest change.",
    ),
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
Keep = Annotated[
    str | None,
    typer.Option(
        "--only",
        metavar="PARTS|FILE",
        help="Keep humans,offices,organisations,countries,occupations, or the items of a file, an id a line.",
    ),
]
Workers = Annotated[
    int | None, typer.Option(min=1, max=256, help="Processes that parse; as many as there are cores unless given.")
]


@snapshot.command()
def build(
    dump: Dump, output: Out, name: Name = None, as_of: AsOf = None, known_until: KnownUntil = None,
    complete: Complete = False, only: Keep = None, workers: Workers = None,
) -> None:  # fmt: skip
    """Make a snapshot from a dump, on all cores.

    A .gz is one stream that a single core unpacks, however many parse; the blocks of a .bz2 are unpacked side by
    side, which takes far more computing in all but grows with the cores. A build that was killed goes on where it
    was when it is started again with the same dump (not from standard input).
    """
    from bonafide.progress import shown_progress
    from shared.knowledge.snapshot import Edition
    from shared.knowledge.snapshot.dump import build_file
    from shared.knowledge.snapshot.edition import read_days
    from shared.knowledge.snapshot.only import Only
    from shared.knowledge.snapshot.plan import Plan
    from shared.models.world import Coverage

    plan = Plan(only=Only.read(only)) if only else Plan()
    plan = Plan(plan.only, workers or plan.workers)
    days = read_days(known_until) if known_until else {}
    coverage = Coverage.COMPLETE if complete else Coverage.PARTIAL
    edition = Edition(name or output.stem, coverage, as_of, days)
    with shown_progress() as tell:
        built = build_file(dump, output, edition, tell, plan)
    typer.echo(f"{output} holds {built.entities:,} entities of {built.lines:,} lines.", nl=False)
    typer.echo(f" {built.malformed:,} lines were no entities and are left out." if built.malformed else "")
    typer.echo(f"Use it with --knowledge {output}")


@snapshot.command()
def add_text(
    pages: Annotated[
        Path,
        typer.Argument(help="Pages in MediaWiki's XML, enwiki-...-pages-articles.xml.bz2 say; - for standard input."),
    ],
    file: Annotated[Path, typer.Option("--snapshot", metavar="FILE", help="The snapshot to whose people they belong.")],
    workers: Workers = None,
) -> None:
    """Add a second file with how the Wikipedia pages of a snapshot's people begin.

    It lies beside the snapshot (people.sqlite, people.texts.sqlite) and is used wherever that is.
    """
    from bonafide.progress import shown_count
    from shared.knowledge.snapshot.add_text import add_text as added_text
    from shared.knowledge.snapshot.plan import Plan

    with shown_count() as tell:
        added = added_text(pages, file, workers or Plan().workers, tell)
    typer.echo(f"{added.path} holds {added.texts:,} texts out of {added.pages:,} pages")
