"""Telling the lines of a dump that a snapshot keeps from those it does not, most of them without parsing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto

from shared.knowledge.snapshot.classes import REFUSED, Classes
from shared.knowledge.snapshot.filing import Filed, file_entity
from shared.knowledge.snapshot.lines import classes_in, id_in, is_whole, parents_in, read_item
from shared.knowledge.snapshot.only import Only, Part
from shared.knowledge.snapshot.seen import Seen
from shared.knowledge.snapshot.slabs import Slabs
from shared.knowledge.snapshot.unpacking import Piece
from shared.knowledge.wikibase import parse
from shared.models.properties import Property
from shared.models.world import QID, Entity

_BLANK = (b"", b"[", b"]")
_WRONG_SHAPE = (ValueError, KeyError, TypeError, AttributeError)


@dataclass(slots=True)
class Batch:
    """What the lines of one piece came to.

    `malformed` are the numbers of lines within the piece, with how they begin. `aside` are lines, packed, of which
    only the end of the dump tells whether they are kept, `above` which item is a subclass of which.
    """

    lines: int = 0
    filed: list[Filed] = field(default_factory=list)
    malformed: list[tuple[int, str]] = field(default_factory=list)
    aside: bytes = b""
    above: list[tuple[int, int]] = field(default_factory=list)
    newest: str = ""
    brackets: str = ""
    ends_within: bool = False


class _Fate(Enum):
    REFUSED = auto()
    CLASS = auto()  # refused, but what it is a subclass of counts
    KEPT = auto()
    ASIDE = auto()


@dataclass(frozen=True, slots=True)
class Sifter:
    """What decides over lines; on the first way through the dump no subclass is known, on the second all are."""

    only: Only
    days_of: Mapping[str, tuple[date, ...]]
    classes: Classes = field(default_factory=Classes)
    referred: Seen = field(default_factory=Seen)

    def fate(self, line: bytes) -> _Fate:
        """What becomes of a line, as far as its bytes tell."""
        if self.only.ids is not None and (identifier := id_in(line)) and identifier not in self.only.ids:
            return _Fate.CLASS
        found = classes_in(line)
        if found is None or self.only.ids is not None:
            return _Fate.KEPT  # parsing tells
        if found and found <= REFUSED:
            return _Fate.REFUSED
        if self.classes.whole:
            return _Fate.KEPT if self._may_be(found, line) else _Fate.REFUSED
        if self.knows(f"Q{number}" for number in found):
            return _Fate.KEPT
        if not found and b'"P279"' not in line and b'"P1308"' not in line and id_in(line) is not None:
            return _Fate.REFUSED
        return _Fate.REFUSED if self.only.parts == {Part.HUMANS} and 5 not in found else _Fate.ASIDE

    def keeps(self, entity: Entity) -> bool:
        """Whether a parsed entity is kept, for what it is or because a person is said to be or have it."""
        if self.only.ids is not None:
            return entity.id in self.only.ids
        if self.only.wants(entity.kind) or (self.only.is_everything and entity.id in self.referred):
            return True
        return Part.OCCUPATIONS in self.only.parts and self._is_occupation(entity)

    def knows(self, classes: Iterable[str]) -> bool:
        """Whether these classes tell all by themselves what an item is, whatever is a subclass of what."""
        named = list(classes)
        return bool(named) and all(name in self.classes.kinds for name in named)

    def _may_be(self, found: frozenset[int], line: bytes) -> bool:
        parents = parents_in(line)
        if not parents and b'"P279"' in line:
            return True  # not written as dumps are: parsing tells
        names = {f"Q{number}" for number in (*found, *parents)}
        if not names.isdisjoint(self.classes.kinds.keys()) or not names.isdisjoint(self.classes.occupations):
            return True
        return b'"P1308"' in line or (id_in(line) or "") in self.referred

    def _is_occupation(self, entity: Entity) -> bool:
        above = entity.refs(Property.INSTANCE_OF, Property.SUBCLASS_OF)
        return entity.id in self.classes.occupations or not self.classes.occupations.isdisjoint(above)


def sift(sifter: Sifter, data: bytes) -> Batch:
    """What the lines of one piece come to."""
    from isal import isal_zlib

    batch, aside = Batch(), []
    for number, line in _lines(data, batch):
        fate = sifter.fate(line) if is_whole(line) else None
        try:
            if fate is None:
                raise ValueError("no object")
            is_open = fate is _Fate.ASIDE or (fate is _Fate.KEPT and not _file(sifter, line, batch))
            if (is_open or fate is _Fate.CLASS) and not sifter.classes.whole:
                batch.above += _above(line)
            if is_open and not sifter.classes.whole:
                aside.append(line)
        except _WRONG_SHAPE:
            batch.malformed.append((number, line[:80].decode(errors="replace")))
    batch.ends_within = not data.endswith(b"\n") and bool(batch.malformed) and batch.malformed[-1][0] == batch.lines
    batch.aside = isal_zlib.compress(b"\n".join(aside), 1) if aside else b""
    return batch


def _lines(data: bytes, batch: Batch) -> Iterator[tuple[int, bytes]]:
    lines = data.split(b"\n")
    batch.lines = len(lines) - (not lines[-1])
    for number, line in enumerate(lines, 1):
        text = line.strip().rstrip(b",")
        if text in _BLANK:
            batch.brackets += text.decode()
        else:
            yield number, text


def _file(sifter: Sifter, line: bytes, batch: Batch) -> bool:
    """Parse and file a line; false if it turns out not to be decided by its classes."""
    raw = read_item(line)
    if raw is None:
        return True
    entity = parse(raw, kinds=sifter.classes.kinds)
    if not sifter.classes.whole and not sifter.knows(entity.refs(Property.INSTANCE_OF)):
        return False
    if sifter.keeps(entity):
        batch.filed.append(file_entity(entity, raw, sifter.days_of))
        batch.newest = max(batch.newest, raw["modified"])
    return True


def _above(line: bytes) -> list[tuple[int, int]]:
    """Pairs of an item and a class above it, as numbers, from a line that was set aside."""
    if b'"P279"' not in line:
        return []
    identifier, parents = id_in(line), parents_in(line)
    if identifier is None or not parents:  # not written as dumps are, so it has to be parsed
        raw = read_item(line)
        if raw is None:
            return []
        entity = parse(raw)
        identifier = entity.id
        parents = [int(item[1:]) for item in entity.refs(Property.SUBCLASS_OF) if QID.fullmatch(item)]
    return [(int(identifier[1:]), parent) for parent in parents] if QID.fullmatch(identifier) else []


@dataclass(frozen=True, slots=True)
class Sifting:
    """The work of one process: a piece in, its batch out."""

    sifter: Sifter
    slabs: Slabs
    packed: bool = False

    def __call__(self, piece: Piece) -> Batch:
        """Sift the lines of a piece; `packed` ones were set aside before."""
        from isal import isal_zlib

        data = self.slabs.take(piece.slab, 0, piece.length)
        return sift(self.sifter, isal_zlib.decompress(data) if self.packed else data)
