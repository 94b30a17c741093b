"""What is counted of a passage."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from gold.passages import Passage


@dataclass(slots=True)
class Tally:
    """How many of what is marked were found, and how many of what was read are right; B-cubed adds up parts of one."""

    found: float = 0
    marked: float = 0
    right: float = 0
    read: float = 0


@dataclass(frozen=True, slots=True)
class Miss:
    """Something that was not found, or was read and is not there."""

    what: str
    passage: str
    marked: str
    read: str


@dataclass
class Score:
    """What came of one passage: a tally for each line of the table, and the misses."""

    passage: Passage
    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    misses: list[Miss] = field(default_factory=list)

    def pairs(self, line: str, found: int, marked: int, read: int) -> None:
        """Count what of a line was found, marked and read."""
        tally = self.tallies[line]
        tally.found, tally.marked = tally.found + found, tally.marked + marked
        tally.right, tally.read = tally.right + found, tally.read + read

    def share(self, line: str, right: bool) -> None:
        """Count one thing that is marked, and whether it is right."""
        self.tallies[line].found += right
        self.tallies[line].marked += 1

    def miss(self, what: str, marked: object, read: object) -> None:
        """Keep what went wrong."""
        self.misses.append(Miss(what, self.passage.id, str(marked or ""), str(read or "")))


def best_pairs(fits: Iterable[tuple[float, int, int]]) -> Iterator[tuple[int, int]]:
    """Of how well each of two rows fits each, the pairs that fit best; each is used once, and nothing where 0."""
    left, right = set[int](), set[int]()
    for _, i, j in sorted((fit for fit in fits if fit[0] > 0), key=lambda fit: (-fit[0], fit[1], fit[2])):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            yield i, j
