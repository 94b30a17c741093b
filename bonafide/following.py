"""Following an article: its events as they come, asked for one by one where no stream is to be had."""

import json
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bonafide.client import FINISHED, POLL_SECONDS, Client, ServiceFailed, Standing, Unreachable
from shared.models.report import State

_WORDS: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "accepted": lambda event: "in the queue",
    "started": lambda event: "being read",
    "read": lambda event: f"{event['total']} people found",
    "gathered": lambda event: "looked up",
    "resolved": lambda event: f"{event['done']} of {event['total']} people decided",
    "failed": lambda event: f"trying again: {event['note']}",
    "waiting": lambda event: f"waiting: {event['note']}",
}


@dataclass
class _Place:
    """The number of the last event that was seen."""

    seq: int = 0


def follow(client: Client, article_id: str, seconds: float, tell: Callable[[str], None]) -> Standing:
    """Tell what happens to an article until it is finished, waits for a source, or the time is over."""
    deadline, place = time.monotonic() + seconds, _Place()
    while True:
        try:
            for event in _events(client.stream_events(article_id, place.seq), place):
                tell(event)
                if time.monotonic() > deadline:
                    break
        except (ServiceFailed, Unreachable):  # too many streams, or one that was cut: asking shows whether it is there
            time.sleep(POLL_SECONDS)
        standing = client.status(article_id)
        if standing.state in FINISHED or standing.state is State.WAITING or time.monotonic() > deadline:
            return standing
        tell(str(standing.state))


def _events(lines: Iterator[str], place: _Place) -> Iterator[str]:
    """What the events of a stream say, up to one after which there is nothing to wait for."""
    for line in lines:
        name, _, value = line.partition(": ")
        if name != "data":
            continue
        event = json.loads(value)
        if "seq" not in event:
            return
        place.seq = event["seq"]
        if event["kind"] in _WORDS:
            yield _WORDS[event["kind"]](event)
        if event["kind"] == "waiting":
            return
