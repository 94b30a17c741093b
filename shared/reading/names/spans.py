"""Stretches of text beside one another."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from shared.models.text import Span
from shared.reading.tagging.tagger import Tagged


def clear_of(spans: Iterable[Span], others: Iterable[Span | Tagged]) -> list[Span]:
    """Those spans that share no letter with any of the others, in time that grows as their number does."""
    places = sorted((other.start, other.end) for other in others)
    starts = [start for start, _ in places]
    furthest = list(accumulate((end for _, end in places), max))
    begun = ((span, bisect_left(starts, span.end)) for span in spans)
    return [span for span, place in begun if not place or furthest[place - 1] <= span.start]
