"""That somebody is dead, told around a name: "the late X", "a crash killed X", "X and two others died"."""

import re
from collections.abc import Iterator

from shared.lexicon.listing import words_of
from shared.models.reading import Claim, ClaimKind, Sureness
from shared.models.text import Span
from shared.reading.claims.sites import Site
from shared.reading.text.kinds import Kind

_REACH = 120  # letters before or behind a name
_YEARS = re.compile(r"\s\((?:born\s)?(?P<words>1[6-9]\d\d\s?[-–—]\s?(?:1[6-9]|20)\d\d)\)")
_OWN = re.compile(
    r"['’]s?\s(?P<words>(?:(?:sudden|tragic|violent|recent)\s)?(?:death|murder|killing|assassination|funeral|burial|widow|widower)\b)"
)
_BEFORE = re.compile(
    r"\b(?P<words>late|deceased|murdered|slain|assassinated|(?:death|murder|killing|assassination|funeral|burial) of)"
    r"\s(?:the\s)?(?:[\w’'-]+,?\s){0,3}$"
)
_WORDS = ("late", "slain", "murder", "kill", "death", "assassin", "funeral", "burial", "deceased")
_OF_ELSEWHERE = frozenset({"of", "for", "and", "with", "by", "to", "in", "at", "on", "or"})
_DIED = (
    r"(?P<words>(?:(?:is|are|was|were|have\sbeen|has\sbeen)\s(?:(?:all|both|also)\s)?"
    r"(?:killed|dead|murdered|assassinated|shot\sdead|found\sdead|stabbed\sto\sdeath)"
    r"|(?:has\s|have\s)?(?:(?:all|both|also)\s)?(?:died|passed\saway|drowned)))\b(?!\s(?:down|out|away|by))"
)
# What only the whole sentence tells, in doubt: of somebody among others, across another name, as an object.
_AMONG = re.compile(
    r"\s(?:was|were|is)\s(?:also\s)?(?:among|one\sof)\s(?:the\s)?(?:[\w-]+\s){0,4}?(?P<words>killed|dead|who\sdied)\b"
)
_ACROSS = re.compile(rf",\s[^,.;:()—–“”\"\n]{{3,60}},\s{_DIED}")
_SURVIVED = re.compile(r"(?:,\s[^,.;:\n]{1,40},)?\s(?P<words>is\ssurvived\sby)\b")
_OBJECT = re.compile(
    r"(?<!nearly\s)(?<!almost\s)\b(?P<words>killed|killing|murdered|murdering|assassinated|assassinating|shot\sdead)\s"
    r"(?:[\w’'-]+,?\s){0,3}$"
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|get|got)\s(?:\w+\s)?$")
_AS_DID = re.compile(r"\b(?:died|killed|dead|drowned)\b.{0,60},\s(?P<words>as\sdid)\s(?:[\w’'-]+\s){0,4}$")
_LISTED = re.compile(r"^(?:Among\s)?[Tt]he\s(?P<words>dead)\s(?:were|was|are|is|include|included)\b")
_JOINS = words_of("and others other people his her their own son sons daughter daughters wife husband brother sister")
_NUMBERS = words_of("two three four five six seven eight nine ten eleven twelve the a an of both")
_JOINED = re.compile(rf"(?P<between>(?:,\s|\s)[^;:()“”\"\n]{{3,{_REACH}}}?\s)(?P<died>{_DIED})")


def deaths_of(site: Site) -> Iterator[Claim]:
    """The first that is told of somebody's death right beside the mention, else, in doubt, what the sentence tells."""
    text, tokens = site.page.text, site.sentence.tokens
    start, end = tokens[site.first].start, tokens[site.last - 1].end
    ahead = (max(site.sentence.span.start, start - _REACH), start)
    behind = (end, min(site.sentence.span.end, end + _REACH))
    plain = next(_beside(text, ahead, behind), None)
    if plain:
        yield Claim(ClaimKind.ALIVE, plain, value="dead")
    elif found := next(_told(site, text, ahead, behind), None):
        yield Claim(ClaimKind.ALIVE, found, value="dead", sureness=Sureness.DOUBTFUL)


def _beside(text: str, ahead: tuple[int, int], behind: tuple[int, int]) -> Iterator[Span]:
    for form in (_OWN, _YEARS):
        if found := form.match(text, *behind):
            yield _words(text, found)
    front = text[slice(*ahead)]
    if any(word in front for word in _WORDS) and (found := _BEFORE.search(front)):
        of_kin = found["words"].endswith(" of") and _is_owner(text, behind[0])
        if not of_kin and _leads_to(front[found.end("words") :]):
            yield _words(text, found, ahead[0])


def _told(site: Site, text: str, ahead: tuple[int, int], behind: tuple[int, int]) -> Iterator[Span]:
    for form in (_AMONG, _ACROSS, _SURVIVED):
        if found := form.match(text, *behind):
            yield _words(text, found)
    if (found := _JOINED.match(text, *behind)) and _only_joins(site, *found.span("between")):
        yield _words(text, found)
    if _is_owner(text, behind[0]):
        return
    front = text[slice(*ahead)]
    found = _OBJECT.search(front)
    if found and not _PASSIVE.search(front[: found.start()]) and _leads_to(front[found.end("words") :]):
        yield _words(text, found, ahead[0])
    if found := _AS_DID.search(front):
        yield _words(text, found, ahead[0])
    opening = _LISTED.match(site.sentence.span.text)
    if opening and site.sentence.tokens[site.first - 1].lower in (
        "were",
        "was",
        "are",
        "is",
        "and",
        ",",
        ";",
        "included",
    ):
        yield _words(text, opening, site.sentence.span.start)


def _only_joins(site: Site, start: int, end: int) -> bool:
    """Whether nothing but other people, their roles and ages stand between a name and the verb of several."""
    sentence = site.sentence
    first, last = sentence.index_at(start + 1), sentence.index_at(end - 1)
    between = range(first, last)
    joined = any(sentence.tokens[i].lower == "and" for i in between)
    return joined and all(
        not sentence.tokens[i].is_word
        or sentence.tokens[i].is_capital
        or sentence.tokens[i].text[0].isdigit()
        or sentence.tokens[i].lower in _JOINS | _NUMBERS
        or sentence.kinds[i] is Kind.TITLE
        for i in between
    )


def _leads_to(between: str) -> bool:
    """Whether the words before a name belong to it, and to nobody else's: "killing the singer X", not "X's son Y"."""
    words = between.split()
    return not any(word.lower() in _OF_ELSEWHERE or word.endswith(("'s", "’s")) for word in words)


def _is_owner(text: str, end: int) -> bool:
    return text[end : end + 2] in ("'s", "’s")


def _words(text: str, found: re.Match[str], offset: int = 0) -> Span:
    return Span.of(text, offset + found.start("words"), offset + found.end("words"))
