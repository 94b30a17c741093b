"""What the network makes of a whole text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from shared.models.text import Span
from shared.reading.tagging.network import Network
from shared.reading.tagging.windows import windows_of

_SENTENCES_AT_ONCE = 64
# Kinds of the same mark, a character for a character: how a text is set changes nothing about whom it names.
_SAME = str.maketrans("‘’ʼ‚“”„«»–—―‐‑\u00a0\u2009\u202f", '\'\'\'\'"""""-----   ')


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """The parts of a text in order, a row for each.

    `places` (parts, 4): offset of its beginning and end, number of its sentence, class of its shape. `chances`
    (parts, labels): how likely each label is. `context` (parts, dimensions): what stands in it and around it.
    """

    places: NDArray[np.int32]
    chances: NDArray[np.float32]
    context: NDArray[np.float16]

    def __len__(self) -> int:
        return len(self.places)


def look_at(network: Network, sentences: Sequence[Span]) -> Look:
    """The sentences as the network sees them, worked at a few at a time, since their pieces take much room."""
    looks = [
        look
        for begin in range(0, len(sentences), _SENTENCES_AT_ONCE)
        for look in _looks(network, sentences[begin : begin + _SENTENCES_AT_ONCE], begin)
    ]
    columns = tuple(zip(*((look.places, look.chances, look.context) for look in looks), strict=True))
    if not columns:
        return Look(np.zeros((0, 4), np.int32), np.zeros((0, 0), np.float32), np.zeros((0, 0), np.float16))
    return Look(*(np.concatenate(column) for column in columns))


def _looks(network: Network, sentences: Sequence[Span], first: int) -> Iterator[Look]:
    windows = list(windows_of(network.tokenizer, [plain(sentence) for sentence in sentences]))
    for window, (chances, context) in zip(windows, network.looks(windows), strict=True):
        places = [(part.start, part.end, first + part.sentence, part.shape) for part in window.parts]
        yield Look(np.array(places, np.int32), chances, context)


def plain(sentence: Span) -> Span:
    """The sentence as the network takes it, mark for mark."""
    return Span(sentence.start, sentence.end, sentence.text.translate(_SAME))
