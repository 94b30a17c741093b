"""`bonafide doctor`: whether the configured knowledge works, and what to do where it does not."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from shared.knowledge.probe import Probe

ILL = 1

Knowledge = Annotated[
    str | None,
    typer.Option(
        metavar="NAME|FILE",
        show_default="BONAFIDE_KNOWLEDGE",
        help="What to try: auto, starter, live, or a snapshot.",
    ),
]
Record = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="Save what the live sites answer, one file each, to compare and to report."),
]


def doctor(knowledge: Knowledge = None, record: Record = None) -> None:
    """Try the knowledge that articles are checked against and say what works.

    The live sites are asked about ten harmless questions, within the budget.
    """
    ill = False
    for probe in _probes(knowledge, record):
        typer.secho(
            f"{'works' if probe.works else 'FAILS':7}{probe.what}: {probe.says}", fg=None if probe.works else "red"
        )
        if probe.advice:
            typer.echo(f"{'':7}{probe.advice}")
        ill = ill or not probe.works
    if record:
        typer.echo(f"The answers are in {record}")
    if ill:
        raise typer.Exit(ILL)


def _probes(knowledge: str | None, record: Path | None) -> "Iterator[Probe]":
    from shared.settings import Settings

    settings = Settings()
    name = knowledge or settings.knowledge
    if name == "live" or (name == "auto" and settings.contact):
        from shared.knowledge.live import Access
        from shared.knowledge.live.probes import Recording, probes

        access = Access.of(settings)
        typer.echo(f"Asking the live sites as {access.user_agent}")
        yield from probes(access, Recording(record, access) if record else None)
    else:
        yield _of_file(name)


def _of_file(name: str) -> "Probe":
    from shared.knowledge import open_knowledge
    from shared.knowledge.probe import Probe

    info = open_knowledge(name).info
    until = f", knows until {info.known_until}" if info.known_until else ""
    advice = None
    if info.coverage == "partial":
        advice = "It holds some people only. To ask Wikidata itself, set BONAFIDE_CONTACT to your e-mail address."
    return Probe(
        f"the snapshot {info.name}", works=True, says=f"can be read, coverage {info.coverage}{until}", advice=advice
    )
