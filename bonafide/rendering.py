"""A report on a terminal: verdicts by colour and by word, one row for each person."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from rich import box
from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bonafide.commands.options import Format
from shared.english.values import REASONS
from shared.models.report import Finding, Identity, OfficialFinding, Report, Verdict
from shared.reporting.changes import Change
from shared.reporting.csv import as_csv
from shared.reporting.headline import headline
from shared.reporting.markdown import as_markdown
from shared.reporting.report_json import as_json
from shared.reporting.words import knowledge_in_words

STYLES = {
    Verdict.MATCH: "green",
    Verdict.MISMATCH: "bold red",
    Verdict.UNKNOWN: "yellow",
    Verdict.UNCHECKED: "magenta",
}
_WRITTEN = {Format.JSON: as_json, Format.CSV: as_csv, Format.MD: as_markdown}


def show(report: Report, output: Format) -> None:
    """Print a report on standard output in the format asked for."""
    if output is Format.TABLE:
        Console().print(report_table(report))
    else:
        sys.stdout.write(_WRITTEN[output](report))


def report_table(report: Report) -> RenderableType:
    """The report as tables: people, then officials and sources not named, and cited sources, where there are any."""
    parts: list[RenderableType] = [_head(report), *([_people(report)] if report.people else [])]
    unnamed = [official for official in report.officials if official.unnamed_source]
    if offices := [official for official in report.officials if not official.unnamed_source]:
        parts.append(_officials(offices))
    if unnamed:
        parts.append(_unnamed(unnamed))
    if report.sources:
        parts.append(_sources(report))
    banner = Panel(
        plain(knowledge_in_words(report.knowledge)), title="What this was checked against", title_align="left"
    )
    return Group(*parts, banner)


def wide_table(columns: Mapping[str, int], title: Text | None = None) -> Table:
    """A table over the whole width, its columns sharing it by their numbers."""
    table = Table(title=title, title_justify="left", box=box.ROUNDED, show_lines=True, expand=True)
    for name, share in columns.items():
        table.add_column(name, ratio=share, overflow="fold")
    return table


def verdict_text(person: Finding) -> Text:
    """The verdict in its colour and its word, with the reason under it."""
    return Text.assemble((person.verdict.value, STYLES[person.verdict]), "\n", (REASONS[person.reason], "dim"))


def plain(text: str) -> Text:
    """Text of an article or a source, with nothing in it that a terminal would obey."""
    return Text("".join(letter for letter in text if letter.isprintable() or letter == "\n"))


@contextmanager
def progress_line(name: str) -> Iterator[Callable[[str], None]]:
    """A line on standard error that says how far something is; yields the function that changes it."""
    console = Console(stderr=True)
    with console.status(f"{name}: asking") as status:
        yield lambda state: status.update(f"{name}: {state}")


def _head(report: Report) -> Text:
    article = report.article
    dated = f"published {article.published_on}" if article.published_on else "undated: time alone accuses nobody"
    title = plain(article.title or "Untitled article")
    return Text.assemble(title, f" ({dated})\n", headline(report), "\n")


def _people(report: Report) -> Table:
    table = wide_table({"Person": 3, "Verdict": 3, "What was found": 7, "Taken for": 3})
    for person in report.people:
        told = [plain(person.summary)]
        if person.question:
            told.append(plain(f"To settle it: {person.question}"))
        table.add_row(plain(person.name), verdict_text(person), Text("\n").join(told), _identity(person.identity))
    return table


def _officials(officials: Sequence[OfficialFinding]) -> Table:
    table = wide_table({"Role with nobody named": 6, "Held by": 3, "Why": 7})
    for official in officials:
        table.add_row(plain(official.text), _identity(official.identity), plain(official.because))
    return table


def _unnamed(officials: Sequence[OfficialFinding]) -> Table:
    table = wide_table({"Source not named": 6, "Why": 3, "What is quoted of it": 7})
    for official in officials:
        said = "\n".join(f"“{each.text}”" for each in official.quotations)
        table.add_row(plain(official.text), plain(official.because), plain(said))
    return table


def _sources(report: Report) -> Table:
    table = wide_table({"Cited source": 6, "Verdict": 3, "Why": 7})
    for source in report.sources:
        table.add_row(plain(source.name), Text(source.verdict.value, STYLES[source.verdict]), plain(source.because))
    return table


def _identity(identity: Identity | None) -> Text:
    if identity is None:
        return Text("nobody", "dim")
    return Text("\n").join([plain(identity.label), Text(identity.qid or "Wikidata item not recorded", "dim")])


def changes_table(found: Sequence[Change], otherwise: str) -> Table:
    """What became different, one row a person, with the reason where the knowledge gives none."""
    table = wide_table({"Person": 2, "What": 3, "Why": 5})
    for change in found:
        why = "\n".join(change.why) or otherwise
        table.add_row(plain(change.name), plain(change.what), plain(why))
    return table
