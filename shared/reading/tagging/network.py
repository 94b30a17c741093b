"""The network at work: windows in, a label and how sure it is of it for every part out."""

from collections.abc import Iterator, Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from shared.errors import BadSetting
from shared.reading.tagging.windows import LONGEST, Window

WEIGHTS = files("shared.reading.tagging") / "weights"
_AT_ONCE = 8  # windows in one run: what bounds the memory; more of them are no faster


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

    def labels(self, windows: Sequence[Window]) -> Iterator[tuple[NDArray[np.int64], NDArray[np.float32]]]:
        """For every window the best label of each part, as its number, and the probability of that."""
        for begin in range(0, len(windows), _AT_ONCE):
            batch = windows[begin : begin + _AT_ONCE]
            scores = self._run(batch)
            for window, row in zip(batch, scores, strict=True):
                lengths = [len(part.pieces) for part in window.parts]
                firsts = 1 + np.cumsum([0, *lengths[:-1]])
                chances = _softmax(row[firsts])
                yield chances.argmax(-1), chances.max(-1)

    def _run(self, windows: Sequence[Window]) -> NDArray[np.float32]:
        length = min(LONGEST, 2 + max(window.length for window in windows))
        pieces = np.zeros((len(windows), length), np.int64)
        shapes = np.zeros_like(pieces)
        for row, window in enumerate(windows):
            ids = [piece for part in window.parts for piece in part.pieces]
            pieces[row, : len(ids) + 2] = [self._ends[0], *ids, self._ends[1]]
            shapes[row, 1 : len(ids) + 1] = [part.shape for part in window.parts for _ in part.pieces]
        return np.asarray(self._session.run(None, {"pieces": pieces, "shapes": shapes})[0], np.float32)


def _softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    raised = np.exp(scores - scores.max(-1, keepdims=True))
    return np.asarray(raised / raised.sum(-1, keepdims=True), np.float32)
