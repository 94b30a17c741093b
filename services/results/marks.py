"""The text of an article in paragraphs, each cut into stretches that are marked alike."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from shared.models.report import ClaimFinding, Finding, OfficialFinding, Report, SourceFinding, TextSpan


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words of the text and everything that is marked on them."""

    text: str
    person: Finding | None = None
    claim: ClaimFinding | None = None
    quoted: Finding | None = None
    official: OfficialFinding | None = None
    source: SourceFinding | None = None
    anchor: str | None = None


Paragraph = tuple[Stretch, ...]
Marking = Finding | ClaimFinding | OfficialFinding | SourceFinding | str
Mark = tuple[TextSpan, str, Marking]
"""Where, as which field of a stretch, and what."""


def paragraphs(text: str, report: Report | None) -> tuple[Paragraph, ...]:
    """The lines of a text, cut wherever a mark begins or ends; where two of a kind overlap, the first stands."""
    marks = list(_marks(report)) if report else []
    cuts = sorted({0, len(text), *(edge for span, _, _ in marks for edge in (span.start, span.end))})
    marked: list[dict[str, Marking]] = [{} for _ in cuts]
    for span, field, thing in marks:
        first = bisect_right(cuts, span.start) - 1
        for index in range(first, first + 1 if field == "anchor" else bisect_right(cuts, span.end - 1)):
            marked[index].setdefault(field, thing)
    return tuple(_lines(text, cuts, marked))


def _lines(text: str, cuts: Sequence[int], marked: Sequence[dict[str, Marking]]) -> Iterable[Paragraph]:
    line: list[Stretch] = []
    for (start, end), marks in zip(pairwise(cuts), marked, strict=False):
        for number, part in enumerate(text[start:end].split("\n")):
            if number and line:
                yield tuple(line)
                line = []
            if part:
                line.append(Stretch(part, **marks))  # type: ignore[arg-type]
    if line:
        yield tuple(line)


def _marks(report: Report) -> Iterable[Mark]:
    for person in report.people:
        yield from ((span, "anchor", f"mention-{person.id}") for span in person.mentions[:1])
        yield from ((span, "person", person) for span in person.mentions)
        yield from ((claim, "claim", claim) for claim in person.claims)
        yield from ((quotation, "quoted", person) for quotation in person.quotations)
    for official in report.officials:
        yield from ((span, "official", official) for span in official.mentions or (official,))
    for source in report.sources:
        yield from ((span, "source", source) for span in source.mentions)
