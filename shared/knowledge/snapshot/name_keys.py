"""The keys under which a snapshot files the names of people; what asks and what is filed use the same ones.

A key is a number of 48 bits. Its lowest two say in which way two words are a part of the name, so that one look into
the index finds two words in every way, or in some.
"""

import re
from collections.abc import Iterator
from itertools import combinations
from zlib import crc32

from shared.knowledge.snapshot.word_keys import (
    asked_two,
    filed_two,
    initial_and_sound,
    initial_word,
    two_sounds,
    word_number,
)
from shared.lexicon.names import Written, sounded, written
from shared.lexicon.nicknames import other_forms

_MOST_WORDS = 6  # of a name that are paired with one another; titles and pedigrees have more
_MOST_INITIALS = 3
# Two words that are a whole name, the first and the last of a longer one, and two others of a longer one. Apart, so
# that nobody is brought along whose name could not meet: each is asked for only where it may.
_WHOLE, _ENDS, _PART = 0, 1, 2
_VOWEL = re.compile("[aeiouy]")


def key_of(text: str) -> int:
    """A text's key: what agrees by chance is told apart by its spelling."""
    return crc32(text.encode()) << 16


def thing_number(key: str) -> int:
    """The key of an organisation or a country, by its `thing_key`."""
    return key_of(f"c{key}")


def place_number(key: str) -> int:
    """The key of a country, where nothing else is looked for."""
    return key_of(f"l{key}")


def exact_key(name: str) -> int:
    """The key under which a person's name is filed whatever its capitals, accents, hyphens and spaces."""
    return _whole(written(name))


def filed_keys(name: str) -> tuple[int, ...]:
    """The keys under which a person's name is filed: its whole sound, each two of its words, and its initials.

    The first is the one by which most look-ups bring it: names stand in its order in the file.

    Two words make a key in either order. The ends of a name make three: by their sounds, for those who know a
    nickname or slip in the other word; by their consonants, for those who ask in another script; and, in Latin
    letters, by as much of their sound as two spellings share. Parts of a name and initials are found by their sounds.
    """
    known = written(name)
    core = known.core[:_MOST_WORDS]
    keys: list[int] = []
    if len(core) > 1:
        way = _WHOLE if len(core) == 2 else _ENDS
        keys += [key | way for key in filed_two(core[0], core[-1], known.script)]
    if len(core) > 2:
        keys += _inner_keys(known, core, "-" in name)
    if len(core) > 1 and any(len(word) <= _MOST_INITIALS for word in core):
        keys += _initial_keys(core)
    return tuple(dict.fromkeys((*keys, _whole(known), *_signs(known))))


def _inner_keys(known: Written, core: tuple[str, ...], hyphened: bool) -> Iterator[int]:
    """The keys of a name of three words and more: parts of it, itself without initials, its parts written as one."""
    two_by_two = list(combinations(core, 2))
    del two_by_two[len(core) - 2]  # the ends
    yield from (two_sounds(*two) | _PART for two in two_by_two)
    yield from (key | _ENDS for two in _without_initials(core) for key in filed_two(*two, known.script))
    if hyphened:
        way = _WHOLE if len(core) == 3 else _ENDS
        yield from (key | way for two in _joined(core) for key in filed_two(*two, known.script))


def asked_keys(name: str) -> list[int]:
    """The keys under which a person's name is looked for, all that it may be filed under; each as `span` packs it."""
    asked = written(name)
    core, script = asked.core[:_MOST_WORDS], asked.script
    spans = [span(_whole(asked)), *map(span, _signs(asked))]
    if len(core) < 2:
        return spans
    first, last = core[0], core[-1]
    shared, foreign, sound = asked_two(first, last, script)
    spans += (span(shared, _ENDS), span(foreign, _ENDS), span(sound | _PART))
    for end, beside in ((first, last), (last, first)):
        spans += [sounding(other, beside) for other in other_forms(end)]
    spans += [span(initial_and_sound(word, last)) for word in core[:-1]]
    spans += [span(initial_and_sound(word, first)) for word in core[1:]]
    if len(core) > 2:
        for two in (*_joined(core), *_without_initials(core)):
            spans += [span(key, _ENDS) for key in asked_two(*two, script)[:2]]
        spans += [span(key | _ENDS) for key in asked_two(first, core[1], script)[:2]]  # the family name first
        spans += [span(two_sounds(end, word)) for word in core[1:-1] for end in (first, last)]
    return spans


def span(key: int, more: int = 0) -> int:
    """A key and how many of those after it are asked for too, in one number."""
    return key << 2 | more


def filed_ends(name: str) -> Iterator[tuple[str, str]]:
    """The first and the last word of a name, in either of which a slip is looked for; also of its joined forms."""
    core = written(name).core[:_MOST_WORDS]
    if len(core) > 1:
        yield core[0], core[-1]
    if "-" in name:
        yield from _joined(core)


def sounding(one: str, other: str) -> int:
    """The key of two words by their sounds, in either order: with a slip in one, the other has to be right."""
    return span(two_sounds(one, other), _ENDS)


def _whole(name: Written) -> int:
    return key_of(f"z{sounded(name.compact)}")


def _without_initials(core: tuple[str, ...]) -> list[tuple[str, str]]:
    """The ends of a name once words of one letter are left out of it; none if there are no such words."""
    spelt = [word for word in core if len(word) > 1]
    return [(spelt[0], spelt[-1])] if 1 < len(spelt) < len(core) else []


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
        yield initial_and_sound(core[0], core[-1])
    elif len(core[-1]) == 1:
        yield initial_and_sound(core[-1], core[0])


def is_initials(word: str) -> bool:
    """Whether a folded word may be initials: one letter, or two or three that no vowel makes a word of."""
    return len(word) == 1 or (len(word) <= _MOST_INITIALS and not _VOWEL.search(word))


def name_words(name: str) -> frozenset[int]:
    """What a person's name is filed under for those who know a part of it: each word, and initial with family name."""
    core = written(name).core
    sounds = {word_number(word) for word in core}
    return frozenset(sounds | {initial_word(core[0], core[-1])}) if len(core) > 1 else frozenset(sounds)


def asked_words(name: str) -> tuple[int, ...]:
    """The words for somebody of whom less than a name is known: a single word, or an initial with one."""
    core = written(name).core
    if len(core) == 1:
        return (word_number(core[0]),)
    if core and is_initials(core[0]):
        return (initial_word(core[0], core[-1]),)
    return (initial_word(core[-1], core[0]),) if core and len(core[-1]) == 1 else ()
