"""Words one slip apart: they share a form that lacks one letter (the symmetric deletions of Garbe's SymSpell).

Words in Latin letters are compared by these; others by their sounds, for a letter of theirs becomes several of ours.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from zlib import crc32

from rapidfuzz.distance import OSA

from shared.lexicon.names import Script, skeleton, written

SHORTEST = 4  # letters of a word; shorter ones turn into one another with one slip
LONGEST = 40  # longer ones are no words of a name, and their forms would fill the memory


class Slippery(NamedTuple):
    """A folded word of a name in which a slip is looked for, and whether it was written in Latin letters."""

    word: str
    latin: bool

    @property
    def signs(self) -> str:
        """What a slip changes one of."""
        return self.word if self.latin else skeleton(self.word)


def slippery(name: str, words: Iterable[str]) -> list[Slippery]:
    """The words of a name for a slip to be looked for in."""
    latin = written(name).script is Script.LATIN
    return [Slippery(word, latin) for word in words]


def forms(word: Slippery) -> Iterator[int]:
    """A word and every form of it that lacks one sign, as numbers of 32 bits."""
    signs = word.signs
    yield crc32(signs.encode())
    if SHORTEST <= len(signs) <= LONGEST:
        yield from {crc32((signs[:at] + signs[at + 1 :]).encode()) for at in range(len(signs))}


def one_apart(word: Slippery, known: Iterable[str]) -> list[str]:
    """Those of the words that have one sign more, less, swapped with its neighbour or another."""
    signs = word.signs
    every = ((each, Slippery(each, word.latin).signs) for each in known)
    return [each for each, its in every if its != signs and OSA.distance(signs, its, score_cutoff=1) == 1]
