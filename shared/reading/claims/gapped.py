"""Posts of several people for which one verb serves: "X is chancellor, Y foreign secretary", "named X as R, Y as Q"."""

from collections.abc import Iterator
from dataclasses import replace

from shared.lexicon.predicates import Act
from shared.models.reading import ClaimKind, When
from shared.reading.claims.chains import roles_from
from shared.reading.claims.changes import given_by
from shared.reading.claims.said import Said
from shared.reading.claims.sites import Site
from shared.reading.claims.timing import timed
from shared.reading.claims.verbs import VerbGroup, verb_group_at
from shared.reading.roles.roles import role_at

_SERVING = frozenset({Act.BE, Act.BECOME, Act.NAMED})
_JOINTS = frozenset({",", "and", ";", "while"})


def gapped(site: Site) -> Iterator[Said]:
    """The post right behind a name that follows a comma or "and", with the time of the verb said of those before."""
    tokens, place = site.sentence.tokens, site.behind
    if site.first == 0 or tokens[site.first - 1].lower not in _JOINTS or not _is_bare(site, place):
        return
    if group := _verb_before(site):
        for phrase in roles_from(site, place, anchored=True):
            if phrase.kind is ClaimKind.OFFICE and phrase.begin == place:
                yield Said(timed(site, group, phrase), group.past, group.doubtful)


def given_too(site: Site) -> Iterator[Said]:
    """The post behind "as" of whom a list of those who were given posts goes on with: "named X as R, Y as Q"."""
    tokens, place = site.sentence.tokens, site.behind
    joined = site.first > 0 and tokens[site.first - 1].lower in _JOINTS
    if not joined or place >= len(tokens) or tokens[place].lower != "as":
        return
    begins = (here for here in range(site.first - 1, 0, -1) if tokens[here].start in site.starts)
    when = next((given for here in begins if (given := given_by(tokens, here - 1))), None)
    if when:
        for phrase in roles_from(site, place + 1, strict=False):
            # In doubt, for what is far from its verb is not seen to be a post that they have yet to take up.
            yield Said(replace(phrase, when=when) if phrase.when is When.CURRENT else phrase, doubtful=True)


def _is_bare(site: Site, place: int) -> bool:
    """Whether a word in small letters stands here, or a country's: the beginning of a post without an article."""
    tokens = site.sentence.tokens
    return place < len(tokens) and tokens[place].is_word and tokens[place].lower not in ("a", "an", "the", "who")


def _verb_before(site: Site) -> VerbGroup | None:
    """The verb that says somebody's post right behind their name, earlier in the sentence, if it is the last one."""
    tokens, inside = site.sentence.tokens, site.inside
    for place in range(site.first - 1, 0, -1):
        if tokens[place].start in inside or tokens[place - 1].start not in inside:
            continue
        group = verb_group_at(site.sentence, place)
        if group and group.end < site.first:
            says_post = role_at(site.sentence, group.end, len(tokens), anchored=True) is not None
            return group if group.verb.act in _SERVING and says_post else None
    return None
