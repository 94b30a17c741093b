"""Names that stand for a relative of somebody: no part of a name goes from them to whom they are related to."""

from collections.abc import Iterable, Mapping

from shared.lexicon.occupations import KIN
from shared.models.text import Span
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Page, Sentence

_OWNERS = frozenset({"his", "her", "their", "whose"})
_BETWEEN = frozenset({"the", "late", "former", "elder", "younger", "then", ",", "."})


def kinsmen_of(page: Page, names: Iterable[Span]) -> Mapping[int, int]:
    """The offset of each name that stands for a relative, with where the sentence begins that says so.

    "X's father, General Y", "his mother, Y", "a daughter of the late dictator Y".
    """
    found: dict[int, int] = {}
    for name in names:
        sentence = page.sentences[page.sentence_at(name.start)]
        if _is_kinsman(sentence, sentence.index_at(name.start)):
            found[name.start] = sentence.span.start
    return found


def _is_kinsman(sentence: Sentence, first: int) -> bool:
    tokens, place = sentence.tokens, first - 1
    while place >= 0 and (tokens[place].lower in _BETWEEN or sentence.kinds[place] in (Kind.TITLE, Kind.HONORIFIC)):
        place -= 1
    if place < 1:
        return False
    if tokens[place].lower == "of":
        return tokens[place - 1].lower in KIN
    owned = tokens[place - 1].lower in _OWNERS or tokens[place - 1].is_owner
    return tokens[place].lower in KIN and owned
