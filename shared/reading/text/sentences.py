"""Where sentences end."""

import re
from collections.abc import Iterator, Sequence

from shared.lexicon.words import ABBREVIATIONS, FUNCTION_WORDS, LEADING_ABBREVIATIONS, SHORT_NAMES, ZONES
from shared.models.text import Span
from shared.reading.text.quotes import Quoted, quoted_in

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
# Possessive and anchored at the first mark of a run, so that long runs of marks cost no more than they are long.
_STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"”’»“')\]]*+(?=\s)")
_NEXT = re.compile(r"\s+[\"“‘«„'(\[—–-]*(\S\w*)")
_LAST_WORD = re.compile(r"([^\W_][\w.]*)$")
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]")
# The time with which an entry of a live report begins: "18:10 GMT", "9.05am BST", "[14:32]".
_ZONE = "|".join(zone.upper() for zone in sorted(ZONES))
_CLOCK = re.compile(
    r"\s*+\[?\d{1,2}[:.]\d{2}(?:\s?[AaPp]\.?[Mm]\b\.?)?(?:\s(?:" + _ZONE + r")\b)?\]?"
    r"(?:\s*[-–—:|])?(?=\s+[\"“‘(]?[A-Z])"
)
_WORD_LENGTH = 24
_LONGEST = 4000


def sentences_of(text: str, quoted: Sequence[Quoted] | None = None) -> tuple[Span, ...]:
    """The sentences of a text, none of which reaches over a line's end.

    What stands between quotation marks is never broken: a quotation and the words that say whose it is are one
    sentence, unless its last full stop ends that too.
    """
    quotations = quoted_in(text) if quoted is None else quoted
    inside = iter(quotations)
    current = next(inside, None)
    found: list[Span] = []
    for line in _LINE.finditer(text):
        start = line.start()
        if clock := _CLOCK.match(text, start, line.end()):
            found.extend(_trimmed(text, start, clock.end()))
            start = clock.end()
        for stop in _STOP.finditer(text, start, line.end()):
            while current and current.end < stop.start():
                current = next(inside, None)
            if current and current.start <= stop.start() and stop.end() <= current.end:
                continue
            if _ends_sentence(text, stop):
                found.extend(_trimmed(text, start, stop.end()))
                start = stop.end()
        found.extend(_trimmed(text, start, line.end()))
    return tuple(piece for sentence in found for piece in _pieces(text, sentence))


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    """The sentence, or parts of it where it is longer than any sentence is: what is read in one piece is bounded."""
    start = sentence.start
    while sentence.end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > 0 else start + _LONGEST
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, sentence.end)


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    after = _NEXT.match(text, stop.end(), stop.end() + _WORD_LENGTH)
    if after is None:
        return True
    opener = after.group(1)
    if opener[0].islower():
        return False
    is_initial = len(opener) == 1 and text[after.end() : after.end() + 1] == "."
    return stop.group()[0] != "." or not _is_abbreviation(text, stop.start(), opener, is_initial=is_initial)


def _is_abbreviation(text: str, stop: int, opener: str, *, is_initial: bool) -> bool:
    """Whether the full stop at `stop` belongs to a shortened word or an initial; `opener` is the word after it.

    That may be an initial too ("M. A. Rajam"); "on X." ends with the name of the platform.
    """
    before = _LAST_WORD.search(text[max(0, stop - _WORD_LENGTH) : stop])
    if before is None:
        return False
    word = before.group(1)
    if word.lower() in LEADING_ABBREVIATIONS or word in SHORT_NAMES:
        return True
    if word.lower() in ("no", "nos"):
        return opener.isdigit()
    if word == "X" and text.endswith(" on X", 0, stop):
        return False
    is_short = word.lower() in ABBREVIATIONS or (len(word) == 1 and word.isupper() and word != "I")
    is_short = is_short or _INITIALS.fullmatch(word) is not None
    return is_short and (is_initial or opener.lower() not in FUNCTION_WORDS)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span.of(text, start, end)
