"""`bonafide check`: one article, here and now, with no service running."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bonafide.commands.options import FAILED, FOUND, Embargo, File, Format, OutputFormat, Published, Title

if TYPE_CHECKING:
    from shared.models.report import Report, Verdict


def check(
    file: File,
    published: Published = None,
    title: Title = None,
    embargo: Embargo = False,
    output: OutputFormat = Format.TABLE,
    knowledge: Annotated[
        str,
        typer.Option(
            envvar="BONAFIDE_KNOWLEDGE",
            metavar="NAME|FILE",
            help="What to check against: starter, live, or a snapshot's file.",
        ),
    ] = "starter",
    reader: Annotated[
        str,
        typer.Option(
            envvar="BONAFIDE_READER", metavar="NAME", help="What finds the names: model, rules, or spacy:PIPELINE."
        ),
    ] = "model",
    roster: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE.csv", exists=True, dir_okay=False, help="Whom the desk knows, and names that are false."
        ),
    ] = None,
    fail_on: Annotated[
        str,
        typer.Option(
            metavar="VERDICTS", help="Exit with 1 if anybody got one of these: mismatch,unknown,unchecked,match."
        ),
    ] = "",
) -> None:
    """Check an article on this machine, with no service running.

    In a script: bonafide check article.txt --published 2024-10-29 --fail-on mismatch
    """
    from bonafide.commands.inputs import media_type, read_content

    verdicts = _verdicts(fail_on)
    content = read_content(file)

    from bonafide.local import Local, check_here  # after what can be refused without it: it takes a moment
    from bonafide.progress import shown_wait
    from bonafide.rendering import show

    local = Local(content, title, published, media_type(file), embargo)
    with shown_wait("Reading and checking") as tell:
        report = check_here(local, knowledge, reader, roster, tell)
    show(report, output)
    unasked, counted = _unasked(report)
    if unasked:
        _say_what_to_do(unasked, counted)
    if _any_of(verdicts, report):
        raise typer.Exit(FOUND)
    if 0 < counted == unasked:
        raise typer.Exit(FAILED)


def _verdicts(text: str) -> "frozenset[Verdict]":
    from shared.models.report import Verdict

    try:
        return frozenset(Verdict(word.strip()) for word in text.split(",") if word.strip())
    except ValueError as error:
        known = ", ".join(Verdict)
        raise typer.BadParameter(f"{error}; the verdicts are {known}", param_hint="--fail-on") from None


def _unasked(report: "Report") -> tuple[int, int]:
    """How many people could not be checked since a source did not answer, of how many that count."""
    from shared.models.report import UNCOUNTED, Reason

    reasons = [person.reason for person in report.people if person.reason not in UNCOUNTED]
    return reasons.count(Reason.SOURCE_UNAVAILABLE), len(reasons)


def _say_what_to_do(unasked: int, counted: int) -> None:
    told = f"{unasked} of {counted} {'person' if counted == 1 else 'people'}"
    typer.secho(
        f"bonafide: {told} could not be checked, since a source did not answer: bonafide doctor --knowledge live says "
        "which; --knowledge starter needs no network.",
        fg="yellow",
        err=True,
    )


def _any_of(verdicts: "frozenset[Verdict]", report: "Report") -> bool:
    return any(person.verdict in verdicts for person in report.people)
