"""What a role is the role of, where that is said in words of no pattern."""

from shared.lexicon.speech import SAYING
from shared.lexicon.words import FUNCTION_WORDS
from shared.reading.roles.spells import says_how_long
from shared.reading.roles.verblike import is_deed
from shared.reading.text.kinds import Kind
from shared.reading.text.page import Sentence

_LOOSE_LINKS = frozenset({"of", "for", "on", "at"})
_LOOSE_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their"})
_LONGEST_LOOSE = 12
_CLOSING = frozenset({",", ".", ";", ")", "”", "—", "–"})
_CLOSING_WORDS = frozenset({"and", "who", "whose", "since", "until", "from"})


def loose_end(sentence: Sentence, place: int, limit: int) -> int:
    """One past words of no pattern that end in a mark: "'s space operations,", "of the center's board,"; else `place`.

    Only what a mark or a new clause closes can be told from a verb without knowing its words.
    """
    tokens, here, linked = sentence.tokens, place, False
    while here + 1 < min(limit, place + _LONGEST_LOOSE) and _is_loose(sentence, here, place):
        linked = linked or tokens[here].lower in _LOOSE_LINKS or sentence.is_owner_at(here)
        here += 1
    closed = here < len(tokens) and (tokens[here].text in _CLOSING or tokens[here].lower in _CLOSING_WORDS)
    hangs = here > place and tokens[here - 1].lower in _LOOSE_LINKS | _LOOSE_ARTICLES
    return here if linked and closed and not hangs and here > place + 1 else place


def _is_loose(sentence: Sentence, here: int, place: int) -> bool:
    token = sentence.tokens[here]
    if sentence.is_owner_at(here):
        return True
    if not token.is_word or sentence.kinds[here] is Kind.TIME or token.text[0].isdigit():
        return False
    if token.lower == "for" and (is_deed(sentence.tokens[here + 1]) or says_how_long(sentence, here + 1)):
        return False
    if token.lower == "at" and [t.lower for t in sentence.tokens[here + 1 : here + 3]] == ["the", "time"]:
        return False
    if token.lower in _LOOSE_LINKS or (token.lower in _LOOSE_ARTICLES and here > place):
        return True
    return here > place and token.lower not in FUNCTION_WORDS and token.lower not in SAYING
