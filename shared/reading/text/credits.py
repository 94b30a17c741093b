"""What says who made an article, and what extraction left that is no part of it: nobody named only there is checked."""

import re
from collections.abc import Iterator

from shared.lexicon.listing import words_of
from shared.lexicon.words import MONTHS, WEEKDAYS
from shared.models.text import Span
from shared.reading.text.bylines import bylines_in

# Small words that stand in credits beside names; any other makes it a sentence.
_SMALL = words_of(
    """
    and in at for with of the by from via on staff writer writers reporter reporters correspondent correspondents editor
    editors chief senior political foreign defence defense diplomatic economics business science health sports sport
    photographer columnist special contributing contributor agencies bureau press news desk now earlier updated
    published pool handout presenter anchor host producer researcher data investigations society education technology
    environment religious social affairs home royal legal security world global culture arts film music books food
    travel media money finance crime court local city national regional deputy assistant associate managing executive
    digital video audio graphics visual features opinion freelance behalf
    """
)
_LONGEST_LINE = 400
_LAST_LINES = 3
_BYLINE = re.compile(
    r"(?:(?:story|words|text|written|analysis|review|interview|opinion|report)\s+)?by:?\s+(?=\w)", re.I
)
_WORK = (
    r"(?:(?:additional|further|with)\s+)?(?:reporting|writing|text|editing|edited|updates|updated|compiled|translated|translation"
    r"|graphics?|illustrations?|illustrated|photographs?|photographed|photography|photos?|pictures?|images?|video|film"
    r"|production|produced|research|words|design|curated|written|reported|reviewed|issued|interviews?"
    r"|(?:photo\s+)?credits?|caption|thanks|copyright|investors?|(?:media|press)(?:\s+(?:office|officer|desk|team))?)"
)
_MADE = re.compile(
    rf"(?:^|(?<=[\n.;(|\[—–•*-])|(?<=[.;|)]\s)|(?<=[—–]\s)|(?<=;\s\s))\s*"
    rf"(?:{_WORK}\s*(?:by:?|to:|:)|(?:\d\d[:.]\d\d\s+)?(?:handing\s+)?over\s+to)\s+(?=\w)",
    re.I,
)
# How somebody on air says who speaks: "For CBC, I'm Ana Ruiz."
_SIGNED_OFF = re.compile(r"(?:^|(?<=[.\n]\s)|(?<=[\n,]\s)|(?<=\n))I['’]m\s(?=[A-Z])")
_ENDS = re.compile(r"[.](?=\s|$)|[;)|\]\n]")
_AGENCIES = (
    r"(?:Getty|AFP|AP|Associated Press|Reuters|REUTERS|EPA|Shutterstock|Alamy|PA|Bloomberg|Rex|Zuma|ZUMA|Xinhua|Anadolu"
    r"|AAP|ANP|ANSA|Sipa|SIPA|TASS|Yonhap|Kyodo|NurPhoto|Magnum|Redux|The\s[A-Z]\w+|Guardian|Pool|Handout|Polaris)"
)
_SLASHED = re.compile(
    rf"(?<=\(){_AGENCIES}\s?/\s?(?:[A-Z][\w.'’-]+\s?){{2,4}}(?=\))|(?:[A-Z](?:\.|[\w'’-]+)\s){{1,3}}[A-Z][\w'’-]+(?=\s?[/|]\s?{_AGENCIES}\b)"
)
_CONTACT = re.compile(
    r"(?:(?<=\n)|^|(?<=[.;|]\s)|(?<=editors:\s))"
    r"(?:(?:for\s)?(?:media|press|news|investor|analyst|further|more|public)\s+)?"
    r"(?:contacts?|enquiries|inquiries|information|relations)\s*:"
    r"|\bfor\s+(?:interviews?|(?:more|further)\s+information|media\s+\w+|enquiries|comment)\b[^.\n]{0,40}\bcontact",
    re.I,
)
# How a report on air is signed: "REPORTER: X, CBC News, Leduc."
_SIGNED = re.compile(
    r"\s*(?:[A-Z]{3,}:\s+)?[A-Z][\w.'’-]+(?:\s[\w.'’-]+){1,3},\s(?:[A-Z]\w*\s){0,3}(?:News|Radio|TV|Television|BBC|CNN|NPR)"
    r"(?:\s[A-Z0-9]\w*){0,2},\s(?:in\s)?[A-Z][\w.'’-]+(?:,?\s[A-Z][\w.'’-]+){0,3}\.?\s*"
)
_WRITTEN = re.compile(
    r"\b(?:[Tt]his\s(?:page|piece|blog|briefing|newsletter|column|edition)\s(?:was|is)\s(?:written|compiled|edited|produced)\sby"
    r"|(?<=[—–|]\s)by)\s+(?=[A-Z])"
)
_CONTRIBUTED = re.compile(r"\bcontributed\s+(?:reporting|research|to\s+this\s+(?:report|story|article|piece))", re.I)
_REACHED = re.compile(
    r"\b(?:Follow|Email|E-mail|Reach|Contact|Write to)\s[^.\n]{0,60}?"
    r"(?:@|\bon\s(?:Twitter|X|Instagram|Facebook|Bluesky)\b|\bat\s[\w+(])"
)
# What an article says of its author below it; "Ana Ruiz, 32, is a reporter" and "…, who writes for X, said" are news.
_MAKER = re.compile(
    r"[A-Z][\w.'’-]*(?:\s(?:[a-z]{1,3}\s)?[A-Z][\w.'’-]*){1,3}\s(?:is\s(?:an?|the)\s(?:[\w’'&-]+\s){0,5}(?:correspondent|reporter"
    r"|editor|columnist|contributor|writer|producer|journalist|photographer|critic|commentator)\b"
    r"|(?:covers|reports\s(?:on|from)|writes\s(?:about|for|on))\s)[^“”\"]*"
)
_LEFTOVER = re.compile(
    r"(?:read\s(?:more|next|also)|also\sread|see\salso|related(?:\s\w+)?:|more\s(?:on|from|coverage)[^.\n]{0,40}:|sign\sup\b"
    r"|subscribe\b|follow\sus\b|share\sthis|click\shere|advertisement\b|©|\(c\)\s|copyright\b|all\srights\sreserved|unsubscribe"
    r"|this\s(?:article|story|report|piece)\swas\s(?:amended|corrected|updated|first|originally|produced)|listen:|watch:"
    r"|get\sour\b|download\sour\b|support\sour\b)",
    re.I,
)
# At the end what was wrong before; at the head of a column its subject.
_CORRECTION = re.compile(r"correction\b|clarification:", re.I)


def credits_in(text: str) -> tuple[Span, ...]:
    """The stretches of a text that name who wrote, took, edited or sent it, or belong to the page around it."""
    lines = [(found.start(), found.end()) for found in re.finditer(r"[^\n]+", text) if found.group().strip()]
    found: list[tuple[int, int]] = list(bylines_in(text, lines))
    for number, (start, end) in enumerate(lines):
        begin = start + len(text[start:end]) - len(text[start:end].lstrip())
        is_last = number >= len(lines) - _LAST_LINES and number > 0
        found.extend(_in_line(text, begin, end, is_last=is_last))
    return tuple(Span.of(text, *place) for place in sorted(set(found)))


def _in_line(text: str, start: int, end: int, *, is_last: bool) -> Iterator[tuple[int, int]]:
    if end - start <= _LONGEST_LINE:
        if _LEFTOVER.match(text, start, end) or (is_last and _CORRECTION.match(text, start, end)):
            yield start, end
            return
        byline = _BYLINE.match(text, start, end)
        if _SIGNED.fullmatch(text, start, end) or (byline and _is_names(text[byline.end() : end])):
            yield start, end
            return
        if _REACHED.search(text, start, end) or (is_last and _MAKER.fullmatch(text, start, end)):
            yield start, end
    line = text[start:end]
    if ":" in line or " by " in line or " to " in line:
        yield from _made(text, _MADE, start, end)
        yield from _made(text, _WRITTEN, start, end)
    if ("I'm " in line or "I’m " in line) and "“" not in line and '"' not in line:
        yield from _made(text, _SIGNED_OFF, start, end)
    if "ontact" in line or "nquiries" in line or "nformation" in line:
        yield from ((found.start(), end) for found in _CONTACT.finditer(text, start, end))
    if "/" in line or "|" in line:
        yield from (found.span() for found in _SLASHED.finditer(text, start, end))
    if "ontributed " in line:
        yield from (_sentence_around(text, found, start, end) for found in _CONTRIBUTED.finditer(text, start, end))


def _made(text: str, form: re.Pattern[str], start: int, end: int) -> Iterator[tuple[int, int]]:
    """ "Reporting by X; editing by Y", "Photo: X", "Over to X."."""
    for found in form.finditer(text, start, end):
        stop = _ENDS.search(text, found.end(), end)
        while stop and _is_initial(text, stop.start()):
            stop = _ENDS.search(text, stop.end(), end)
        last = stop.start() if stop else end
        if _is_names(text[found.end() : last]):
            yield found.start(), last


def _is_initial(text: str, stop: int) -> bool:
    return text[stop] == "." and stop > 1 and text[stop - 1].isupper() and not text[stop - 2].isalnum()


def _is_names(words: str) -> bool:
    """Whether a stretch holds names and what stands between them in credits, and is no sentence."""
    parts = re.findall(r"[\w’'.-]+", words)
    if not parts or parts[0].lower() in WEEKDAYS or parts[0].lower() in MONTHS or len(parts) > 40:
        return False
    named = any(part[0].isupper() for part in parts[:2])
    return named and all(part[0].isupper() or part[0].isdigit() or part.lower() in _SMALL for part in parts)


def _sentence_around(text: str, found: re.Match[str], start: int, end: int) -> tuple[int, int]:
    before = max(text.rfind(mark, start, found.start()) for mark in (". ", "! ", "? "))
    after = text.find(". ", found.end(), end)
    return (before + 2 if before >= start else start), (after if after >= 0 else end)
