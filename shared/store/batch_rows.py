"""What the store hands out and takes of batches: values, detached from any session."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from shared.models.report import State, Totals
from shared.models.text import Article
from shared.store.rows import Pending


@dataclass(frozen=True, slots=True)
class Batch:
    """Many articles handed in at once. `lines` were kept so far; `writer` fences who may add to them.

    `digest` is that of those lines, in hexadecimal. Closed once its last line was kept, done once all is checked.
    """

    id: str
    owner: str
    key: str | None
    writer: str
    lines: int
    accepted: int
    refused: int
    digest: str
    made_at: datetime
    closed_at: datetime | None
    done_at: datetime | None


@dataclass(frozen=True, slots=True)
class Taken:
    """A line that was accepted, and whether its date is meant although it lies ahead."""

    line: int
    article: Article
    embargo: bool


@dataclass(frozen=True, slots=True)
class Refused:
    """A line that was refused, and why."""

    line: int
    detail: str
    field: str | None


@dataclass(frozen=True, slots=True)
class LineRow:
    """What became of a line: `article_id`, or else why there is none."""

    line: int
    article_id: str | None
    field: str | None
    detail: str | None


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some lines that are kept together: up to which number, the digest of all lines up to there, what they hold."""

    lines: int
    digest: str
    taken: tuple[Taken, ...]
    refused: tuple[Refused, ...]

    @property
    def pending(self) -> tuple[Pending, ...]:
        """The runs to tell the queue of."""
        return tuple(Pending(each.article.id, 1, bulk=True) for each in self.taken)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the articles of a batch are, by state, and the sum of what was found in them."""

    states: Mapping[State, int]
    totals: Totals
