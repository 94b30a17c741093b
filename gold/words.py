"""How far words that were marked and words that were read agree."""

import re
from collections import Counter
from typing import TypeVar

from gold.passages import GoldClaim
from shared.lexicon.ages import age_of
from shared.lexicon.names import folded
from shared.models.reading import Claim, ClaimKind
from shared.models.text import Span

_WORD = re.compile(r"[^\W_]+")
_LINK = re.compile(r"\b(?:of|for|at|with|in|to|from)\b")
_LEAST = 0.5
_SMALL = frozenset({"the", "a", "an"})
_T = TypeVar("_T")


def claim_words_agree(marked: GoldClaim, read: Claim) -> float:
    """How well the words of two claims of one kind fit, 0 for not at all.

    Roles: F1 of the words at least 0.5, or the same head. Other kinds: the same stretch in part, or the same words.
    """
    ours, theirs = _words(marked.span.text), _words(read.span.text)
    agreement = _f1(ours, theirs)
    near = 0.2 * touches(marked.span, read.span)
    if marked.kind in (ClaimKind.OFFICE, ClaimKind.OCCUPATION):
        heads = {_head(read.span.text), _head(read.role.title if read.role else "")}
        return near + max(agreement, 0.4) if agreement >= _LEAST or _head(marked.span.text) in heads else 0
    if marked.kind is ClaimKind.AGE:
        return float(age_of(marked.span.text) == age_of(read.span.text) or ours == theirs)
    return near + agreement if near or agreement >= _LEAST else 0


def names_agree(marked: str, read: str) -> float:
    """F1 of the words of two names of bodies where it is at least 0.5."""
    agreement = _f1(_words(marked), _words(read))
    return agreement if agreement >= _LEAST else 0


def places_agree(marked: Span, read: Span) -> float:
    """F1 of the words of two stretches of one text, by where they stand."""
    ours, theirs = (Counter(s.start + w.start() for w in _WORD.finditer(s.text)) for s in (marked, read))
    return _f1(ours, theirs)


def touches(one: Span, other: Span) -> bool:
    """Whether two stretches of one text share anything."""
    return one.start < other.end and other.start < one.end


def _words(text: str) -> Counter[str]:
    return Counter(word for word in _WORD.findall(folded(text)) if word not in _SMALL)


def _head(text: str) -> str:
    """The noun of a role: the last word before what it is the role of."""
    words = _WORD.findall(folded(_LINK.split(text, maxsplit=1)[0]))
    return words[-1] if words else ""


def _f1(ours: Counter[_T], theirs: Counter[_T]) -> float:
    return 2 * (ours & theirs).total() / ((ours.total() + theirs.total()) or 1)
