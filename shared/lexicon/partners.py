"""Which word of one name stands for which of another, and how the two agree."""

from enum import IntEnum, auto
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from shared.lexicon.names import SHORTEST_ALIKE, ending, kinds, skeleton
from shared.lexicon.nicknames import other_forms
from shared.models.world import Meeting

_SHORTEST_WORD = 4  # letters of a word that may have one wrong
_SOLIDLY, _SLIGHTLY, _LOOSELY = range(3)  # in this order words find their partners


class Scripts(IntEnum):
    """What two names are written in, which says how far their spellings may be apart."""

    ONE = auto()
    TWO = auto()
    WITHOUT_VOWELS = auto()


class Pair(NamedTuple):
    """Two words that stand for one another: their places in either name, and how they agree."""

    ours: int
    theirs: int
    how: Meeting
    alike: bool = True


def paired(ours: tuple[str, ...], theirs: tuple[str, ...], scripts: Scripts) -> list[Pair]:
    """The partner of each word, words that agree best first; no word is used twice. Empty if some word has none."""
    agreeing: list[tuple[int, int, int, Meeting, bool]] = []
    for place, word in enumerate(ours):
        before = len(agreeing)
        for other_place, other in enumerate(theirs):
            if found := _agreement(word, other, scripts):
                how_well, how, alike = found
                agreeing.append((how_well, place, other_place, how, alike))
        if len(agreeing) == before:
            return []
    return _settled(sorted(agreeing), len(ours))


def _settled(agreeing: list[tuple[int, int, int, Meeting, bool]], words: int) -> list[Pair]:
    found: list[Pair] = []
    taken, taken_theirs = set(), set()
    for _, place, other_place, how, alike in agreeing:
        if place in taken or other_place in taken_theirs:
            continue
        taken.add(place)
        taken_theirs.add(other_place)
        is_middle = how is Meeting.INITIALS and 0 < place < words - 1
        found.append(Pair(place, other_place, Meeting.MIDDLE if is_middle else how, alike))
    return found


@lru_cache(maxsize=4096)
def _agreement(word: str, other: str, scripts: Scripts) -> tuple[int, Meeting, bool] | None:
    """How well two words agree (less is better), how, and whether they are also heard alike; None if they do not."""
    if word == other:
        return _SOLIDLY, Meeting.FOLDED, True
    if skeleton(word) == skeleton(other):
        return _SOLIDLY, Meeting.VARIANT, True
    if len(word) == 1 or len(other) == 1:
        if word[0] == other[0]:
            return _SLIGHTLY, Meeting.INITIALS, True
    elif other in other_forms(word):
        return _SLIGHTLY, Meeting.NICKNAME, True
    alike = _alike(word, other, scripts)
    if scripts is Scripts.ONE and _is_slip(word, other):
        return _LOOSELY, Meeting.NEAR, alike
    return (_LOOSELY, Meeting.ALIKE, True) if alike else None


def _is_slip(word: str, other: str) -> bool:
    return min(len(word), len(other)) >= _SHORTEST_WORD and OSA.distance(word, other, score_cutoff=1) <= 1


def _alike(word: str, other: str, scripts: Scripts) -> bool:
    """Whether the consonants agree and the vowels nearly; those alone where one script has no letters for vowels.

    Words of one script also end alike: Mario is not Maria.
    """
    heard = kinds(word)
    if heard != kinds(other):
        return False
    if scripts is Scripts.WITHOUT_VOWELS:
        return True
    ours, theirs = skeleton(word), skeleton(other)
    if OSA.distance(ours, theirs, score_cutoff=2) > min(2, len(ours) // 2):
        return False
    return scripts is Scripts.TWO or (len(heard) >= SHORTEST_ALIKE and ending(ours) == ending(theirs))
