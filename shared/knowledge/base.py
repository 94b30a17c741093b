"""What every source of knowledge can do."""

from typing import Protocol

from shared.models.reading import Reading
from shared.models.world import Facts, KnowledgeInfo


class Knowledge(Protocol):
    """The world outside, behind one call: a snapshot file or the live sites."""

    @property
    def info(self) -> KnowledgeInfo:
        """What this source is, what it covers and up to when it can know."""
        ...

    def gather(self, reading: Reading) -> Facts:
        """Everything needed to decide who the people of one article are, in as few look-ups as possible.

        A look-up that could not be made is a `Lookup` with its `failure`, never one without hits. Raises
        `SourceUnavailable` only where nothing at all could be asked.
        """
        ...
