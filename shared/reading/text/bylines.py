"""Lines that hold nothing but who wrote an article, and where or as what: "Jo Wood in Paris", "Jo Wood, Rome editor".

Whoever is named elsewhere too stays a person of the article (`people/makers.py`): a headline of this form costs nobody.
"""

import re
from collections.abc import Iterator, Sequence

_FIRST_LINES, _LAST_LINES = 4, 3
_LONGEST_LINE = 120
_PARAGRAPH = 60  # letters of a line that is text and no heading
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w’'.-]*"
_NAME = (
    rf"{_CAPITAL}(?:\s(?:(?:de|da|do|dos|del|della|di|van|von|der|den|al|bin|la|le|ter|ten)\s){{0,2}}{_CAPITAL}){{1,3}}"
)
_PLACES = rf"{_CAPITAL}(?:(?:\s|,\s|\sand\s|/){_CAPITAL}){{0,5}}"
_ROLE = (
    r"(?:[\w&’'-]+\s){0,5}(?:editor|correspondent|reporter|writer|columnist|presenter|commentator|critic|photographer"
    rf"|producer|chief)(?:,?\s(?:in|for|of|at)?\s?{_PLACES})?"
)
_NAMES = rf"(?:[Bb]y\s)?{_NAME}(?:(?:,|,?\sand|\s&|\swith)\s{_NAME})*"
_BYLINE = re.compile(rf"{_NAMES}(?P<tail>(?:,?\sin\s{_PLACES}|,\s{_PLACES}|,?\s{_ROLE})\.?)?")
# How a column, a page or a letter is signed: "… and so to bed. — Jo Wood".
_SIGNED = re.compile(rf"(?<=[.!?]\s)[—–]\s?{_NAMES}\s*\Z")
_ON_AIR = re.compile(
    rf"(?:(?<=[.!?:]\s)|\A|(?<=\n))(?:(?:This is|The writer is)\s{_NAMES}(?:,?\s(?:in|for|at)\s{_PLACES})?"
    rf"|{_NAME},?\sreporting\s(?:from|for|live)\b[^.]{{0,60}})\.?\s*\Z"
)
_SIGNED_BELOW = re.compile(rf"[—–-]\s?{_NAMES}(?:,\s{_PLACES})?")
_FAREWELL = re.compile(r"(?:.*[.!?]\s)?[—–-]?\s?(?:Yours|Sincerely|Regards|Best wishes)\b[\w\s,.]{0,20},?", re.I)
_CONTACT = re.compile(r"(?:(?:media|press|news|investor|pr)\s)?(?:contacts?|enquiries|inquiries|relations)\s?:?", re.I)


def bylines_in(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Those of the lines of a text, by where each begins and ends, or their last words, that say who made it."""
    longest = max((end - start for start, end in lines), default=0)
    for number, (start, end) in enumerate(lines if longest >= _PARAGRAPH else ()):
        line, last = text[start:end].strip(), number > 0 and number >= len(lines) - _LAST_LINES
        before = text[slice(*lines[number - 1])].strip() if number else ""
        if last and (signed := _SIGNED.search(text, start, end) or _ON_AIR.search(text, start, end)):
            yield signed.start(), end
        elif len(line) <= _LONGEST_LINE and (number < _FIRST_LINES or last) and _is_byline(line, before, last=last):
            yield start, end


def _is_byline(line: str, before: str, *, last: bool) -> bool:
    if last and (_FAREWELL.fullmatch(before) or _CONTACT.fullmatch(before) or _SIGNED_BELOW.fullmatch(line)):
        return bool(_SIGNED_BELOW.fullmatch(line) or re.fullmatch(rf"{_NAMES},?", line))
    found = _BYLINE.fullmatch(line)
    if found is None:
        return False
    alone = not _BYLINE.fullmatch(before)  # several one below another are a list
    return alone and (bool(found["tail"]) or not last)
