"""The network at work: windows in, a score a label and what stands around it for every part out."""

from collections.abc import Iterable, Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from shared.errors import BadSetting
from shared.reading.tagging.windows import Window

WEIGHTS = files("shared.reading.tagging") / "weights"


class Network:
    """Our weights, loaded once."""

    def __init__(self, folder: Traversable = WEIGHTS) -> None:
        self._session = session_of(folder / "names.onnx")
        self.tokenizer = Tokenizer.from_str((folder / "tokenizer.json").read_text(encoding="utf-8"))
        self.ends = [self.tokenizer.encode(mark, add_special_tokens=False).ids[0] for mark in ("[CLS]", "[SEP]")]

    def looks(self, windows: Iterable[Window]) -> Iterator[tuple[NDArray[np.float32], NDArray[np.float16]]]:
        """For every window how likely each label of each part is, and what the network saw in and around the part.

        One window a run: eight together took 1.7 times as long a word, being too much for a core's cache.
        """
        for window in windows:
            firsts = 1 + np.cumsum([0, *(len(part.pieces) for part in window.parts[:-1])])
            scores, context = self._run(window)
            yield _softmax(scores[firsts]), context[firsts].astype(np.float16)

    def _run(self, window: Window) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        ids = [piece for part in window.parts for piece in part.pieces]
        pieces = np.array([[self.ends[0], *ids, self.ends[1]]], np.int64)
        shapes = np.zeros_like(pieces)
        shapes[0, 1:-1] = [part.shape for part in window.parts for _ in part.pieces]
        scores, context = self._session.run(None, {"pieces": pieces, "shapes": shapes})
        return scores[0], context[0]


def session_of(file: Traversable) -> onnxruntime.InferenceSession:
    """A network of ours, ready to run; one thread, so that as many processes as there are cores share them fairly.

    Raises BadSetting where the file is not there.
    """
    if not file.is_file():
        raise BadSetting(
            f"The weights of the model are not at {file}: make them with `make train`, or set BONAFIDE_READER to rules."
        )
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    return onnxruntime.InferenceSession(file.read_bytes(), options, providers=["CPUExecutionProvider"])


def _softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    raised = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(raised / raised.sum(-1, keepdims=True), np.float32)
