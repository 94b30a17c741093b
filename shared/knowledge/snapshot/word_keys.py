"""Words of a name as numbers, one or two of them at a time: what the keys of people's names are made of."""

from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from shared.lexicon.names import SHORTEST_ALIKE, Script, consonants, ending, kinds, skeleton

_MIDDLE = (1 << 46) - 1
_WORD = (1 << 31) - 1  # SQLite keeps such numbers in four bytes
_SPREAD = 0x9E3779B1  # Knuth's multiplier: spreads a letter over 32 bits
# Kinds of keys made of two numbers, told apart by what is put over these.
_SOUNDED, _INITIAL, _SHARED = 0x2AAAAAAAAAAA, 0x155555555555, 0
_LATIN, _FOREIGN = 0x333333333333, 0x0F0F0F0F0F0F


class _Heard(NamedTuple):
    """A word as three numbers: by its sound, by its consonants, and by what all its spellings in one script share."""

    sound: int
    bare: int
    shared: int


@lru_cache(maxsize=8192)
def _heard(word: str) -> _Heard:
    sound, left = skeleton(word), consonants(word)
    number = crc32(sound.encode())
    if len(kinds(word)) < SHORTEST_ALIKE:
        return _Heard(number, crc32(left.encode()), number)
    bare = crc32(left.encode())
    return _Heard(number, bare, crc32(ending(sound).encode(), bare))


def _letter(word: str) -> int:
    return ord(word[0]) * _SPREAD & 0xFFFFFFFF


def _mixed(one: int, other: int, kind: int) -> int:
    """Two numbers of 32 bits, in either order, as a key whose lowest two bits are free."""
    return ((one | 1) * (other | 1) >> 9 & _MIDDLE ^ kind) << 2


def two_sounds(one: str, other: str) -> int:
    """The key of two words by their sounds, in either order; like all of two words, its lowest two bits are free."""
    return _mixed(_heard(one).sound, _heard(other).sound, _SOUNDED)


def initial_and_sound(given: str, family: str) -> int:
    """The key of a word's first letter and another word by its sound."""
    return _mixed(_letter(given), _heard(family).sound, _INITIAL)


def word_number(word: str) -> int:
    """A word by its sound."""
    return _heard(word).sound & _WORD


def initial_word(given: str, family: str) -> int:
    """A word's first letter and another word by its sound, where those who bear it are listed by prominence."""
    return (_heard(family).sound ^ _letter(given)) & _WORD


def filed_two(first: str, last: str, script: Script) -> list[int]:
    """The keys under which two words are filed that may stand for a whole name."""
    one, other = _heard(first), _heard(last)
    keys = [two_sounds(first, last)]
    if script is Script.LATIN:
        return [*keys, _mixed(one.bare, other.bare, _LATIN), _mixed(one.shared, other.shared, _SHARED)]
    return [*keys, _mixed(one.bare, other.bare, _FOREIGN)]


def asked_two(first: str, last: str, script: Script) -> list[int]:
    """The keys under which such words are looked for, whatever their vowels."""
    one, other = _heard(first), _heard(last)
    if script is Script.LATIN:
        return [_mixed(one.shared, other.shared, _SHARED), _mixed(one.bare, other.bare, _FOREIGN)]
    return [_mixed(one.bare, other.bare, kind) for kind in (_LATIN, _FOREIGN)]
