"""The role that ends right before a token, where a name begins or a comma stands: "Prime Minister of Peru | X"."""

from collections.abc import Sequence

from shared.lexicon.capacities import CAPACITIES, TIMES
from shared.lexicon.occupations import KIN, MODIFIERS
from shared.lexicon.parties import PARTY_WORDS
from shared.lexicon.predicates import BEING
from shared.lexicon.speech import PERSONAL, SAYING
from shared.lexicon.titles import DOUBTS, PORTFOLIOS, RECENT, SHORT_TITLES
from shared.lexicon.words import FUNCTION_WORDS
from shared.reading.claims.posts import whole_post
from shared.reading.claims.sites import Site
from shared.reading.roles.rolephrase import RolePhrase
from shared.reading.roles.roles import role_at
from shared.reading.text.kinds import Kind
from shared.reading.text.rolewords import colours, is_plural_title, stem, title_at
from shared.reading.text.tokens import Token

OWNERS = frozenset({"his", "her", "its", "their", "our", "my", "your", "now"})
_FURTHEST = 20
_OF_BODIES = frozenset({"of", "at", "in", "for"})
_LONGEST_BODY = 7  # tokens from a post to the link behind its body
_WITHIN = MODIFIERS | PORTFOLIOS | DOUBTS | RECENT | PARTY_WORDS | frozenset(CAPACITIES) | frozenset(TIMES)
_LESSER = frozenset({"vice", "deputy", "assistant", "under", "shadow"})
_LISTING = frozenset({"include", "includes", "included", "including", "featured", "features"})
_JOINTS = frozenset({"of", "for", "the", "and", "on", "a", "an", "at", "to", "in"})


def role_ending_at(site: Site, end: int, *, plural: bool = False) -> RolePhrase | None:
    """The role whose last word stands before token `end`; None where none does."""
    begun: list[RolePhrase] = []
    for start in range(_earliest(site, end, plural=plural), end):
        word = site.sentence.tokens[start].lower
        if (word in _JOINTS and word not in ("the", "a", "an")) or site.sentence.is_owner_at(start):
            continue
        if _is_cut(site, start, end):
            continue
        found = role_at(site.sentence, start, end, plural=plural)
        if found is None or _is_of_another(site, found):
            continue
        if found.end == end:
            return found
        begun.append(found)
    whole = (whole_post(site, found, end) for found in begun)
    return next((found for found in whole if found.end == end), None)


def _is_of_another(site: Site, phrase: RolePhrase) -> bool:
    """Whether somebody else's title follows "for": in "a spokesman for President X" the nearer title is X's."""
    tokens, kinds = site.sentence.tokens, site.sentence.kinds
    link = next((at for at in range(phrase.begin, phrase.end) if tokens[at].lower == "for"), phrase.end)
    return any(kinds[at] is Kind.TITLE and not _is_field(tokens, at) for at in range(link + 1, phrase.end))


def _is_field(tokens: Sequence[Token], place: int) -> bool:
    """Whether the noun of a title is what a minister is minister for: "for Justice", not "for the Chief of Staff"."""
    return tokens[place].lower in PORTFOLIOS and tokens[place - 1].lower != "the"


def _is_cut(site: Site, start: int, end: int) -> bool:
    """Whether a phrase that begins here would leave out that it is a deputy's, or "Counselor to", or "Court of"."""
    tokens, kinds = site.sentence.tokens, site.sentence.kinds
    before = start - 1 - (start > 0 and tokens[start - 1].lower == "the")
    if before > 0 and tokens[before].lower == "to" and kinds[before - 1] is Kind.TITLE:
        return True
    if _is_reached(site, before, end):
        return True
    joined = before > 0 and tokens[before].lower in ("of", "and", "for") and tokens[before - 1].is_capital
    joined = joined and tokens[before - 1].start not in site.inside
    if joined and _is_field(tokens, start) and tokens[start].is_capital and title_at(site.sentence, start) == 1:
        return True
    return start > 0 and (stem(tokens[start - 1].lower) in _LESSER or title_at(site.sentence, start - 1) > 1)


def _is_reached(site: Site, link: int, end: int) -> bool:
    """Whether a post or relative before the link "of" reaches over it: "Head of the Secretariat of the | President".

    Right before a name only a post in capitals does ("the wife of the President Ana Ruiz").
    """
    tokens, kinds = site.sentence.tokens, site.sentence.kinds
    if link < 1 or tokens[link].lower != "of" or tokens[link + 1].lower != "the":
        return False
    here = link - 1
    while here > 0 and link - here < _LONGEST_BODY and tokens[here].is_word and not _is_post(site, here):
        here -= 1
    if not _is_post(site, here) or not (tokens[here].is_capital or end < site.first):
        return False
    return here == link - 1 or (tokens[here + 1].lower in _OF_BODIES and kinds[here] is Kind.TITLE)


def _is_post(site: Site, place: int) -> bool:
    return site.sentence.kinds[place] is Kind.TITLE or site.sentence.tokens[place].lower in KIN


def _earliest(site: Site, end: int, *, plural: bool = False) -> int:
    start = end
    while start > 0 and end - start < _FURTHEST and _may_stand_within(site, start - 1, plural=plural):
        start -= 1
    return start + (start < end and site.sentence.is_owner_at(start))


def _joins_capitals(site: Site, place: int) -> bool:
    """Whether a comma may stand in the name of an office: "Secretary of State for Digital, Culture and Sport"."""
    tokens = site.sentence.tokens
    if not 0 < place < len(tokens) - 1 or not tokens[place - 1].is_word or not tokens[place + 1].is_word:
        return False
    return tokens[place - 1].start not in site.inside and place + 1 < site.first


def _may_stand_within(site: Site, place: int, *, plural: bool) -> bool:
    token, kind = site.sentence.tokens[place], site.sentence.kinds[place]
    word = stem(token.lower)
    if token.start in site.inside or kind is Kind.TIME or word in PERSONAL - {"says"}:
        return False
    if word in _WITHIN or word in _JOINTS or site.sentence.is_owner_at(place) or kind in (Kind.TITLE, Kind.HONORIFIC):
        return True
    if token.text == ",":
        return _joins_capitals(site, place)
    if token.text == ".":
        return place > 0 and site.sentence.tokens[place - 1].lower in SHORT_TITLES
    if not token.is_word:
        return False
    if token.is_capital or colours(token) or token.text[0].isdigit():
        before = site.sentence.tokens[place - 1] if place else None
        within = before is not None and (before.is_capital or before.lower in _JOINTS or before.text == ",")
        return kind is not Kind.OPENER or within or word in OWNERS
    if word in OWNERS or (plural and is_plural_title(token)):
        return True
    return word not in FUNCTION_WORDS and word not in SAYING and word not in BEING and word not in _LISTING
