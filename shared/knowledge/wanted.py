"""What an article's reading asks of a source of knowledge."""

from collections.abc import Iterator
from dataclasses import dataclass

from shared.dates import PartialDate
from shared.lexicon.places import places_in
from shared.lexicon.thrones import throne_name
from shared.models.reading import Claim, ClaimKind, Person, Reading, Role
from shared.models.text import Article

OfficeWords = tuple[str, str | None, str | None]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Every name to look up, each once, as the reading writes it.

    `countries` are the keys of all countries the text names: where an office is said without a place, it is
    looked for in these. `days` are those that its claims and roles speak of.
    """

    people: tuple[str, ...]
    places: tuple[str, ...]
    organisations: tuple[str, ...]
    offices: tuple[OfficeWords, ...]
    countries: frozenset[str]
    days: frozenset[PartialDate]


def wanted(reading: Reading) -> Wanted:
    """What to look up for one article."""
    claims = [claim for person in reading.people for claim in person.claims]
    roles = [claim.role for claim in claims if claim.role] + [one.role for one in reading.officials if one.role]
    people = [name for person in reading.people for name in _names(person, reading.article)]
    people += _values(claims, ClaimKind.KINSHIP)
    bodies = [role.organisation for role in roles if role.organisation]
    bodies += _values(claims, ClaimKind.AFFILIATION) + _values(claims, ClaimKind.PARTY)
    bodies += [source.name for source in reading.sources] + ([reading.article.outlet] if reading.article.outlet else [])
    places = [role.place for role in roles if role.place] + _values(claims, ClaimKind.NATIONALITY)
    return Wanted(
        people=_once(people),
        places=_once(places),
        organisations=_once(bodies),
        offices=tuple(dict.fromkeys(_words(role) for role in roles)),
        countries=places_in(reading.article.title or "") | places_in(reading.article.text),
        days=frozenset(_days(reading)),
    )


def _names(person: Person, article: Article) -> Iterator[str]:
    """What somebody is looked up by: one word that is borne with a throne is little by itself."""
    yield person.name
    if " " not in person.name and (called := throne_name(person, article.text)):
        yield called


def _days(reading: Reading) -> Iterator[PartialDate]:
    if reading.article.published_on:
        yield PartialDate.of(reading.article.published_on)
    yield from (claim.as_of for person in reading.people for claim in person.claims if claim.as_of)
    yield from (official.as_of for official in reading.officials if official.as_of)


def _values(claims: list[Claim], kind: ClaimKind) -> list[str]:
    return [claim.value for claim in claims if claim.kind is kind and claim.value]


def _words(role: Role) -> OfficeWords:
    return role.title, role.place, role.organisation


def _once(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
