"""The gate before the sites: one budget for everybody who shares it, and a breaker for each site that fails."""

import math
import random
import secrets
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from shared.errors import SourceUnavailable
from shared.knowledge.live.access import Access, Site
from shared.knowledge.live.answers import LONGEST_PAUSE

FAILURES = 5  # in a row, after which a site is left alone
LEFT_ALONE = 30.0  # seconds at first; doubled with every probe that fails
LEFT_ALONE_AT_MOST = 600.0
SLOW = 10  # requests a minute of one process that cannot see what the others ask
_SLOW_PATIENCE = 65.0  # a turn comes once a minute then


class Outcome(StrEnum):
    """How a request ended, as far as the breaker cares."""

    ANSWERED = "answered"
    FAILED = "failed"
    LIMITED = "limited"  # told to stop: nobody asks until it is over


@dataclass(frozen=True, slots=True)
class Turn:
    """The right to ask one site once; whoever got it gives it back."""

    site: Site
    token: str
    local: bool = False


@dataclass(frozen=True, slots=True)
class Wait:
    """No turn yet: how many seconds until it makes sense to ask for one, and whether the site is left alone."""

    seconds: float
    left_alone: bool = False


class Gate(Protocol):
    """Whoever wants to send a request enters first, and leaves with how it went."""

    def enter(self, site: Site) -> Turn:
        """Wait for a turn; SourceUnavailable, with the time, where that takes too long."""
        ...

    def leave(self, turn: Turn, outcome: Outcome, after: float | None = None) -> None:
        """Give the turn back; `after` is how many seconds the site asked to be left alone."""
        ...


def wait_for_turn(site: Site, ask: Callable[[], Turn | Wait], patience: float) -> Turn:
    """Ask for a turn until there is one or patience ends; a site left alone for long is not waited for."""
    deadline = time.monotonic() + patience
    while True:
        found = ask()
        if isinstance(found, Turn):
            return found
        retry_at = datetime.now(UTC) + timedelta(seconds=found.seconds)
        if found.left_alone and found.seconds > LONGEST_PAUSE:
            raise SourceUnavailable(f"{site.value} failed or limited us lately and is left alone for a while", retry_at)
        if time.monotonic() + found.seconds > deadline:
            raise SourceUnavailable(f"the budget of requests is used up, {site.value} was not asked", retry_at)
        time.sleep(found.seconds + random.random() * min(0.1, found.seconds))  # noqa: S311  # nosec B311


@dataclass(slots=True)
class _Breaker:
    failures: int = 0
    trips: int = 0
    until: float = 0.0
    probing: bool = False


@dataclass(slots=True)
class LocalGate:
    """The gate of one process that cannot share a budget: ten requests in any minute, one at a time."""

    access: Access
    _sent: deque[float] = field(default_factory=deque)
    _busy: bool = False
    _breakers: dict[Site, _Breaker] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def enter(self, site: Site) -> Turn:
        """Wait for a turn, up to a minute since there are so few."""
        return wait_for_turn(site, lambda: self._ask(site), max(self.access.patience, _SLOW_PATIENCE))

    def leave(self, turn: Turn, outcome: Outcome, after: float | None = None) -> None:
        """Give the turn back and remember how the site behaved."""
        with self._lock:
            self._busy = False
            breaker = self._breakers.setdefault(turn.site, _Breaker())
            breaker.probing = False
            if outcome is Outcome.ANSWERED:
                self._breakers.pop(turn.site)
                return
            breaker.failures += 1
            if outcome is Outcome.LIMITED or breaker.failures >= FAILURES:
                breaker.trips += 1
                breaker.until = time.monotonic() + (after or left_alone(breaker.trips))

    def _ask(self, site: Site) -> Turn | Wait:
        with self._lock:
            now = time.monotonic()
            breaker = self._breakers.setdefault(site, _Breaker())
            if breaker.until > now:
                return Wait(breaker.until - now, left_alone=True)
            if self._busy or breaker.probing:
                return Wait(0.1)
            while self._sent and self._sent[0] <= now - 60:
                self._sent.popleft()
            if len(self._sent) >= min(SLOW, self.access.requests_per_minute):
                return Wait(self._sent[0] + 60 - now)
            self._sent.append(now)
            self._busy, breaker.probing = True, breaker.until > 0
            return Turn(site, secrets.token_hex(8), local=True)


def left_alone(trips: int) -> float:
    """How many seconds a site is left alone that has failed its probe so many times."""
    return min(LEFT_ALONE_AT_MOST, LEFT_ALONE * math.pow(2, min(trips - 1, 10)))
