"""Names that are told without a tagger: Korean ones by their shape, others by the office that is said of them."""

import re

from shared.lexicon.listing import words_of
from shared.lexicon.organisations import SURNAMES_TOO
from shared.lexicon.vocabulary import FAMILY_FIRST, is_place
from shared.models.reading import ClaimKind
from shared.reading.names.borders import KEPT
from shared.reading.names.segments import Segment
from shared.reading.roles.rolephrase import RolePhrase
from shared.reading.roles.roles import role_at
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Sentence

_LONGEST = 5
_SYLLABLES = re.compile(r"[A-Z][a-z]{1,5}-[A-Za-z][a-z]{1,5}")  # "Joon-pyo"
_OPENING, _CLOSING = frozenset({",", "(", "—", "–"}), frozenset({",", ".", ";", ")", "—", "–", "”"})
_WHERE = frozenset({"in", "on", "at", "from", "near", "during", "after", "before", "since", "of", "the"})
_REPLACING = frozenset({"succeeds", "succeeded", "succeeding", "succeed", "replaces", "replaced", "replacing"})
# What stands between somebody and the office they hold.
_LINKS = words_of("who is was remains remained serves served as in office now currently formerly still once")
_MOST_LINKS = 4
# Titles that teams, companies and places bear as well.
_SHARED = words_of("leader head chief boss chair king queen champion owner star host champion lead")


def is_certain(segment: Segment) -> bool:
    """Whether a name that rules find is somebody's, whatever a tagger takes it for."""
    given = segment.kinds[segment.first] is Kind.GIVEN and not segment.is_single
    told = given and (is_told_office(segment.sentence, segment.first, segment.last) or is_taken_over(segment))
    return told or _is_korean(segment.words)


def is_taken_over(segment: Segment) -> bool:
    """Whether somebody takes over from who is named, or hands over to them: "he took over from Ana Ruiz"."""
    tokens, first = segment.sentence.tokens, segment.first
    before = tokens[first - 1].lower if first else ""
    over = before in ("from", "to") and first > 1 and tokens[first - 2].lower == "over"
    return over or before in _REPLACING


def is_no_place(segment: Segment) -> bool:
    """Whether a family name stands where no place would: it is none that is known, and nothing is in, at or of it."""
    tokens, first = segment.sentence.tokens, segment.first
    before = tokens[first - 1].lower if first else ""
    return is_taken_over(segment) or not (before in _WHERE | {"to", "into"} or is_place(segment.text))


def is_told_surname(segment: Segment) -> bool:
    """Whether a name that looks like a thing's is told by the office behind it: "Stockwell Day, Canada's minister"."""
    surname = segment.words[-1].lower() in SURNAMES_TOO
    return surname and is_told_office(segment.sentence, segment.first, segment.last)


def _is_korean(words: tuple[str, ...]) -> bool:
    return len(words) == 2 and words[0].lower() in FAMILY_FIRST and bool(_SYLLABLES.fullmatch(words[1]))


def is_told_office(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words right behind a whole name, tokens `first` up to `last`, say what office its bearer holds.

    "X is the Governor of Goa", "X, Peru's ambassador to China,", "X (Mayor of Seoul)".
    """
    tokens = sentence.tokens
    if sentence.is_heading or last + 1 >= len(tokens) or not _may_name(sentence, first, last):
        return False
    begin, apposed = last, tokens[last].text in _OPENING
    begin += apposed
    while begin < len(tokens) - 1 and begin - last < _MOST_LINKS + apposed and tokens[begin].lower in _LINKS:
        begin += 1
    if begin == last:
        return False
    found = role_at(sentence, begin, len(tokens))
    return found is not None and _is_held(sentence, found) and (not apposed or _is_closed(sentence, found.end))


def _may_name(sentence: Sentence, first: int, last: int) -> bool:
    words = [at for at in range(first, last) if sentence.tokens[at].is_word]
    after = first and sentence.tokens[first - 1].lower in _WHERE
    surname = sentence.tokens[last - 1].lower in SURNAMES_TOO
    named = all(sentence.kinds[at] in KEPT or (surname and at == last - 1 and at > first) for at in words)
    return not after and 2 <= len(words) <= _LONGEST and named


def _is_held(sentence: Sentence, phrase: RolePhrase) -> bool:
    """Whether a role is an office of somewhere or something that one person holds."""
    whose = phrase.place or phrase.organisation or phrase.end > phrase.title_end or " " in phrase.title
    shared = phrase.title.lower().partition(" of ")[0].split()[-1] in _SHARED
    office = phrase.kind is ClaimKind.OFFICE and not phrase.indefinite and not shared
    return office and bool(whose) and not sentence.is_owner_at(phrase.end)


def _is_closed(sentence: Sentence, place: int) -> bool:
    return place >= len(sentence.tokens) or sentence.tokens[place].text in _CLOSING
