"""From odds to probabilities: what is shared out among all who bear a name and nobody of them."""

from collections.abc import Sequence
from math import exp

from shared.resolution.candidates import Candidate
from shared.resolution.features import SHARED_NAME

# By benchmarks/verification/fit.py the slope is 2.2 on the mini dump alone and 5.6 among a million made people, of whom
# nothing but the name is known; capped by hand, since its articles are never wrong. Nobody fits the reliability table.
SLOPE, NOBODY = 2.0, 3.0


def with_scores(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The same candidates, each with the probability that it is the one meant.

    How many bear the name counts by their being there, so the reason for it is left out of the odds.
    """
    weights = [exp(SLOPE * (each.odds - _for_common(each))) for each in candidates]
    all_of_it = exp(NOBODY) + sum(weights)
    return tuple(
        Candidate(each.hit, each.tenures, each.features, weight / all_of_it)
        for each, weight in zip(candidates, weights, strict=True)
    )


def _for_common(candidate: Candidate) -> float:
    return sum(feature.weight for feature in candidate.features if feature.name == SHARED_NAME)
