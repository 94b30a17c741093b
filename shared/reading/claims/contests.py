"""Who gets the better of whom: of "X beat Y, the mayor, to become president" and "X beat Y and became president"."""

from collections.abc import Set as AbstractSet

from shared.lexicon.contests import BEATING, BEATING_WITH
from shared.lexicon.occupations import KIN
from shared.lexicon.predicates import BEING
from shared.reading.text.page import Sentence
from shared.reading.text.rolewords import title_at

_REACH = 6  # words between the verb and whom it is about: "beat the incumbent Democratic president, X"
_AHEAD = 24  # words from the verb to what comes of it
_LEADING = frozenset({"become", "be", "lead", "take", "win", "claim", "succeed", "replace", "follow", "serve"})
_STOPS = frozenset({";", ":", "—", "–", "but", "while", "when", "after", "before"})


def beaten_at(sentence: Sentence, begin: int, inside: AbstractSet[int]) -> int | None:
    """The verb by which somebody, whose name with its titles begins at token `begin`, is beaten; None where none is.

    `inside` are the offsets of all words of names in the sentence.
    """
    tokens = sentence.tokens
    if begin > 1 and tokens[begin - 1].text == ",":
        called = title_at(sentence, begin - 2) > 0 or tokens[begin - 2].lower in KIN
        begin -= called  # "the incumbent, X", "his brother, X"
    for place in range(begin - 1, max(-1, begin - _REACH), -1):
        if not tokens[place].is_word or tokens[place].start in inside or tokens[place].lower == "by":
            return None
        if beats(sentence, place):
            return place
    return None


def beats(sentence: Sentence, place: int) -> bool:
    """Whether the verb at a token, or that with the token behind it, is one for getting the better of somebody."""
    tokens = sentence.tokens
    word, behind = tokens[place].lower, tokens[place + 1].lower if place + 1 < len(tokens) else ""
    if word not in BEATING and word not in BEATING_WITH.get(behind, ()):
        return False
    return not any(token.lower in BEING for token in tokens[max(0, place - 2) : place])  # "was narrowly beaten"


def won_at(sentence: Sentence, verb: int, inside: AbstractSet[int]) -> int | None:
    """Where it is said what somebody became by getting the better of another: at "to", or behind "and"."""
    tokens, named = sentence.tokens, False
    for place in range(verb + 1, min(len(tokens) - 1, verb + _AHEAD)):
        word = tokens[place].lower
        named = named or tokens[place].start in inside
        if word in _STOPS:
            return None
        if named and word == "to" and tokens[place + 1].lower in _LEADING:
            return place
        if named and word == "and" and tokens[place + 1].start not in inside:
            return place + 1
    return None
