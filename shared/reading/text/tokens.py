"""A text cut into words and marks, each with its place."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_WORDS_KEPT = 16384
_WORD = r"[\w\u0300-\u036f]"
_TOKEN = re.compile(
    rf"(?P<short>(?<!{_WORD})(?:[A-Z]\.){{2,}}(?!{_WORD}))"  # U.S., J.D.
    rf"|(?<!{_WORD})People['’]s(?=\s[A-Z])"  # of the name of a state, party or bank; it owns nothing
    rf"|(?P<owner>['’]s(?!{_WORD})|(?<=[A-Z])['’]S(?!{_WORD}))"
    rf"|{_WORD}+(?:(?:['’](?![sS](?!{_WORD}))|[-‐‑.](?={_WORD})|(?<=[^\W\d_])–(?=[^\W\d_]))?{_WORD}+)*"
    r"|(?P<mark>[^\w\s])(?P=mark)*"  # a run of one mark is one token
)
_DOTTED = re.compile(r"[^\W\d_]{2,}\.[^\W\d_]|\d\.[^\W\d_]")


class Token(NamedTuple):
    """A word, the "'s" of an owner, or a single mark; `end` is exclusive.

    `lower` is it in small letters, with a plain apostrophe and hyphen. A word is no mark and no owner's ending;
    all capitals are two at least.
    """

    text: str
    start: int
    end: int
    lower: str
    is_word: bool
    is_owner: bool
    is_capital: bool
    is_all_capitals: bool


@lru_cache(maxsize=_WORDS_KEPT)
def _looks(text: str) -> tuple[str, bool, bool, bool, bool]:
    """What a token is by its letters alone: everything of it but its place."""
    lower = text.lower().replace("’", "'").replace("‑", "-").replace("‐", "-").replace("–", "-")
    is_owner = text in ("'s", "’s", "'S", "’S")
    is_word = text[0].isalnum() or (len(text) > 1 and not is_owner)
    is_capital = text[0].isupper() or text[0].istitle()
    return lower, is_word, is_owner, is_capital, len(text) > 1 and text.isupper()


def _token(text: str, start: int, end: int) -> Token:
    return Token(text, start, end, *_looks(text))


def tokens_of(text: str) -> tuple[Token, ...]:
    """Every word and mark of a text in order; white space is left out."""
    return tuple(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(text):
        word, start = found.group(), found.start()
        if "." in word[:-1] and _DOTTED.search(word) and found["short"] is None:
            yield from _parted(word, start)  # a missing space after a full stop joins no words
        else:
            yield _token(word, start, found.end())


def _parted(word: str, start: int) -> Iterator[Token]:
    for piece in re.finditer(r"[^.]+|\.", word):
        yield _token(piece.group(), start + piece.start(), start + piece.end())
