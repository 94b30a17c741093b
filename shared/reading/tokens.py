"""A text cut into words and marks, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

_WORD = r"[\w\u0300-\u036f]"
_TOKEN = re.compile(
    rf"(?P<short>(?<!{_WORD})(?:[A-Z]\.){{2,}}(?!{_WORD}))"  # U.S., J.D.
    rf"|(?<!{_WORD})People['’]s(?=\s[A-Z])"  # of the name of a state, party or bank; it owns nothing
    rf"|(?P<owner>['’]s(?!{_WORD}))"
    rf"|{_WORD}+(?:(?:['’](?!s(?!{_WORD}))|[-‐‑.](?={_WORD}))?{_WORD}+)*"
    r"|(?P<mark>[^\w\s])(?P=mark)*"  # a run of one mark is one token
)
_DOTTED = re.compile(r"[^\W\d_]{2,}\.[^\W\d_]|\d\.[^\W\d_]")


@dataclass(frozen=True)
class Token:
    """A word, the "'s" of an owner, or a single mark; `end` is exclusive."""

    text: str
    start: int
    end: int

    @cached_property
    def lower(self) -> str:
        """The word in small letters, with a plain apostrophe and hyphen."""
        return self.text.lower().replace("’", "'").replace("‑", "-").replace("‐", "-")

    @cached_property
    def is_word(self) -> bool:
        """Whether it is a word and no mark or owner's ending."""
        return self.text[0].isalnum() or (len(self.text) > 1 and not self.is_owner)

    @cached_property
    def is_owner(self) -> bool:
        """Whether it is the ending of an owner ("'s")."""
        return self.text in ("'s", "’s")

    @cached_property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper() or self.text[0].istitle()

    @cached_property
    def is_all_capitals(self) -> bool:
        """Whether it is written in capitals throughout, with two letters at least."""
        return len(self.text) > 1 and self.text.isupper()


def tokens_of(text: str) -> tuple[Token, ...]:
    """Every word and mark of a text in order; white space is left out."""
    return tuple(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(text):
        word, start = found.group(), found.start()
        if "." in word[:-1] and _DOTTED.search(word) and found["short"] is None:
            yield from _parted(word, start)  # a missing space after a full stop joins no words
        else:
            yield Token(word, start, found.end())


def _parted(word: str, start: int) -> Iterator[Token]:
    for piece in re.finditer(r"[^.]+|\.", word):
        yield Token(piece.group(), start + piece.start(), start + piece.end())
