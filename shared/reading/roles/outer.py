"""The country that stands behind the end of a title in commas: "Governor of Punjab, Pakistan,"."""

from shared.lexicon.vocabulary import is_place
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Sentence

_LONGEST = 3
_PLACES = frozenset({Kind.NATION, Kind.CITY})
_CLOSING = frozenset({",", ".", ";", ")", "—", "–"})


def outer_place(sentence: Sentence, place: int, limit: int) -> tuple[int, int] | None:
    """The one place between the comma at token `place` and the next mark, as tokens; None where a list of them goes on.

    "Minister of Foreign Affairs, Turkey, said", but not "the presidents of Peru, Chile, and Brazil".
    """
    tokens, begin = sentence.tokens, place + 1
    if begin >= len(tokens) or tokens[place].text != ",":
        return None
    for end in range(min(begin + _LONGEST, limit), begin, -1):
        closed = end == len(tokens) or tokens[end].text in _CLOSING
        known = set(sentence.kinds[begin:end]) <= _PLACES and is_place(sentence.text_between(begin, end))
        if closed and known and not _goes_on(sentence, end):
            return begin, end
    return None


def _goes_on(sentence: Sentence, place: int) -> bool:
    """Whether a list goes on behind a comma, with "and" or with another place."""
    ahead = sentence.tokens[place : place + 2]
    if len(ahead) < 2 or ahead[0].text != ",":
        return False
    joined = ahead[1].lower in ("and", "or")
    return bool(_PLACES & set(sentence.kinds[place + 1 + joined : place + 2 + joined]))
