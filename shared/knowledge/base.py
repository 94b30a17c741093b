"""What every source of knowledge can do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from shared.models.reading import Reading
from shared.models.world import Entity, Facts, KnowledgeInfo


@dataclass(frozen=True, slots=True)
class Shown:
    """One entity, and the labels of what it refers to by their ids."""

    entity: Entity
    labels: Mapping[str, str]


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


class Register(Knowledge, Protocol):
    """A source that can also be asked for an item by its id, with no article around it."""

    def show(self, ids: Sequence[str]) -> Mapping[str, Shown]:
        """Those of these items that it holds, whole; SourceUnavailable where they could not be asked."""
        ...
