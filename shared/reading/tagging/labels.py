"""The network's answers: one label a word, which says where names begin and go on."""

from collections.abc import Iterator, Sequence

KINDS = ("PER", "ORG", "LOC")
LABELS = ("O", *(f"{place}-{kind}" for kind in KINDS for place in "BI"))
"""Outside, then beginning and inside of each kind (BIO); none may move, since the weights know them by place."""


def stretches(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """First word, one past the last, and kind of each name; an inside with no beginning before it begins one."""
    begun, kind = 0, ""
    for place, label in enumerate((*labels, "O")):
        if kind and label != f"I-{kind}":
            yield begun, place, kind
            kind = ""
        if label != "O" and not kind:
            begun, kind = place, label[2:]
