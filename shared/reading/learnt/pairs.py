"""How a stretch of text that claims something lies to each mention of a person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from shared.reading.learnt.layout import TIMES, Layout

_FAR = np.array([1, 2, 4, 8, 16])  # parts between a claim and a name, where one class of distance ends
_SENTENCES = 2 + 2 * (len(_FAR) + 1)
_ORDER = _SENTENCES + 6
_READ = _ORDER + 3
_INSIDE = _READ + 1
PAIRED = _INSIDE + 4
"""How many numbers say how a claim and a mention lie to each other."""


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Parts `begin` to `end`, left out, that may claim something of the kind at this place among `KINDS`."""

    begin: int
    end: int
    kind: int

    def moved(self, by: int) -> "Stretch":
        """The same stretch as parts counted from elsewhere."""
        return Stretch(self.begin + by, self.end + by, self.kind)

    def overlaps(self, begin: int, end: int) -> bool:
        """Whether they share a part."""
        return self.begin < end and begin < self.end


@dataclass(frozen=True, slots=True)
class Known:
    """That rules read a stretch as this person's, and whether they are sure of it."""

    stretch: Stretch
    person: int
    is_sure: bool = True


def known_of(layout: Layout) -> list[Known]:
    """The claims that rules have read."""
    return [Known(Stretch(s.begin, s.end, s.kind), s.person, s.is_sure) for s in layout.stated]


def pairs_of(layout: Layout, stretches: Sequence[Stretch], known: Iterable[Known]) -> NDArray[np.float32]:
    """(stretches, mentions, PAIRED): what rules say, distance in parts and sentences, order, the mention's place."""
    begins, ends = (np.array([getattr(s, side) for s in stretches])[:, None] for side in ("begin", "end"))
    firsts, lasts, persons = (np.array([getattr(n, side) for n in layout.named]) for side in ("begin", "end", "person"))
    homes = layout.sentences[firsts]
    rows, columns = np.indices((len(stretches), len(firsts)))
    pairs = np.zeros((*rows.shape, PAIRED), np.float32)
    _put_rules(pairs, stretches, persons, known)
    apart = np.where(firsts >= ends, firsts - ends + 1, np.where(lasts <= begins, lasts - begins - 1, 0))
    pairs[rows, columns, 2 + np.searchsorted(_FAR, np.abs(apart)) + (len(_FAR) + 1) * (apart >= 0)] = 1
    steps = homes[None] - layout.sentences[begins[:, 0]][:, None]
    pairs[
        rows,
        columns,
        _SENTENCES + np.select([steps == 0, steps == -1, steps == -2, steps < -2, steps == 1], range(5), 5),
    ] = 1
    order = columns - ((firsts[None] <= begins).sum(1) - 1)[:, None]
    for place, which in enumerate((order == 0, order == 1, np.abs(order) > 1)):
        pairs[:, :, _ORDER + place] = which
    pairs[:, :, _INSIDE] = (firsts < ends) & (begins < lasts)
    pairs[:, :, _INSIDE + 1] = _first_of(homes)
    pairs[:, :, _INSIDE + 2] = _first_of(persons)
    pairs[:, :, _INSIDE + 3] = 1
    return pairs


def _first_of(values: NDArray[np.signedinteger]) -> NDArray[np.bool_]:
    """Where each value stands for the first time."""
    firsts = np.zeros(len(values), bool)
    firsts[np.unique(values, return_index=True)[1]] = True
    return firsts


def _put_rules(
    pairs: NDArray[np.float32],
    stretches: Sequence[Stretch],
    persons: NDArray[np.signedinteger],
    known: Iterable[Known],
) -> None:
    """Whether rules read it so there: of this person for sure, of this person in doubt, of anybody."""
    for one in known:
        for row, stretch in enumerate(stretches):
            if one.stretch.kind == stretch.kind and stretch.overlaps(one.stretch.begin, one.stretch.end):
                pairs[row, persons == one.person, 0 if one.is_sure else 1] = 1
                pairs[row, :, _READ] = 1


def times_of(layout: Layout, stretches: Sequence[Stretch]) -> NDArray[np.float32]:
    """(stretches, times): the time that rules read there."""
    times = np.zeros((len(stretches), len(TIMES)), np.float32)
    for row, stretch in enumerate(stretches):
        for one in layout.stated:
            if one.kind == stretch.kind and stretch.overlaps(one.begin, one.end):
                times[row, TIMES.index(one.claim.when)] = 1
    return times
