"""How old somebody is said to be right beside the name: "X, 54,", "54-year-old X", "At 54, X"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from shared.lexicon.ages import AGE, age_of
from shared.lexicon.listing import words_of
from shared.lexicon.occupations import KIN, VAGUE, VAGUE_ALONE
from shared.models.reading import Claim, ClaimKind, Sureness
from shared.models.text import Span
from shared.reading.claims.sites import Site
from shared.reading.roles.verblike import may_be_verb
from shared.reading.text.page import Sentence
from shared.reading.text.rolewords import title_at

_IS = r"(?:is\snow|is|was|turned|turns|has\sturned|will\sbe)\s"
_AFTER = re.compile(
    rf"(?:,\s(?:who\s(?P<who>{_IS})|now\s)?|\s\((?:now\s)?|\s(?P<verb>{_IS}))(?:aged\s|age\s)?(?P<age>{AGE})"
    r"(?=[,).;]|\syears?\sold\b|\s(?:this|last|next|on)\b|\sin\b(?!\s(?:19|20)\d\d)|\sand\b)"
)
# An age that was somebody's once: "was 54 when", "when she was 54".
_ONCE = re.compile(r"\s(?:when|at|by|as|on|in|during|before|after)\b")
_CONDITIONS = frozenset({"when", "since", "until", "before", "after", "while", "as", "because", "if"})
_OLD = re.compile(rf"(?P<age>{AGE})[-‐‑]year[-‐‑]old", re.IGNORECASE)
_OPENING = re.compile(rf"^(?:At|Aged|At\sage|At\sthe\sage\sof|Now)\s(?P<age>{AGE}),\s(?:[\w’'-]+\s){{0,3}}$")
_OPENINGS = ("At ", "Aged ", "Now ")
_SAYS_AGE = re.compile(r"\bage|[-‐‑]old\b")
# Where shares are told a number behind a name may be one: "in the approval table X, 37, trails Y, 42".
_COUNTS = re.compile(
    r"\b(?:approval|ratings?|polls?|polled|percentage|trail(?:s|ed)|exit poll|the screen|table)\b|%|\bper\s?cent\b"
)
_OLDEST = 122  # years: nobody is known to have lived longer
_REACH = 120  # characters to either side of a name
_WORDS = 8  # between an age and the name that follows it
_PERSONS = (
    KIN
    | VAGUE
    | VAGUE_ALONE
    | words_of(
        """
    man woman boy girl teenager teen baby toddler schoolboy schoolgirl youth pensioner widow native local veteran
    """
    )
)


def ages_of(site: Site) -> Iterator[Claim]:
    """The ages said of a person before and behind their name."""
    text, tokens = site.page.text, site.sentence.tokens
    end, start = tokens[site.last - 1].end, tokens[site.first].start
    found = _AFTER.match(text, end, min(site.sentence.span.end, end + _REACH))
    under = site.first > 0 and tokens[site.first - 1].lower == "under"  # "the party, under X, 102" seats
    if found and not under and not _was_once(site, found):
        counted = _COUNTS.search(site.sentence.span.text) is not None
        yield from (replace(age, sureness=Sureness.DOUBTFUL) if counted else age for age in _age(text, found))
    before = max(site.sentence.span.start, start - _REACH)
    front = text[before:start]
    if front.startswith(_OPENINGS) and (found := _OPENING.search(front)):
        yield from _age(text, found, before)
    for place in range(site.first - 1, max(-1, site.first - _WORDS), -1) if "-old" in front else ():
        if found := _OLD.fullmatch(tokens[place].text):
            if _are_one(site.sentence, place + 1, site.first):
                yield from _age(text, found, tokens[place].start)
            return


def _was_once(site: Site, found: re.Match[str]) -> bool:
    """Whether an age is that of an earlier day: "was 54 when", ", who was 54 in", "died when she was six"."""
    if (found["verb"] or found["who"] or "").strip() != "was":
        return False
    before = site.sentence.tokens[site.first - 1].lower if site.first else ""
    return before in _CONDITIONS or _ONCE.match(found.string, found.end()) is not None


def _age(text: str, found: re.Match[str], offset: int = 0) -> Iterator[Claim]:
    years = age_of(found["age"])
    if found.re is _AFTER and (found["who"] or found["verb"]) and years == 1:
        return  # "X, who is one": a minister, and no baby
    if years is not None and years <= _OLDEST:
        span = Span.of(text, offset + found.start("age"), offset + found.end("age"))
        yield Claim(ClaimKind.AGE, span, value=str(years), sureness=_sureness(found))


def _sureness(found: re.Match[str]) -> Sureness:
    """Whether a number is sure to be an age: "X (43)", "X, 43." and "X, sixty," may be votes or tanks."""
    if _SAYS_AGE.search(found.group()) or found.re is not _AFTER or found["verb"] or found["who"]:
        return Sureness.SURE
    closed = found.string[found.end() : found.end() + 1] == ","
    return Sureness.SURE if closed and found["age"].isdigit() and found.group().startswith(", ") else Sureness.DOUBTFUL


def _are_one(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether the words between an age and a name say what sort of person it is: "former student leader,".

    "The 54-year-old beat X" and "the 54-year-old champion, told of X" say nothing of how old X is.
    """
    tokens = sentence.tokens
    begin += begin < end and tokens[begin].text == ","
    end -= end > begin and (tokens[end - 1].text == "," or tokens[end - 1].lower == "as")
    if begin == end:
        return True
    if any(not token.is_word or may_be_verb(token) for token in tokens[begin:end]):
        return False
    last = tokens[end - 1]
    titled = any(title_at(sentence, place) == end - place for place in range(begin, end))
    return last.is_capital or titled or last.lower in _PERSONS
