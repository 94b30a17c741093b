"""Every bearer of a shared name in a sentence with one telling fact."""

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from benchmarks.verification.crowd import DUMP, entities
from benchmarks.verification.timelines import offices
from shared.dates import PartialDate
from shared.knowledge.wikibase import parse
from shared.models.properties import Property
from shared.models.world import Entity, EntityKind, ItemRef

# English news writes names in Latin letters, and these two labels are Swedish.
_LATIN = re.compile(r"[A-Za-zÀ-ɏ .'’-]+")
_NOT_ENGLISH = ("förstakammarledamot", "andrakammarledamot")
_TERM = re.compile(r"\b(?:\d+(?:st|nd|rd|th)|Substitute|(?:Twelf|Thirteen|Fourteen|Fifteen|Sixteen)th) (?=\w)")


@dataclass(frozen=True)
class Case:
    """One bearer in a sentence with one fact.

    `decides` says whether the fact is true of no other bearer, `best` who of them is best known.
    """

    kind: str
    person: Entity
    text: str
    published: date
    decides: bool
    best: str


@dataclass(frozen=True)
class Held:
    """One tenure of a bearer, by the label of the office."""

    office: str
    start: date
    end: date | None
    exact: bool

    def covers(self, day: date) -> bool:
        """Whether it ran on that day or, an open one, may have."""
        return self.start <= day and (self.end is None or day <= self.end)


def bearers() -> tuple[dict[str, list[Entity]], dict[str, str]]:
    """The people of each shared label, and the labels of all offices."""
    by_name, labels = defaultdict(list), {}
    for raw in entities(DUMP):
        entity = parse(raw)
        if entity.kind is EntityKind.HUMAN:
            by_name[entity.label].append(entity)
        else:
            labels[entity.id] = entity.label
    return {name: people for name, people in by_name.items() if len(people) > 1}, labels


def tenures(person: Entity, labels: dict[str, str]) -> list[Held]:
    """Tenures of a person by their own statements; a start known to the year counts from its first day."""
    found = []
    for statement in person.all(Property.POSITION_HELD):
        start, end = statement.qualifier(Property.START), statement.qualifier(Property.END)
        office = labels.get(statement.value.id) if isinstance(statement.value, ItemRef) else None
        if office and office not in _NOT_ENGLISH and isinstance(start, PartialDate):
            last = end.last if isinstance(end, PartialDate) else None
            found.append(Held(in_news(office), start.first, last, start.is_exact))
    return found


def in_news(office: str) -> str:
    """An office as news says it: of no numbered term, and with a small letter before a seat."""
    said = _TERM.sub("", office)
    return said[0].lower() + said[1:] if said.startswith("Member of") else said


def cases(seed: int) -> Iterator[Case]:
    """Every bearer with every fact that can be said of them."""
    dice = random.Random(seed)
    shared, labels = bearers()
    for people in (shared[name] for name in sorted(shared) if _LATIN.fullmatch(name)):
        best = max(people, key=lambda person: person.prominence).id
        held = {person.id: tenures(person, labels) for person in people}
        for person in people:
            told = [h for h in held[person.id] if h.exact and _alive(person, h.start)]
            if told:
                rivals = [h for other in people if other is not person for h in held[other.id]]
                yield from _in_office(person, dice.choice(told), (held[person.id], rivals), best, dice)
            yield from _aged(person, people, best)


def _alive(person: Entity, day: date) -> bool:
    """Whether a person had not died by a day; some tenures of the dump are given to the wrong one of two."""
    return all(not isinstance(s.value, PartialDate) or s.value.last >= day for s in person.best(Property.DIED))


def _in_office(
    person: Entity, told: Held, of_all: tuple[Sequence[Held], Sequence[Held]], best: str, dice: random.Random
) -> Iterator[Case]:
    """In an office then, and once having left it; `of_all` are what this person held and what the others did."""
    own, others = ([h for h in held if h.office == told.office] for held in of_all)
    last = told.end or told.start + timedelta(days=300)
    day = told.start + timedelta(days=dice.randrange(max(1, (last - told.start).days)))
    now = f"{person.label}, the {told.office}, opened the meeting on Tuesday and promised to listen."
    yield Case("office that day", person, now, day, not any(h.covers(day) for h in others), best)
    if told.end:
        later = told.end + timedelta(days=dice.randrange(100, 1500))
        if any(h.covers(later) for h in own):
            return  # in office again, so that "former" says nothing
        once = f"{person.label}, a former {told.office}, opened the meeting on Tuesday and promised to listen."
        yield Case("former office", person, once, later, not others, best)


def _aged(person: Entity, people: Sequence[Entity], best: str) -> Iterator[Case]:
    born = _born(person)
    land = countries().get(person.id)
    if not born or not land or born.year < 1930:
        return
    day = date(born.year + 50, 6, 15)
    age = 50 - ((born.month or 1, born.day or 1) > (6, 15))
    years = [_born(other) for other in people if other is not person]
    decides = all(year is not None and abs(year.year - born.year) > 2 for year in years)
    text = (
        f"{person.label}, {age}, a politician from {_the(land)}, opened the meeting on Tuesday and promised to listen."
    )
    yield Case("age and country", person, text, day, decides, best)


def _the(land: str) -> str:
    return f"the {land}" if land.startswith("United ") or land.endswith(("Republic", "Netherlands")) else land


@cache
def countries() -> dict[str, str]:
    """The country of those who held one of the offices of the timelines."""
    return {term.qid: office.country for office in offices() for term in office.terms if office.country}


def _born(person: Entity) -> PartialDate | None:
    return next((s.value for s in person.best(Property.BORN) if isinstance(s.value, PartialDate)), None)
