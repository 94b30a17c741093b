"""Handing in many articles: in parts, each kept before the next is sent, so that a cut costs little."""

import gzip
import math
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, Self

from bonafide.client import Client, ServiceFailed, Unreachable
from bonafide.sources import Source
from shared.models.report import Totals

MOST_LINES = 500
MOST_BYTES = 2_000_000
PATIENCE = (1.0, 2.0, 4.0, 8.0, 16.0, 30.0, 30.0, 30.0)
"""Seconds between tries while the service does not answer: about two minutes in all."""


@dataclass(frozen=True, slots=True)
class BatchStanding:
    """How far a batch is: `lines` were received, `articles` are in each state, `refusals` are the first refused.

    `totals` is what was found of all people so far, `page` the address for people.
    """

    id: str
    state: str
    lines: int
    accepted: int
    refused: int
    articles: Mapping[str, int]
    refusals: tuple[Mapping[str, Any], ...]
    totals: Totals
    address: str
    page: str

    @classmethod
    def parse(cls, body: Mapping[str, Any]) -> Self:
        """Read the answer of the interface. Raises `ServiceFailed` where it is none."""
        try:
            named = {name: body[name] for name in ("id", "state", "lines", "accepted", "refused", "articles")}
            totals, links = Totals.model_validate(body["totals"]), body["links"]
            address, page = links["self"], links.get("page", links["self"])  # older services name no page
            return cls(**named, refusals=tuple(body["refusals"]), totals=totals, address=address, page=page)
        except (KeyError, TypeError, ValueError) as error:
            raise ServiceFailed(f"the answer is not about a batch ({error}): is it bonafide's?") from error

    @property
    def checked(self) -> int:
        """How many articles are done with."""
        return self.articles.get("done", 0) + self.given_up

    @property
    def given_up(self) -> int:
        """How many articles could not be checked."""
        return self.articles.get("dead", 0)


Tell = Callable[[BatchStanding], None]


def send(client: Client, source: Source, tell: Tell) -> BatchStanding:
    """Hand all of a source in, from where an earlier try ended. Raises `ServiceFailed` and `Unreachable`."""
    standing = _post(client, source.key, 1, b"", more=True)
    tell(standing)
    lines = islice(source.lines(), standing.lines, None)
    while part := list(_part(lines)):
        end = standing.lines + len(part)
        while standing.lines < end:
            rest = part[len(part) - (end - standing.lines) :]
            standing = _persist(client, source.key, standing.lines + 1, b"".join(rest))
            tell(standing)
    return _post(client, source.key, standing.lines + 1, b"", more=False)


def ask(client: Client, batch_id: str) -> BatchStanding:
    """How far a batch is. Raises `NotFound`."""
    return BatchStanding.parse(client.ask_ingest("GET", f"/v1/batches/{batch_id}"))


def follow(
    client: Client, standing: BatchStanding, tell: Tell, every: float = 1.0, seconds: float = math.inf
) -> BatchStanding:
    """Ask until every article of a batch is done with, or the time is over."""
    end = time.monotonic() + seconds
    while standing.state != "done" and time.monotonic() < end:
        time.sleep(every)
        standing = ask(client, standing.id)
        tell(standing)
    return standing


def _part(lines: Iterator[bytes]) -> Iterator[bytes]:
    size = 0
    for line in islice(lines, MOST_LINES):
        yield line if line.endswith(b"\n") else line + b"\n"
        size += len(line)
        if size > MOST_BYTES:
            return


def _persist(client: Client, key: str, first: int, content: bytes) -> BatchStanding:
    """Send a part, again while the service is away; what it kept of a part that was cut is asked first."""
    failure: Exception | None = None
    for seconds in (0.0, *PATIENCE):
        time.sleep(seconds)
        try:
            if failure and (kept := _post(client, key, 1, b"", more=True)).lines >= first:
                return kept
            return _post(client, key, first, content, more=True)
        except (ServiceFailed, Unreachable) as error:
            failure = error
    raise ServiceFailed(f"{failure}; {first - 1:,} lines are kept: the same command goes on after them")


def _post(client: Client, key: str, first: int, content: bytes, more: bool) -> BatchStanding:
    headers = {"Content-Type": "application/x-ndjson", "Content-Encoding": "gzip", "Idempotency-Key": key}
    params = {"first_line": str(first), "more": str(more).lower()}
    packed = gzip.compress(content, 5)
    return BatchStanding.parse(client.ask_ingest("POST", "/v1/batches", data=packed, headers=headers, params=params))
