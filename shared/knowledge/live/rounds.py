"""One article's rounds of questions: each asks at once for all that the ones before it made known."""

from collections.abc import Mapping
from dataclasses import replace

from shared.dates import PartialDate
from shared.knowledge.callings import above, occupations_asked, with_wider
from shared.knowledge.keys import bare
from shared.knowledge.live import offices, people
from shared.knowledge.live.cache import Answers
from shared.knowledge.live.gathering import World, chain_of, offices_held, referred
from shared.knowledge.live.matching import Known, Naming, person_hits, thing_hits
from shared.knowledge.live.people import Trail
from shared.knowledge.live.search import NAME
from shared.knowledge.live.sites import Sources
from shared.knowledge.silence import silent_pages
from shared.knowledge.wanted import OfficeWords, wanted
from shared.lexicon.places import country
from shared.models.reading import Reading
from shared.models.world import EntityKind, Facts, Hit, KnowledgeInfo, Lookup, Meeting, OfficeChain, PageText

_MOST_THINGS = 5  # items of one name besides the one its page is about; organisations share few names


class Rounds:
    """What one article needs, asked in order: names, items, offices, holders, what these refer to, texts."""

    def __init__(self, sources: Sources, reading: Reading) -> None:
        self._sources = sources
        self._reading = reading
        self._asked = wanted(reading)
        self._world = World(sources)
        self._searches = offices.searches(self._asked.offices, self._asked.countries)
        self._persons: Mapping[str, Trail] = {}
        self._things: Mapping[str, Trail] = {}
        self._meant: Mapping[OfficeWords, tuple[Hit, ...]] = {}

    def facts(self, info: KnowledgeInfo) -> Facts:
        """Ask, round after round, and put together what came."""
        self._ask_for_names()
        self._ask_for_items()
        self._ask_for_holders()
        hits = {name: self._person(name, trail) for name, trail in self._persons.items()}
        self._ask_for_labels(hits)
        chains = self._chains()
        texts = _texts(self._sources, silent_pages(self._reading, hits))
        trouble = self._sources.trouble
        return Facts(
            info=info,
            people=hits,
            places={name: self._place(name) for name in self._asked.places},
            organisations={name: self._thing(name, trail) for name, trail in self._things.items()},
            offices={s.role: offices.lookup(s, self._meant[s.role], self._world) for s in self._searches},
            chains=chains,
            entities=self._world.entities(),
            texts=texts,
            retry_at=trouble.retry_at,
            stale_since=trouble.stale_since,
        )

    def _ask_for_names(self) -> None:
        """Every name as a title, then as the exact name of items; a search for people whom no page is about."""
        plain = (*self._asked.people, *(way for name in self._asked.organisations for way in _ways(name)))
        pages = self._sources.titles((*plain, *(title for s in self._searches for title in s.names.titles)))
        keys = [NAME + name for name in plain] + [key for s in self._searches for key in s.names.keys]
        named = self._sources.named(keys)
        self._persons = people.trails(self._sources, self._asked.people, pages)
        people.widen(self._sources, self._persons, named)
        self._things = {name: _thing_trail(name, pages, named) for name in self._asked.organisations}
        for search in self._searches:
            search.follow(pages, named)

    def _ask_for_items(self) -> None:
        """All that the names led to, the offices its people held, and which offices the roles mean."""
        world = self._world
        trails = (*self._persons.values(), *self._things.values(), *(s.trail for s in self._searches))
        world.fetch(dict.fromkeys(key for trail in trails for key in trail.ids))
        bodies = {name: [n for k in world.some(trail.ids) for n in k.names] for name, trail in self._things.items()}
        naming = Naming(self._asked.countries, bodies)
        held = offices_held(self._bearers())
        world.fetch(held)
        for search in self._searches:  # what a bearer of a name held may be called as the role says
            search.trail.ids += held
        self._meant = {search.role: offices.meant(search, world, naming) for search in self._searches}

    def _ask_for_holders(self) -> None:
        """Who held the offices that are meant or that fit; holders whose names meet one of the article's join in."""
        world = self._world
        named = self._named_offices()
        held = offices_held(self._bearers())
        fit = offices.fitting(held, self._asked.offices, world)
        world.fetch_holders(dict.fromkeys((*named, *fit)))
        for name, ids in people.namesakes(self._persons, offices.holders_of(world, named)).items():
            trail = self._persons[name]
            trail.ids += [key for key in ids if key not in trail.ids]
        world.fetch(dict.fromkeys(key for trail in self._persons.values() for key in trail.ids))
        world.fetch(offices_held(self._bearers()))

    def _ask_for_labels(self, hits: Mapping[str, Lookup]) -> None:
        """The names of all that these people, their offices and occupations refer to."""
        world, named, bearers = self._world, self._named_offices(), self._bearers()
        callings = with_wider(occupations_asked(self._reading, hits), world.fetched)
        countries = [found.qid for name in self._asked.places if (found := country(name)) and found.qid]
        known = world.some((*offices_held(bearers), *named))
        then = offices.holders_at(world, named, _days(self._reading))
        world.fetch_labels(dict.fromkeys((*countries, *then, *referred(bearers, known), *above(callings))))

    def _named_offices(self) -> list[str]:
        return list(dict.fromkeys(hit.entity.id for hits in self._meant.values() for hit in hits))

    def _bearers(self) -> list[Known]:
        """The people who bear a name of the article."""
        found = (hit for name, trail in self._persons.items() for hit in self._person(name, trail).hits)
        return self._world.some(hit.entity.id for hit in found)

    def _person(self, name: str, trail: Trail) -> Lookup:
        world = self._world
        redirected = {world.id_of(key): title for key, title in trail.pages.items()}
        hits = person_hits(name, world.some(trail.ids), redirected)
        return Lookup(hits, trail.failure or world.failure(trail.ids))

    def _thing(self, name: str, trail: Trail) -> Lookup:
        world = self._world
        hits = thing_hits(name, world.some(trail.ids), {world.id_of(key) for key in trail.pages})
        return Lookup(hits, trail.failure or world.failure(trail.ids))

    def _place(self, name: str) -> Lookup:
        found = country(name)
        entity = self._world.brief.get(found.qid) if found else None
        if found is None or entity is None:
            return Lookup(failure=self._world.failure([found.qid]) if found else None)
        return Lookup((Hit(replace(entity, kind=EntityKind.COUNTRY), entity.label, Meeting.VARIANT),))

    def _chains(self) -> Mapping[str, OfficeChain]:
        bearers = self._bearers()
        offices_known = self._world.some((*self._named_offices(), *offices_held(bearers)))
        return {office.entity.id: chain_of(self._world, office, bearers) for office in offices_known}


def _days(reading: Reading) -> list[PartialDate]:
    """The days that the article and its claims speak of."""
    day = reading.article.published_on
    said = [claim.as_of for person in reading.people for claim in person.claims]
    said += [official.as_of for official in reading.officials]
    return [when for when in ((PartialDate.of(day) if day else None), *said) if when]


def _texts(sources: Sources, pages: Mapping[str, str]) -> Mapping[str, PageText]:
    """The leads of these pages by item; a page that could not be read is left out, for nothing rests on it yet."""
    answers = sources.texts(pages.values())
    return {
        item: PageText(**kept.value, retrieved_at=kept.at)
        for item, title in pages.items()
        if (kept := answers.kept.get(title)) and kept.value is not None
    }


def _thing_trail(name: str, pages: Answers, named: Answers) -> Trail:
    trail = Trail()
    for way in _ways(name):
        trail.follow(pages, way)
        trail.add(named, NAME + way)
    trail.ids = trail.ids[: _MOST_THINGS + len(trail.pages)]
    return trail


def _ways(name: str) -> tuple[str, ...]:
    """An organisation's name with and without its article, which news drops and adds at will."""
    return bare(name), f"The {bare(name)}"
