"""Parties, employers and countries said by their names alone: "of the Labour Party", "a Briton", "at Siemens"."""

from collections.abc import Iterator

from shared.lexicon.organisations import BODIES, SORTS
from shared.lexicon.parties import MEMBERS, is_party
from shared.lexicon.peoples import nationalities
from shared.lexicon.places import country
from shared.lexicon.speech import SAYING
from shared.lexicon.words import FUNCTION_WORDS
from shared.models.reading import ClaimKind, When
from shared.reading.claims.said import Detail
from shared.reading.claims.sites import Site
from shared.reading.text.kinds import Kind
from shared.reading.text.propers import is_adjective, is_place, proper_at
from shared.reading.text.tokens import Token

_LONGEST_DESCRIPTION = 5
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their"})


def plain_at(site: Site, place: int, when: When = When.CURRENT, *, doubtful: bool = False) -> Iterator[Detail]:
    """A nationality, party or membership said by its word alone: "a Briton", "a Republican", "member of the SPD"."""
    tokens = site.sentence.tokens
    if party := _party_member(site, place):
        yield Detail(ClaimKind.PARTY, place, party, site.sentence.text_between(place, party), when, doubtful)
        return
    word, end = tokens[place], place + 1
    if word.is_capital and word.lower in MEMBERS and site.ends_there(end, strict=False):
        yield Detail(ClaimKind.PARTY, place, end, word.text, when, doubtful)
    elif (found := nationalities(word.text)) and not _leads_to_somebody(site, end):
        national = end < len(tokens) and tokens[end].lower in ("national", "citizen", "native", "and")
        if national or site.ends_there(end, strict=False):
            for value in found:
                yield Detail(ClaimKind.NATIONALITY, place, end, value, when, doubtful)
    elif word.lower in ("member", "members") and end < len(tokens) and tokens[end].lower in ("of", "with"):
        yield from body_at(site, end + 1, when, doubtful=doubtful)


def _party_member(site: Site, place: int) -> int:
    """One past a member of a party with where they are from: "an Alaska Republican", "an independent from Maine"."""
    tokens, here = site.sentence.tokens, place
    if tokens[place].lower == "independent" and place and tokens[place - 1].lower == "an":
        return place + 1 if site.ends_there(place + 1, strict=True) else 0
    while here + 1 < len(tokens) and here - place < 2 and tokens[here].is_capital and tokens[here + 1].is_capital:
        here += 1
    member = here > place and tokens[here].lower in MEMBERS and not tokens[here].lower.endswith("s")
    ends = site.ends_there(here + 1, strict=False) and not _leads_to_somebody(site, here + 1)
    return here + 1 if member and ends else 0


def _leads_to_somebody(site: Site, place: int) -> bool:
    """Whether a noun with a name behind it follows: "X, Liberal Democrat leader Y and others" says nothing of X."""
    tokens, here = site.sentence.tokens, place
    while here < len(tokens) and here - place < _LONGEST_DESCRIPTION and tokens[here].is_word:
        if tokens[here].is_capital or tokens[here].lower in FUNCTION_WORDS | SAYING:
            break
        here += 1
    return here > place and site.names_somebody(here)


def body_at(site: Site, place: int, when: When, *, doubtful: bool = False) -> Iterator[Detail]:
    """The party or other body whose name begins at `place`, behind an article and what sort of body it is."""
    sentence, tokens = site.sentence, site.sentence.tokens
    place = _name_behind(site, place)
    end = proper_at(sentence, place) if place < len(tokens) else place
    if end == place or site.names_somebody(place):
        return
    end = _with_sort(site, place, end)
    words = sentence.text_between(place, end)
    if is_party(words):
        yield Detail(ClaimKind.PARTY, place, end, words, when, doubtful)
    elif not is_place(words):
        yield Detail(ClaimKind.AFFILIATION, place, end, words, when, doubtful)
    elif country(words) and tokens[place - 1].lower in ("of", "for"):
        yield Detail(ClaimKind.NATIONALITY, place, end, words, when, doubtful=True)


def _name_behind(site: Site, place: int) -> int:
    """The first token of the name that small words from `place` on lead to; past the end where they lead to none."""
    sentence, tokens = site.sentence, site.sentence.tokens
    limit = min(len(tokens), place + _LONGEST_DESCRIPTION)
    while place < limit and not tokens[place].is_capital:
        small = tokens[place].lower
        if not tokens[place].is_word or (small in FUNCTION_WORDS and small not in _ARTICLES) or small in SAYING:
            return len(tokens)
        place += 1
    while place + 2 < len(tokens) and sentence.kinds[place] in (Kind.NATION, Kind.CITY) and _is_sort(tokens[place + 1]):
        place += 2  # "the Accra brokerage Sika Partners"
    return place if place < limit + 2 else len(tokens)


def _with_sort(site: Site, place: int, end: int) -> int:
    """The end of a body whose name is its country and what it is: "the French biodiversity office"."""
    tokens = site.sentence.tokens
    if not is_adjective(site.sentence.text_between(place, end)):
        return end
    for further in range(end, min(end + 3, len(tokens))):
        if not tokens[further].is_word or tokens[further].is_capital or tokens[further].lower in FUNCTION_WORDS:
            return end
        if tokens[further].lower in BODIES | SORTS:
            return further + 1
    return end


def _is_sort(token: Token) -> bool:
    return not token.is_capital and token.lower in SORTS
