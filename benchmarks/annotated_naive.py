"""What a few expressions make of an article: the reader that has to be beaten."""

import re
from collections.abc import Iterator

from shared.models.reading import CitedSource, Citing, Claim, ClaimKind, Person, Quotation, Reading, Role
from shared.models.text import Article, Span

_NAME = re.compile(r"[A-ZÀ-Ž][\w'’-]*[a-zà-ž](?: [A-ZÀ-Ž][\w'’-]+)+")
_QUOTED = re.compile(r"[“\"«]([^”\"»\n]{12,})[”\"»]?")
_SAID = re.compile(r"\b(?:said|says)(?: that)? ([^“”\"\n.]{15,})")
_COMMAS = re.compile(r", (?:the |an? |his |her )?([a-z][^,.\n]{3,60}),")
_BEFORE = re.compile(r"([A-Z]?[a-z]+(?:-[a-z]+)?) $")
_CITED = re.compile(r"(?:told|ccording to|reported by) (?:the )?((?:[A-Z][\w.]+ ?)+)")


class NaiveReader:
    """Capitalised words are people, what stands in commas is their role, and the nearest one speaks."""

    @property
    def name(self) -> str:
        """What it is, for the table."""
        return "naive"

    def read(self, article: Article) -> Reading:
        """Everything a few expressions find."""
        text = article.text
        groups: dict[str, list[Span]] = {}
        for found in _NAME.finditer(text):
            groups.setdefault(found[0].split()[-1], []).append(Span.of(text, *found.span()))
        for family, spans in groups.items():
            alone = [Span.of(text, *m.span()) for m in re.finditer(rf"\b{re.escape(family)}\b", text)]
            spans += [span for span in alone if not any(s.covers(span) for s in spans)]
        people = tuple(
            Person(key, spans[0].text, tuple(spans), tuple(_claims(text, spans))) for key, spans in groups.items()
        )
        sources = tuple(
            CitedSource(m[1].strip(), (Span.of(text, *m.span(1)),), Citing.REPORTED) for m in _CITED.finditer(text)
        )
        return Reading(article, people, (), tuple(_quotations(text, people)), sources, self.name)


def _claims(text: str, spans: list[Span]) -> Iterator[Claim]:
    for span in spans:
        if found := _COMMAS.match(text, span.end):
            yield Claim(ClaimKind.OFFICE, Span.of(text, *found.span(1)), Role(found[1]))
        if found := re.compile(r", (\d\d)[,.]").match(text, span.end):
            yield Claim(ClaimKind.AGE, Span.of(text, *found.span(1)), value=found[1])
        line = text[max(0, span.start - 20) : span.start]
        if found := _BEFORE.search(line):
            start = span.start - len(found[0])
            yield Claim(ClaimKind.OFFICE, Span.of(text, start, span.start - 1), Role(found[1]))


def _quotations(text: str, people: tuple[Person, ...]) -> Iterator[Quotation]:
    for pattern, direct in ((_QUOTED, True), (_SAID, False)):
        for found in pattern.finditer(text):
            middle = found.start() if not direct else found.end()
            near = min(((abs(m.start - middle), p.id) for p in people for m in p.mentions), default=(0, None))
            yield Quotation(Span.of(text, *found.span(1)), direct, person=near[1])
