"""Where a text names people."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from shared.lexicon.names import folded
from shared.lexicon.organisations import BELONGINGS
from shared.lexicon.words import PARTICLES
from shared.models.text import Span
from shared.reading.names.cutting import bordered
from shared.reading.names.evidence import Company, is_person, speaks
from shared.reading.names.segments import Segment, segments_of
from shared.reading.text.kinds import SUFFIXES, Kind
from shared.reading.text.page import Page, Sentence, page_of


class NameFinder(Protocol):
    """Finds names of people; does no I/O."""

    def find(self, text: str) -> tuple[Span, ...]:
        """Every stretch that names a person, in order, without titles and forms of address, none across lines."""
        ...


@dataclass
class Known:
    """The names found so far: whole ones, and the words by which their bearers are named again."""

    whole: set[str] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)

    def add(self, words: Sequence[str]) -> None:
        """Remember a name by its words."""
        self.whole.add(folded(" ".join(words)))
        parts = (folded(word) for word in words)
        self.parts.update(part for part in parts if part not in SUFFIXES and part not in PARTICLES and len(part) > 1)


class RuleNames:
    """Names by their capitals and what stands around them; a name sure in one place is known in all others."""

    def find(self, text: str) -> tuple[Span, ...]:
        """Every stretch that names a person, in order, without titles and forms of address, none across lines."""
        page = page_of(text)
        segments = segments_in(page)
        found = people_among(segments)
        known = Known()
        for segment in found:
            known.add(segment.words)
        spans = {span_of(segment) for segment in (*found, *named_again(segments, known))}
        return _apart(sorted(bordered(page, _apart(sorted(spans | set(in_headings(page, known)))))))


def segments_in(page: Page) -> list[Segment]:
    """Every stretch of a text that could be a name by its capitals; few in headings, where all words have them."""
    small = {token.text for s in page.sentences for token in s.tokens if token.text.islower()}
    return [
        segment
        for sentence in page.sentences
        for segment in segments_of(sentence, small)
        if not sentence.is_heading or _stands_out(segment)
    ]


def people_among(segments: Sequence[Segment]) -> list[Segment]:
    """Those of all segments of a text that name people by what stands in them and around them."""
    company = _company(segments)
    return [segment for segment in segments if is_person(segment, company)]


def named_again(segments: Iterable[Segment], known: Known) -> Iterator[Segment]:
    """Those of one word that name somebody whose whole name was found elsewhere."""
    return (segment for segment in segments if segment.is_single and _names_again(segment, known))


def in_headings(page: Page, known: Known) -> Iterator[Span]:
    """Names known from the rest of the text in its headings, where capitals say nothing."""
    return (span for s in page.sentences if s.is_heading for span in _in_heading(s, known))


def _stands_out(segment: Segment) -> bool:
    """Whether a name shows even where every word has a capital: a title before it, a given name first."""
    return segment.titled and segment.kinds[segment.first] is Kind.GIVEN and len(segment.words) in (2, 3)


def _company(segments: Sequence[Segment]) -> Company:
    single = [segment for segment in segments if segment.is_single]
    return Company(
        alone=Counter(s.words[-1].lower() for s in single),
        addressed=frozenset(s.words[-1].lower() for s in single if s.titled or speaks(s)),
    )


def _names_again(segment: Segment, known: Known) -> bool:
    kind = segment.kinds[segment.last - 1]
    if kind in (Kind.NATION, Kind.BODY) or folded(segment.words[-1]) not in known.parts:
        return False
    tokens = segment.sentence.tokens
    before = tokens[segment.first - 1].lower if segment.first else ""
    after = tokens[segment.last].lower if segment.last < len(tokens) else ""
    return before not in ("the", "a", "an") and after not in BELONGINGS


def span_of(segment: Segment) -> Span:
    """The segment's stretch, with particles that stand before it ("bin Salman")."""
    first = segment.first
    while segment.is_single and first and segment.kinds[first - 1] is Kind.PARTICLE and _is_bound(segment, first - 1):
        first -= 1
    return segment.sentence.span_between(first, segment.last)


def _is_bound(segment: Segment, place: int) -> bool:
    """Particles that are also words of English or French prose stay outside."""
    return segment.sentence.tokens[place].lower in (
        "bin",
        "ibn",
        "von",
        "van",
        "der",
        "den",
        "de",
        "da",
        "dos",
        "ter",
        "ben",
    )


def _in_heading(sentence: Sentence, known: Known) -> Iterator[Span]:
    kinds = sentence.kinds
    place = 0
    while place < len(kinds):
        length = next(
            (
                n
                for n in range(5, 1, -1)
                if sentence.tokens[place].is_word
                and sentence.tokens[min(place + n, len(kinds)) - 1].is_word
                and folded(sentence.text_between(place, min(place + n, len(kinds)))) in known.whole
            ),
            0,
        )
        if length:
            yield sentence.span_between(place, min(place + length, len(kinds)))
        elif (
            sentence.tokens[place].is_capital
            and kinds[place] in (Kind.NAME, Kind.GIVEN)
            and folded(sentence.tokens[place].text) in known.parts
        ):
            yield sentence.span_between(place, place + 1)
        place += length or 1


def _apart(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans without those that overlap an earlier one."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)
