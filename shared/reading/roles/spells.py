"""How long somebody is or was something: "a nurse | for thirty years"."""

from shared.lexicon.listing import words_of
from shared.reading.text.page import Sentence

_SPELLS = words_of("day days week weeks month months year years decade decades season seasons term terms summer winter")
_LONGEST = 5


def says_how_long(sentence: Sentence, place: int) -> bool:
    """Whether the words from a token on, behind "for", are a length of time and no field."""
    for token in sentence.tokens[place : place + _LONGEST]:
        if token.lower in _SPELLS:
            return True
        if not token.is_word or token.is_capital:
            return False
    return False
