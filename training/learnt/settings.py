"""What the training of claims is set to."""

from pathlib import Path
from typing import NamedTuple

PASSAGES = Path(__file__).parents[1] / "passages"
"""Passages of our own with what they claim marked, in the format of `benchmarks/annotated`."""
ALSO = Path(__file__).parents[2] / "benchmarks" / "annotated"
"""Where the passages lie that the rules were mended by; what the rules read there is less to be relied on elsewhere."""

KEPT_LAYERS = 4  # of the names network, whose output the claims' own layers begin from; they stay as they are
PASSAGES_A_STEP = 6
WARM_UP = 0.1
WEIGHT_DECAY = 0.01
AVERAGE = 0.99  # how slowly the averaged weights, which are the ones kept, follow the trained ones
DROPPED = 0.3  # the share of numbers between layers left out in each step
UNTOLD = 0.15  # how often the network is not told what rules have read, so that it learns to read by itself
SEED = 20261127
CONTEXT, MEMORY, JOINED = 160, 128, 96  # dimensions: of a part's context, of each direction, of a claim beside a name
HEARD = 64  # dimensions of each direction of what listens for speakers
VOICE_ROUNDS, VOICE_RATE = 14, 2e-3


class Cycle(NamedTuple):
    """So many rounds, with the highest learning rates of the two layers and of what starts from nothing."""

    rounds: int
    body_rate: float
    head_rate: float


CYCLES = (Cycle(8, 1.5e-4, 1.5e-3), Cycle(7, 1e-4, 1e-3))
"""Each warms up and cools down by itself, from the averaged weights of the one before."""
SETTLING = Cycle(6, 0, 1e-3)
"""The last, of what says whose a claim is alone, over the contexts that the reader has with its 8-bit weights."""
