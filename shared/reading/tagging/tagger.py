"""What finds names of people, organisations and places in sentences."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from shared.models.text import Span


@dataclass(frozen=True, slots=True, order=True)
class Tagged:
    """A name of one of `KINDS`; `chance` is how likely its finder holds it, 0 to 1."""

    start: int
    end: int
    kind: str
    chance: float


class Tagger(Protocol):
    """Finds names in sentences; does no I/O once it is made."""

    @property
    def name(self) -> str:
        """What it is, with its version."""
        ...

    def tag(self, text: str, sentences: Sequence[Span]) -> list[Tagged]:
        """The names in these sentences of `text`, in order, none over a sentence's end."""
        ...
