"""Trained weights as the files that the reader runs: a network in 8-bit numbers, and how words are cut."""

import json
import warnings
from pathlib import Path

import torch
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.learnt.exporting import Both
from training.learnt.network import Contexts
from training.network import NameTagger


def export(network: NameTagger, contexts: Contexts, base: Path, folder: Path) -> None:
    """Write names.onnx, which makes the contexts for claims too, and tokenizer.json into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    whole = folder / "whole.onnx"
    _write(Both(network, contexts), whole)
    quantize_dynamic(
        whole,
        folder / "names.onnx",
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gather", "Gemm"],
        extra_options={"DefaultTensorType": TensorProto.FLOAT},
    )
    whole.unlink()
    (folder / "tokenizer.json").write_text(_tokenizer(base), encoding="utf-8")


def _write(network: Both, path: Path) -> None:
    pieces = torch.randint(5, 2000, (2, 16))
    axes = {0: "windows", 1: "pieces"}
    with warnings.catch_warnings(action="ignore"):
        torch.onnx.export(
            network.eval(),
            (pieces, torch.ones_like(pieces)),
            path,
            input_names=["pieces", "shapes"],
            output_names=["scores", "context"],
            dynamic_axes=dict.fromkeys(("pieces", "shapes", "scores", "context"), axes),
            opset_version=17,
            dynamo=False,
        )


def _tokenizer(base: Path) -> str:
    """The base's, without the lengths it was set to, since the reader makes its own windows."""
    rules = json.loads((base / "tokenizer.json").read_text(encoding="utf-8"))
    return json.dumps(rules | {"truncation": None, "padding": None}, ensure_ascii=False)
