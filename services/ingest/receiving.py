"""Taking a batch in: some lines at a time are read, kept in one transaction, and told to the queue."""

import hashlib
import logging
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from http import HTTPStatus

from services.ingest.lines import RawLine
from services.ingest.requests import from_json
from services.ingest.unpacking import Cut
from services.web.desk import Desk
from services.web.problems import Problem, too_large
from shared.errors import BadRequest
from shared.metrics import ACCEPTED
from shared.models.text import Article
from shared.settings import Settings
from shared.store import NO_LINES, Batch, Chunk, Refused, Taken

MOST_LINES = 500
MOST_CHARACTERS = 2_000_000
MOST_SECONDS = 1.0
"""How much is kept in one transaction: more makes a batch hardly faster, and a cut costs the sender more."""

LONGEST_REASON = 500
MOST_EMPTY = 1_000
"""Empty lines in a row, each of which costs nearly as much to count as one with an article."""

log = logging.getLogger(__name__)


@dataclass
class _Hand:
    """The lines that were read and not yet kept: up to which, the digest up to there, and what they hold."""

    number: int
    digest: str
    taken: list[Taken] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    characters: int = 0
    since: float = field(default_factory=time.monotonic)

    @property
    def full(self) -> bool:
        """Whether it is time to keep them."""
        lines = len(self.taken) + len(self.refused)
        late = time.monotonic() - self.since > MOST_SECONDS
        return lines >= MOST_LINES or self.characters >= MOST_CHARACTERS or late


def receive(desk: Desk, batch: Batch, lines: Iterable[RawLine], first: int) -> Batch:
    """Keep those lines of a batch that are not kept yet; the others are only compared. `first` is the first's number.

    Raises `Conflict` where another request has begun to send it, `Problem` where the lines that are kept already were
    others, and `Cut` where the sender is gone: what came whole until then is kept all the same.
    """
    hand = _Hand(batch.lines, batch.digest)
    try:
        for line, digest in _new(lines, batch, first):
            _read(line, hand, desk.settings)
            hand.number, hand.digest = line.number, digest
            if hand.full:
                batch, hand = _keep(desk, batch, hand), _Hand(line.number, digest)
    except Cut:
        _keep(desk, batch, hand)
        raise
    return _keep(desk, batch, hand)


def _new(lines: Iterable[RawLine], batch: Batch, first: int) -> Iterator[tuple[RawLine, str]]:
    """The lines that are not kept yet, each with the digest of everything up to it."""
    number, digest = first - 1, batch.digest if first > batch.lines else NO_LINES
    empty = 0
    for line in lines:
        empty = 0 if line.content else empty + 1
        if empty > MOST_EMPTY:
            raise Problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"more than {MOST_EMPTY:,} lines in a row are empty")
        number, digest = line.number, hashlib.sha256(digest.encode() + line.content).hexdigest()
        if (number == batch.lines and digest != batch.digest) or (number > batch.lines and batch.closed_at):
            raise _other_lines()
        if number > batch.lines:
            yield line, digest
    if first <= number < batch.lines:  # nothing at all only asks how far the batch is
        raise _other_lines()


def _other_lines() -> Problem:
    return Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "a batch of this key was sent before, and its lines were others")


def _read(line: RawLine, hand: _Hand, settings: Settings) -> None:
    """Take a line in or refuse it; nothing that is wrong with it may reach the lines beside it."""
    if not line.content.strip():
        return
    try:
        if not line.whole:
            raise BadRequest(too_large("this line"))
        sent = from_json(line.content, settings)
    except Problem as problem:
        only = problem.faults[0] if len(problem.faults) == 1 else None
        at_fault = problem.faults[0].field if problem.faults else None
        hand.refused.append(_refused(line, only.detail if only else problem.detail, at_fault))
    except BadRequest as error:
        hand.refused.append(_refused(line, str(error), error.field))
    except Exception:
        log.exception("line %d of a batch could not be read", line.number)
        hand.refused.append(_refused(line, "this line could not be read", None))
    else:
        hand.taken.append(Taken(line.number, sent.article, sent.embargo))
        hand.characters += _size(sent.article)


def _size(article: Article) -> int:
    """Characters of its text, or bytes of the file that it is still to be read from."""
    return len(article.draft.data or b"") if article.draft else len(article.text)


def _refused(line: RawLine, detail: str, at_fault: str | None) -> Refused:
    return Refused(line.number, _plain(detail), _plain(at_fault) if at_fault else None)


def _plain(words: str) -> str:
    """Words that may repeat what was sent, as a database takes them."""
    return "".join(char for char in words if char.isprintable())[:LONGEST_REASON]


def _keep(desk: Desk, batch: Batch, hand: _Hand) -> Batch:
    if hand.number == batch.lines:
        return batch
    told = desk.publisher.willing
    chunk = Chunk(hand.number, hand.digest, tuple(hand.taken), tuple(hand.refused))
    grown = desk.store.batches.keep(batch, chunk, told)
    ACCEPTED.labels("batch").inc(len(chunk.taken))
    if told:
        desk.tell_all(chunk.pending)
    return grown
