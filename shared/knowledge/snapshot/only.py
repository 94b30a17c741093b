"""Which part of a dump to keep."""

from collections.abc import Set
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Self

from shared.errors import BadSetting
from shared.models.world import QID, EntityKind


class Part(StrEnum):
    """A part of what a snapshot can hold."""

    HUMANS = "humans"
    OFFICES = "offices"
    ORGANISATIONS = "organisations"
    COUNTRIES = "countries"
    OCCUPATIONS = "occupations"


_PARTS = {
    EntityKind.HUMAN: Part.HUMANS, EntityKind.FICTIONAL: Part.HUMANS, EntityKind.PSEUDONYM: Part.HUMANS,
    EntityKind.OFFICE: Part.OFFICES, EntityKind.ORGANISATION: Part.ORGANISATIONS, EntityKind.COUNTRY: Part.COUNTRIES,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Only:
    """The parts to keep, or else the very items; everything that a snapshot can hold unless told otherwise."""

    parts: Set[Part] = field(default_factory=lambda: frozenset(Part))
    ids: Set[str] | None = None

    @classmethod
    def read(cls, words: str) -> Self:
        """From `humans,offices` or the path of a file with an item's id in the first column of each line."""
        if Path(words).is_file():
            lines = Path(words).read_text(encoding="utf-8").split("\n")
            ids = frozenset(first for line in lines if (first := line.replace(",", "\t").split("\t")[0].strip()))
            if strange := [each for each in ids if not QID.fullmatch(each)]:
                raise BadSetting(f"{words} is to have an item's id first in each line, not {strange[0]!r}")
            return cls(ids=ids)
        try:
            return cls(frozenset(Part(word.strip()) for word in words.split(",")))
        except ValueError:
            known = ", ".join(Part)
            raise BadSetting(f"{words!r} is neither a file of ids nor one or more of {known}") from None

    def wants(self, kind: EntityKind) -> bool:
        """Whether entities of a kind are kept for what they are."""
        return kind in _PARTS and _PARTS[kind] in self.parts

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out that could be kept."""
        return self.ids is None and self.parts == frozenset(Part)

    def __str__(self) -> str:
        return f"{len(self.ids)} items" if self.ids is not None else ",".join(sorted(self.parts))
