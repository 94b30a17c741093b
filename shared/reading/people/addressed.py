"""How names are addressed: which of two people of one surname "Ms Pelicot" is."""

from collections.abc import Iterable, Mapping

from shared.lexicon.genders import of_word
from shared.models.text import Span
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Page


def addressed_of(page: Page, names: Iterable[Span]) -> Mapping[int, str]:
    """The offset of each name behind a form of address of men or of women, with the gender."""
    found: dict[int, str] = {}
    for name in names:
        sentence = page.sentences[page.sentence_at(name.start)]
        place = sentence.index_at(name.start) - 1
        if place > 0 and sentence.tokens[place].text == ".":
            place -= 1
        if place >= 0 and sentence.kinds[place] is Kind.HONORIFIC:
            gender = of_word(sentence.tokens[place].lower.rstrip("."))
            if gender:
                found[name.start] = gender
    return found
