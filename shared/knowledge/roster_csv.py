"""A desk's roster as a table: a line each for whom the desk knows, or for a name that it knows to be false.

Columns, in any order, under a header: `name`, and any of `role`, `since`, `until`, `false` and `note`.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from shared.dates import PartialDate
from shared.errors import BadRequest
from shared.models.roster import Known

COLUMNS = ("name", "role", "since", "until", "false", "note")
NO_TABLE = (
    f"this is no table: write a first line with the columns' names ({', '.join(COLUMNS)}), then a line for each name, "
    "cells set apart by commas; a cell with a quotation mark in it goes between quotation marks, its own doubled"
)
_YES, _NO = frozenset({"yes", "true", "1", "x", "false name"}), frozenset({"", "no", "false", "0"})


def read_roster(data: bytes) -> tuple[Known, ...]:
    """The lines of a file in UTF-8, set apart by commas, semicolons or tabs. BadRequest with the line at fault."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadRequest("save the table as CSV in UTF-8", "file") from None
    if "\0" in text:
        raise BadRequest("this is no text: save the table as CSV in UTF-8", "file")
    try:
        return tuple(_lines(text))
    except csv.Error as error:
        raise BadRequest(f"{NO_TABLE} ({error})", "file") from None


def _lines(text: str) -> Iterator[Known]:
    header = text.partition("\n")[0]
    table = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=header.count), strict=True)
    named = [(name or "").strip().lower() for name in table.fieldnames or ()]
    odd = [name for name in named if name not in COLUMNS]
    if odd or "name" not in named:
        raise BadRequest(_of_header(odd if "name" in named else ()), "file")
    table.fieldnames = named
    for row in table:
        if any(_cells(row).values()):
            yield _known(_cells(row), table.line_num)


def _of_header(odd: Iterable[str]) -> str:
    unknown = ", ".join(f"“{name}”" for name in odd)
    wrong = f"there is no column {unknown}" if unknown else "the first line has to name the columns, `name` among them"
    return f"{wrong}; they are {', '.join(COLUMNS)}"


def _cells(row: Mapping[str | None, str | list[str] | None]) -> dict[str, str]:
    """The cells of a row without spaces around; those beyond the header are nobody's."""
    return {name: cell.strip() for name, cell in row.items() if name and isinstance(cell, str)}


def _known(cells: Mapping[str, str], line: int) -> Known:
    try:
        return Known(
            name=cells.get("name", ""),
            role=cells.get("role") or None,
            since=_day(cells.get("since")),
            until=_day(cells.get("until")),
            is_false=_is_false(cells.get("false", "")),
            note=cells.get("note") or None,
        )
    except ValueError as error:
        raise BadRequest(f"line {line}: {error}", "file") from None
    except BadRequest as error:
        raise BadRequest(f"line {line}, {error.field}: {error}", "file") from None


def _day(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def _is_false(text: str) -> bool:
    if text.lower() in _YES | _NO:
        return text.lower() in _YES
    raise ValueError(f"write yes under `false` for a name that is false, not {text!r}")
