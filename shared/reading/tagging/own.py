"""Our own network, finding names."""

from collections.abc import Iterator, Sequence

from shared.models.text import Span
from shared.reading.tagging.labels import LABELS, stretches
from shared.reading.tagging.network import Network
from shared.reading.tagging.tagger import Tagged
from shared.reading.tagging.windows import Part, windows_of

_SENTENCES_AT_ONCE = 64
# Kinds of the same mark, a character for a character: how a text is set changes nothing about whom it names.
_SAME = str.maketrans("‘’ʼ‚“”„«»–—―‐‑\u00a0\u2009\u202f", '\'\'\'\'"""""-----   ')


class OwnTagger:
    """The network that comes with this program."""

    def __init__(self) -> None:
        self._network = Network()

    @property
    def name(self) -> str:
        """What it is, with its version."""
        return "model/2"

    def tag(self, text: str, sentences: Sequence[Span]) -> list[Tagged]:
        """The names in these sentences, in order; so many sentences are worked at that memory stays bounded."""
        found: list[Tagged] = []
        plain = [Span(s.start, s.end, s.text.translate(_SAME)) for s in sentences]
        for begin in range(0, len(plain), _SENTENCES_AT_ONCE):
            found.extend(self._tag(plain[begin : begin + _SENTENCES_AT_ONCE]))
        return found

    def _tag(self, sentences: Sequence[Span]) -> Iterator[Tagged]:
        windows = list(windows_of(self._network.tokenizer, sentences))
        for window, (labels, chances) in zip(windows, self._network.labels(windows), strict=True):
            yield from _names(window.parts, [LABELS[label] for label in labels], chances.tolist())


def _names(parts: Sequence[Part], labels: Sequence[str], chances: Sequence[float]) -> Iterator[Tagged]:
    begin = 0
    for end in range(1, len(parts) + 1):
        if end == len(parts) or parts[end].sentence != parts[begin].sentence:
            for first, last, kind in stretches(_joined(parts[begin:end], labels[begin:end])):
                span = parts[begin + first : begin + last]
                sure = min(chances[begin + first : begin + last])
                yield Tagged(span[0].start, span[-1].end, kind, sure)
            begin = end


def _joined(parts: Sequence[Part], labels: Sequence[str]) -> list[str]:
    """The labels, with no second beginning where nothing but a space parts it from a name of its kind."""
    found = list(labels)
    for place in range(1, len(found)):
        beside = parts[place].start - parts[place - 1].end <= 1
        if beside and found[place].startswith("B-") and found[place - 1][1:] == found[place][1:]:
            found[place] = "I" + found[place][1:]
    return found
