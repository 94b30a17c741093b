"""The stored form of a text, which every offset points into: the same characters for the same words."""

import re
import unicodedata

from shared.errors import BadArticle

_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES_AT_LINE_ENDS = re.compile(r"[^\S\n]+(?=\n)|(?<=\n)[^\S\n]+")
_UNPRINTABLE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]+")
"""Unicode's controls and halves of surrogate pairs (categories Cc and Cs), but for newlines."""

_EMPTY_LINES = re.compile(r"\n{3,}")
# They only say where a word may be broken or where a file begins, and would part names in two.
_INVISIBLE = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")

MOST_CONTROLS = 0.02
"""The share of control characters from which on something is no text; text that was pasted holds a few at most."""


def normal(text: str) -> str:
    """Composed (NFC), lines ended by newlines, at most one empty line in a row, nothing that cannot be printed.

    Doing it twice changes nothing. Raises `BadArticle` for what is no text at all.
    """
    lines = _LINE_ENDS.sub("\n", text).replace("\t", " ").translate(_INVISIBLE)
    kept = _UNPRINTABLE.sub("", lines)
    if len(lines) - len(kept) > MOST_CONTROLS * len(lines):
        raise BadArticle("this is not text: send plain text or HTML", "text")
    composed = unicodedata.normalize("NFC", kept)
    return _EMPTY_LINES.sub("\n\n", _SPACES_AT_LINE_ENDS.sub("", composed)).strip()


def one_line(words: str) -> str:
    """A title, name or the like: normal, and on one line."""
    return " ".join(normal(words).split())
