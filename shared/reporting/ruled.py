"""A report as it reads once humans ruled on its people: their verdicts before its own."""

from collections import Counter
from collections.abc import Mapping

from shared.models.looks import quoted_as
from shared.models.report import Finding, Quoted, Report, RulingTold
from shared.reporting.counting import totals


def rulings_of(report: Report) -> Mapping[str, RulingTold]:
    """The ruling on each person, by their id."""
    return {told.person: told for told in report.rulings}


def as_ruled(report: Report) -> Report:
    """The report with the verdicts that humans gave, and the counts that follow; an outdated ruling gives none."""
    rulings = rulings_of(report)
    people = tuple(_ruled(person, rulings.get(person.id)) for person in report.people)
    if people == report.people:
        return report
    return report.model_copy(update={"people": people, "totals": totals(people), "quoted": _quoted(report, people)})


def _ruled(person: Finding, told: RulingTold | None) -> Finding:
    if told is None or told.outdated or told.verdict in (None, person.verdict):
        return person
    return person.model_copy(update={"verdict": told.verdict})


def _quoted(report: Report, people: tuple[Finding, ...]) -> Quoted:
    """What is quoted of those whose verdict changed, counted with the others of the new one."""
    moved = Counter(report.quoted.model_dump())
    for before, after in zip(report.people, people, strict=True):
        moved[quoted_as(before)] -= len(before.quotations)
        moved[quoted_as(after)] += len(before.quotations)
    return Quoted(**{kind: max(number, 0) for kind, number in moved.items()})


def ruling_in_words(told: RulingTold) -> str:
    """What was ruled, by whom and when, with the note and whether to look again."""
    again = f" It was ruled on {told.saw}: look again." if told.outdated else ""
    note = f" “{told.note}”" if told.note else ""
    return f"{told.said[0].upper()}{told.said[1:]}, by {told.who}, {told.at:%Y-%m-%d %H:%M}.{note}{again}"
