"""Following an article: what happens to it, in words."""

from collections.abc import Callable, Mapping

from bonafide.client import Client, Standing
from bonafide.events import Event

_WORDS: Mapping[str, Callable[[Event], str]] = {
    "accepted": lambda event: "in the queue",
    "started": lambda event: "being read",
    "read": lambda event: f"{event.total} people found",
    "gathered": lambda event: "looked up",
    "resolved": lambda event: f"{event.done} of {event.total} people decided",
    "failed": lambda event: f"trying again: {event.note}",
    "waiting": lambda event: f"waiting: {event.note}",
}


def follow(client: Client, article_id: str, seconds: float, tell: Callable[[str], None]) -> Standing:
    """Tell what happens to an article until it is finished, waits for a source, or the time is over."""
    for event in client.events(article_id, seconds=seconds):
        if event.kind in _WORDS:
            tell(_WORDS[event.kind](event))
    return client.status(article_id)
