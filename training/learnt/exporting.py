"""The trained networks as the files that the reader runs: in 8-bit numbers, and how words are cut."""

import json
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from shared.reading.learnt.layout import TIMES, TOLD
from shared.reading.learnt.pairs import PAIRED
from training.learnt.network import REMEMBERED, ClaimReader, Contexts, Voices
from training.learnt.settings import CONTEXT, KEPT_LAYERS
from training.network import NameTagger

_WHOLE = "whole.onnx"  # with numbers of 32 bits, until they are brought to 8
# The recurrent networks take less than half the time with these in 8 bits.
_RECURRENT = ("LSTM", "MatMul", "Gemm")
_PARTS, _STRETCHES, _MENTIONS = 8, 3, 2  # of the passage that the networks are written down with; any number will do
_AXES = {
    "context": ("parts",), "told": ("parts",), "memory": ("parts",), "marks": ("parts",),
    "stretches": ("stretches",), "times": ("stretches",), "when": ("stretches",), "mentions": ("mentions",),
    "pairs": ("stretches", "mentions"), "whose": ("stretches", "mentions"),
}  # fmt: skip
"""What may be of any number in what goes in and comes out of the networks for claims and speakers."""


class Both(nn.Module):
    """Pieces and shapes into scores for names and contexts for claims, the kept layers being run once."""

    def __init__(self, names: NameTagger, contexts: Contexts) -> None:
        super().__init__()
        self.names, self.contexts = names, contexts

    def forward(self, pieces: Tensor, shapes: Tensor) -> tuple[Tensor, Tensor]:
        """(windows, pieces, labels) and (windows, pieces, CONTEXT)."""
        hidden, last = self.names.layers(pieces, shapes, KEPT_LAYERS)
        return self.names.head(last), self.contexts(hidden, pieces != 0)


def export(network: NameTagger, contexts: Contexts, base: Path, folder: Path) -> None:
    """Write names.onnx, which makes the contexts for claims too, and tokenizer.json into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    pieces = torch.randint(5, 2000, (2, 16))
    names = ("pieces", "shapes", "scores", "context")
    given = {"pieces": pieces, "shapes": torch.ones_like(pieces)}
    _write(Both(network, contexts), given, dict.fromkeys(names, ("windows", "pieces")), folder)
    _in_8_bits(folder, "names.onnx", ("MatMul", "Gather", "Gemm"), DefaultTensorType=TensorProto.FLOAT)
    (folder / "tokenizer.json").write_text(_tokenizer(base), encoding="utf-8")


def export_claims(network: ClaimReader, folder: Path) -> None:
    """Write claims.onnx and whose.onnx into `folder`."""
    parts = {"context": torch.zeros(_PARTS, CONTEXT), "told": torch.zeros(_PARTS, TOLD)}
    _write(network.where, parts, _axes(*parts, "memory", "marks"), folder)
    _in_8_bits(folder, "claims.onnx", _RECURRENT)
    asked = {
        "memory": torch.zeros(_PARTS, REMEMBERED), "stretches": torch.zeros(_STRETCHES, 3, dtype=torch.long),
        **_mentions(), "times": torch.zeros(_STRETCHES, len(TIMES)),
    }  # fmt: skip
    _write(network.whose, asked, _axes(*asked, "whose", "when"), folder)
    _in_8_bits(folder, "whose.onnx", _RECURRENT)


def export_voices(network: Voices, folder: Path) -> None:
    """Write voices.onnx into `folder`."""
    asked = {
        "context": torch.zeros(_PARTS, CONTEXT), "told": torch.zeros(_PARTS, TOLD),
        "stretches": torch.zeros(_STRETCHES, 2, dtype=torch.long), **_mentions(),
    }  # fmt: skip
    _write(network, asked, _axes(*asked, "whose"), folder)
    _in_8_bits(folder, "voices.onnx", _RECURRENT)


def _mentions() -> dict[str, Tensor]:
    mentions = torch.zeros(_MENTIONS, 2, dtype=torch.long)
    return {"mentions": mentions, "pairs": torch.zeros(_STRETCHES, _MENTIONS, PAIRED)}


def _axes(*names: str) -> dict[str, tuple[str, ...]]:
    return {name: _AXES[name] for name in names}


def _write(network: nn.Module, given: Mapping[str, Tensor], axes: Mapping[str, Sequence[str]], folder: Path) -> None:
    """Write a network whole; what has `axes` and is not `given` comes out of it, in that order."""
    with warnings.catch_warnings(action="ignore"):
        torch.onnx.export(
            network.eval(),
            tuple(given.values()),
            folder / _WHOLE,
            input_names=list(given),
            output_names=[name for name in axes if name not in given],
            dynamic_axes={name: dict(enumerate(each)) for name, each in axes.items()},
            opset_version=17,
            dynamo=False,
        )


def _in_8_bits(folder: Path, name: str, kinds: Sequence[str], **options: int) -> None:
    """Bring what was written last to 8 bits, of these kinds of layers."""
    quantize_dynamic(
        folder / _WHOLE,
        folder / name,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=list(kinds),
        extra_options=options,
    )
    (folder / _WHOLE).unlink()


def _tokenizer(base: Path) -> str:
    """The base's, without the lengths it was set to, since the reader makes its own windows."""
    rules = json.loads((base / "tokenizer.json").read_text(encoding="utf-8"))
    return json.dumps(rules | {"truncation": None, "padding": None}, ensure_ascii=False)
