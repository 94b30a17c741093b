"""The budget that all workers share, kept in Redis on the server's own clock."""

import logging
import secrets
import time
from typing import Any

import redis

from shared.knowledge.live.access import Access, Site
from shared.knowledge.live.gate import (
    FAILURES,
    LEFT_ALONE,
    LEFT_ALONE_AT_MOST,
    LocalGate,
    Outcome,
    Turn,
    Wait,
    wait_for_turn,
)
from shared.metrics import BUDGET

_log = logging.getLogger(__name__)
_PREFIX = "bonafide:live:"
_LEASE = 60  # seconds after which the place of a worker that was killed is free again; longer than any request
_AWAY = 5.0  # seconds for which a Redis that failed is not tried again
_BURST = 5  # a fifth of a minute's requests may come at once, so that an article need not wait for its first

# A bucket fills so slowly that a full one and all that flows in within a minute stay under the limit of a minute.
_ENTER = """
local told = redis.call('TIME')
local now = told[1] + told[2] / 1000000
local full, rate, lease = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[5])
local most, most_here = tonumber(ARGV[3]), tonumber(ARGV[4])
local closed = redis.call('HMGET', KEYS[4], 'until', 'probe')
local till = tonumber(closed[1] or 0)
if till > now then return {'alone', tostring(till - now)} end
if tonumber(closed[2] or 0) > now then return {'wait', '0.2'} end
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)
redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', now)
if redis.call('ZCARD', KEYS[2]) >= most or redis.call('ZCARD', KEYS[3]) >= most_here then return {'wait', '0.05'} end
local bucket = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens = math.min(full, (tonumber(bucket[1]) or full) + (now - (tonumber(bucket[2]) or now)) * rate)
if tokens < 1 then return {'wait', tostring((1 - tokens) / rate)} end
redis.call('HSET', KEYS[1], 'tokens', tostring(tokens - 1), 'at', tostring(now))
redis.call('EXPIRE', KEYS[1], 3600)
for _, key in ipairs({KEYS[2], KEYS[3]}) do
  redis.call('ZADD', key, now + lease, ARGV[6])
  redis.call('EXPIRE', key, lease * 2)
end
if till > 0 then redis.call('HSET', KEYS[4], 'probe', tostring(now + lease)) end
return {'go', tostring(tokens - 1)}
"""
_LEAVE = """
local told = redis.call('TIME')
local now = told[1] + told[2] / 1000000
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('ZREM', KEYS[3], ARGV[1])
local till = tonumber(redis.call('HGET', KEYS[4], 'until') or 0)
if ARGV[2] == 'answered' then
  if till <= now then redis.call('DEL', KEYS[4]) end
  return
end
redis.call('HDEL', KEYS[4], 'probe')
local failures = redis.call('HINCRBY', KEYS[4], 'failures', 1)
if ARGV[2] == 'limited' or failures >= tonumber(ARGV[4]) then
  local trips = redis.call('HINCRBY', KEYS[4], 'trips', 1)
  local alone = tonumber(ARGV[3])
  if alone < 0 then alone = math.min(tonumber(ARGV[6]), tonumber(ARGV[5]) * 2 ^ math.min(trips - 1, 10)) end
  redis.call('HSET', KEYS[4], 'until', tostring(math.max(till, now + alone)))
end
redis.call('EXPIRE', KEYS[4], 90000)
"""


class SharedGate:
    """The gate of everybody who shares one Redis; while that is away, the slow one of this process alone.

    No minute sees more requests than the budget, all sites together; no more are under way at once than the
    concurrency allows, and one at the query service. A worker that is killed gives its place back by time.
    """

    def __init__(self, access: Access) -> None:
        assert access.budget_url
        self._access = access
        self._redis: Any = redis.Redis.from_url(access.budget_url, socket_timeout=2, socket_connect_timeout=1)
        self._enter = self._redis.register_script(_ENTER)
        self._leave = self._redis.register_script(_LEAVE)
        self._slow = LocalGate(access)
        self._away_until = 0.0

    def enter(self, site: Site) -> Turn:
        """Wait for a turn of the shared budget; of this process's own, much smaller one while Redis is away."""
        try:
            return wait_for_turn(site, lambda: self._ask(site), self._access.patience)
        except redis.RedisError as error:
            if time.monotonic() >= self._away_until:
                level = logging.WARNING if self._access.budget_is_chosen else logging.INFO
                _log.log(level, "the shared budget is away (%s): asking slowly until it is back", error)
                self._away_until = time.monotonic() + _AWAY
            return self._slow.enter(site)

    def leave(self, turn: Turn, outcome: Outcome, after: float | None = None) -> None:
        """Give the turn back where it came from and tell the breaker of everybody."""
        if turn.local:
            self._slow.leave(turn, outcome, after)
            return
        told = [turn.token, outcome.value, -1 if after is None else after, FAILURES, LEFT_ALONE, LEFT_ALONE_AT_MOST]
        try:
            self._leave(keys=_keys(turn.site), args=told)
        except redis.RedisError as error:
            _log.warning("a turn could not be given back and lapses in %d s (%s)", _LEASE, error)

    def _ask(self, site: Site) -> Turn | Wait:
        if time.monotonic() < self._away_until:
            raise redis.ConnectionError("failed a moment ago")
        full = max(1.0, self._access.requests_per_minute / _BURST)
        rate = (self._access.requests_per_minute - full) / 60 or 1 / 60
        token = secrets.token_hex(8)
        limits = [full, rate, self._access.concurrency, self._access.concurrency_of(site), _LEASE]
        said, number = self._enter(keys=_keys(site), args=[*limits, token])
        if said == b"go":
            BUDGET.set(float(number))
            return Turn(site, token)
        return Wait(max(0.02, float(number)), left_alone=said == b"alone")


def _keys(site: Site) -> list[str]:
    names = ("bucket", "slots", f"slots:{site.value}", f"breaker:{site.value}")
    return [_PREFIX + name for name in names]
