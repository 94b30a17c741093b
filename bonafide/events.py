"""What happens to an article, event by event: as a stream, or asked for where no stream is to be had."""

import json
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from shared.models.report import State

if TYPE_CHECKING:
    from bonafide.client import Client

POLL_SECONDS = 0.3
_LAST = frozenset({"done", "dead", "waiting", "erased"})
_OVER = frozenset({State.DONE, State.DEAD, State.WAITING})


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to an article in check number `run`: how many of how many are done, and of whom."""

    seq: int
    run: int
    kind: str
    done: int
    total: int
    note: str | None
    people: tuple[str, ...]
    at: datetime

    @classmethod
    def parse(cls, told: Mapping[str, Any]) -> Self:
        """Read one as the services tell it."""
        plain = {name: told[name] for name in ("seq", "run", "kind", "done", "total", "note")}
        return cls(**plain, people=tuple(told.get("people", ())), at=datetime.fromisoformat(told["at"]))


def events_of(client: "Client", article_id: str, after: int, seconds: float) -> Iterator[Event]:
    """The events of an article after number `after`, until it is checked, waits or was given up, or time is over."""
    from bonafide.client import ServiceFailed, Unreachable

    deadline, over = time.monotonic() + seconds, False
    while not over and time.monotonic() < deadline:
        try:
            for event in _streamed(client.stream_events(article_id, after)):
                yield event
                after, over = event.seq, event.kind in _LAST
                if over or time.monotonic() > deadline:
                    return
        except (ServiceFailed, Unreachable):  # too many streams, or one that was cut: asking shows whether it is there
            time.sleep(POLL_SECONDS)
        told = client.ask_results("GET", f"/v1/articles/{article_id}/events", params={"after": after})
        for event in map(Event.parse, told["events"]):
            yield event
            after = event.seq
        over = State(told["state"]) in _OVER


def _streamed(lines: Iterable[str]) -> Iterator[Event]:
    """The events that the lines of a stream hold, up to the one that says that there are no more."""
    for line in lines:
        name, _, value = line.partition(": ")
        if name == "data":
            told = json.loads(value)
            if "seq" not in told:
                return
            yield Event.parse(told)
