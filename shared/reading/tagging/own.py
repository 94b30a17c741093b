"""Our own network, finding names."""

from collections.abc import Iterator, Sequence
from importlib.resources.abc import Traversable

import numpy as np
from numpy.typing import NDArray

from shared.models.text import Span
from shared.reading.tagging.labels import LABELS, is_unsure, mended, stretches
from shared.reading.tagging.look import Look, look_at
from shared.reading.tagging.network import WEIGHTS, Network
from shared.reading.tagging.tagger import Tagged


class OwnTagger:
    """The network that comes with this program; what it saw in a text last is kept for who asks after the names."""

    def __init__(self, folder: Traversable = WEIGHTS) -> None:
        self._network = Network(folder)
        self._last: tuple[list[Span], Look] | None = None

    @property
    def name(self) -> str:
        """What it is, with its version."""
        return "model/3"

    def look(self, sentences: Sequence[Span]) -> Look:
        """All that the network makes of a text of these sentences."""
        last = self._last
        if last is None or last[0] != sentences:
            last = self._last = (list(sentences), look_at(self._network, sentences))
        return last[1]

    def tag(self, text: str, sentences: Sequence[Span]) -> list[Tagged]:
        """The names in these sentences, in order."""
        look = self.look(sentences)
        return list(_names(look)) if len(look) else []


def _names(look: Look) -> Iterator[Tagged]:
    starts, ends, numbers, _ = (column.tolist() for column in look.places.T)
    begin = 0
    for end in range(1, len(starts) + 1):
        if end == len(starts) or numbers[end] != numbers[begin]:
            labels, chances = _labelled(look.chances[begin:end])
            for first, last, kind in stretches(_joined(labels, starts[begin:end], ends[begin:end])):
                yield Tagged(starts[begin + first], ends[begin + last - 1], kind, min(chances[first:last]))
            begin = end


def _labelled(chances: NDArray[np.float32]) -> tuple[list[str], list[float]]:
    """The likeliest label of each word of a sentence, and how likely it is."""
    if is_unsure(chances):
        chances = mended(chances)
    return [LABELS[label] for label in chances.argmax(-1)], chances.max(-1).tolist()


def _joined(labels: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> list[str]:
    """The labels, with no second beginning where nothing but a space parts it from a name of its kind."""
    found = list(labels)
    for place in range(1, len(found)):
        beside = starts[place] - ends[place - 1] <= 1
        if beside and found[place].startswith("B-") and found[place - 1][1:] == found[place][1:]:
            found[place] = "I" + found[place][1:]
    return found
