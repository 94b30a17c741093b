"""Seats in parliaments: whose a seat is, and for what part of a country somebody sits."""

from collections.abc import Iterable

from shared.lexicon.names import folded
from shared.lexicon.places import country, may_be_part
from shared.lexicon.seats import is_seat_in, seat_said
from shared.models.reading import Role
from shared.models.world import Entity, Facts, Tenure
from shared.resolution.governments import country_of_office


def is_seat_of(role: Role, office: Entity, facts: Facts, any_body: bool = True) -> bool:
    """Whether an office is a seat in the parliament that a role names, of the country that it names.

    A role that names no parliament ("MP") means a seat in any, unless not `any_body`.
    """
    seat, said = seat_said(role.title, role.organisation), country(role.place or role.organisation or "")
    if seat is None or not is_seat_in(seat, office.label) or not (seat.body or any_body):
        return False
    of_part = role.place and not country(role.place) and folded(role.place) not in folded(office.label)
    if of_part and "state" in folded(role.title).split():
        return False  # "Ohio state senator", but "Ohio Senator"
    return said is None or may_be_of(role, office, facts)


def may_sit_for(role: Role, tenures: Iterable[Tenure], facts: Facts) -> bool:
    """Whether somebody sits where a role says, for a part of the country that nothing known of them tells."""
    seats = [t for t in tenures if is_seat_of(role, facts.chains[t.office].office, facts)]
    return any(not ((holder := facts.entities.get(t.holder)) and holder.description) for t in seats)


def is_for_part(role: Role, tenure: Tenure, facts: Facts) -> bool:
    """Whether a seat is for the part of a country that a role names, as far as who holds it is described so."""
    if not role.place or (country(role.place) and not may_be_part(role.place, "us")):
        return True
    holder = facts.entities.get(tenure.holder)
    part, office = folded(role.place), facts.chains[tenure.office].office
    return part in folded(office.label) or (holder is not None and part in folded(holder.description or ""))


def may_be_of(role: Role, office: Entity, facts: Facts) -> bool:
    """Whether an office may be of the country, or of the part of one, by whose name a role goes."""
    words = role.place or role.organisation or ""
    said, its = country(words), country_of_office(office, facts)
    return said is None or its in (None, said.key) or (its is not None and may_be_part(words, its))
