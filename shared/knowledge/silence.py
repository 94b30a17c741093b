"""Reading a page only where Wikidata is silent: who a claim of the article finds no statement of."""

from collections.abc import Mapping

from shared.models.properties import EMPLOYERS, Property
from shared.models.reading import ClaimKind, Reading
from shared.models.world import FULL_NAME, Entity, EntityKind, Lookup

MOST = 3  # pages of one article: each is a request of its own
# What an item must say something of, if a claim of that kind is to be tested on it.
_TOLD_BY = {
    ClaimKind.OFFICE: (Property.POSITION_HELD,),
    ClaimKind.OCCUPATION: (Property.OCCUPATION, Property.POSITION_HELD),
    ClaimKind.AFFILIATION: (*EMPLOYERS, Property.POSITION_HELD),
    ClaimKind.PARTY: (Property.PARTY,),
    ClaimKind.NATIONALITY: (Property.CITIZENSHIP,),
    ClaimKind.AGE: (Property.BORN,),
}


def silent_pages(reading: Reading, people: Mapping[str, Lookup]) -> Mapping[str, str]:
    """The pages to read, title by item: of the only human of a full name, whose item says nothing on a claim."""
    found: dict[str, str] = {}
    for person in reading.people:
        entity = _only(people.get(person.name, Lookup()))
        page = entity.sitelinks.get("enwiki") if entity else None
        if entity and page and any(_is_silent(entity, claim.kind) for claim in person.claims):
            found[entity.id] = page
    return dict(list(found.items())[:MOST])


def _only(lookup: Lookup) -> Entity | None:
    full = [h.entity for h in lookup.hits if h.meeting in FULL_NAME and h.entity.kind is EntityKind.HUMAN]
    return full[0] if len(full) == 1 else None


def _is_silent(entity: Entity, kind: ClaimKind) -> bool:
    return kind in _TOLD_BY and not any(entity.all(name) for name in _TOLD_BY[kind])
