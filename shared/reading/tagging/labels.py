"""The network's answers: one label a word, which says where names begin and go on."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

KINDS = ("PER", "ORG", "LOC")
LABELS = ("O", *(f"{place}-{kind}" for kind in KINDS for place in "BI"))
"""Outside, then beginning and inside of each kind (BIO); none may move, since the weights know them by place."""
SURE = 0.9
"""How likely the likeliest label of every word must be for the words beside it to change nothing."""

_OUTSIDE_OR_BEGINS = np.array([not label.startswith("I-") for label in LABELS])
_FOLLOWS = np.array([[b[:2] != "I-" or b[1:] == a[1:] for b in LABELS] for a in LABELS]).astype(np.float32)


def is_unsure(chances: NDArray[np.float32]) -> bool:
    """Whether a word of one sentence may be another label than the likeliest, names apart from all that is none."""
    return bool((chances.max(-1) < SURE).any())


def mended(chances: NDArray[np.float32]) -> NDArray[np.float32]:
    """How likely each label of one sentence is (words, labels), given that an inside follows its own kind only.

    Of "Governor of Luhansk, Oleksiy Danilov" a network may hold the last word for the end of somebody's name and the
    one before it for a place: what both can be together is a name. Forward and backward sums over all labellings.
    """
    ahead, back = np.empty_like(chances), np.ones_like(chances)
    ahead[0] = chances[0] * _OUTSIDE_OR_BEGINS
    for place in range(1, len(chances)):
        ahead[place] = chances[place] * (ahead[place - 1] @ _FOLLOWS)
        ahead[place] /= ahead[place].sum()
    for place in range(len(chances) - 2, -1, -1):
        back[place] = _FOLLOWS @ (chances[place + 1] * back[place + 1])
        back[place] /= back[place].sum()
    both = ahead * back
    result: NDArray[np.float32] = both / both.sum(-1, keepdims=True)
    return result


def stretches(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """First word, one past the last, and kind of each name; an inside with no beginning before it begins one."""
    begun, kind = 0, ""
    for place, label in enumerate((*labels, "O")):
        if kind and label != f"I-{kind}":
            yield begun, place, kind
            kind = ""
        if label != "O" and not kind:
            begun, kind = place, label[2:]
