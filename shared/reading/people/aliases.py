"""Second names that an article gives somebody: "Joko Widodo, widely known as Jokowi"."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from shared.models.reading import Person
from shared.models.text import Span
from shared.reading.text.page import Page

_CALLED = re.compile(
    r"(?:, | \()(?:(?:who|and) (?:is|was) )?"
    r"(?:(?:also|better|best|widely|popularly|commonly|universally|simply|often|still) )*"
    r"(?:known(?: (?:widely|popularly|simply|better|best))? (?:as|by the name)|nicknamed|dubbed|called) [“\"‘']?"
)


def with_aliases(page: Page, people: Sequence[Person]) -> tuple[Person, ...]:
    """The people, with all mentions of a second name given to whose it is said to be."""
    owners = {mention.end: person.id for person in people for mention in person.mentions}
    ends = sorted(owners)
    found: dict[str, str] = {}
    for person in people:
        start = person.mentions[0].start
        before = bisect_left(ends, start)
        owner = owners[ends[before - 1]] if before else person.id
        if owner != person.id and _CALLED.fullmatch(page.text, ends[before - 1], start):
            found[person.id] = owner
    second: dict[str, list[Span]] = defaultdict(list)
    for person in people:
        second[found.get(person.id, "")] += person.mentions
    return tuple(
        replace(person, mentions=tuple(sorted([*person.mentions, *second[person.id]])))
        for person in people
        if person.id not in found
    )
