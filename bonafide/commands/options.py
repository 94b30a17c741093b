"""Arguments and options that several commands share, and how their words are read."""

import os
from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from shared.models.text import TAKEN

FOUND = 1
"""The exit code of a command that found what it was asked to look for."""

FAILED = 2
"""The exit code of a command that could not do it."""


class Format(StrEnum):
    """How a report is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MD = "md"


class Written(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    JSON = "json"


def parse_day(text: str) -> date:
    """A day written as YYYY-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a day; write it as YYYY-MM-DD, say 2024-10-29") from None


File = Annotated[
    str,
    typer.Argument(metavar="FILE|-", help=f"The article: a {TAKEN} file, or - for standard input."),
]
Articles = Annotated[
    str,
    typer.Argument(
        metavar="FILE|ADDRESS|DIR|FILE.jsonl|-",
        help=f"The article: a {TAKEN} file, the address of a page, or - for standard input. Many: a folder of such "
        "files, with those of folders in it, or a file with an article a line, as JSON like that of the "
        "interface (.jsonl, .ndjson, or .gz).",
    ),
]
ArticleId = Annotated[str, typer.Argument(metavar="ID", help="The article's id, as `submit` printed it.")]
Title = Annotated[str | None, typer.Option(help="The article's title.")]
Published = Annotated[
    date | None,
    typer.Option(
        metavar="YYYY-MM-DD",
        parser=parse_day,
        help="The day of publication. Offices are checked on it; without it, time alone accuses nobody.",
    ),
]
Embargo = Annotated[
    bool, typer.Option("--embargo", help="The day of publication is meant although it lies more than two days ahead.")
]
Form = Annotated[Written, typer.Option("--format", help="How to write the answer.")]
OutputFormat = Annotated[Format, typer.Option("--format", help="How to write the report.")]


def own_key() -> str | None:
    """The key that the services ask for: from the environment alone, since a command line can be read by others."""
    return os.environ.get("BONAFIDE_KEY", "").strip() or None


Url = Annotated[str, typer.Option(envvar="BONAFIDE_URL", help="Where articles are handed in.")]
ResultsUrl = Annotated[str, typer.Option(envvar="BONAFIDE_RESULTS_URL", help="Where reports are read.")]
