"""Whose an office is, and whether it governs a country or speaks for it."""

from shared.lexicon.places import country, country_of, place_key
from shared.lexicon.roles import TOP_TITLES, OfficeKey, office_key
from shared.models.properties import WHERE, Property
from shared.models.world import Entity, Facts

_HEADS = TOP_TITLES | {"vice president"}
_FOREIGN_MINISTER = "minister of foreign affairs"
SECRETARY_OF_STATE = OfficeKey("secretary of state", "us")  # a foreign minister, called so nowhere else


def place_of(office: Entity, facts: Facts) -> str | None:
    """The key of the country an office belongs to: as stated (P1001, P17), else from its own label."""
    stated = next(iter(office.best_refs(*WHERE)), None)
    return place_key(facts.label(stated)) if stated else _place_said(office)


def _place_said(office: Entity) -> str | None:
    """The place in one of an office's names: "Chief of Staff of the Air Force" is "... of South Korea" as well."""
    return next((key.place for name in office.names if (key := office_key(name, None)).place), None)


def country_of_office(office: Entity, facts: Facts) -> str | None:
    """The key of the country an office is of, also where it is a part of that country; None where nothing says it."""
    for stated in office.best_refs(Property.COUNTRY, Property.JURISDICTION):
        if found := country_of(stated) or country(facts.label(stated)):
            return found.key
    said = country_of(_place_said(office) or "")
    return said.key if said else None


def is_of_government(office: Entity) -> bool:
    """Whether an office is one of a country's government: at its top or a minister's."""
    title = office_key(office.label, None).title
    return title in TOP_TITLES or title.startswith(("minister of ", "vice president", "deputy prime minister"))


def speaks_for_a_country(office: Entity, facts: Facts) -> bool:
    """Whether who holds an office is named abroad as at home: heads of state, who stands in for them, heads of
    government, foreign ministers."""
    key = office_key(office.label, None)
    if key.title in _HEADS:
        return key.place is not None and country_of(key.place) is not None
    return key == SECRETARY_OF_STATE or (
        key.title == _FOREIGN_MINISTER and country_of_office(office, facts) is not None
    )
