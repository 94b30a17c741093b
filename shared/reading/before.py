"""What is said of a person right before the name: "South Korean President", "Reuters correspondent"."""

from shared.lexicon.occupations import MODIFIERS, PARTIES
from shared.lexicon.roles import CAPACITIES, TIMES
from shared.lexicon.speech import PERSONAL
from shared.lexicon.titles import DOUBTS, HONORIFICS, PORTFOLIOS, RECENT, SHORT_TITLES
from shared.reading.kinds import Kind
from shared.reading.roles import RolePhrase, role_at
from shared.reading.rolewords import colours, stem
from shared.reading.sites import Site

_FURTHEST = 14
_WITHIN = MODIFIERS | PORTFOLIOS | DOUBTS | RECENT | PARTIES | frozenset(CAPACITIES) | frozenset(TIMES)
_LESSER = frozenset({"vice", "deputy", "assistant", "under", "shadow"})
_JOINTS = frozenset({"of", "for", "the", "and", "on"})


def role_before(site: Site) -> RolePhrase | None:
    """The longest phrase for a role that ends where the name begins, forms of address between them apart."""
    end = _without_honorific(site)
    return _ending_at(site, end) or _before_comma(site, end)


def _before_comma(site: Site, end: int) -> RolePhrase | None:
    """ "Japan's prime minister, X, said": a role that only one holds, with the name in commas behind it."""
    tokens = site.sentence.tokens
    if end < 2 or tokens[end - 1].text != "," or site.last >= len(tokens) or tokens[site.last].text not in (",", "."):
        return None
    found = _ending_at(site, end - 1)
    return found if found and (found.definite or found.place or found.organisation) else None


def _ending_at(site: Site, end: int) -> RolePhrase | None:
    for start in range(_earliest(site, end), end):
        if site.sentence.tokens[start].lower in _JOINTS or site.sentence.is_owner_at(start) or _is_cut(site, start):
            continue
        found = role_at(site.sentence, start, end)
        if found and found.end == end:
            return found
    return None


def _is_cut(site: Site, start: int) -> bool:
    """Whether a phrase that begins here would leave out that it is a deputy's."""
    return start > 0 and stem(site.sentence.tokens[start - 1].lower) in _LESSER


def _without_honorific(site: Site) -> int:
    tokens, end = site.sentence.tokens, site.first
    while end > 0:
        dotted = tokens[end - 1].text == "." and end > 1 and tokens[end - 2].lower in HONORIFICS
        word = tokens[end - 2].lower if dotted else tokens[end - 1].lower
        if word not in HONORIFICS or word in SHORT_TITLES:
            return end
        end -= 2 if dotted else 1
    return end


def _earliest(site: Site, end: int) -> int:
    start = end
    while start > 0 and end - start < _FURTHEST and _may_stand_within(site, start - 1):
        start -= 1
    return start


def _may_stand_within(site: Site, place: int) -> bool:
    token, kind = site.sentence.tokens[place], site.sentence.kinds[place]
    word = stem(token.lower)
    if token.start in site.starts or kind is Kind.TIME or word in PERSONAL - {"says"}:
        return False
    if word in _WITHIN or word in _JOINTS or site.sentence.is_owner_at(place) or kind in (Kind.TITLE, Kind.HONORIFIC):
        return True
    if token.text == ".":
        return place > 0 and site.sentence.tokens[place - 1].lower in SHORT_TITLES
    return token.is_word and (token.is_capital or colours(token)) and kind is not Kind.OPENER
