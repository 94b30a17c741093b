"""Phrases that are known whatever stands around them: countries, cities, titles, outlets, bodies named after people."""

from collections.abc import Sequence
from functools import cache, lru_cache

from shared.lexicon.names import folded
from shared.lexicon.occupations import OCCUPATION_PHRASES
from shared.lexicon.organisations import EPONYMS
from shared.lexicon.parties import MEMBER_PHRASES
from shared.lexicon.titles import OFFICE_PHRASES
from shared.lexicon.vocabulary import cities, nations, outlets
from shared.reading.text.kinds import Kind
from shared.reading.text.tokens import Token

_LONGEST_PHRASE = 6
_MARKS_WITHIN = 2  # "St. Vincent and the Grenadines"
_WORDS_KEPT = 16384  # different words whose longest phrase is remembered


@cache
def _phrases() -> dict[str, Kind]:
    """Every phrase of several words that is known, folded."""
    kinds = dict.fromkeys(nations(), Kind.NATION) | dict.fromkeys(cities(), Kind.CITY)
    kinds |= {folded(title): Kind.TITLE for title in OFFICE_PHRASES | OCCUPATION_PHRASES}
    kinds |= dict.fromkeys(outlets(), Kind.BODY) | {folded(name): Kind.BODY for name in EPONYMS}
    kinds |= dict.fromkeys(MEMBER_PHRASES, Kind.TITLE)
    return {phrase: kind for phrase, kind in kinds.items() if " " in phrase}


@cache
def _longest_by_beginning() -> dict[str, int]:
    """How many words the longest known phrase has that begins with a word."""
    longest: dict[str, int] = {}
    for phrase in _phrases():
        words = phrase.split()
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


@lru_cache(maxsize=_WORDS_KEPT)
def _longest_phrase(word: str) -> int:
    """How many tokens a known phrase takes at the most that begins with this one; 0 where none does."""
    longest = _longest_by_beginning().get(folded(word).partition(" ")[0], 0)
    return min(_LONGEST_PHRASE, longest + _MARKS_WITHIN) if longest else 0


def phrase_at(tokens: Sequence[Token], place: int) -> tuple[int, Kind]:
    """The length and kind of the longest known phrase that begins here; capitals are needed but for titles."""
    first = tokens[place]
    longest = _longest_phrase(first.text) if first.is_word else 0
    for length in range(min(longest, len(tokens) - place), 0, -1):
        words = tokens[place : place + length]
        kind = _phrases().get(folded(" ".join(word.text for word in words)))
        if kind is Kind.TITLE or (kind and first.is_capital and words[-1].is_capital):
            return length, kind
    return 0, Kind.PLAIN
