"""One article's look-ups, round after round: names, items, offices, holders, and what all of these refer to."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from shared.knowledge.chains import Stint, chain
from shared.knowledge.live import holders
from shared.knowledge.live.api import Parts
from shared.knowledge.live.cache import Answers, Kept
from shared.knowledge.live.matching import Known
from shared.knowledge.live.sites import Sources
from shared.knowledge.stints import read_stint, stint_rows
from shared.models.properties import EMPLOYERS, KIN, WHERE, Property
from shared.models.world import Entity, EntityKind, OfficeChain

MOST_REFERRED = 200  # of what candidates refer to, the most frequent; namesakes far down the list may lack labels
_OF_PEOPLE = (Property.CITIZENSHIP, Property.OCCUPATION, *EMPLOYERS, *KIN)


@dataclass(slots=True)
class World:
    """What is known so far of one article's world: items whole and in brief, holders and what was told of them."""

    sources: Sources
    known: dict[str, Known] = field(default_factory=dict)
    brief: dict[str, Entity] = field(default_factory=dict)
    holders: dict[str, Entity] = field(default_factory=dict)
    told: dict[str, Kept] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)

    def fetch(self, ids: Iterable[str]) -> None:
        """Bring items whole; one that was merged is known by both of its ids."""
        found = self.sources.items(key for key in ids if key not in self.known)
        self._note(found)
        for key, kept in found.kept.items():
            if kept.value is not None:
                self.known[key] = known = Known.of(kept.value, kept.at)
                self.known.setdefault(known.entity.id, known)

    def fetched(self, ids: Iterable[str]) -> list[Entity]:
        """These items whole, as far as they could be brought."""
        wanted = list(ids)
        self.fetch(wanted)
        return [known.entity for known in self.some(wanted)]

    def fetch_holders(self, offices: Iterable[str]) -> None:
        """Bring what is told of who held these offices."""
        found = self.sources.holders(key for key in offices if key not in self.told)
        self._note(found)
        self.told.update(found.kept)
        for kept in found.kept.values():
            for row in _rows(kept):
                self.holders.setdefault(row["person"], _holder(row, kept.at))

    def fetch_labels(self, ids: Iterable[str]) -> None:
        """Bring the names of items."""
        found = self.sources.items((key for key in ids if key not in self.known), Parts.BRIEF)
        for key, kept in found.kept.items():
            if kept.value is not None:
                self.brief[key] = Known.of(kept.value, kept.at).entity

    def some(self, ids: Iterable[str]) -> list[Known]:
        """Those of these items that are known, each once."""
        return list({self.known[key].entity.id: self.known[key] for key in ids if key in self.known}.values())

    def failure(self, ids: Iterable[str]) -> str | None:
        """Why one of these could not be asked."""
        return next((self.failures[key] for key in ids if key in self.failures), None)

    def label(self, key: str) -> str:
        """What an item is called, as far as it is known."""
        if key in self.known:
            return self.known[key].entity.label
        found = self.brief.get(key) or self.holders.get(key)
        return found.label if found else key

    def entities(self) -> Mapping[str, Entity]:
        """Every item at hand by its id, merged ones by both; where one is known in several ways, by the fullest."""
        return {**self.holders, **self.brief, **{key: known.entity for key, known in self.known.items()}}

    def id_of(self, key: str) -> str:
        """The id that an item bears now, if it was merged."""
        return self.known[key].entity.id if key in self.known else key

    def _note(self, answers: Answers) -> None:
        self.failures.update({key: str(error) for key, error in answers.failures.items()})


def _rows(kept: Kept) -> list[Mapping[str, Any]]:
    return kept.value if isinstance(kept.value, list) else []


def _holder(row: Mapping[str, Any], at: datetime) -> Entity:
    label, revision = holders.label_of(row), holders.revision_of(row)
    return Entity(row["person"], EntityKind.HUMAN, label, revision=revision, retrieved_at=at)


def offices_held(people: Iterable[Known]) -> list[str]:
    """The ids of the offices that their own items say they held."""
    return list(dict.fromkeys(key for known in people for key in known.entity.refs(Property.POSITION_HELD)))


def referred(people: Iterable[Known], offices: Iterable[Known]) -> list[str]:
    """The ids of what these refer to and a report shows or compares by name, the most frequent first."""
    count: Counter[str] = Counter()
    for found, names in ((people, _OF_PEOPLE), (offices, WHERE)):
        for known in found:
            count.update(known.entity.refs(*names))
    return [key for key, _ in count.most_common(MOST_REFERRED)]


def chain_of(world: World, office: Known, people: Collection[Known]) -> OfficeChain:
    """Who held an office, merged from the holders' items, the query service and the office itself.

    Where the service did not say who held it, the chain may have gaps: it then proves neither that one holds
    the office at a time nor up to when it is known, and so accuses nobody.
    """
    told = world.told.get(office.entity.id)
    stints = list(_stints(world, office, people, told))
    if told is None or told.value == holders.LONG_LIST:
        return OfficeChain(office.entity, chain(stints, None)[0], single=False, known_until=None)
    until = told.at.date()
    tenures, single = chain(stints, until)
    return OfficeChain(office.entity, tenures, single, until)


def _stints(world: World, office: Known, people: Collection[Known], told: Kept | None) -> Iterator[Stint]:
    own = office.entity.id
    for known in (office, *people):
        for said, holder, body in stint_rows(known.entity):
            if world.id_of(said) == own:
                person = world.id_of(holder)
                yield read_stint(own, person, world.label(person), body)
    for row in _rows(told) if told else ():
        yield holders.stint(own, row)
