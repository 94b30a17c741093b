"""How well names are found: whole spans of the right kind only."""

from collections import Counter
from collections.abc import Iterable, Sequence

from shared.reading.tagging.labels import KINDS, stretches


def span_scores(pairs: Iterable[tuple[Sequence[str], Sequence[str]]]) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 of each kind, of (gold, found) labels of the same words."""
    right, found, gold = Counter[str](), Counter[str](), Counter[str]()
    for truth, ours in pairs:
        true, made = set(stretches(truth)), set(stretches(ours))
        gold.update(kind for *_, kind in true)
        found.update(kind for *_, kind in made)
        right.update(kind for *_, kind in true & made)
    return {kind: _figures(right[kind], found[kind], gold[kind]) for kind in KINDS}


def _figures(right: int, found: int, gold: int) -> tuple[float, float, float]:
    precision, recall = right / max(found, 1), right / max(gold, 1)
    return precision, recall, 2 * right / max(found + gold, 1)
