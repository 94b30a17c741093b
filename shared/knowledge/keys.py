"""The keys under which a snapshot files names and offices; what asks and what is filed use the same ones."""

import re
from collections.abc import Iterable

from shared.lexicon.names import compact, folded
from shared.lexicon.places import adjective, country_of, named
from shared.lexicon.roles import OfficeKey, canonical_title, office_key, split_place
from shared.models.world import EntityKind

PEOPLE, PLACES, OTHERS = "people", "places", "others"
_REALMS = {
    EntityKind.HUMAN: PEOPLE, EntityKind.FICTIONAL: PEOPLE, EntityKind.PSEUDONYM: PEOPLE, EntityKind.COUNTRY: PLACES,
}  # fmt: skip


def realm(kind: EntityKind) -> str:
    """Among which names an entity is looked for."""
    return _REALMS.get(kind, OTHERS)


def thing_key(name: str) -> str:
    """An organisation's or a country's name without spaces, capitals, accents and a leading "the"."""
    return compact(bare(name))


def bare(name: str) -> str:
    """A name without a leading "the"."""
    return re.sub(r"(?i)^the\s+(?=\w)", "", name)


def office_keys(name: str, countries: Iterable[str]) -> frozenset[OfficeKey]:
    """The keys of an office that goes by this name, in the countries (their ids) it is said to belong to.

    The whole name; its title with the country it names, else with each country the office belongs to; and
    for a body or city ("Secretary General of NATO", "Mayor of Kyiv") the title with that.
    """
    title, place = split_place(name)
    keys = {OfficeKey(folded(name), None), OfficeKey(canonical_title(name), None)}
    if place and _is_country(place):
        return frozenset(keys | {office_key(title, place)})
    keys.update(OfficeKey(canonical_title(name, land.key), land.key) for land in map(country_of, countries) if land)
    for found in re.finditer(r" (?:of|for|to) ", name):
        body = re.sub(r"^the ", "", folded(name[found.end() :]))
        keys.add(OfficeKey(canonical_title(name[: found.start()], body), body))
    return frozenset(keys)


def _is_country(place: str) -> bool:
    """Whether a place within an office's name is its country; the mayor of a capital is no officer of the state."""
    return bool(named(place) or adjective(place))


def home(name: str, countries: Iterable[str], names: Iterable[str] = ()) -> str | None:
    """The key of the country that an office belongs to but this name of it leaves out; None if it says all.

    "Secretary of State" goes without saying in the United States; elsewhere it is somebody else. Where no country is
    stated for the office, another of its `names` may say it: "Chief Justice" is "Chief Justice of South Korea" as well.
    """
    if office_key(name, None).place:
        return None
    stated = next((place.key for place in map(country_of, countries) if place), None)
    return stated or next((key.place for other in names if (key := office_key(other, None)).place), None)
