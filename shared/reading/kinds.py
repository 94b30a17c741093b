"""What each capitalised word of a sentence can be: part of a name, a title, a place, a body, a time."""

import re
from collections.abc import Sequence
from enum import Enum, auto
from functools import cache, lru_cache

from shared.lexicon.names import folded
from shared.lexicon.occupations import NAMES_TOO, OCCUPATION_PHRASES, OCCUPATIONS, RANKS
from shared.lexicon.organisations import BODIES, EPONYMS, FORERUNNERS, SITES, SURNAMES_TOO, THINGS
from shared.lexicon.parties import MEMBER_PHRASES
from shared.lexicon.roles import without_ending
from shared.lexicon.titles import GIVEN_TOO, HONORIFICS, OFFICE_PHRASES, OFFICES, PORTFOLIOS
from shared.lexicon.vocabulary import FAMILY_FIRST, cities, given_names, nations, outlets
from shared.lexicon.words import MONTH_SHORT, MONTHS, OPENERS, PARTICLES, PREFIXES, WEEKDAYS
from shared.reading.tokens import Token

_LONGEST_PHRASE = 6
_MARKS_WITHIN = 2  # "St. Vincent and the Grenadines"
_WORDS_KEPT = 16384  # different words whose kinds are remembered
_TITLES = OFFICES | OCCUPATIONS | RANKS
_KOREAN = FAMILY_FIRST - {"an", "no", "do", "to", "long", "so", "he", "she", "me", "on"}
_SYLLABLES = re.compile(r"[A-Z][a-z]{1,5}-[A-Za-z][a-z]{1,5}")  # "Soon-ae"
_INITIALISMS = frozenset(
    ["jd", "jk", "aj", "cj", "dj", "jj", "pj", "tj", "bj", "rj", "mj", "kd", "kt", "ck", "rfk", "jfk", "ag", "br"]
)


class Kind(Enum):
    """What a word can be, as far as telling names goes."""

    PLAIN = auto()  # not capitalised, or a mark
    NAME = auto()  # capitalised and known as nothing else
    GIVEN = auto()  # a common given name
    PARTICLE = auto()
    INITIAL = auto()
    SUFFIX = auto()
    TITLE = auto()
    HONORIFIC = auto()
    NATION = auto()
    CITY = auto()
    FIELD = auto()  # what a minister is minister of
    BODY = auto()  # a word of organisations, places, laws, events and things
    FORERUNNER = auto()  # a word that makes what follows a ship, storm or mountain
    TIME = auto()
    OPENER = auto()
    ACRONYM = auto()


NAMING = frozenset({Kind.NAME, Kind.GIVEN, Kind.INITIAL, Kind.PARTICLE, Kind.SUFFIX, Kind.CITY, Kind.NATION})
SUFFIXES = frozenset(
    ["jr", "sr", "ii", "iii", "iv", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xxiii"]
)


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


def kinds_of(tokens: Sequence[Token]) -> list[Kind]:
    """The kind of every token of one sentence."""
    found: list[Kind] = []
    while len(found) < len(tokens):
        place = len(found)
        length, kind = _phrase_at(tokens, place)
        found.extend([kind] * length if length else [_single(tokens, place)])
    return found


def _phrase_at(tokens: Sequence[Token], place: int) -> tuple[int, Kind]:
    """The length and kind of the longest known phrase that begins here; capitals are needed but for titles."""
    first = tokens[place]
    longest = _longest_phrase(first.text) if first.is_word else 0
    for length in range(min(longest, len(tokens) - place), 0, -1):
        words = tokens[place : place + length]
        kind = _phrases().get(folded(" ".join(word.text for word in words)))
        if kind is Kind.TITLE or (kind and first.is_capital and words[-1].is_capital):
            return length, kind
    return 0, Kind.PLAIN


def _single(tokens: Sequence[Token], place: int) -> Kind:
    token = tokens[place]
    if not token.is_word:
        return Kind.PLAIN
    lower = token.lower
    if not token.is_capital:
        return _small(lower, tokens, place)
    if lower.endswith(".") and lower in HONORIFICS:
        return Kind.HONORIFIC
    if _is_given(tokens, place):
        return Kind.GIVEN
    if lower.endswith(".") or len(lower) == 1:
        return _short(lower, tokens, place)
    if lower in MONTHS or lower in MONTH_SHORT or lower in WEEKDAYS:
        return _time(lower, tokens, place)
    if (korean := _korean(tokens, place)) is not None:
        return korean
    if lower in SUFFIXES and (token.is_all_capitals or lower in ("jr", "sr")):
        return Kind.SUFFIX
    if token.is_all_capitals and lower in FORERUNNERS:
        return Kind.FORERUNNER
    if token.is_all_capitals and not _is_loud_name(tokens, place):
        return Kind.ACRONYM
    return _capitalised(token.text)


def _small(lower: str, tokens: Sequence[Token], place: int) -> Kind:
    if lower.startswith(PREFIXES) and any(letter.isupper() for letter in tokens[place].text):
        return Kind.NAME
    if lower in PARTICLES:
        return Kind.PARTICLE
    return Kind.TITLE if _is_title(lower) else Kind.PLAIN


def _is_title(lower: str) -> bool:
    """A title by itself, or with "then-", "ex-" or "-elect" and the like."""
    return without_ending(lower.removeprefix("then-").removeprefix("ex-")) in _TITLES


def _short(lower: str, tokens: Sequence[Token], place: int) -> Kind:
    """A single capital letter or a dotted abbreviation: initials, unless a country or the word "I" or "A"."""
    if folded(lower) in nations():
        return Kind.NATION
    dotted = place + 1 < len(tokens) and tokens[place + 1].text == "." and tokens[place + 1].start == tokens[place].end
    if lower.endswith(".") or dotted or (lower not in ("i", "a") and place and tokens[place - 1].is_capital):
        return Kind.INITIAL
    return Kind.OPENER


def _is_given(tokens: Sequence[Token], place: int) -> bool:
    """Whether a form of address is a given name: the only one between another title and a single further word.

    "Driver Pastor Maldonado" and "pianist Duke Ellington", but "my cousin, Count Orlov".
    """
    if tokens[place].lower not in GIVEN_TOO or not 0 < place < len(tokens) - 1:
        return False
    after = tokens[place + 2] if place + 2 < len(tokens) else None
    alone = after is None or not (after.is_capital and after.is_word)
    return _is_title(tokens[place - 1].lower) and tokens[place + 1].is_capital and alone


def _time(lower: str, tokens: Sequence[Token], place: int) -> Kind:
    """A month or weekday; "Theresa May" and "April Jones" are names."""
    if lower in ("may", "june", "april", "august"):
        before = tokens[place - 1] if place else None
        if before and before.is_capital and folded(before.text) in given_names():
            return Kind.NAME
        after = tokens[place + 1] if place + 1 < len(tokens) else None
        if lower in ("april", "june") and after and after.is_capital and after.is_word:
            return Kind.GIVEN
    return Kind.TIME


def _korean(tokens: Sequence[Token], place: int) -> Kind | None:
    """What the words of a Korean name are, the given one written with a hyphen, whatever else each may mean."""
    token = tokens[place]
    after = tokens[place + 1].text if place + 1 < len(tokens) else ""
    if token.lower in _KOREAN and _SYLLABLES.fullmatch(after):
        return Kind.NAME
    before = tokens[place - 1] if place else None
    named = before is not None and before.is_capital and before.lower in _KOREAN
    return Kind.GIVEN if named and _SYLLABLES.fullmatch(token.text) else None


def _is_loud_name(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word in capitals is a family name written so: "KIM Jong Un", "Emmanuel MACRON", "JD Vance"."""
    token = tokens[place]
    before = tokens[place - 1] if place else None
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    quiet_after = after is not None and after.is_capital and after.is_word and not after.is_all_capitals
    if token.lower in FAMILY_FIRST or token.lower in _INITIALISMS:
        return quiet_after
    quiet_before = before is not None and before.is_capital and not before.is_all_capitals
    return len(token.text) > 3 and quiet_before and before is not None and folded(before.text) in given_names()


@lru_cache(maxsize=_WORDS_KEPT)
def _capitalised(text: str) -> Kind:
    """The kind of a word with a capital by itself, whatever stands beside it."""
    lower, plain = text.lower(), folded(text)
    checks = (
        (lower in HONORIFICS, Kind.HONORIFIC),
        (_is_title(lower) and lower not in NAMES_TOO, Kind.TITLE),
        (plain in given_names() and plain not in nations(), Kind.GIVEN),
        (plain in nations(), Kind.NATION),
        (lower in OPENERS, Kind.OPENER),
        (lower in PORTFOLIOS and lower not in BODIES, Kind.FIELD),
        (lower in BODIES or lower in SITES or lower in THINGS or plain in outlets() or plain in EPONYMS, Kind.BODY),
        (lower in FORERUNNERS, Kind.FORERUNNER),
        (plain in cities() and plain not in SURNAMES_TOO, Kind.CITY),
        (
            not any(letter.isalpha() for letter in text) or any(letter.isdigit() for letter in text),
            Kind.ACRONYM,
        ),
    )
    return next((kind for holds, kind in checks if holds), Kind.NAME)
