"""`bonafide demo`: everything started, the examples handed in over HTTP, and what became of each person."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bonafide.commands.serve import DATA, Data, Database, Knowledge, say, tell_where

if TYPE_CHECKING:
    from bonafide.serve.session import Session

NOT_AS_EXPECTED = 1


def demo(
    data: Data = DATA,
    knowledge: Knowledge = "starter",
    database: Database = None,
    examples: Annotated[Path | None, typer.Option(help="A folder of example articles.")] = None,
    stay: Annotated[bool, typer.Option("--stay", help="Keep everything running afterwards, until Ctrl-C.")] = False,
) -> None:
    """Start everything, hand the example articles in, show what became of each person, and stop."""
    from bonafide.examples import FOLDER
    from bonafide.serve.folder import Folder
    from bonafide.serve.session import serving

    with serving(Folder(data.resolve()), knowledge, database, say) as session, session.kept_running():
        all_right = _examples_are_right(session, examples or FOLDER)
        tell_where(session.stack)
        if stay:
            typer.echo("\nStop with Ctrl-C.")
            session.stopping.wait()
        interrupted = session.stopping.is_set()
    if not stay:
        typer.echo("Everything has stopped. To keep it up: bonafide demo --stay (make run)")
    if not all_right and not interrupted:
        raise typer.Exit(NOT_AS_EXPECTED)


def _examples_are_right(session: "Session", folder: Path) -> bool:
    from bonafide.client import Client
    from bonafide.examples import load
    from bonafide.showing import check_all, show_all

    stack = session.stack
    with Client(stack.address("ingest"), stack.address("results")) as client:
        shown = check_all(client, load(folder), session.stopping)
    return show_all(shown)
