"""Which offices the words of an article mean, and whose chains have to be read for it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from shared.dates import PartialDate
from shared.knowledge.live import holders
from shared.knowledge.live.cache import Answers
from shared.knowledge.live.gathering import World
from shared.knowledge.live.matching import Naming, office_hits
from shared.knowledge.live.people import Trail
from shared.knowledge.live.spellings import Names, names_of
from shared.knowledge.stints import read_stint, stint_rows
from shared.knowledge.wanted import OfficeWords
from shared.lexicon.roles import LEADERS, TOP_TITLES, canonical_title, office_key
from shared.models.properties import WHERE, Property
from shared.models.world import Entity, EntityKind, Hit, Lookup, Tenure

MOST_HOLDERS = 60
_AROUND = timedelta(days=366)


@dataclass(slots=True)
class Search:
    """The search for the office of one role: the names asked for, where they led, and which lead there for sure."""

    role: OfficeWords
    names: Names
    trail: Trail = field(default_factory=Trail)
    sure: set[str] = field(default_factory=set)

    def follow(self, pages: Answers, named: Answers) -> None:
        """Take up what the names gave."""
        for asked, answers in ((self.names.titles, pages), (self.names.keys, named)):
            for name in asked:
                before = len(self.trail.ids)
                if answers is pages:
                    self.trail.follow(answers, name)
                else:
                    self.trail.add(answers, name)
                if name in self.names.sure:
                    self.sure.update(self.trail.ids[before:])


def searches(roles: Iterable[OfficeWords], countries: Collection[str]) -> list[Search]:
    """One search for each role."""
    return [Search(role, names_of(role, countries)) for role in roles]


def meant(search: Search, world: World, naming: Naming) -> tuple[Hit, ...]:
    """The offices among what a search found; a page of a film or a list by the same name is none.

    What is called for sure as the role says but is of no class known for offices counts if anybody has held it.
    """
    found = [known.entity for known in world.some(search.trail.ids) if not known.is_person]
    hits = office_hits(search.role, found, {world.id_of(key) for key in search.sure}, naming)
    return tuple(hit for hit in hits if _may_be_office(hit.entity))


def _may_be_office(entity: Entity) -> bool:
    return entity.kind is EntityKind.OFFICE or (
        entity.kind is EntityKind.OTHER and any(entity.all(name) for name in (*WHERE, Property.SUBCLASS_OF))
    )


def fitting(held: Iterable[str], roles: Iterable[OfficeWords], world: World) -> list[str]:
    """Those of the offices somebody held that a role without a place may mean by its title, or by being at the top."""
    titles = {office_key(title, place).title for title, place, _ in roles}
    chosen = []
    for known in world.some(held):
        names = known.entity.names
        its = {office_key(name, None).title for name in names} | {canonical_title(known.entity.label)}
        if its & titles or (titles & LEADERS and its & TOP_TITLES):
            chosen.append(known.entity.id)
    return chosen


def lookup(search: Search, hits: Sequence[Hit], world: World) -> Lookup:
    """The offices of one role that anybody held or that are known for offices; with why it may not be all."""
    ids = [world.id_of(hit.entity.id) for hit in hits]
    real = [hit for hit in hits if hit.entity.kind is EntityKind.OFFICE or _is_held(hit.entity.id, world)]
    failure = world.failure(ids) or (world.failure(search.trail.ids) if not real else None)
    if failure is None and not real:
        failure = search.trail.failure
    return Lookup(tuple(real), failure)


def _is_held(office: str, world: World) -> bool:
    kept = world.told.get(office)
    return kept is not None and kept.value is not None


def holders_of(world: World, offices: Iterable[str]) -> Mapping[str, str]:
    """Everyone told to have held one of these offices, label by id: whose names may stand in the text."""
    return {t.holder: world.label(t.holder) for t in _told(world, offices)}


def holders_at(world: World, offices: Iterable[str], days: Sequence[PartialDate]) -> list[str]:
    """Those who held one of these offices within a year of one of the days, everybody where there is none."""
    found = [t.holder for t in _told(world, offices) if not days or any(_near(t, day) for day in days)]
    return list(dict.fromkeys(found))[:MOST_HOLDERS]


def _told(world: World, offices: Iterable[str]) -> Iterator[Tenure]:
    """What the query service told; where it did not answer, what the offices themselves say."""
    for office in offices:
        kept = world.told.get(office)
        if kept is None and office in world.known:
            yield from (read_stint(*row[:2], row[1], row[2]).tenure for row in stint_rows(world.known[office].entity))
        for row in kept.value if kept and isinstance(kept.value, list) else ():
            yield holders.stint(office, row).tenure


def _near(tenure: Tenure, day: PartialDate) -> bool:
    late = isinstance(tenure.start, PartialDate) and tenure.start.first > day.last + _AROUND
    return not late and not (isinstance(tenure.end, PartialDate) and tenure.end.last < day.first - _AROUND)
