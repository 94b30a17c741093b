"""Posts of several people for which one verb serves: "X is chancellor, Y foreign secretary and Z home secretary"."""

from collections.abc import Iterator

from shared.lexicon.predicates import Act
from shared.models.reading import ClaimKind
from shared.reading.claims.chains import roles_from
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
