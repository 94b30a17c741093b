"""How names are addressed: which of two people of one surname "Ms Pelicot" or "Judge Penn" is."""

from collections.abc import Iterable, Mapping

from shared.models.text import Span
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Page


def addressed_of(page: Page, names: Iterable[Span]) -> Mapping[int, str]:
    """The offset of each name behind a form of address or a title, with that word in small letters."""
    found: dict[int, str] = {}
    for name in names:
        sentence = page.sentences[page.sentence_at(name.start)]
        place = sentence.index_at(name.start) - 1
        if place > 0 and sentence.tokens[place].text == ".":
            place -= 1
        if place >= 0 and sentence.kinds[place] in (Kind.HONORIFIC, Kind.TITLE):
            found[name.start] = sentence.tokens[place].lower.rstrip(".")
    return found
