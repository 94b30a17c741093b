"""The network for claims at work."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable

import numpy as np
from numpy.typing import NDArray

from shared.reading.learnt.layout import Layout
from shared.reading.learnt.pairs import Known, Stretch, known_of, pairs_of, times_of
from shared.reading.tagging.network import WEIGHTS, session_of


@dataclass(frozen=True, slots=True)
class Guess:
    """That a stretch claims something of the person at this place, how likely that is, and of which time."""

    stretch: Stretch
    person: int
    chance: float
    time: int


class ClaimsNetwork:
    """Our weights, loaded once, in two parts: where something is claimed, and of whom."""

    def __init__(self, folder: Traversable = WEIGHTS) -> None:
        self._where = session_of(folder / "claims.onnx")
        self._whose = session_of(folder / "whose.onnx")

    def guesses(self, layout: Layout, least: float = 0) -> list[Guess]:
        """Every claim of a text of a few hundred parts that the network or the rules find, with every person named.

        Of those that no rule states only those at least so likely: nearly all are not, and would only be sorted out.
        """
        if not layout.named:
            return []
        memory, marks = self._where.run(None, {"context": layout.context.astype(np.float32), "told": layout.told})
        stretches = sorted({*marked(marks), *(Stretch(s.begin, s.end, s.kind) for s in layout.stated)})
        if not stretches:
            return []
        whose, when = self._whose.run(None, {"memory": memory, **asked_of(layout, stretches)})
        return list(_guesses(layout, stretches, whose, when, least))


def asked_of(layout: Layout, stretches: Sequence[Stretch]) -> dict[str, NDArray[np.generic]]:
    """What the second part is asked: stretches (n, 3), mentions (m, 2), pairs (n, m, PAIRED), times (n, times)."""
    return {
        "stretches": np.array([(s.begin, s.end - 1, s.kind) for s in stretches], np.int64),
        "mentions": mentions_of(layout),
        "pairs": pairs_of(layout, stretches, known_of(layout)),
        "times": times_of(layout, stretches),
    }


def mentions_of(layout: Layout) -> NDArray[np.int64]:
    """(mentions, 2): the first and the last part of each."""
    return np.array([(named.begin, named.end - 1) for named in layout.named], np.int64)


def voices_asked(
    layout: Layout, stretches: Sequence[Stretch], known: Sequence[Known]
) -> dict[str, NDArray[np.generic]]:
    """What the network for speakers is asked: stretches of quotations (n, 2), mentions (m, 2), pairs (n, m, PAIRED)."""
    return {
        "stretches": np.array([(s.begin, s.end - 1) for s in stretches], np.int64),
        "mentions": mentions_of(layout),
        "pairs": pairs_of(layout, stretches, known),
    }


class VoicesNetwork:
    """Our weights for who speaks, loaded once."""

    def __init__(self, folder: Traversable = WEIGHTS) -> None:
        self._session = session_of(folder / "voices.onnx")

    def chances(
        self, layout: Layout, stretches: Sequence[Stretch], known: Sequence[Known]
    ) -> Mapping[int, NDArray[np.float64]]:
        """For each person how likely each of these quotations is theirs, in a text of a few hundred parts."""
        if not layout.named or not stretches:
            return {}
        parts = {"context": layout.context.astype(np.float32), "told": layout.told}
        (whose,) = self._session.run(None, {**parts, **voices_asked(layout, stretches, known)})
        return {person: 1 / (1 + np.exp(-scores)) for person, scores in by_person(layout, whose)}


def by_person(layout: Layout, whose: NDArray[np.float32]) -> Iterator[tuple[int, NDArray[np.float64]]]:
    """Log-odds (stretches, mentions) for each person: the mentions of one speak together."""
    persons = np.array([named.person for named in layout.named])
    for person in dict.fromkeys(persons.tolist()):
        yield person, np.logaddexp.reduce(whose[:, persons == person].astype(np.float64), axis=1)


def marked(marks: NDArray[np.float32]) -> Iterator[Stretch]:
    """The stretches that scores (parts, kinds, 3) for outside, beginning and inside mark."""
    labels = marks.argmax(-1)
    for kind in np.flatnonzero(labels.any(0)).tolist():
        begin: int | None = None
        for place, label in enumerate([*labels[:, kind].tolist(), 0]):
            if begin is not None and label != 2:
                yield Stretch(begin, place, kind)
                begin = None
            if label == 1 or (label == 2 and begin is None):
                begin = place


def _guesses(
    layout: Layout,
    stretches: Sequence[Stretch],
    whose: NDArray[np.float32],
    when: NDArray[np.float32],
    least: float,
) -> Iterator[Guess]:
    stated = {(Stretch(s.begin, s.end, s.kind), s.person) for s in layout.stated}
    times = when.argmax(-1).tolist()
    for person, scores in by_person(layout, whose):
        chances = (1 / (1 + np.exp(-scores))).tolist()
        for stretch, chance, time in zip(stretches, chances, times, strict=True):
            if chance >= least or (stretch, person) in stated:
                yield Guess(stretch, person, chance, time)
