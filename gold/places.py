"""Where in a passage the words stand that are marked beside it."""

import re
from collections.abc import Iterator, Sequence

from shared.models.text import Span

_NUMBER = re.compile(r"#(?P<number>\d+) (?P<words>.+)$")
_SENTENCE_END = re.compile(r"[.?!]?[”\"]?(?=\s*\n|\s*$)|[.?!](?=\s+[“\"‘A-Z])")
_CLOSING = {"“": "”", '"': '"', "«": "»", "‘": "’", "„": "“", "'": "'"}


class BadPassage(ValueError):
    """What is marked does not fit the passage; the message says where."""


def places_of(text: str, words: str) -> list[int]:
    """Where these words stand as whole words."""
    before = r"(?<!\w)" if words[0].isalnum() else ""
    after = r"(?!\w)" if words[-1].isalnum() else ""
    return [found.start() for found in re.finditer(before + re.escape(words) + after, text)]


def _start(text: str, words: str) -> tuple[int, str]:
    """Where the words begin, and the words without their number; `#2 words` means the second time they stand there."""
    numbered = _NUMBER.match(words)
    plain = numbered["words"] if numbered else words
    places = places_of(text, plain)
    number = int(numbered["number"]) if numbered else 1
    if number > len(places) or (len(places) > 1 and not numbered):
        raise BadPassage(f"{words!r} stands {len(places)} times in the text; say which with #1, #2")
    return places[number - 1], plain


def stretch(text: str, words: str) -> Span:
    """The words, from `first .. last`, to the end of the sentence with `first >`, or as they are."""
    first, to_last, last = words.partition(" .. ")
    to_end = first.endswith(" >")
    start, plain = _start(text, first.removesuffix(" >"))
    end = start + len(plain)
    if to_end:
        found = _SENTENCE_END.search(text, end)
        end = found.start() if found else len(text)
    elif to_last:
        later = [place for place in places_of(text, last.strip()) if place >= end]
        if not later:
            raise BadPassage(f"{last!r} does not stand behind {first!r}")
        end = later[0] + len(last.strip())
    return Span.of(text, start, end)


def between_marks(text: str, words: str) -> Span:
    """The quoted stretch that begins with these words: up to its closing mark, or to the end of its line."""
    numbered = _NUMBER.match(words)
    plain = numbered["words"] if numbered else words
    places = [p for p in places_of(text, plain) if p and text[p - 1] in _CLOSING]
    if numbered:
        places = places[int(numbered["number"]) - 1 :][:1]
    if len(places) != 1:
        raise BadPassage(f"{words!r} opens {len(places)} quotations")
    start = places[0]
    line_end = text.find("\n", start) if "\n" in text[start:] else len(text)
    mark = _CLOSING[text[start - 1]]
    ends = [m.start() for m in re.finditer(re.escape(mark) + r"(?!\w)", text[start:line_end])]
    return Span.of(text, start, start + ends[0] if ends else line_end)


def mentions_of(text: str, forms: Sequence[tuple[str, str]]) -> dict[str, tuple[Span, ...]]:
    """Every place of every form, the longest first; no two overlap, and none is given to two people."""
    found: dict[str, list[Span]] = {}
    taken: list[Span] = []
    for key, form in sorted(forms, key=lambda pair: (_NUMBER.match(pair[1]) is None, -len(pair[1]))):
        spans = [s for s in _of_form(text, form) if not any(s.start < t.end and t.start < s.end for t in taken)]
        if not spans:
            raise BadPassage(f"{form!r} does not stand in the text, or only within other names")
        found.setdefault(key, []).extend(spans)
        taken += spans
    return {key: tuple(spans) for key, spans in found.items()}


def _of_form(text: str, form: str) -> Iterator[Span]:
    numbered = _NUMBER.match(form)
    plain = numbered["words"] if numbered else form
    for number, start in enumerate(places_of(text, plain), 1):
        if not numbered or number == int(numbered["number"]):
            yield Span.of(text, start, start + len(plain))
