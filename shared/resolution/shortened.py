"""Offices by fewer words than their names have: "Commission President", "the Labour leader", "Health Secretary"."""

from functools import lru_cache

from shared.lexicon.listing import words_of
from shared.lexicon.names import folded
from shared.models.world import Entity

_LINKS = words_of("the of a an for and to in at on s")
_SAME = {"adviser": "advisor", "defense": "defence", "labor": "labour", "chairs": "chair", "heads": "head"}
# What makes another office of it, if the words leave it out.
_LESSER = words_of(
    """
    deputy vice assistant associate acting interim shadow under junior parliamentary permanent private press former
    honorary elect spokesperson spokesman spokeswoman adviser advisor aide staff
    """
)
_FEWEST = 2  # words of which all stand in the name: one alone ("secretary") is in too many


def is_shortened(said: str, office: Entity) -> bool:
    """Whether all words of a claim stand in one name of an office that says no lesser post besides."""
    words = _words(said)
    if len(words) < _FEWEST:
        return False
    return any(words <= name and not (name - words) & _LESSER for name in map(_words, office.names))


@lru_cache(maxsize=8192)
def _words(text: str) -> frozenset[str]:
    return frozenset(_SAME.get(word, word) for word in folded(text).split()) - _LINKS
