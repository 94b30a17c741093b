"""How much each key may ask, and how often an address may fail to sign in.

Counted in Redis for all processes together, over a sliding window. While Redis is away each process counts for
itself: a request is neither refused nor held up for that. The headers are those of
draft-ietf-httpapi-ratelimit-headers-10.
"""

import math
import time
from dataclasses import dataclass
from http import HTTPStatus
from ipaddress import ip_address, ip_network
from typing import Any

from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import MemoryStorage, RedisStorage
from limits.strategies import SlidingWindowCounterRateLimiter
from redis.exceptions import RedisError

from services.web.problems import Headers, Problem
from shared.settings import Settings

FAILURES = RateLimitItemPerMinute(10, 10)
"""Keys cannot be guessed; this keeps those who try from wasting time and logs."""

PATIENCE = 0.2
"""Seconds to wait for Redis: longer than it ever takes on one network, shorter than a reader notices."""

AWAY_SECONDS = 10.0
"""How long a Redis that did not answer is not asked again."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """How many requests of how many are left to somebody, in a window of so many seconds, renewed in so many."""

    most: int
    left: int
    window: int
    renewed_in: int
    granted: bool

    @property
    def headers(self) -> Headers:
        """What the sender is told of it."""
        return {
            "RateLimit-Policy": f'"key";q={self.most};w={self.window}',
            "RateLimit": f'"key";r={self.left};t={self.renewed_in}',
        }


class Rates:
    """Counts requests by key and failures by address."""

    def __init__(self, settings: Settings) -> None:
        self._per_key = RateLimitItemPerMinute(settings.requests_per_key) if settings.requests_per_key else None
        cache = settings.cache_url.get_secret_value() if settings.cache_url else ""
        address = cache if cache.startswith("redis") else settings.broker_url.get_secret_value()
        options: dict[str, Any] = {"socket_timeout": PATIENCE, "socket_connect_timeout": PATIENCE}
        self._shared = SlidingWindowCounterRateLimiter(RedisStorage(address, **options))
        self._own = SlidingWindowCounterRateLimiter(MemoryStorage())
        self._away_until = 0.0

    def count(self, key_id: str) -> Allowance | None:
        """Count a request with a key; None where any number is allowed. Raises `Problem` where it was too much."""
        if self._per_key is None:
            return None
        allowance = self._hit(self._per_key, key_id)
        if not allowance.granted:
            raise _too_many("too many requests with this key", allowance)
        return allowance

    def count_failure(self, address: str | None) -> None:
        """Count a key that opened nothing. Raises `Problem` once the address has sent too many of them."""
        allowance = self._hit(FAILURES, _neighbourhood(address))
        if not allowance.granted:
            raise _too_many("too many wrong keys from this address", allowance)

    def _hit(self, limit: RateLimitItem, who: str) -> Allowance:
        if time.monotonic() >= self._away_until:
            try:
                return _hit(self._shared, limit, who)
            except RedisError:
                self._away_until = time.monotonic() + AWAY_SECONDS
        return _hit(self._own, limit, who)


def _hit(limiter: SlidingWindowCounterRateLimiter, limit: RateLimitItem, who: str) -> Allowance:
    granted = limiter.hit(limit, who)
    found = limiter.get_window_stats(limit, who)
    renewed_in = max(1, math.ceil(found.reset_time - time.time()))
    return Allowance(limit.amount, max(0, found.remaining), limit.get_expiry(), renewed_in, granted)


def _too_many(words: str, allowance: Allowance) -> Problem:
    headers = {**allowance.headers, "Retry-After": str(allowance.renewed_in)}
    return Problem(HTTPStatus.TOO_MANY_REQUESTS, f"{words}; try again in {allowance.renewed_in} s", headers=headers)


def _neighbourhood(address: str | None) -> str:
    """An address, of IPv6 the network that one customer gets: else one could try from a new one each time."""
    try:
        found = ip_address(address or "")
    except ValueError:
        return "unknown"
    return str(found) if found.version == 4 else str(ip_network(f"{found}/64", strict=False))
