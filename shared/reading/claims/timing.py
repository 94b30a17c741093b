"""The time that a verb gives to the role behind it."""

from dataclasses import replace

from shared.models.reading import Capacity, When
from shared.reading.claims.sites import Site
from shared.reading.claims.verbs import VerbGroup
from shared.reading.roles.rolephrase import RolePhrase

_NOMINATED = frozenset({"nominated", "designated", "nominates"})


def timed(site: Site, group: VerbGroup, phrase: RolePhrase) -> RolePhrase:
    """The phrase with the time its verb sets, unless its own words set another."""
    verb = site.sentence.tokens[group.end - 1].lower
    if verb in _NOMINATED and phrase.capacity is Capacity.FULL:
        phrase = replace(phrase, capacity=Capacity.NOMINEE)
    return replace(phrase, when=group.when) if phrase.when is When.CURRENT else phrase
