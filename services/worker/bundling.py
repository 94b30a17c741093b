"""What Flower is told of tasks, sent a few times a second and not one message for each step of each task.

A worker that finishes one article after the other spent nearly half of its main process's time on those messages.
"""

import time
from functools import partial
from typing import Any

from celery import Celery
from celery.bootsteps import StartStopStep

EVERY = 0.25
"""Seconds that something may be kept back, unless Celery's own limit of what is kept, 24, is reached before."""


class Bundling(StartStopStep):
    """Takes the place of Celery's sending at the next turn of its loop."""

    def __init__(self, consumer: Any, **options: Any) -> None:
        super().__init__(consumer, **options)
        self._due = 0.0
        if consumer.hub is not None:
            consumer.on_send_event_buffered = partial(self._soon, consumer)

    def _soon(self, consumer: Any) -> None:
        """By the clock, since the loop forgets what it was to do when the connection is lost."""
        now = time.monotonic()
        if now >= self._due:
            self._due = now + EVERY
            consumer.hub.call_later(EVERY, _send, consumer)


def _send(consumer: Any) -> None:
    if consumer.event_dispatcher is not None:
        consumer.event_dispatcher.flush()


def bundle_events(app: Celery) -> None:
    """Have the workers of an app do so."""
    app.steps["consumer"].add(Bundling)
