"""Those who only made an article, apart from those it is about."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from shared.models.reading import Person
from shared.models.text import Span


def parted_from_makers(
    people: Iterable[Person], credits: Sequence[Span]
) -> tuple[tuple[Person, ...], tuple[Span, ...]]:
    """The people whom the article is about, and the names of those who only made it.

    Whoever is named anywhere else than in credits is among the first: an author who is also quoted.
    """
    about, makers = list[Person](), list[Span]()
    ordered = sorted(credits)
    starts, reach = [c.start for c in ordered], list(accumulate((c.end for c in ordered), max))
    for person in people:
        if all(_is_within(mention, starts, reach) for mention in person.mentions):
            makers.extend(person.mentions)
        else:
            about.append(person)
    return tuple(about), tuple(sorted(makers))


def _is_within(mention: Span, starts: Sequence[int], reach: Sequence[int]) -> bool:
    """Whether a mention lies in a credit: `reach` is the furthest end of all that begin by the one at that place."""
    last = bisect_right(starts, mention.start) - 1
    return last >= 0 and mention.end <= reach[last]
