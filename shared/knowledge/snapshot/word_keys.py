"""Words of a name as numbers, one or two of them at a time: what the keys of people's names are made of.

A key of two words begins with the kinds of their consonants, which all their spellings share: the keys by which one
name may be met lie side by side in the index, and reading one page of the file finds them.
"""

from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from shared.lexicon.names import SHORTEST_ALIKE, Script, consonants, ending, kinds, skeleton

_BEGINNING = (1 << 22) - 1
_REST = (1 << 24) - 1
_INITIAL = (1 << 34) - 1
_WORD = (1 << 31) - 1  # SQLite keeps such numbers in four bytes
_SPREAD = 0x9E3779B1  # Knuth's multiplier: spreads a letter over 32 bits
# Kinds of keys made of two numbers, told apart by what is put over these.
_SOUNDED, _LATIN, _FOREIGN, _SHARED = 0xAAAAAA, 0x333333, 0x0F0F0F, 0


class _Heard(NamedTuple):
    """A word as four numbers: by its sound, by its consonants, by what all its spellings in one script share, by kinds.

    The kinds of consonants follow from each of the others.
    """

    sound: int
    bare: int
    shared: int
    kinds: int


@lru_cache(maxsize=8192)
def _heard(word: str) -> _Heard:
    sound, sorts = skeleton(word), kinds(word)
    number, bare = crc32(sound.encode()), crc32(consonants(word).encode())
    shared = number if len(sorts) < SHORTEST_ALIKE else crc32(ending(sound).encode(), bare)
    return _Heard(number | 1, bare | 1, shared | 1, crc32(sorts.encode()) | 1)  # odd, so that products lose nothing


def _letter(word: str) -> int:
    return ord(word[0]) * _SPREAD & 0xFFFFFFFF


def _beginning(one: _Heard, other: _Heard) -> int:
    return (one.kinds * other.kinds >> 9 & _BEGINNING) << 26


def _rest(one: int, other: int, kind: int) -> int:
    """The end of a key of two words, whose lowest two bits are free."""
    return (one * other >> 9 & _REST ^ kind) << 2


def two_sounds(one: str, other: str) -> int:
    """The key of two words by their sounds, in either order; like all of two words, its lowest two bits are free."""
    ours, theirs = _heard(one), _heard(other)
    return _beginning(ours, theirs) | _rest(ours.sound, theirs.sound, _SOUNDED)


def initial_and_sound(given: str, family: str) -> int:
    """The key of a word's first letter and another word by its sound.

    A low number: so few names are filed by initials that their part of the index stays in memory.
    """
    return _letter(given) * _heard(family).sound >> 9 & _INITIAL


def word_number(word: str) -> int:
    """A word by its sound."""
    return _heard(word).sound & _WORD


def initial_word(given: str, family: str) -> int:
    """A word's first letter and another word by its sound, where those who bear it are listed by prominence."""
    return (_heard(family).sound ^ _letter(given)) & _WORD


def filed_two(first: str, last: str, script: Script) -> list[int]:
    """The keys under which two words are filed that may stand for a whole name, the one that most share first."""
    one, other = _heard(first), _heard(last)
    begin = _beginning(one, other)
    sound = begin | _rest(one.sound, other.sound, _SOUNDED)
    if script is Script.LATIN:
        shared = begin | _rest(one.shared, other.shared, _SHARED)
        return [shared, begin | _rest(one.bare, other.bare, _LATIN), sound]
    return [begin | _rest(one.bare, other.bare, _FOREIGN), sound]


def asked_two(first: str, last: str, script: Script) -> tuple[int, int, int]:
    """The keys under which such words are looked for: two for a whole name, and that of their sounds."""
    one, other = _heard(first), _heard(last)
    begin = _beginning(one, other)
    foreign, sound = _rest(one.bare, other.bare, _FOREIGN), _rest(one.sound, other.sound, _SOUNDED)
    is_latin = script is Script.LATIN
    near = _rest(one.shared, other.shared, _SHARED) if is_latin else _rest(one.bare, other.bare, _LATIN)
    return begin | near, begin | foreign, begin | sound
