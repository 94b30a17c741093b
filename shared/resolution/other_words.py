"""Offices by other words than their names: "Commission President", "Health Secretary", "who leads NATO"."""

from functools import lru_cache

from shared.lexicon.listing import words_of
from shared.lexicon.names import folded
from shared.lexicon.roles import split_place
from shared.models.reading import Role
from shared.models.world import Entity, Facts

_LINKS = words_of("the of a an for and to in at on s")
_SAME = {"adviser": "advisor", "defense": "defence", "labor": "labour", "chairs": "chair", "heads": "head"}
# What makes another office of it, if the words leave it out.
_LESSER = words_of(
    """
    deputy vice assistant associate acting interim shadow under junior parliamentary permanent private press former
    honorary elect spokesperson spokesman spokeswoman adviser advisor aide staff
    """
)
# What news calls whoever is at the top of a body, and what that is called there.
_AT_THE_TOP = words_of("head leader chief boss chair manager")
_CALLED = words_of(
    "president secretary general director chief executive officer chair chairman chairwoman managing governor leader"
)
_FEWEST = 2  # words of which all stand in the name: one alone ("secretary") is in too many


def is_shortened(said: str, office: Entity) -> bool:
    """Whether all words of a claim stand in one name of an office that says no lesser post besides."""
    words = _words(said)
    if len(words) < _FEWEST:
        return False
    return any(words <= name and not (name - words) & _LESSER for name in map(_words, office.names))


def is_top_of(role: Role, office: Entity, facts: Facts) -> bool:
    """Whether a role is that of heading a body, by whatever word, and an office is the one at its top."""
    if role.place or not role.organisation or folded(role.title) not in _AT_THE_TOP:
        return False
    return is_atop(role.organisation, office, facts)


def is_atop(body: str, office: Entity, facts: Facts) -> bool:
    """Whether an office is the one at the top of a body, by any name of either."""
    looked_up = facts.organisations.get(body)
    called = [name for hit in (looked_up.hits if looked_up else ()) for name in hit.entity.names]
    bodies = [words for each in (body, *called) if (words := _words(each))]
    names = {_words(each) for name in office.names for each in (name, split_place(name)[0])}
    return any(its < name and name - its <= _CALLED for name in names for its in bodies)


@lru_cache(maxsize=8192)
def _words(text: str) -> frozenset[str]:
    return frozenset(_SAME.get(word, word) for word in folded(text).split()) - _LINKS
