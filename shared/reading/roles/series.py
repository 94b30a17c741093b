"""Which of the holders of an office somebody is: "first", "longest-serving", "first female"; the office is the same."""

from shared.lexicon.listing import words_of
from shared.reading.text.page import Sentence

ORDINALS = words_of("first second third fourth fifth sixth next last two three four five six")
_SORTS = words_of(
    """
    female woman women male black white non-white gay openly-gay lesbian transgender muslim hindu jewish christian
    catholic protestant sikh african-american asian-american latino latina hispanic indigenous elected civilian
    foreign-born millennial openly democratically directly freely popularly post-war postwar modern
    """
)
"""What sort of person somebody is the first of in an office."""


def says_which(sentence: Sentence, place: int) -> bool:
    """Whether the word at a token only tells one holder of an office from the others."""
    token = sentence.tokens[place]
    word = token.lower
    if word in ORDINALS or (not token.is_capital and word.partition("-")[0].endswith("est")):
        return True  # "the longest-serving mayor", but "the Budapest mayor"
    return word in _SORTS and place > 0 and says_which(sentence, place - 1)
