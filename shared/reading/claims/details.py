"""Age, party, country, employer and death, said in a few words beside a name."""

import re
from collections.abc import Iterator

from shared.lexicon.parties import LETTERS, PARTY_WORDS, is_party
from shared.lexicon.peoples import is_origin, nationalities
from shared.lexicon.places import country
from shared.models.reading import Claim, ClaimKind, Role, Sureness
from shared.models.text import Span
from shared.reading.claims.ages import ages_of
from shared.reading.claims.deaths import deaths_of
from shared.reading.claims.sites import Site
from shared.reading.text.kinds import Kind
from shared.reading.text.propers import is_outlet, is_place, proper_at

_PARTY_LETTER = re.compile(
    r"(?:,\s|\s\()(?P<words>(?P<party>[DRI])(?:[-–](?P<place>[A-Z][\w. ]{0,20}?))?)\.?(?:\)|,|(?=\ssaid))"
)
_BRACKET = re.compile(r"\s\((?P<words>[A-Z][\w.’'& -]{1,40})\)")
_REACH = 60


def details_of(site: Site) -> Iterator[Claim]:
    """Claims on age, party, country, employer and death right beside the mention."""
    text, tokens = site.page.text, site.sentence.tokens
    end = tokens[site.last - 1].end
    limit = min(site.sentence.span.end, end + 2 * _REACH)
    yield from ages_of(site)
    yield from _parties(text, end, limit)
    yield from deaths_of(site)
    yield from _owners(site)


def _parties(text: str, end: int, limit: int) -> Iterator[Claim]:
    if found := _PARTY_LETTER.match(text, end, limit):
        role = Role("", place=found["place"]) if found["place"] else None
        yield Claim(ClaimKind.PARTY, _words(text, found), role, value=LETTERS[found["party"]])
    elif found := _BRACKET.match(text, end, limit):
        yield from _bracket(text, found)


def _bracket(text: str, found: re.Match[str]) -> Iterator[Claim]:
    words, span = found["words"], _words(text, found)
    if is_party(words) or words.lower() in PARTY_WORDS:
        yield Claim(ClaimKind.PARTY, span, value=words)
    elif country(words) is not None:
        yield Claim(ClaimKind.NATIONALITY, span, value=words, sureness=Sureness.DOUBTFUL)
    elif is_outlet(words) or (" " in words and not words.isupper()):
        yield Claim(ClaimKind.AFFILIATION, span, Role("", None, words), sureness=Sureness.DOUBTFUL)


def _words(text: str, found: re.Match[str]) -> Span:
    return Span.of(text, found.start("words"), found.end("words"))


def _owners(site: Site) -> Iterator[Claim]:
    """Whose the person is said to be right before the name: "Norway's X", "Kenyan X", "Labour's X", "Arsenal's X"."""
    sentence, tokens, place = site.sentence, site.sentence.tokens, site.first - 1
    if place < 0 or not (tokens[place].is_word or tokens[place].is_owner or tokens[place].text in ("'", "’")):
        return
    owned = sentence.is_owner_at(place)
    if not owned and tokens[place].is_capital and not is_origin(tokens[place].text):
        for value in nationalities(tokens[place].text):
            span = sentence.span_between(place, place + 1)
            yield Claim(ClaimKind.NATIONALITY, span, value=value, sureness=Sureness.DOUBTFUL)
    end = place if owned else place + 1
    begin = _begin_of_proper(site, end)
    if begin == end:
        return
    words, span = sentence.text_between(begin, end), sentence.span_between(begin, end)
    if is_party(words) or (words.lower() in PARTY_WORDS):
        yield Claim(ClaimKind.PARTY, span, value=words)
    elif owned and is_place(words) and country(words) is not None:
        yield Claim(ClaimKind.NATIONALITY, span, value=words, sureness=Sureness.DOUBTFUL)
    elif owned and not is_place(words) and Kind.TIME not in sentence.kinds[begin:end]:
        yield Claim(ClaimKind.AFFILIATION, span, Role("", None, words), sureness=Sureness.DOUBTFUL)


def _begin_of_proper(site: Site, end: int) -> int:
    """The first token of the proper name that ends before `end`, nobody's; `end` where there is none."""
    tokens, begin = site.sentence.tokens, end
    while begin > 0 and end - begin < 5 and tokens[begin - 1].is_capital and tokens[begin - 1].is_word:
        begin -= 1
        if tokens[begin].start in site.inside:
            return end
    for start in range(begin, end):
        if proper_at(site.sentence, start) == end and site.sentence.kinds[start] is not Kind.OPENER:
            return start
    return end
