"""Names of a table matched by the same rules as those of an article: what a reconciliation service answers from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from shared.knowledge.base import Knowledge
from shared.lexicon.roles import split_place
from shared.models.properties import Property
from shared.models.reading import Claim, ClaimKind, Person, Reading, Role
from shared.models.text import Article, Span
from shared.resolution.candidates import Candidate, Resolved
from shared.resolution.people import resolve

KINDS: Mapping[str, ClaimKind] = {
    Property.POSITION_HELD: ClaimKind.OFFICE,
    Property.OCCUPATION: ClaimKind.OCCUPATION,
    Property.CITIZENSHIP: ClaimKind.NATIONALITY,
    Property.PARTY: ClaimKind.PARTY,
}
"""Properties that a name can be asked with, and what they say of a person."""

_ROLES = (ClaimKind.OFFICE, ClaimKind.OCCUPATION)


@dataclass(frozen=True, slots=True)
class Asked:
    """A name with what is known beside it: values by property, and the day on which these were so."""

    name: str
    values: tuple[tuple[str, str], ...] = ()
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """Who it may be, best first, and which of them it is, None where that stays open; why it could not be asked."""

    candidates: tuple[Candidate, ...]
    chosen: Candidate | None
    failure: str | None


def reconcile(asked: Sequence[Asked], knowledge: Knowledge) -> tuple[Answered, ...]:
    """An answer to each, in order; those of one day are looked up together."""
    days = dict.fromkeys(each.day for each in asked)
    found: dict[Asked, Resolved] = {}
    for day in days:
        some = [each for each in dict.fromkeys(asked) if each.day == day]
        people = tuple(_person(each, number) for number, each in enumerate(some))
        reading = Reading(Article("table", "", published_on=day), people, (), (), (), "table")
        found |= zip(some, resolve(reading, knowledge.gather(reading)), strict=True)
    return tuple(Answered(who.candidates, who.identity, who.failure) for who in map(found.__getitem__, asked))


def _person(asked: Asked, number: int) -> Person:
    claims = tuple(_claim(KINDS[name], value) for name, value in asked.values if name in KINDS)
    return Person(f"{number}@0", asked.name, (Span(0, len(asked.name), asked.name),), claims)


def _claim(kind: ClaimKind, value: str) -> Claim:
    words = Span(0, len(value), value)
    if kind in _ROLES:
        return Claim(kind, words, role=Role(*split_place(value)))
    return Claim(kind, words, value=value)


def by_name(features: Candidate) -> Mapping[str, float]:
    """The weight of each feature of a candidate, those of one name added up."""
    told: dict[str, float] = {}
    for feature in features.features:
        told[feature.name] = round(told.get(feature.name, 0.0) + feature.weight, 3)
    return told
