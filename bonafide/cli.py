"""The command line. Each command imports what it needs when it runs, so that `--help` answers at once."""

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from bonafide.commands.check import check
from bonafide.commands.demo import demo
from bonafide.commands.diff import diff
from bonafide.commands.doctor import doctor
from bonafide.commands.keys import keys
from bonafide.commands.options import FAILED
from bonafide.commands.remote import report, submit, watch
from bonafide.commands.serve import serve
from bonafide.commands.snapshot import snapshot
from shared.errors import BadRequest, BonafideError
from shared.version import program_version


class _Commands(TyperGroup):
    """Turns every error raised on purpose into one sentence and exit code 2."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except BonafideError as error:
            at_fault = f"{error.field}: " if isinstance(error, BadRequest) and error.field else ""
            typer.secho(f"bonafide: {at_fault}{error}", fg="red", err=True)
            raise typer.Exit(FAILED) from error


app = typer.Typer(
    cls=_Commands,
    help="Checks whether each person a news article names is who the article says they are.",
    epilog="Exit codes: 0 done, 1 a verdict of --fail-on was given, two reports differ or some of many articles were "
    "refused, 2 it could not be done (the message says why).",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(program_version())
        raise typer.Exit


@app.callback()
def _options(
    show_version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Takes the options that stand before a command."""


for command in (check, diff, submit, watch, report, serve, demo, doctor):
    app.command()(command)
app.add_typer(snapshot, name="snapshot")
app.add_typer(keys, name="keys")


def main() -> None:
    """Run the command line."""
    app()
