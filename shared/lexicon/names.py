"""How personal names are written: folded to plain letters, cut into words, and what they sound like."""

import re
from enum import StrEnum
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from anyascii import anyascii

# Letters of transliterations that stand for the same sound. Collected from the spellings of Ukrainian, Russian,
# Arabic, Korean and Scandinavian names that news agencies and Wikidata use side by side.
_SOUNDS = dict(
    pair.split("-")
    for pair in """
    tsch-c shch-c sjtj-c tsj-c tch-c sch-s zh-j kh-h gh-g ph-f th-t dh-d sh-s sj-s ch-c ck-k cz-c sz-s dzh-j dj-j
    ts-z tz-z ks-x ou-u oo-u eo-o ee-i iy-i yy-i ij-i yi-i ey-e ei-e ay-a ai-a ie-e ia-a io-o iu-u ya-a ye-e yo-o
    yu-u oe-o ue-u q-k w-v y-i ce-se ci-si cy-si c-k
    """.split()  # noqa: SIM905
)
_DOUBLED = re.compile(r"(.)\1")
# Grouped by their first letter, for an expression tries each branch at each letter.
_SOUND = re.compile(
    "|".join(
        f"{first}(?:{'|'.join(rest[1:] for rest in group)})"
        for first, group in groupby(sorted(_SOUNDS, key=lambda sound: (sound[0], -len(sound))), key=lambda s: s[0])
    )
)
# Consonants that one script or newsroom writes for another; a vowel counts only where it begins a word.
_CONSONANTS = bytes.maketrans(b"vwzjq", b"ffsck")
_VOWELS = b"aeiouy"
# Those that ears take for one another, and scripts that lack one of the two.
_KINDS = str.maketrans("bfdgc", "pptks")
SHORTEST_ALIKE = 3  # kinds of consonants of a word; words with fewer agree by chance (Jane, Joan, Juan)
_PARTICLES = frozenset(
    {
        "al", "el", "bin", "bint", "ibn", "ben", "abu", "von", "van", "de", "der", "den", "ter", "ten", "af", "av",
        "della", "da", "dos", "di", "du", "do", "la", "le", "del", "das", "zu", "und", "ul", "ur", "ud", "uddin",
    }
)  # fmt: skip
_GIVEN = frozenset({"al", "ben"})  # particles that are given names before a single word: Al Gore, not al-Assad
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
_SUFFIXES = _GENERATIONS | {"phd", "md"}
_TELL_NOBODY = _PARTICLES | _SUFFIXES
_NOTHING: frozenset[str] = frozenset()
_MARKS = re.compile(r"['`]|(?<=\b[a-z])\.(?=[a-z]\b)")
_MARKED = re.compile(r"['`]|\.[a-z]")
_APART = bytes(sign if chr(sign).isalnum() and sign < 128 else ord(" ") for sign in range(256))
_PEERAGE = re.compile(
    r", (?:\d+(?:st|nd|rd|th) )?(?:Baron(?:ess)?|Lord|Lady|Earl|Viscount(?:ess)?|Marquess|Duke|Count(?:ess)?)\b.*"
)
_SYLLABIC = re.compile(r"[㐀-䶿一-鿿豈-﫿]{2,4}|[가-힣]{2,4}")
_IDEOGRAPHS = re.compile(r"[㐀-䶿一-鿿豈-﫿가-힣]")
_ABJAD = re.compile(r"[\u0590-\u07bf\ufb1d-\ufdff\ufe70-\ufeff]")
# Korean family names whose customary spelling is not how they sound.
_FAMILIES = dict(
    pair.split("-")
    for pair in """
    이-lee 김-kim 박-park 최-choi 정-jung 강-kang 조-cho 임-lim 유-yoo 노-roh 고-ko 구-koo 우-woo 오-oh 안-ahn
    권-kwon 주-joo 류-ryu
    """.split()  # noqa: SIM905
)


class Script(StrEnum):
    """How much of a name's sound its letters tell."""

    LATIN = "latin"
    ALPHABET = "alphabet"  # another one with vowels, or a syllabary
    ABJAD = "abjad"  # consonants alone: Arabic, Hebrew
    SYLLABIC = "syllabic"  # a sign for each syllable: Chinese, Hangul


class Written(NamedTuple):
    """A name as it is compared: all its folded words, those that tell people apart, and how it was written.

    `core` leaves out the particles, unless nothing else is left. `generation` is Jr., II and the like. `signs` are
    those of a Chinese or Korean name, else empty.
    """

    words: tuple[str, ...]
    core: tuple[str, ...]
    particles: frozenset[str]
    compact: str
    script: Script
    generation: str | None
    signs: str


class _Plain(dict[int, str]):
    """Every sign in plain letters, looked up in anyascii's tables once: its own loop takes ten times as long."""

    def __missing__(self, sign: int) -> str:
        self[sign] = anyascii(chr(sign))
        return self[sign]


_PLAIN = _Plain()


@lru_cache(maxsize=8192)
def folded(name: str) -> str:
    """A name without capitals, accents, other scripts, apostrophes and hyphens: what two spellings share.

    Words are separated by one space: "Yoon Suk-yeol" and "YOON Suk Yeol" both give "yoon suk yeol".
    """
    return " ".join(_folded_words(name))


def _folded_words(name: str) -> list[str]:
    plain = (name if name.isascii() else name.translate(_PLAIN)).lower()
    if _MARKED.search(plain):
        plain = _MARKS.sub("", plain)
    return plain.encode().translate(_APART).decode().split()


def compact(name: str) -> str:
    """The folded name without its spaces, so that "Suk-yeol", "Suk Yeol" and "Sukyeol" are one."""
    return folded(name).replace(" ", "")


def words(name: str) -> tuple[str, ...]:
    """The folded words of a name without suffixes such as Jr. and titles of peers.

    Chinese and Korean names written without a space are cut after the family name, so that they have two.
    """
    return written(name).words


@lru_cache(maxsize=2048)
def written(name: str) -> Written:
    """A name cut up for comparison."""
    script = Script.LATIN if name.isascii() else _script(name)
    every = tuple(folded(name).split()) if script is Script.LATIN and "," not in name else _cut(name, script)
    if script is Script.LATIN and _TELL_NOBODY.isdisjoint(every):
        return Written(every, every, _NOTHING, "".join(every), script, None, "")
    kept = tuple(word for word in every if word not in _SUFFIXES)
    core = tuple(word for word in kept if word not in _PARTICLES) or kept
    if len(kept) == 2 and kept[0] in _GIVEN and "-" not in name:
        core = kept
    generation = next((word for word in every[1:] if word in _GENERATIONS), None)
    signs = "".join(_IDEOGRAPHS.findall(name)) if script is Script.SYLLABIC else ""
    particles = frozenset(kept) - frozenset(core)
    return Written(kept, core, particles, "".join(kept), script, generation, signs)


def _script(name: str) -> Script:
    if _IDEOGRAPHS.search(name):
        return Script.SYLLABIC
    if _ABJAD.search(name):
        return Script.ABJAD
    return Script.LATIN if any("a" <= letter <= "ɏ" or "A" <= letter <= "Z" for letter in name) else Script.ALPHABET


def _cut(name: str, script: Script) -> tuple[str, ...]:
    if script is Script.SYLLABIC and _SYLLABIC.fullmatch(name.strip()):
        name = name.strip()
        family = name[: 2 if len(name) == 4 else 1]
        return (_FAMILIES.get(family) or compact(family), compact(name[len(family) :]))
    if script is Script.ABJAD:
        return tuple(word for word in map(_of_consonants, re.split(r"[\s\u200c.\-,]+", name)) if word)
    return tuple(folded(_PEERAGE.sub("", name) if "," in name else name).split())


def _of_consonants(word: str) -> str:
    """A word of an abjad in plain letters, its article left out; letters that stand for vowels become vowels."""
    word = re.sub(r"^ال(?=\w{3})", "", word)
    plain = re.sub(r"^[أإآاعئؤא]", "a", word)
    plain = compact(plain)
    return plain[:1] + plain[1:].replace("w", "u").replace("y", "i") if plain else ""


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """A folded word by its sounds, so that transliterations of one name agree (Zelenskiy, Zelenskyy, Zelensky)."""
    return _sounded(word)


@lru_cache(maxsize=8192)
def consonants(word: str) -> str:
    """A folded word by its consonants: what is left of a name under other vowels (Mahmoud, Mehmood).

    A word that has only one is left as it sounds.
    """
    return _bare(skeleton(word))


def sounded(name: str) -> str:
    """The same of a whole name without spaces; names seldom come twice, so they are not remembered as words are."""
    return _sounded(name)


def _sounded(word: str) -> str:
    return _single(_SOUND.sub(_sound, word))


def _sound(found: re.Match[str]) -> str:
    return _SOUNDS[found[0]]


def _bare(heard: str) -> str:
    spelt = heard.replace("x", "ks").encode()
    begins_open = b"a" if spelt[:1] in _VOWELS else b""
    left = _single((begins_open + spelt.translate(_CONSONANTS, _VOWELS)).decode())
    return left if len(left) > 1 else heard


@lru_cache(maxsize=8192)
def kinds(word: str) -> str:
    """A folded word by the kinds of its consonants: Gaddafi and Qadhafi, Jong and Chong are one."""
    return _single(consonants(word).translate(_KINDS))


def ending(sound: str) -> str:
    """The vowel with which a word's sound ends, empty for a consonant: Mario is not Maria, nor Martin Martina."""
    return sound[-1] if sound[-1] in "aeiou" else ""


def _single(word: str) -> str:
    """A word with each run of one letter cut to that letter."""
    if not _DOUBLED.search(word):
        return word
    single = last = ""
    for letter in word:
        if letter != last:
            single += letter
        last = letter
    return single


def sounds(name: str) -> str:
    """The skeletons of a name's words in alphabetical order, particles left out: one key for all its spellings."""
    return " ".join(sorted(skeleton(word) for word in words(name) if word not in _PARTICLES))


def surname(name: str) -> str:
    """The folded last word of a name, which Western and most other names in news are shortened to."""
    return words(name)[-1] if words(name) else ""
