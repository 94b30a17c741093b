"""Roles that are said one behind another: "a lawyer and former mayor", "minister in 1995, speaker a year later"."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from shared.lexicon.occupations import KIN
from shared.lexicon.places import place_key
from shared.models.reading import ClaimKind, When
from shared.reading.claims.endings import OWNERS
from shared.reading.claims.posts import whole_post
from shared.reading.claims.running import run_on
from shared.reading.claims.sites import Site
from shared.reading.roles.rolephrase import RolePhrase
from shared.reading.roles.roles import role_at

_ARTICLES = frozenset({"a", "an", "the", "his", "her"})
_TAILS = frozenset({"in", "since", "from", "until", "a", "last", "this", "for", "between"})


def roles_from(
    site: Site, place: int, *, strict: bool = True, anchored: bool = False, plural: bool = False
) -> Iterator[RolePhrase]:
    """The role at `place` and those joined to it by "and" or a comma; with `strict` the last must end its clause."""
    roles = list(_roles_from(site, place, strict=strict, anchored=anchored, plural=plural))
    for role, further in zip_longest(roles, roles[1:]):
        yield _of_same_country(site, role, further) if further else role


def _of_same_country(site: Site, role: RolePhrase, further: RolePhrase) -> RolePhrase:
    """A minister of the country that only the office behind "and" names: "Minister of Justice and Speaker of Peru"."""
    bare = role.place is None and role.organisation is None and role.kind is further.kind is ClaimKind.OFFICE
    joined = site.sentence.text_between(role.end, further.begin).lower() in ("and", "and the")
    return replace(role, place=further.place) if bare and joined and place_key(further.place) else role


def _roles_from(site: Site, place: int, *, strict: bool, anchored: bool, plural: bool) -> Iterator[RolePhrase]:
    sentence, tokens, shared, joined = site.sentence, site.sentence.tokens, When.CURRENT, False
    while place < len(tokens):
        place = _past_kin(site, place)
        one_of = [token.lower for token in tokens[place : place + 2]] == ["one", "of"]
        place += 2 * one_of
        phrase = role_at(sentence, place, len(tokens), anchored=anchored, plural=plural or one_of)
        phrase = _without_somebody(site, whole_post(site, phrase, len(tokens))) if phrase else None
        if phrase is not None and not site.ends_there(phrase.end, strict=strict):
            phrase = run_on(site, phrase)
        if phrase is None:
            return
        if joined and (_is_of_next(site, phrase) or _is_of_named(site, place, phrase)):
            return
        fresh = phrase.indefinite or phrase.definite or tokens[place].lower in OWNERS
        if phrase.when is When.CURRENT and not fresh and shared is When.FORMER:
            phrase = replace(phrase, when=shared)
        joint, shared = _past_tail(site, phrase.end), phrase.when
        if joint < len(tokens) and tokens[joint].lower == "turned":
            phrase, shared = replace(phrase, when=When.FORMER), When.CURRENT  # "a nurse turned novelist"
        yield phrase
        if joint + 1 >= len(tokens) or tokens[joint].lower not in ("and", ",", "turned"):
            return
        if tokens[joint].text == "," and tokens[joint - 1].start in site.inside:
            return  # "X, the rival of Y, the prime minister": what follows is said of Y
        strict = strict or tokens[joint].text == ","
        place, joined = joint + 1 + (tokens[joint + 1].lower == "and"), True


def _is_of_next(site: Site, phrase: RolePhrase) -> bool:
    """Whether a role is said of who follows in commas: "X, head of the bank, and the minister, Y, met"."""
    tokens, end = site.sentence.tokens, phrase.end
    only = phrase.definite or tokens[phrase.begin - 1].lower in OWNERS
    return only and end < len(tokens) and tokens[end].text == "," and site.names_somebody(end + 1)


def _is_of_named(site: Site, place: int, phrase: RolePhrase) -> bool:
    """Whether somebody is named where the role begins, and it is theirs: "X is president, Y prime minister"."""
    starts = site.sentence.tokens[place].start in site.starts
    several = place + 1 < len(site.sentence.tokens) and site.sentence.tokens[place + 1].start in site.inside
    return starts and (several or phrase.kind is ClaimKind.OFFICE)


def _past_tail(site: Site, place: int) -> int:
    """Past when or where a role was held, to a further one: "minister in 1995, speaker a year later"."""
    tokens, here = site.sentence.tokens, place
    if here < len(tokens) and tokens[here].lower in _TAILS:
        limit = min(len(tokens), here + 6)
        while here < limit and tokens[here].text not in (",", "and", ".", ";") and not site.names_somebody(here):
            here += 1
        return here if here < limit else place
    return place


def _past_kin(site: Site, place: int) -> int:
    """Past whose relative somebody is, to what they are besides: "a grandson and chair of the board"."""
    tokens = site.sentence.tokens
    here = place + (tokens[place].lower in _ARTICLES)
    joined = here + 2 < len(tokens) and tokens[here].lower in KIN and tokens[here + 1].lower == "and"
    return here + 2 if joined else place


def _without_somebody(site: Site, phrase: RolePhrase) -> RolePhrase | None:
    """The phrase without a person among its words as its body; None where that person is what the role is said of.

    "An executive of Kishida's Liberal Democratic Party" is one of the party, "a former Obama adviser" of no body, and
    "declared Hichilema president" says it of Hichilema.
    """
    if phrase.organisation is None or site.sentence.tokens[phrase.organisation[0]].start not in site.inside:
        return phrase
    first, last = phrase.organisation
    owner = next((place for place in range(first, last - 1) if site.sentence.is_owner_at(place)), None)
    if owner is not None:
        return replace(phrase, organisation=(owner + 1, last))
    behind = first >= phrase.title_end
    if behind and site.sentence.tokens[first - 1].lower == "with":
        return replace(phrase, organisation=None, end=first - 1)  # "sworn in as president with X as her deputy"
    return replace(phrase, organisation=None) if behind or phrase.indefinite or phrase.definite else None
