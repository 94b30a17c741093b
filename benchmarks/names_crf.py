"""A conditional random field over words, their shapes and their neighbours: the classic way to find names."""

import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import pycrfsuite

from shared.models.text import Span
from shared.reading.tagging.labels import stretches
from shared.reading.tagging.shapes import SHAPES, shape_of
from shared.reading.tagging.tagger import Tagged
from shared.reading.text.tokens import tokens_of
from training.corpus import open_set
from training.settings import OPEN_SETS

KEPT = Path(tempfile.gettempdir()) / "bonafide-benchmark-names.crf"


def crf(data: Path, minutes: float) -> "CrfTagger":
    """The one kept, else one trained now, which stops at the first round after so many minutes."""
    if not KEPT.exists():
        _train(data, minutes)
    return CrfTagger()


class CrfTagger:
    name = "crf"

    def __init__(self) -> None:
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open(str(KEPT))

    def tag(self, text: str, sentences: Sequence[Span]) -> list[Tagged]:
        found = []
        for sentence in sentences:
            tokens = tokens_of(sentence.text)
            labels = self._tagger.tag(features([token.text for token in tokens]))
            for first, last, kind in stretches(labels):
                start, end = tokens[first].start, tokens[last - 1].end
                found.append(Tagged(sentence.start + start, sentence.start + end, kind, 1))
        return found


def features(words: Sequence[str]) -> list[list[str]]:
    own = [_of_word(word) for word in words]
    return [
        [
            f"{shift}:{feature}"
            for shift in (-2, -1, 0, 1, 2)
            if 0 <= place + shift < len(words)
            for feature in own[place + shift]
        ]
        + (["first"] if place == 0 else [])
        for place in range(len(words))
    ]


def _of_word(word: str) -> list[str]:
    low = word.lower()
    return [low, SHAPES[shape_of(word)], f"<{low[:3]}", f"{low[-3:]}>", f"{low[-2:]}>"]


def _train(data: Path, minutes: float) -> None:
    trainer = pycrfsuite.Trainer(verbose=False)
    for name in OPEN_SETS:
        for sentence in open_set(data, name):
            trainer.append(features(sentence.words), list(sentence.labels))
    trainer.set_params({"c1": 0.1, "c2": 0.01, "max_iterations": 80, "feature.minfreq": 2})
    begun = time.process_time()
    trainer.train(str(KEPT))
    print(f"CRF: 80 iterations in {(time.process_time() - begun) / 60:.1f} minutes of processor time")
