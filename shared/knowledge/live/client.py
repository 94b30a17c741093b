"""Wikidata and Wikipedia as a source of knowledge, asked in rounds, so that an article costs a dozen requests."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from shared.errors import SourceUnavailable
from shared.knowledge.base import Shown
from shared.knowledge.live.access import Access, Site
from shared.knowledge.live.api import Action
from shared.knowledge.live.budget import SharedGate
from shared.knowledge.live.cache import Cache
from shared.knowledge.live.gate import Gate, LocalGate
from shared.knowledge.live.gathering import World, offices_held, referred
from shared.knowledge.live.http import Polite, Recorder
from shared.knowledge.live.rounds import Rounds
from shared.knowledge.live.shelf import make_shelf
from shared.knowledge.live.sites import Sources
from shared.models.reading import Reading
from shared.models.world import Coverage, Facts, KnowledgeInfo


class Live:
    """The live sites as a source of knowledge; may be shared by threads and carried over a fork."""

    def __init__(self, access: Access, record: Recorder | None = None) -> None:
        gate: Gate = SharedGate(access) if access.budget_url else LocalGate(access)
        self.http = Polite(access, gate, record)
        self._cache = Cache(make_shelf(access.cache_url))
        self._wikidata = Action(self.http, Site.WIKIDATA)
        self._wikipedia = Action(self.http, Site.WIKIPEDIA)

    @property
    def info(self) -> KnowledgeInfo:
        """What the live sites are; they are taken to know everything up to today."""
        return KnowledgeInfo("live", "Wikidata", Coverage.COMPLETE, datetime.now(UTC).date())

    def gather(self, reading: Reading) -> Facts:
        """Everything the sites say of the names of one article; SourceUnavailable where none of them answers."""
        sources = self._sources()
        facts = Rounds(sources, reading).facts(self.info)
        trouble = sources.trouble
        if trouble.first and not trouble.answered:
            raise SourceUnavailable(str(trouble.first), trouble.retry_at)
        return facts

    def show(self, ids: Sequence[str]) -> Mapping[str, Shown]:
        """Those of these items that Wikidata has, whole; SourceUnavailable where it does not answer."""
        world = World(self._sources())
        world.fetch(ids)
        if error := world.failure(ids):
            raise SourceUnavailable(error)
        held = world.some(ids)
        world.fetch_labels(dict.fromkeys((*offices_held(held), *referred(held, ()))))
        labels = {key: entity.label for key, entity in world.entities().items()}
        return {key: Shown(world.known[key].entity, labels) for key in ids if key in world.known}

    def _sources(self) -> Sources:
        return Sources(self.http, self._cache, self._wikidata, self._wikipedia)
