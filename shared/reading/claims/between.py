"""Whose a role is that stands in commas between two names: "X, the head of the bank, Y, and the minister, Z, met"."""

from enum import Enum

from shared.reading.claims.asides import past_age
from shared.reading.claims.endings import OWNERS, role_ending_at
from shared.reading.claims.sites import Site
from shared.reading.roles.rolephrase import RolePhrase
from shared.reading.roles.roles import role_at

_LONGEST_ROW = 8  # names to either side that are looked at
_BEFORE_ROLES = frozenset({"a", "an", "the", *OWNERS})


class Whose(Enum):
    """Who of two names, one on either side, a role is said of."""

    FIRST = "the one before it"
    SECOND = "the one behind it"
    PERHAPS_SECOND = "the one behind it, if anybody"
    EITHER = "one of the two"


def whose(site: Site, phrase: RolePhrase) -> Whose | None:
    """Whose the role is, told by how the row of names and roles begins and ends; None where it stands in no row.

    A row that begins with a name and ends with a role has each role behind its name, one that begins with a role and
    ends with a name has it before. A name that has a title already has no need of the role behind it.
    """
    tokens, begin = site.sentence.tokens, _with_article(site, phrase)
    if phrase.indefinite or begin < 2 or phrase.end + 1 >= len(tokens):
        return None
    name = _past_age_back(site, begin - 1)
    if tokens[begin - 1].text != "," or tokens[phrase.end].text != "," or tokens[name - 1].start not in site.inside:
        return None
    if not site.names_somebody(phrase.end + 1):
        return None
    headed, titled = _begins_with_role(site, name, _LONGEST_ROW)
    ended = _ends_with_role(site, phrase.end + 1, _LONGEST_ROW)
    if ended:
        return Whose.EITHER if headed or titled else Whose.FIRST
    if headed:
        return Whose.SECOND
    return Whose.PERHAPS_SECOND if titled else Whose.EITHER


def _with_article(site: Site, phrase: RolePhrase) -> int:
    """Where the role begins with its article, owner or "'s"."""
    tokens, begin = site.sentence.tokens, phrase.begin
    while begin and (tokens[begin - 1].lower in _BEFORE_ROLES or site.sentence.is_owner_at(begin - 1)):
        begin -= 1 + site.sentence.is_owner_at(begin - 1)
    return begin


def _past_age_back(site: Site, comma: int) -> int:
    """Where the name ends before `comma`, an age between them left out: "X, 54, the mayor"."""
    tokens = site.sentence.tokens
    aged = comma >= 2 and tokens[comma - 2].text == "," and past_age(site, comma - 1) == comma + 1
    return comma - 2 if aged else comma


def _begins_with_role(site: Site, end: int, further: int) -> tuple[bool, bool]:
    """Whether the row begins with a role, and whether with a name that has its title, for the name before `end`."""
    one = _name_before(site, end)
    tokens, first = site.sentence.tokens, one.first
    if not first or tokens[first - 1].text != ",":
        return False, role_ending_at(one, first) is not None
    role = role_ending_at(one, first - 1)
    if role is None:
        return False, False
    begin = _with_article(one, role)
    before = _past_age_back(site, begin - 1) if begin else 0
    if before > 0 and tokens[begin - 1].text == "," and tokens[before - 1].start in site.inside:
        return _begins_with_role(site, before, further - 1) if further else (True, True)
    return True, False


def _name_before(site: Site, end: int) -> Site:
    first, tokens = end - 1, site.sentence.tokens
    while first and tokens[first].start not in site.starts and tokens[first - 1].start in site.inside:
        first -= 1
    return Site(site.page, site.sentence, first, end, site.starts, site.inside)


def _ends_with_role(site: Site, begin: int, further: int) -> bool:
    """Whether the row ends with a role; its next name begins at token `begin`, behind any form of address."""
    tokens, end = site.sentence.tokens, begin
    while end < len(tokens) and tokens[end].start not in site.inside:
        end += 1
    while end < len(tokens) and tokens[end].start in site.inside:
        end += 1
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return False
    role = role_at(site.sentence, past_age(site, end + 1), len(tokens))
    if role is None:
        return False
    goes_on = role.end + 1 < len(tokens) and tokens[role.end].text == "," and site.names_somebody(role.end + 1)
    return _ends_with_role(site, role.end + 1, further - 1) if goes_on and further else True
