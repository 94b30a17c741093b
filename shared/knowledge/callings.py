"""What the occupations of an article's people are kinds of: whoever is a novelist is a writer, too."""

from collections.abc import Callable, Collection, Iterable, Mapping

from shared.models.properties import Property
from shared.models.reading import ClaimKind, Reading
from shared.models.world import Entity, Lookup

# How many steps up are looked at whole; the next one comes by its names. Further up everything is "a person".
LEVELS = 2

Fetch = Callable[[Collection[str]], Iterable[Entity]]


def occupations_asked(reading: Reading, people: Mapping[str, Lookup]) -> list[str]:
    """The ids of the occupations (P106) of all who may be meant where the article says what somebody is."""
    asked = [p.name for p in reading.people if any(c.kind is ClaimKind.OCCUPATION for c in p.claims)]
    hits = (hit for name in asked for hit in people.get(name, Lookup()).hits)
    return _referred((hit.entity for hit in hits), Property.OCCUPATION)


def with_wider(occupations: Collection[str], fetch: Fetch) -> Mapping[str, Entity]:
    """Occupations with their statements, and those that they are subclasses of (P279), one fetch a level."""
    found: dict[str, Entity] = {}
    for _ in range(LEVELS):
        missing = [key for key in occupations if key not in found]
        if not missing:
            break
        level = {entity.id: entity for entity in fetch(missing)}
        found |= level
        occupations = above(level)
    return found


def above(occupations: Mapping[str, Entity]) -> list[str]:
    """The ids of what these are subclasses of."""
    return _referred(occupations.values(), Property.SUBCLASS_OF)


def _referred(entities: Iterable[Entity], name: str) -> list[str]:
    return list(dict.fromkeys(key for entity in entities for key in entity.refs(name)))
