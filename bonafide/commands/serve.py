"""`bonafide serve`: every service on this machine, with its own Redis."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bonafide.serve.stack import Stack

Data = Annotated[Path, typer.Option("--data", envvar="BONAFIDE_RUN_DIR", help="Where data and logs are kept.")]
Knowledge = Annotated[
    str,
    typer.Option(
        envvar="BONAFIDE_KNOWLEDGE",
        metavar="NAME|FILE",
        help="What to check against: auto, starter, live, or a snapshot's file.",
    ),
]
Database = Annotated[
    str | None,
    typer.Option(
        "--database",
        envvar="BONAFIDE_DATABASE_URL",
        show_default="SQLite in the data folder",
        help="The database: sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME.",
    ),
]
DATA = Path(".run")


def serve(data: Data = DATA, knowledge: Knowledge = "starter", database: Database = None) -> None:
    """Run everything on this machine until Ctrl-C: Redis, the services, a worker and Flower."""
    from bonafide.serve.folder import Folder
    from bonafide.serve.session import serving

    with serving(Folder(data.resolve()), knowledge, database, say) as session:
        if not session.stopping.is_set():
            tell_where(session.stack)
            typer.echo("\nStop with Ctrl-C.")
        session.watch()


def say(text: str) -> None:
    """Print one line of what happens, at once."""
    typer.echo(text)


def tell_where(stack: "Stack") -> None:
    """Print where everything is."""
    from bonafide.serve.stack import FLOWER_USER

    rows = [
        ("Hand articles in", stack.address("ingest")),
        ("Read reports", stack.address("results")),
        ("API", f"{stack.address('ingest')}/docs and {stack.address('results')}/docs"),
        ("Queue (Flower)", f"{stack.address('flower')}  (user {FLOWER_USER}, password {stack.flower_password})"),
        ("Data and logs", str(stack.folder.root)),
    ]
    typer.echo()
    for label, where in rows:
        typer.echo(f"{label + ':':18}{where}")
