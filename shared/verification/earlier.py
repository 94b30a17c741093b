"""Whether an article speaks of another time than its own where it names an office, so that its day excludes nobody."""

import re
from datetime import date

from shared.models.reading import Claim
from shared.models.text import Article

_BACK, _ON = 400, 300  # characters around an office in which its sentence is looked for
_ENDS = re.compile(r"[a-z0-9%)”\"]{3}[.!?][”\"’']?\s+|\n")
_MONTHS = ("January|February|March|April|May|June|July|August|September|October|November|December")  # fmt: skip
_YEAR = re.compile(r"(?<!since )\b(?:19|20)\d\d\b(?!0s)")  # "the highest since 1997" is told of today
_MONTH = re.compile(
    rf"\b(?:[Ii]n|[Ll]ast|[Uu]ntil|[Dd]uring|[Bb]y|[Ee]arly|[Ll]ate|mid-?)\s?(?P<month>{_MONTHS})\b(?!\s\d)"
)
_AGO = re.compile(
    r"\b(?:[Yy]ears?|months?|decades?|generations?) (?:ago|earlier|before)\b"
    r"|\blast (?:year|decade|century|spring|summer|autumn|fall|winter)\b"
    r"|\b(?:[Bb]ack then|[Aa]t the time|[Aa]t that time|[Ii]n those days|[Ii]n the days of|the late 19\d0s)\b"
    r"|\b(?:19|20)\d0s\b|\b(?:pandemic|lockdowns?|referendum|Brexit vote|financial crisis|Cold War|World War)\b"
)
_NEXT = re.compile(
    r"^(?:The (?:next|following|same|previous) (?:day|week|month|year|morning|afternoon|evening|night)"
    r"|(?:\w+ ){0,2}(?:hours?|days?|weeks?|months?) (?:later|earlier|before|after)"
    r"|That (?:day|week|month|year|night|spring|summer|autumn|fall|winter))\b"
)
_SERIES = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)|last|only|ever|(?:longest|shortest|youngest|oldest)(?:-serving)?"
    r"|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    r"(?! (?:minister|lady|gentleman|secretary|deputy|vice|counsell?or|sea|lord|prosecutor)))\b",
    re.I,
)
_NUMBERED = re.compile(r"\b\d+(?:st|nd|rd|th) $")
_TERM = re.compile(r",? ?\(?(?:from |in |between )?(?:19|20)\d\d\b")
_UNDONE = re.compile(
    r",? ?(?:whom?|that) [^.;,]{0,40}\b(?:fired|sacked|ousted|dismissed|removed|replaced|appointed|chose|picked|beat)\b"
)


def is_of_series(claim: Claim, text: str) -> bool:
    """Whether an office is said by which of its holders somebody was: "the 44th president", "the first female".

    Or of several at once, who held it one after the other: "the foreign secretaries X and Y".
    """
    if _SERIES.search(claim.span.text) or _NUMBERED.search(text, max(0, claim.span.start - 12), claim.span.start):
        return True
    if claim.role is None or claim.role.place or not claim.role.title:
        return False
    said, one = claim.span.text.lower().split()[-1], claim.role.title.lower().split()[-1]
    return said in (f"{one}s", f"{one.removesuffix('y')}ies", f"{one.removesuffix('man')}men")


def speaks_of_earlier(claim: Claim, article: Article) -> bool:
    """Whether an office is named in a sentence that speaks of a time before the article's, or with its own years.

    "At the 2015 summit", "in January", "eight years ago", "The next day", "(prime minister, 2016-19)", "whom X fired".
    """
    if claim.as_of is not None:
        return False  # its own clause says the day
    text, day = article.text, article.published_on
    behind = text[claim.span.end : claim.span.end + _ON]
    if _TERM.match(behind) or _UNDONE.match(behind):
        return True
    sentence, ahead = _sentence(text, claim)
    return bool(_NEXT.match(sentence) or _AGO.search(sentence)) or (
        day is not None and _names_earlier(sentence, ahead, day)
    )


def _sentence(text: str, claim: Claim) -> tuple[str, str]:
    """The sentence in which an office is named, and what of it stands before the office."""
    start = max(0, claim.span.start - _BACK)
    for end in _ENDS.finditer(text, start, claim.span.start):
        start = end.end()
    stop = _ENDS.search(text, claim.span.end, claim.span.end + _ON)
    end_of_it = stop.start() + 3 if stop else claim.span.end + _ON
    return text[start:end_of_it].lstrip("“\"' "), text[start : claim.span.start]


def _names_earlier(sentence: str, ahead: str, day: date) -> bool:
    """Whether a sentence names a year before the article's or, `ahead` of the office, another month than its own.

    A month behind the office may be one to come: "said that they would meet in March".
    """
    if any(int(year) < day.year for year in _YEAR.findall(sentence)):
        return True
    month = day.strftime("%B")
    return any(found["month"] != month for found in _MONTH.finditer(ahead))
