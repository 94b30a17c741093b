"""`bonafide diff`: what became different between two reports on one article."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bonafide.commands.options import FOUND
from shared.errors import BadRequest

if TYPE_CHECKING:
    from shared.models.report import Report

Older = Annotated[
    Path, typer.Argument(help="The older report, as --format json wrote it.", exists=True, dir_okay=False)
]
Newer = Annotated[Path, typer.Argument(help="The newer one.", exists=True, dir_okay=False)]


def diff(older: Older, newer: Newer) -> None:
    """Say on whom two reports on one article differ, and why.

    Ends with 1 where they do. Reports come from: bonafide check ARTICLE --format json
    """
    from rich.console import Console

    from bonafide.rendering import changes_table, plain
    from shared.reporting.changes import changes, other_article

    then, now = _report(older), _report(newer)
    found, other = changes(then, now), other_article(then, now)
    if other:
        Console().print(plain(f"{other} What differs may come from that alone."))
    if not found:
        typer.echo("Nothing changed.")
        return
    same = "The knowledge says the same: the rules or the reading changed."
    Console().print(changes_table(found, other or same))
    raise typer.Exit(FOUND)


def _report(path: Path) -> "Report":
    from pydantic import ValidationError

    from shared.models.report import Report

    try:
        return Report.model_validate_json(path.read_bytes())
    except ValidationError:
        raise BadRequest(f"{path} is no report: write one with bonafide check ARTICLE --format json") from None
