"""Checking the examples through the running services, and the table of what became of each person."""

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Event

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from bonafide.client import FINISHED, Client, Standing
from bonafide.examples import Example, Outcome, outcomes
from bonafide.rendering import plain, verdict_text, wide_table
from shared.models.report import State
from shared.reporting.headline import headline
from shared.reporting.words import knowledge_in_words

POLL_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class Checked:
    """An example and where its article stands."""

    example: Example
    standing: Standing


def check_all(client: Client, examples: Sequence[Example], asked_to_stop: Event) -> list[Checked]:
    """Hand all examples in, then wait for each; shows how many are done."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns) as progress:
        sending = progress.add_task("Articles handed in", total=len(examples))
        checking = progress.add_task("Articles checked", total=len(examples))
        sent = []
        for example in examples:
            sent.append((example, client.submit(example.submission)))
            progress.advance(sending)
        checked = []
        for example, article_id in sent:
            checked.append(Checked(example, _wait(client, article_id, asked_to_stop)))
            progress.advance(checking)
    return checked


def show_all(checked: Sequence[Checked]) -> bool:
    """Print what became of each person of each example; whether all of it is as expected."""
    console = Console()
    right = True
    for each in checked:
        report = each.standing.report
        name = each.example.submission.title or each.example.name
        if report is None:
            console.print(plain(f"{name}: no report ({each.standing.reason or each.standing.state})"), style="red")
            right = False
            continue
        found = list(outcomes(each.example, report))
        right = right and all(outcome.as_expected for outcome in found)
        dated = f" ({report.article.published_on})" if report.article.published_on else ""
        console.print(_table(plain(f"{name}{dated}: {headline(report)}"), found))
        console.print(Text(f"{each.standing.page}\n", "dim"))
    if reports := [each.standing.report for each in checked if each.standing.report]:
        console.print(plain(knowledge_in_words(reports[0].knowledge)))
    console.print(_conclusion(right))
    return right


def _wait(client: Client, article_id: str, asked_to_stop: Event) -> Standing:
    while True:
        standing = client.status(article_id)
        if standing.state in FINISHED or standing.state is State.WAITING or asked_to_stop.is_set():
            return standing
        asked_to_stop.wait(POLL_SECONDS)


def _table(title: Text, found: Sequence[Outcome]) -> Table:
    table = wide_table({"Person": 3, "Verdict": 3, "What was found": 7, "As expected": 2}, title)
    for outcome in found:
        expected = Text("yes", "green") if outcome.as_expected else Text(_wanted(outcome), "bold red")
        if finding := outcome.finding:
            table.add_row(plain(finding.name), verdict_text(finding), plain(finding.summary), expected)
        elif missing := outcome.expected:
            table.add_row(plain(missing.name), Text("not read", "bold red"), Text(), expected)
    return table


def _wanted(outcome: Outcome) -> str:
    return f"no: {outcome.expected.verdict} expected" if outcome.expected else "no: nobody of that name expected"


def _conclusion(right: bool) -> Text:
    if right:
        return Text("Every verdict is as expected.", "green")
    return Text("Not every verdict is as expected: see the last column.", "bold red")
