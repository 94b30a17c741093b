"""What the network for claims is told of a text: each part of it, who is named, and what rules have read."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from shared.models.reading import Claim, ClaimKind, Person, Quotation, Sureness, When
from shared.models.text import Span
from shared.reading.tagging.labels import LABELS
from shared.reading.tagging.look import Look
from shared.reading.tagging.shapes import SHAPES
from shared.reading.text.page import Page

KINDS = tuple(ClaimKind)
TIMES = tuple(When)
"""Neither may be put in another order, since the weights know them by place."""

_SHAPES = len(LABELS)
_QUOTED = _SHAPES + len(SHAPES)
_NAMED = _QUOTED + 1
_READ = _NAMED + 2
_BEGINS = _READ + 2 * len(KINDS)
_SAID = _BEGINS + 1
TOLD = _SAID + 2
"""How many numbers the network is told of each part, besides what stands around it."""


@dataclass(frozen=True, slots=True)
class Named:
    """A mention as parts `begin` to `end`, left out, of the person at this place among the people."""

    begin: int
    end: int
    person: int


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim as rules read it, of parts `begin` to `end`, left out, on the person at this place."""

    begin: int
    end: int
    person: int
    claim: Claim

    @property
    def kind(self) -> int:
        """Its kind, as the network counts them."""
        return KINDS.index(self.claim.kind)

    @property
    def is_sure(self) -> bool:
        """Whether the rules are sure of it."""
        return self.claim.sureness is Sureness.SURE


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """A text as the network takes it: `context` and `told` (parts, dimensions), `sentences` the number of each part's.

    `starts` and `ends` are offsets of the parts; `named` and `stated` are in the order of the text.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    sentences: NDArray[np.int32]
    context: NDArray[np.float16]
    told: NDArray[np.float32]
    named: tuple[Named, ...]
    stated: tuple[Stated, ...]

    def __len__(self) -> int:
        return len(self.starts)

    def parts_of(self, span: Span) -> tuple[int, int]:
        """The parts of a stretch, the last left out; at least one."""
        return _parts_of(self.starts, self.ends, span)

    def without_rules(self) -> NDArray[np.float32]:
        """What is told of each part but for what the rules have read."""
        told = self.told.copy()
        told[:, _READ:_BEGINS] = 0
        return told

    def cut(self, begin: int, end: int) -> "Layout":
        """Parts `begin` to `end`, left out, with the people and claims that lie wholly among them."""
        within = slice(begin, end)
        return Layout(
            self.starts[within], self.ends[within], self.sentences[within], self.context[within], self.told[within],
            tuple(
                Named(n.begin - begin, n.end - begin, n.person)
                for n in self.named
                if begin <= n.begin and n.end <= end
            ),
            tuple(
                Stated(s.begin - begin, s.end - begin, s.person, s.claim)
                for s in self.stated
                if begin <= s.begin and s.end <= end
            ),
        )  # fmt: skip


def layout_of(look: Look, page: Page, people: Sequence[Person], quotations: Sequence[Quotation]) -> Layout:
    """Everything that the network is told; `people` with the claims that rules have read."""
    starts, ends = look.places[:, 0].tolist(), look.places[:, 1].tolist()
    named = sorted(_named(starts, ends, people), key=lambda n: (n.begin, n.end, n.person))
    stated = sorted(_stated(starts, ends, people), key=lambda s: (s.begin, s.end, s.kind, s.person))
    told = np.zeros((len(look), TOLD), np.float32)
    told[:, :_SHAPES] = look.chances
    told[np.arange(len(look)), _SHAPES + look.places[:, 3]] = 1
    for quoted in page.quoted:
        told[bisect_left(starts, quoted.start) : bisect_left(starts, quoted.end), _QUOTED] = 1
    for one in named:
        _mark(told, one.begin, one.end, _NAMED)
    for claim in stated:
        _mark(told, claim.begin, claim.end, _READ + 2 * claim.kind)
    told[np.flatnonzero(np.diff(look.places[:, 2], prepend=-1)), _BEGINS] = 1
    for quotation in quotations:
        begin, end = _parts_of(starts, ends, quotation.span)
        told[begin:end, _SAID + (not quotation.direct)] = 1
    return Layout(starts, ends, look.places[:, 2], look.context, told, tuple(named), tuple(stated))


def _mark(told: NDArray[np.float32], begin: int, end: int, column: int) -> None:
    told[begin, column] = 1
    told[begin + 1 : end, column + 1] = 1


def _named(starts: Sequence[int], ends: Sequence[int], people: Sequence[Person]) -> Iterator[Named]:
    for place, person in enumerate(people):
        for mention in person.mentions:
            yield Named(*_parts_of(starts, ends, mention), place)


def _stated(starts: Sequence[int], ends: Sequence[int], people: Sequence[Person]) -> Iterator[Stated]:
    for place, person in enumerate(people):
        for claim in person.claims:
            yield Stated(*_parts_of(starts, ends, claim.span), place, claim)


def _parts_of(starts: Sequence[int], ends: Sequence[int], span: Span) -> tuple[int, int]:
    begin = max(0, bisect_right(starts, span.start) - 1)
    if ends[begin] <= span.start:
        begin = min(begin + 1, len(starts) - 1)
    return begin, max(bisect_left(starts, span.end), begin + 1)
