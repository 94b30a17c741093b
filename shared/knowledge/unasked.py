"""Another source of knowledge, for whoever does not wait until it answers: what it could not say is left unasked."""

from datetime import UTC, datetime

from shared.errors import SourceUnavailable
from shared.knowledge.base import Knowledge
from shared.knowledge.wanted import wanted
from shared.models.reading import Reading
from shared.models.world import Facts, KnowledgeInfo, Lookup


class OrUnasked:
    """A source that may not answer at all; everything is unasked then, and nobody is taken for unknown."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge

    @property
    def info(self) -> KnowledgeInfo:
        """What the source is."""
        return self._knowledge.info

    def gather(self, reading: Reading) -> Facts:
        """What the source knows; of each name why it could not be asked, where nothing at all could be."""
        try:
            return self._knowledge.gather(reading)
        except SourceUnavailable as error:
            return _unasked(reading, self.info, error)


def _unasked(reading: Reading, info: KnowledgeInfo, error: SourceUnavailable) -> Facts:
    asked, failed = wanted(reading), Lookup(failure=str(error))
    return Facts(
        info,
        people=dict.fromkeys(asked.people, failed),
        places=dict.fromkeys(asked.places, failed),
        organisations=dict.fromkeys(asked.organisations, failed),
        offices=dict.fromkeys(asked.offices, failed),
        retry_at=error.retry_at or datetime.now(UTC),
    )
