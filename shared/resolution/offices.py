"""Which offices the words of an article can mean."""

from collections.abc import Iterable
from dataclasses import dataclass

from shared.lexicon.places import country, country_of, place_key
from shared.lexicon.roles import LEADERS, TOP_TITLES, canonical_title, office_key
from shared.models.reading import Role
from shared.models.world import Entity, Facts, ItemRef, Meeting, OfficeChain, Tenure


@dataclass(frozen=True, slots=True)
class Meant:
    """An office that words can mean; `inferred` where they do not say whose it is and the article suggested it."""

    chain: OfficeChain
    inferred: bool


def offices_meant(role: Role, facts: Facts) -> tuple[Meant, ...]:
    """Every office that a role's words can mean, with its chain; none where the words name no known office.

    What several countries call one of theirs ("Minister of Foreign Affairs") is never another one's than the
    country that the role names.
    """
    looked_up = facts.offices.get((role.title, role.place, role.organisation))
    hits = looked_up.hits if looked_up else ()
    known = [hit for hit in hits if hit.entity.id in facts.chains and not _is_elsewhere(role, hit.entity, facts)]
    return tuple(Meant(facts.chains[hit.entity.id], hit.meeting is Meeting.PARTIAL) for hit in known)


def _is_elsewhere(role: Role, office: Entity, facts: Facts) -> bool:
    """Whether an office belongs to another country than the role names."""
    said, its = country(role.place or ""), country_of(place_of(office, facts) or "")
    return said is not None and its is not None and said != its


def failure(role: Role, facts: Facts) -> str | None:
    """Why the office of these words could not be looked up, if it could not."""
    looked_up = facts.offices.get((role.title, role.place, role.organisation))
    return looked_up.failure if looked_up else None


def place_of(office: Entity, facts: Facts) -> str | None:
    """The key of the country an office belongs to: as stated (P1001, P17), else from its own label."""
    for name in ("P1001", "P17"):
        for statement in office.best(name):
            if isinstance(statement.value, ItemRef):
                return place_key(facts.label(statement.value.id))
    return office_key(office.label, None).place


def tenures_of_role(role: Role, tenures: Iterable[Tenure], facts: Facts) -> tuple[Tenure, ...]:
    """Those of one person's tenures that a role's words can mean.

    Any office found for the words; any office of that title whose place, where both name one, is the same; and
    for "leader", any office at the top of that place.
    """
    meant = {each.chain.office.id for each in offices_meant(role, facts)}
    title, place = office_key(role.title, role.place).title, place_key(role.place)
    return tuple(t for t in tenures if t.office in meant or _fits(facts.chains[t.office].office, title, place, facts))


def _fits(office: Entity, title: str, place: str | None, facts: Facts) -> bool:
    its_titles = {office_key(name, None).title for name in office.names} | {canonical_title(office.label)}
    if title in LEADERS:
        return bool(its_titles & TOP_TITLES) and place in (None, place_of(office, facts))
    return title in its_titles and (place is None or place_of(office, facts) in (None, place))
