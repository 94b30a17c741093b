"""What each word of a sentence is: part of a name, a title, a place, a body, a time."""

import re
from collections.abc import Sequence
from functools import lru_cache

from shared.lexicon.capacities import without_ending
from shared.lexicon.names import folded
from shared.lexicon.occupations import NAMES_TOO, OCCUPATIONS, RANKS
from shared.lexicon.organisations import BODIES, EPONYMS, FORERUNNERS, SITES, SURNAMES_TOO, THINGS
from shared.lexicon.titles import GIVEN_TOO, HONORIFICS, NAMED_SO, OFFICES, PORTFOLIOS
from shared.lexicon.vocabulary import FAMILY_FIRST, cities, given_names, nations, outlets
from shared.lexicon.words import MONTH_SHORT, MONTHS, OPENERS, PARTICLES, PREFIXES, WEEKDAYS, ZONES
from shared.reading.text.kinds import SUFFIXES, Kind
from shared.reading.text.known_phrases import phrase_at
from shared.reading.text.tokens import Token

_WORDS_KEPT = 16384  # different words whose kinds are remembered
_TITLES = OFFICES | OCCUPATIONS | RANKS
_KOREAN = FAMILY_FIRST - {"an", "no", "do", "to", "long", "so", "he", "she", "me", "on"}
_SYLLABLES = re.compile(r"[A-Z][a-z]{1,5}-[A-Za-z][a-z]{1,5}")  # "Soon-ae"
# Family names of Vietnam, and syllables of given names behind them that are small words too.
_VIETNAMESE = frozenset(["nguyen", "tran", "truong", "pham", "phan", "vo", "ngo", "duong", "vuong", "huynh", "hoang"])
_SYLLABLES_TOO = frozenset(["my", "so", "to", "he", "me", "her", "she", "may", "long", "no"])
_INITIALISMS = frozenset(
    ["jd", "jk", "aj", "cj", "dj", "jj", "pj", "tj", "bj", "rj", "mj", "kd", "kt", "ck", "rfk", "jfk", "ag", "br"]
)


def kinds_of(tokens: Sequence[Token]) -> list[Kind]:
    """The kind of every token of one sentence."""
    found: list[Kind] = []
    while len(found) < len(tokens):
        place = len(found)
        length, kind = phrase_at(tokens, place)
        found.extend([kind] * length if length else [_single(tokens, place)])
    return found


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
    if lower in _SYLLABLES_TOO and _is_amid_vietnamese(tokens, place):
        return Kind.NAME
    if lower in SUFFIXES and (token.is_all_capitals or lower in ("jr", "sr")):
        return Kind.SUFFIX
    if token.is_all_capitals and lower in ZONES and _is_clock(tokens, place):
        return Kind.TIME
    if token.is_all_capitals and lower in FORERUNNERS:
        return Kind.FORERUNNER
    if token.is_all_capitals and not _is_loud_name(tokens, place):
        return Kind.ACRONYM
    return Kind.BODY if lower in BODIES and _ends_body(tokens, place) else _capitalised(token.text)


def _ends_body(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word for a body is none of a name here: "the State | Duma", but "Duma Boko"."""
    goes_on = place + 1 < len(tokens) and tokens[place + 1].is_capital and tokens[place + 1].is_word
    return not goes_on and any(token.lower == "the" for token in tokens[max(0, place - 2) : place])


def _is_clock(tokens: Sequence[Token], place: int) -> bool:
    """Whether a time of day stands before a word: "14:00", "1400", "3pm", "p.m."."""
    before = place - 1 - (place > 1 and tokens[place - 1].text == ".")
    return place > 0 and (tokens[before].text[0].isdigit() or tokens[before].lower.replace(".", "") in ("am", "pm"))


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
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    dotted = after is not None and after.text == "." and after.start == tokens[place].end
    amid = len(lower) == 1 and place > 0 and len(tokens[place - 1].text) == 1 and tokens[place - 1].is_capital
    leads = after is not None and after.is_word and after.is_capital
    if leads and after and (amid or lower not in ("i", "a") or len(after.text) == 1):
        return Kind.INITIAL  # "A K Antony", "S Jaishankar"
    if lower.endswith(".") or dotted or (lower not in ("i", "a") and place and tokens[place - 1].is_capital):
        return Kind.INITIAL
    return Kind.OPENER


def _is_given(tokens: Sequence[Token], place: int) -> bool:
    """Whether a form of address is a given name: the only one between another title and a single further word.

    "Driver Pastor Maldonado" and "pianist Duke Ellington", but "my cousin, Count Orlov". A minister is no general:
    "the defence minister, Gen Nakatani". Some whole names are known to begin so.
    """
    if place + 1 < len(tokens) and f"{tokens[place].lower} {tokens[place + 1].lower}" in NAMED_SO:
        return tokens[place].is_capital and not tokens[place + 1].text.islower()
    if tokens[place].lower not in GIVEN_TOO or not 0 < place < len(tokens) - 1:
        return False
    apposed = tokens[place - 1].text == "," and place > 1 and tokens[place - 2].lower in ("minister", "secretary")
    after = tokens[place + 2] if place + 2 < len(tokens) else None
    alone = after is None or not (after.is_capital and after.is_word)
    return (apposed or _is_title(tokens[place - 1].lower)) and tokens[place + 1].is_capital and alone


def _time(lower: str, tokens: Sequence[Token], place: int) -> Kind:
    """A month or weekday; "Theresa May", "April Jones" and "Governor Monday Okpebholo" are names."""
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if lower in WEEKDAYS and after and after.is_capital and place and tokens[place - 1].is_capital:
        titled = _is_title(tokens[place - 1].lower) and not tokens[place - 1].is_all_capitals
        return Kind.GIVEN if titled and folded(after.text) not in nations() else Kind.TIME
    if lower in ("may", "june", "april", "august"):
        before = tokens[place - 1] if place else None
        if before and before.is_capital and folded(before.text) in given_names():
            return Kind.NAME
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


def _is_amid_vietnamese(tokens: Sequence[Token], place: int) -> bool:
    """Whether a small word stands within a Vietnamese name: "Truong My Lan", "Nguyen Thi May"."""
    before = [token for token in tokens[max(0, place - 2) : place] if token.is_capital]
    return any(token.lower in _VIETNAMESE for token in before) and tokens[place - 1].is_capital


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


def _is_body(lower: str, text: str) -> bool:
    """Whether a word is of bodies; "AG" and "SA" are so in capitals alone, "Iyad Ag Ghaly" is a man."""
    return lower in BODIES and text not in ("Ag", "Sa", "Nv")


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
        (
            _is_body(lower, text) or lower in SITES or lower in THINGS or plain in outlets() or plain in EPONYMS,
            Kind.BODY,
        ),
        (lower in FORERUNNERS, Kind.FORERUNNER),
        (plain in cities() and plain not in SURNAMES_TOO, Kind.CITY),
        (
            not any(letter.isalpha() for letter in text) or any(letter.isdigit() for letter in text),
            Kind.ACRONYM,
        ),
    )
    return next((kind for holds, kind in checks if holds), Kind.NAME)
