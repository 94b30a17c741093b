"""The keys under which a snapshot files the names of people; what asks and what is filed use the same ones."""

import re
from collections.abc import Iterable, Iterator
from itertools import combinations
from zlib import crc32

from shared.lexicon.names import Written, consonants, skeleton, written
from shared.lexicon.nicknames import other_forms

SHORTEST_SLIP = 3  # kinds of consonants; shorter words turn into one another with one slip
LONGEST_SLIP = 40  # longer ones are no words of a name, and their forms would fill the memory
_MOST_WORDS = 6  # of a name that are paired with one another; titles and pedigrees have more
_MOST_INITIALS = 3
# Two words that are a whole name, the first and the last of a longer one, and two others of a longer one. Apart, so
# that nobody is brought along whose name could not meet: each is asked for only where it may.
_WHOLE, _ENDS, _PART = "w", "e", "p"


def key_of(text: str) -> int:
    """A key as a number of 32 bits: a third of the room; what agrees by chance is told apart by its spelling."""
    return crc32(text.encode())


def filed_keys(name: str) -> frozenset[int]:
    """The keys under which a person's name is filed: its whole sound, each two of its words, and its initials.

    Two words make a key in either order, by their consonants, so that one key stands for other spellings, other
    middle names, parts of the name and names in another order.
    """
    known = written(name)
    core = known.core[:_MOST_WORDS]
    keys = {_whole(known), *_signs(known)}
    inner = list(combinations(core, 2)) if len(core) > 2 else []
    keys.update(_pair(_PART, *two) for two in inner if two != (core[0], core[-1]))
    if len(core) > 1:
        keys.update((_pair(_WHOLE if len(core) == 2 else _ENDS, core[0], core[-1]), *_slippery(core[0], core[-1])))
    for two in _joined(core) if "-" in name else ():
        keys.update((_pair(_WHOLE if len(core) == 3 else _ENDS, *two), *_slippery(*two)))
    if len(core) > 1 and any(len(word) <= _MOST_INITIALS for word in core):
        keys.update(_initial_keys(core))
    return frozenset(keys)


def asked_keys(name: str) -> frozenset[int]:
    """The keys under which a person's name is looked for: all that it may be filed under."""
    asked = written(name)
    core = asked.core[:_MOST_WORDS]
    keys = {_whole(asked), *_signs(asked)}
    if len(core) < 2:
        return frozenset(keys)
    first, last = core[0], core[-1]
    twos = [(first, last), *_joined(core)]
    twos += [(other, last) for other in other_forms(first)] + [(first, other) for other in other_forms(last)]
    keys.update(_pair(how, *two) for how in (_WHOLE, _ENDS) for two in twos)
    keys.add(_pair(_PART, first, last))
    if len(core) > 2:
        keys.add(_pair(_ENDS, first, core[1]))  # the family name first
        keys.update(_pair(_WHOLE, first, word) for word in core[1:-1])
        keys.update(_pair(_WHOLE, word, last) for word in core[1:-1])
    keys.update(_initial(word, last) for word in core[:-1])
    keys.update(_initial(word, first) for word in core[1:])
    return frozenset(keys)


def slipped_keys(asked: tuple[str, str], slipped: Iterable[Iterable[str]]) -> frozenset[int]:
    """The keys of a first and a last word with a slip in one; `slipped` are consonants each may be meant for."""
    first, last = asked
    near_first, near_last = slipped
    keys = {_slipped(last, heard) for heard in (*near_first, *map(consonants, _mended(first)))}
    return frozenset(keys | {_slipped(first, heard) for heard in (*near_last, *map(consonants, _mended(last)))})


def _mended(word: str) -> Iterator[str]:
    """The word without one of its letters, and with two neighbours swapped: what it is if it has such a slip."""
    for at in range(1, len(word)) if len(word) <= LONGEST_SLIP else ():
        yield word[:at] + word[at + 1 :]
        yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


def _whole(name: Written) -> int:
    return key_of(f"z{consonants(name.compact)}")


def _pair(how: str, one: str, other: str) -> int:
    heard, other_heard = sorted((consonants(one), consonants(other)))
    return key_of(f"{how}{heard} {other_heard}")


def _slippery(first: str, last: str) -> Iterator[int]:
    """Keys for a slip in either word: that one by its consonants, the other by its sound, which must be right."""
    yield _slipped(first, consonants(last))
    yield _slipped(last, consonants(first))


def _slipped(right: str, heard: str) -> int:
    return key_of(f"s{skeleton(right)} {heard}")


def _initial(given: str, family: str) -> int:
    return key_of(f"i{given[0]} {consonants(family)}")


def _joined(core: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The ends of a name with two neighbours written as one word: Yoon Sukyeol for Yoon Suk Yeol."""
    if len(core) > 2:
        yield core[0] + core[1], core[-1]
        yield core[0], core[-2] + core[-1]
    if len(core) > 3:
        yield core[0] + core[1], core[-2] + core[-1]


def _signs(name: Written) -> Iterator[int]:
    """Each two signs of a Chinese or Korean name, in either order."""
    if len(name.signs) > 2:
        yield from (key_of("g" + "".join(sorted(two))) for two in combinations(name.signs[:4], 2))


def _initial_keys(core: tuple[str, ...]) -> Iterator[int]:
    """Keys of a name whose given names are initials, for those who ask with the names themselves."""
    if is_initials(core[0]):
        yield _initial(core[0], core[-1])
    elif len(core[-1]) == 1:
        yield _initial(core[-1], core[0])


def is_initials(word: str) -> bool:
    """Whether a folded word may be initials: one letter, or two or three that no vowel makes a word of."""
    return len(word) == 1 or (len(word) <= _MOST_INITIALS and not re.search(r"[aeiouy]", word))


def name_words(name: str) -> frozenset[str]:
    """What a person's name is filed under for those who know a part of it: each word, and initial with family name."""
    core = written(name).core
    kinds = {consonants(word) for word in core}
    return frozenset(kinds | {initial_word(core[0], core[-1])}) if len(core) > 1 else frozenset(kinds)


def asked_words(name: str) -> tuple[str, ...]:
    """The words for somebody of whom less than a name is known: a single word, or an initial with one."""
    core = written(name).core
    if len(core) == 1:
        return (consonants(core[0]),)
    if core and is_initials(core[0]):
        return (initial_word(core[0], core[-1]),)
    return (initial_word(core[-1], core[0]),) if core and len(core[-1]) == 1 else ()


def initial_word(given: str, family: str) -> str:
    """An initial with a family name, as `name_words` files it."""
    return f"{given[0]} {consonants(family)}"


def slips(word: str) -> Iterator[str]:
    """The word and every form of it that lacks one letter: two words one slip apart share one of them."""
    if " " in word:  # an initial with a family name; no slip is looked for in it
        return
    yield word
    if SHORTEST_SLIP <= len(word) <= LONGEST_SLIP:
        yield from {word[:place] + word[place + 1 :] for place in range(len(word))}
