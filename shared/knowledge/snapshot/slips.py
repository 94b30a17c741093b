"""Words one slip apart: they share a form that lacks one letter (the symmetric deletions of Garbe's SymSpell)."""

from collections.abc import Iterable, Iterator
from zlib import crc32

from rapidfuzz.distance import OSA

SHORTEST = 4  # sounds of a word; shorter ones turn into one another with one slip
LONGEST = 40  # longer ones are no words of a name, and their forms would fill the memory


def forms(sound: str) -> Iterator[int]:
    """A word, by its sounds, and every form of it that lacks one of them, as numbers of 32 bits."""
    yield crc32(sound.encode())
    if SHORTEST <= len(sound) <= LONGEST:
        yield from {crc32((sound[:at] + sound[at + 1 :]).encode()) for at in range(len(sound))}


def one_apart(sound: str, known: Iterable[str]) -> list[str]:
    """Those of the words that have one sound more, less, swapped with its neighbour or another."""
    return [each for each in known if each != sound and OSA.distance(sound, each, score_cutoff=1) == 1]
