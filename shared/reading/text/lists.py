"""Where an article lists what it rests on: lines below a heading, numbered references, or a row behind "Sources:"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from shared.models.text import Span
from shared.reading.text.page import Page

_HEADING = re.compile(
    r"(?:list\sof\s)?(?:references|sources|source\slist|bibliography|further\sreading|works\scited|footnotes|endnotes|citations"
    r"|sources\sand\s[a-z ]+)\s*:?",
    re.I,
)
_ROW = re.compile(r"[(\[]?(?:sources?|references|further\sreading|works\scited|bibliography)\s*:\s*\S", re.I)
_NUMBERED = re.compile(r"\[\d{1,3}\]\s+\S")
_FEWEST_NUMBERED = 2
_LONGEST_ENTRY = 60  # words; a longer line is text that follows the list
_PARTICLES = r"(?:(?:van|von|de|del|della|der|den|di|da|dos|la|le|al|bin|el|ter|zu)[\s-]){0,3}"
_SURNAME = rf"{_PARTICLES}[A-Z][\w'’-]{{1,30}}(?:\s[A-Z][\w'’-]{{1,30}})?"
_AUTHOR = re.compile(
    rf"(?<![\w'’-])({_SURNAME}),\s(?!(?:U\.S|U\.K|D\.C|L\.A)\b)((?:[A-Z]\.[\s-]?){{1,3}})(?=[,;&(\s\"“‘']|$)"
)
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter"
# "Hassan, Ahmed. “Why it fell.”" and "Petrov, Ivan (2023)": whoever is turned round, and a work or a year behind.
_TURNED = re.compile(
    rf"^\W*(?:\d{{1,3}}[.)]?\s+)?({_SURNAME}),\s(?!(?:{_MONTHS})\w*\b)([A-Z][\w'’-]{{1,30}}(?:\s[A-Z]\.?)?)(?=\.?\s*(?:[\"“‘']|\(\d{{4}}|\d{{4}}\b)|[.]\s[A-Z])"
)

# "T. Okafor and C. Bello, “Malaria in Lagos”"
_AHEAD = re.compile(rf"(?:[A-Z]\.[\s-]?){{1,3}}({_SURNAME})")
_AUTHORS_AHEAD = re.compile(rf"\W*(?:\d{{1,3}}\W+)?(?:{_AHEAD.pattern}(?:,?\s(?:and|&)\s|,\s)){{1,8}}(?=[\"“‘'])")


@dataclass(frozen=True, slots=True)
class Author:
    """Whoever wrote a work that is referred to, from `start` up to `end`, by initials or turned round."""

    start: int
    end: int
    surname: Span


def is_row(text: str) -> bool:
    """Whether a line holds its whole list behind a colon."""
    return _ROW.match(text) is not None


@lru_cache(maxsize=1)
def listed_lines(page: Page) -> frozenset[int]:
    """The sentences, by their index, of lists of sources and references."""
    found, below = set[int](), False
    numbered = [i for i, sentence in enumerate(page.sentences) if _NUMBERED.match(sentence.span.text)]
    found.update(numbered if len(numbered) >= _FEWEST_NUMBERED else ())
    for index, sentence in enumerate(page.sentences):
        if _HEADING.fullmatch(sentence.span.text):
            below = True
            continue
        below = below and _words_in_line(page.text, sentence.span.start) <= _LONGEST_ENTRY
        if below or is_row(sentence.span.text):
            found.add(index)
    return frozenset(found)


def _words_in_line(text: str, start: int) -> int:
    end = text.find("\n", start)
    return text.count(" ", start, end if end > 0 else len(text))


@lru_cache(maxsize=1)
def authors_of(page: Page) -> tuple[Author, ...]:
    """The authors of the works that references name."""
    starts = {page.text.rfind("\n", 0, page.sentences[index].span.start) + 1 for index in listed_lines(page)}
    lines = ((start, page.text.find("\n", start)) for start in sorted(starts))
    return tuple(
        Author(start + whole[0], start + whole[1], Span.of(page.text, start + surname[0], start + surname[1]))
        for start, stop in lines
        for whole, surname in _authors_in(page.text[start : stop if stop > 0 else len(page.text)])
    )


def _authors_in(line: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    turned = _TURNED.match(line)
    if found := list(_AUTHOR.finditer(line)) or ([turned] if turned else []):
        return [((one.start(1), one.end(2)), one.span(1)) for one in found]
    head = _AUTHORS_AHEAD.match(line)
    return [(one.span(), one.span(1)) for one in _AHEAD.finditer(line, 0, head.end())] if head else []
