"""What the training is set to."""

from dataclasses import dataclass
from pathlib import Path

OPEN_SETS = ("uner_train", "gum_open", "wikigold", "wnut17", "crossner", "re3d", "btc")
"""What is trained on; `uner_dev` says which round is kept, `uner_test` and `gum_news` are never looked at here."""
DEV_SET = "uner_dev"
SEED = 20261127
OWN = Path(__file__).parent / "sentences"


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of the training.

    `rounds` counts passes over the open sets, `rate` is the highest learning rate of the body, `falls_to` the share of
    it left at the end; `own` says how often each sentence of our own is seen in a round, and `sets` are the open ones.
    `seed` decides what a round leaves out, swaps and recases, and its order; each round after the first adds one to it.
    """

    name: str
    rounds: int
    rate: float
    falls_to: float
    own: int = 0
    sets: tuple[str, ...] = OPEN_SETS
    seed: int = SEED


NEAREST = ("uner_train", "gum_open")  # the sets whose idea of a name is nearest to ours
STAGES = (
    Stage("open", rounds=1, rate=2e-4, falls_to=0.5),
    Stage("own", rounds=1, rate=1.1e-4, falls_to=0.05, own=4),
    Stage("close", rounds=4, rate=9e-5, falls_to=0.05, own=2, sets=NEAREST),
    Stage("again", rounds=2, rate=8e-5, falls_to=0.03, own=2, sets=NEAREST, seed=SEED + 100),
)

HEAD_RATE = 5.0  # the parts that start from nothing learn this many times as fast as the body
WARM_UP = 0.06  # the share of the steps in which the rate rises; then it falls along a line
WEIGHT_DECAY = 0.01
AVERAGE = 0.998  # how slowly the averaged weights, which are the ones kept, follow the trained ones
PIECES_A_BATCH = 1024
LONGEST = 128  # pieces in one example; the reader cuts its windows at the same length
EMPTY_KEPT = 0.4  # the share of the sentences without any name that is seen in a round
SWAPPED = 0.15  # the share of people's names that another takes the place of, so that names are not learnt by heart
RECASED = 0.08  # the share of sentences in capitals, in small letters or with a capital on every word
