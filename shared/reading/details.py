"""Age, party and death, said in a few words beside a name."""

import re
from collections.abc import Iterator

from shared.models.reading import Claim, ClaimKind, Role
from shared.models.text import Span
from shared.reading.sites import Site

_AGE_AFTER = re.compile(r"(?:,\s|\s\()(?:(?:who is|aged|age)\s)?(?P<age>\d{1,3})(?=[,).;]|\syears old)")
_AGE_BEFORE = re.compile(r"(?P<age>\d{1,3})-year-old\s(?:[\w’'-]+\s){0,4}$")
_PARTY_LETTER = re.compile(r"\s\((?P<party>[DRI])-(?P<place>[A-Z][\w. ]{1,20}?)\.?\)")
_PARTY_NAME = re.compile(
    r"\s\((?P<party>Labour|Conservative|Lib Dem|Liberal Democrat|Green|SNP|CDU|CSU|SPD|FDP|AfD|PP|PSOE)\)"
)
_PARTIES = {"D": "Democratic Party", "R": "Republican Party", "I": "independent"}
_OLDEST = 120
_REACH = 60


def details_of(site: Site) -> Iterator[Claim]:
    """Claims on age and party right beside the mention."""
    text, tokens = site.page.text, site.sentence.tokens
    end = tokens[site.last - 1].end
    limit = min(site.sentence.span.end, end + _REACH)
    start = tokens[site.first].start
    if found := _AGE_AFTER.match(text, end, limit):
        yield from _age(text, found)
    before = max(site.sentence.span.start, start - _REACH)
    if found := _AGE_BEFORE.search(text[before:start]):
        yield from _age(text, found, before)
    if found := _PARTY_LETTER.match(text, end, limit):
        span = Span.of(text, found.start() + 1, found.end())
        yield Claim(ClaimKind.PARTY, span, Role("", place=found["place"]), value=_PARTIES[found["party"]])
    elif found := _PARTY_NAME.match(text, end, limit):
        yield Claim(ClaimKind.PARTY, Span.of(text, found.start("party"), found.end("party")), value=found["party"])


def _age(text: str, found: re.Match[str], offset: int = 0) -> Iterator[Claim]:
    if int(found["age"]) <= _OLDEST:
        span = Span.of(text, offset + found.start("age"), offset + found.end("age"))
        yield Claim(ClaimKind.AGE, span, value=found["age"])
