"""Telling other programs what happened: who is told of what, and how the telling went."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class EventKind(StrEnum):
    """What a webhook can be told of."""

    ARTICLE_DONE = "article.done"
    ARTICLE_WAITING = "article.waiting"
    ARTICLE_DEAD = "article.dead"
    BATCH_DONE = "batch.done"
    VERDICT_CHANGED = "verdict.changed"


TEST = "webhook.test"
"""The kind of a message that is only sent to see whether it arrives."""


@dataclass(frozen=True, slots=True)
class Webhook:
    """An address that is told of some kinds of events. Switched off, `trouble` says why; it may also be failing."""

    id: str
    owner: str
    url: str
    kinds: tuple[EventKind, ...]
    description: str | None
    active: bool
    trouble: str | None
    failing_since: datetime | None
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an owner wants to be told, and where."""

    url: str
    kinds: tuple[EventKind, ...]
    description: str | None = None
    active: bool = True


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try to deliver a message: the status that came back, or else what went wrong."""

    number: int
    at: datetime
    status: int | None
    error: str | None
    milliseconds: int


@dataclass(frozen=True, slots=True)
class Delivery:
    """A message for a webhook. `due_at` is when it is tried next: null once it was delivered or given up."""

    id: str
    webhook_id: str
    kind: str
    data: Mapping[str, Any]
    made_at: datetime
    due_at: datetime | None
    delivered_at: datetime | None
    attempts: tuple[Attempt, ...] = ()


@dataclass(frozen=True, slots=True)
class Round:
    """Messages that one courier may deliver to a webhook for now; `token` fences what it records.

    A message is signed with every secret: the one before stays good for a day after it was replaced.
    """

    webhook_id: str
    token: str
    url: str
    secrets: tuple[str, ...]
    deliveries: tuple[Delivery, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a try went; `gone` where the receiver wants to be told nothing any more."""

    milliseconds: int
    status: int | None = None
    error: str | None = None
    gone: bool = False

    @property
    def delivered(self) -> bool:
        """Whether the receiver took it."""
        return self.error is None
