"""The trained networks as the files that the reader runs."""

import warnings
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from shared.reading.learnt.layout import TIMES, TOLD
from shared.reading.learnt.pairs import PAIRED
from training.learnt.network import REMEMBERED, ClaimReader, Contexts, Voices
from training.learnt.settings import CONTEXT, KEPT_LAYERS
from training.network import NameTagger

_WHOLE = "whole.onnx"  # with numbers of 32 bits, until they are brought to 8


class Both(nn.Module):
    """Pieces and shapes into scores for names and contexts for claims, the kept layers being run once."""

    def __init__(self, names: NameTagger, contexts: Contexts) -> None:
        super().__init__()
        self.names, self.contexts = names, contexts

    def forward(self, pieces: Tensor, shapes: Tensor) -> tuple[Tensor, Tensor]:
        """(windows, pieces, labels) and (windows, pieces, CONTEXT)."""
        hidden, last = self.names.layers(pieces, shapes, KEPT_LAYERS)
        return self.names.head(last), self.contexts(hidden, pieces != 0)


def export_voices(network: Voices, folder: Path) -> None:
    """Write voices.onnx into `folder`, in 8-bit numbers."""
    parts, stretches, mentions = 8, 3, 2
    with warnings.catch_warnings(action="ignore"):
        torch.onnx.export(
            network.eval(),
            (
                torch.zeros(parts, CONTEXT),
                torch.zeros(parts, TOLD),
                torch.zeros(stretches, 2, dtype=torch.long),
                torch.zeros(mentions, 2, dtype=torch.long),
                torch.zeros(stretches, mentions, PAIRED),
            ),
            folder / _WHOLE,
            input_names=["context", "told", "stretches", "mentions", "pairs"],
            output_names=["whose"],
            dynamic_axes={
                "context": {0: "parts"}, "told": {0: "parts"}, "stretches": {0: "stretches"},
                "mentions": {0: "mentions"}, "pairs": {0: "stretches", 1: "mentions"},
                "whose": {0: "stretches", 1: "mentions"},
            },
            opset_version=17,
            dynamo=False,
        )  # fmt: skip
    _in_8_bits(folder, "voices.onnx")


def export_claims(network: ClaimReader, folder: Path) -> None:
    """Write claims.onnx and whose.onnx into `folder`, in 8-bit numbers."""
    parts, stretches, mentions = 8, 3, 2
    with warnings.catch_warnings(action="ignore"):
        torch.onnx.export(
            network.where.eval(),
            (torch.zeros(parts, CONTEXT), torch.zeros(parts, TOLD)),
            folder / _WHOLE,
            input_names=["context", "told"],
            output_names=["memory", "marks"],
            dynamic_axes={name: {0: "parts"} for name in ("context", "told", "memory", "marks")},
            opset_version=17,
            dynamo=False,
        )
        _in_8_bits(folder, "claims.onnx")
        torch.onnx.export(
            network.whose.eval(),
            (
                torch.zeros(parts, REMEMBERED),
                torch.zeros(stretches, 3, dtype=torch.long),
                torch.zeros(mentions, 2, dtype=torch.long),
                torch.zeros(stretches, mentions, PAIRED),
                torch.zeros(stretches, len(TIMES)),
            ),
            folder / _WHOLE,
            input_names=["memory", "stretches", "mentions", "pairs", "times"],
            output_names=["whose", "when"],
            dynamic_axes={
                "memory": {0: "parts"}, "stretches": {0: "stretches"}, "mentions": {0: "mentions"},
                "pairs": {0: "stretches", 1: "mentions"}, "times": {0: "stretches"},
                "whose": {0: "stretches", 1: "mentions"}, "when": {0: "stretches"},
            },
            opset_version=17,
            dynamo=False,
        )  # fmt: skip
    _in_8_bits(folder, "whose.onnx")


def _in_8_bits(folder: Path, name: str) -> None:
    """Bring what was written last to 8 bits: the recurrent networks take less than half the time so."""
    quantize_dynamic(
        folder / _WHOLE,
        folder / name,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["LSTM", "MatMul", "Gemm"],
    )
    (folder / _WHOLE).unlink()
