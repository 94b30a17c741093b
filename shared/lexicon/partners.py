"""Which word of one name stands for which of another, and how the two agree."""

from dataclasses import dataclass
from enum import Enum, auto

from rapidfuzz.distance import OSA

from shared.lexicon.names import kinds, skeleton
from shared.lexicon.nicknames import other_forms
from shared.models.world import Meeting

_SHORTEST_WORD = 4  # letters of a word that may have one wrong
_SHORTEST_ALIKE = 3  # kinds of consonants; words with fewer agree by chance (Jane, Joan, Juan)


class Scripts(Enum):
    """What two names are written in, which says how far their spellings may be apart."""

    ONE = auto()
    TWO = auto()
    WITHOUT_VOWELS = auto()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two words that stand for one another: their places in either name, and how they agree."""

    ours: int
    theirs: int
    how: Meeting
    alike: bool = True


def paired(ours: tuple[str, ...], theirs: tuple[str, ...], scripts: Scripts) -> list[Pair]:
    """The partner of each word, words that agree best first; no word is used twice."""
    found: list[Pair] = []
    left, free = dict(enumerate(ours)), dict(enumerate(theirs))
    for agree in (_solidly, _slightly, _loosely):
        for place, word in tuple(left.items()):
            for other_place, other in free.items():
                if how := agree(word, other, scripts):
                    if how is Meeting.INITIALS and 0 < place < len(ours) - 1:
                        how = Meeting.MIDDLE
                    found.append(Pair(place, other_place, how, how is not Meeting.NEAR or _alike(word, other, scripts)))
                    del left[place], free[other_place]
                    break
        if not left:
            break
    return found


def all_alike(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether each word has a partner of the same kinds of consonants; without one that agrees better, all must."""
    return {*map(kinds, theirs)}.issuperset(map(kinds, ours))


def _solidly(word: str, other: str, scripts: Scripts) -> Meeting | None:
    if word == other:
        return Meeting.FOLDED
    return Meeting.VARIANT if skeleton(word) == skeleton(other) else None


def _slightly(word: str, other: str, scripts: Scripts) -> Meeting | None:
    if len(word) == 1 or len(other) == 1:
        return Meeting.INITIALS if word[0] == other[0] else None
    return Meeting.NICKNAME if other in other_forms(word) else None


def _loosely(word: str, other: str, scripts: Scripts) -> Meeting | None:
    if (
        scripts is Scripts.ONE
        and min(len(word), len(other)) >= _SHORTEST_WORD
        and OSA.distance(word, other, score_cutoff=1) <= 1
    ):
        return Meeting.NEAR
    return Meeting.ALIKE if _alike(word, other, scripts) else None


def _alike(word: str, other: str, scripts: Scripts) -> bool:
    """Whether the consonants agree and the vowels nearly; those alone where one script has no letters for vowels.

    Words of one script also end alike: Martin is not Martina, nor Mario Maria.
    """
    heard = kinds(word)
    if heard != kinds(other):
        return False
    if scripts is Scripts.WITHOUT_VOWELS:
        return True
    ours, theirs = skeleton(word), skeleton(other)
    if OSA.distance(ours, theirs, score_cutoff=2) > min(2, len(ours) // 2):
        return False
    ends = {letter if letter in "aeiou" else "" for letter in (ours[-1], theirs[-1])}
    return scripts is Scripts.TWO or (len(heard) >= _SHORTEST_ALIKE and len(ends) == 1)
