"""Examples of like length brought together, so that little of a batch is padding."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from training.examples import IGNORED, Example


@dataclass(frozen=True, slots=True)
class Batch:
    """Pieces, shapes and labels, each (examples, longest of them)."""

    pieces: Tensor
    shapes: Tensor
    labels: Tensor


def batches_of(examples: Sequence[Example], most_pieces: int, dice: random.Random | None = None) -> list[Batch]:
    """The examples in batches of at most so many pieces, padding counted; in random order where there are dice."""
    if dice is None:
        return [_batch(group) for group in _groups(sorted(examples, key=len), most_pieces)]
    alike = sorted(examples, key=lambda example: len(example) + dice.random() * 8)
    batches = [_batch(group) for group in _groups(alike, most_pieces)]
    dice.shuffle(batches)
    return batches


def _groups(examples: Sequence[Example], most_pieces: int) -> Iterator[list[Example]]:
    group: list[Example] = []
    longest = 0
    for example in examples:
        longest = max(longest, len(example))
        if group and longest * (len(group) + 1) > most_pieces:
            yield group
            group, longest = [], len(example)
        group.append(example)
    if group:
        yield group


def _batch(group: Sequence[Example]) -> Batch:
    longest = max(map(len, group))
    rows = ([e.pieces for e in group], [e.shapes for e in group], [e.labels for e in group])
    padded = [
        torch.tensor([row + [filler] * (longest - len(row)) for row in rows_of])
        for rows_of, filler in zip(rows, (0, 0, IGNORED), strict=True)
    ]
    return Batch(*padded)
