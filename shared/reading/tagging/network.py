"""The network at work: windows in, a label and how sure it is of it for every part out."""

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
    """Our weights, loaded once; one thread, so that as many processes as there are cores share them fairly."""

    def __init__(self, folder: Traversable = WEIGHTS) -> None:
        if not (folder / "names.onnx").is_file():
            raise BadSetting(
                f"The weights of the names model are not at {folder}: make them with `make train`, "
                "or set BONAFIDE_READER to rules."
            )
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        self._session = onnxruntime.InferenceSession(
            (folder / "names.onnx").read_bytes(), options, providers=["CPUExecutionProvider"]
        )
        self.tokenizer = Tokenizer.from_str((folder / "tokenizer.json").read_text(encoding="utf-8"))
        self._ends = [self.tokenizer.encode(mark, add_special_tokens=False).ids[0] for mark in ("[CLS]", "[SEP]")]

    def labels(self, windows: Iterable[Window]) -> Iterator[tuple[NDArray[np.int64], NDArray[np.float32]]]:
        """For every window the best label of each part, as its number, and the probability of that.

        One window a run: eight together took 1.7 times as long a word, being too much for a core's cache.
        """
        for window in windows:
            firsts = 1 + np.cumsum([0, *(len(part.pieces) for part in window.parts[:-1])])
            chances = _softmax(self._run(window)[firsts])
            yield chances.argmax(-1), chances.max(-1)

    def _run(self, window: Window) -> NDArray[np.float32]:
        ids = [piece for part in window.parts for piece in part.pieces]
        pieces = np.array([[self._ends[0], *ids, self._ends[1]]], np.int64)
        shapes = np.zeros_like(pieces)
        shapes[0, 1:-1] = [part.shape for part in window.parts for _ in part.pieces]
        return np.asarray(self._session.run(None, {"pieces": pieces, "shapes": shapes})[0][0], np.float32)


def _softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    raised = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(raised / raised.sum(-1, keepdims=True), np.float32)
