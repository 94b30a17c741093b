"""Offices that are told of another time than the article's, though no word of their own says when they were held."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from shared.models.reading import Claim, ClaimKind, Person
from shared.reading.text.page import Page
from shared.reading.text.scenes import MONTH

_BEFORE = 12  # characters before an office in which its number stands
_YEAR = re.compile(r"(?<!since )\b(?:19|20)\d\d\b(?!0s)")  # "the highest since 1997" is told of today
_MONTH = re.compile(
    rf"\b(?:[Ii]n|[Ll]ast|[Uu]ntil|[Dd]uring|[Bb]y|[Ee]arly|[Ll]ate|mid-?)\s?(?P<month>{MONTH})\b(?!\s\d)"
)
_AGO = re.compile(
    r"\b(?:[Yy]ears?|months?|decades?|generations?) (?:ago|earlier|before)\b"
    r"|\blast (?:year|decade|century|spring|summer|autumn|fall|winter)\b"
    r"|\b(?:[Bb]ack then|[Aa]t the time|[Aa]t that time|[Ii]n those days|[Ii]n the days of|the late 19\d0s)\b"
    r"|\b(?:19|20)\d0s\b|\b(?:pandemic|lockdowns?|referendum|Brexit vote|financial crisis|Cold War|World War)\b"
)
_NEXT = re.compile(
    r"[“\"'\s]*(?:The (?:next|following|same|previous) (?:day|week|month|year|morning|afternoon|evening|night)"
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
# The day with which an entry of a timeline begins: "March 8: …".
_DAY_LABEL = re.compile(rf"(?P<month>{MONTH})\.? \d{{1,2}}(?:[–-]\d+)?\s?[:–—-]")
_UNDONE = re.compile(
    r",? ?(?:whom?|that) [^.;,]{0,40}\b(?:fired|sacked|ousted|dismissed|removed|replaced|appointed|chose|picked|beat)\b"
)


def with_elsewhen(page: Page, people: Sequence[Person], published: date | None) -> tuple[Person, ...]:
    """The people with every office marked that is one of a series of holders, or told of another time."""
    return tuple(
        replace(person, claims=tuple(_marked(page, claim, published) for claim in person.claims)) for person in people
    )


def _marked(page: Page, claim: Claim, published: date | None) -> Claim:
    if claim.kind is not ClaimKind.OFFICE:
        return claim
    return replace(claim, of_series=_is_of_series(page, claim), elsewhen=_is_elsewhen(page, claim, published))


def _is_of_series(page: Page, claim: Claim) -> bool:
    """Whether an office is said by which of its holders somebody was: "the 44th president", "the first female".

    Or of several at once, who held it one after the other: "the foreign secretaries X and Y".
    """
    start = claim.span.start
    if _SERIES.search(claim.span.text) or _NUMBERED.search(page.text, max(0, start - _BEFORE), start):
        return True
    if claim.role is None or claim.role.place or not claim.role.title:
        return False
    said, one = claim.span.text.lower().split()[-1], claim.role.title.lower().split()[-1]
    return said in (f"{one}s", f"{one.removesuffix('y')}ies", f"{one.removesuffix('man')}men")


def _is_elsewhen(page: Page, claim: Claim, published: date | None) -> bool:
    """Whether an office is named in a sentence that speaks of a time before the article's, or with its own years.

    "At the 2015 summit", "in January", "eight years ago", "The next day", "(prime minister, 2016-19)", "whom X fired".
    """
    if claim.as_of is not None:
        return False  # its own clause says the day
    if any(words.match(page.text, claim.span.end) for words in (_TERM, _UNDONE)):
        return True
    sentence = page.sentences[page.sentence_at(claim.span.start)].span
    if _NEXT.match(sentence.text) or _AGO.search(sentence.text):
        return True
    line = page.text.rfind("\n", 0, claim.span.start) + 1
    entry = _DAY_LABEL.match(page.text, line)
    if entry and published is not None and entry["month"] != published.strftime("%B"):
        return True
    return published is not None and _names_earlier(
        sentence.text, page.text[sentence.start : claim.span.start], published
    )


def _names_earlier(sentence: str, ahead: str, published: date) -> bool:
    """Whether a sentence names a year before the article's or, `ahead` of the office, another month than its own.

    A month behind the office may be one to come: "said that they would meet in March".
    """
    if any(int(year) < published.year for year in _YEAR.findall(sentence)):
        return True
    month = published.strftime("%B")
    return any(found["month"] != month for found in _MONTH.finditer(ahead))
