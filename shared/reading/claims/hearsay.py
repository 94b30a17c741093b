"""What an article gives on the word of others, sets aside or plays with: nobody is accused of it."""

import re

from shared.reading.claims.sites import Site

_BEFORE = 80  # characters before a sentence in which its paragraph may say that it is none
_HEADING = 40  # characters of the longest line that may say what the one below it is
# Who says what need not be so: "a viral post says that X is", "the article wrongly calls", a correction, a scenario.
_UNTRUE = re.compile(
    r"""\b(?:viral|hoax|fake\ or\ not|fact[- ]check(?:s|ed|ers?)?|memes?|rumou?rs?|satire|satirical|parody|spoof
    |doctored|deepfakes?|wrongly|mistakenly|erroneously|incorrectly|misidentified|mislabell?ed|untrue|false(?:ly)?|fabricated
    |myths?|impost[oe]rs?|purport(?:s|ed|ing)|erratum|corrigendum|(?:an|the)\ earlier\ version|regret\ the\ error
    |should\ have\ (?:said|read|been\ described)|it\ should\ be|(?:latest|fictional|worst-case)\ scenario|two\ truths
    |true\ or\ false|which\ statement|on\ (?:its|the|their)\ (?:front\ page|cover))\b""",
    re.IGNORECASE | re.VERBOSE,
)
# A line that begins with one of these gives what others say: "Claim: X is", "MYTH 3", "We wrote that X is".
_GIVEN_BY_OTHERS = re.compile(
    r"[\W\d]*(?:the\s)?(?:claims?|myth|rumou?r|allegation|false|lie|correction|clarification|verdict"
    r"|what\s(?:was|is|they)\s\w+|pretend|scenario|we\s(?:wrote|said|reported|stated)|for\b(?=.*\bread\b))\b",
    re.IGNORECASE,
)
# Before a name: whom a sentence sets aside, or only plays to be.
_SET_ASIDE = re.compile(
    r"""\b(?:neither|nor|either|rather\ than|instead\ of|addressed\ to|pretend\w*\ to\ be|claim\w*\ to\ be|you\ are
    |(?:introduc|pass|styl|present|describ)\w*\ (?:him|her|them)sel(?:f|ves)\ (?:off\ )?as)\s$|\beither\b.*\bor\s$""",
    re.IGNORECASE | re.VERBOSE,
)
# Before a name of which a verb says a post: whose word it is, or that it is not so.
_THOUGHT = (
    "claim|maintain|believe|think|dream|imagine|pretend|suggest|allege|assert|insist|swear|denie|deny|suspect|hope|fear"
)
_ON_ANOTHERS_WORD = re.compile(
    rf"""(?:\b(?:{_THOUGHT})(?:s|d|ed)?\ (?:you\ |us\ |me\ )?that|\btold\ (?:you|me|us|them)\ that
    |\b(?:lie|idea|notion|claim|suggestion|allegation|report|theory|belief|impression|fiction|speculation)s?\ that
    |\b(?:not|n['’]t)\ (?:true|the\ case)\ that|\bwrong\ to\ (?:say|think|claim)\ that|\bcase\ that
    |\bno\ (?:world|universe|sense|way)\ in\ which|\baccording\ to\ (?:him|her|them),
    |\bfor\ (?:his|her|their|many)\ (?:followers|supporters|fans|admirers),)\s$""",
    re.IGNORECASE | re.VERBOSE,
)
# Things that say what nobody of the newsroom does.
_THINGS = (
    "videos?|clips?|images?|photos?|memes?|tweets?|screenshots?|leaflets?|captions?|textbooks?|atlas|almanac|calendar"
    "|encyclopa?edia|passport|parrot|(?:a|one|this|many|several|viral|facebook|instagram|tiktok|telegram|media)\\sposts?"
)
_TELLING = (
    "says?|said|claims?|claimed|shows?|names?|named|gave|calls?|called|states?|stated|suggests?|has|puts?|describes?"
)
_TOLD_BY_THINGS = re.compile(
    rf"""(?:\b(?:{_THINGS})|^posts?)\b[^.;]{{0,60}}\b(?:{_TELLING})\b[^.;]{{0,30}}$
    |^[^.;]*\b(?:atlas|almanac|textbook)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_NO_MORE = re.compile(r"(?:\sof\s(?:the\s)?[A-Z][\w ]{2,30})?\s(?:no\s(?:more|longer)|any\s?more)\b")


def is_hearsay(site: Site, begin: int, end: int) -> bool:
    """Whether the article gives a post as what others say, as what is not so, or as what is only thought of."""
    text, tokens, start = site.page.text, site.sentence.tokens, site.sentence.span.start
    told = text[max(0, start - _BEFORE) : site.sentence.span.end].rpartition("\n")[2]
    if _UNTRUE.search(told) or any(_GIVEN_BY_OTHERS.match(line) for line in _lines_around(text, start)):
        return True
    before = text[start : tokens[site.first].start]
    stated = begin > site.last and tokens[site.last].is_word
    return bool(
        _SET_ASIDE.search(before)
        or _TOLD_BY_THINGS.search(before)
        or (stated and _ON_ANOTHERS_WORD.search(before))
        or _NO_MORE.match(text, tokens[end - 1].end)
    )


def _lines_around(text: str, start: int) -> tuple[str, ...]:
    """The line of a sentence up to its first words, and the one above it where that is as short as a heading."""
    line = text.rfind("\n", 0, start) + 1
    above = text[text.rfind("\n", 0, max(0, line - 1)) + 1 : line].strip()
    heads = (above,) if 0 < len(above) <= _HEADING else ()
    return (text[line : start + _HEADING], text[start : start + _HEADING], *heads)
