"""Telling the queue which runs there are to check: quickly, many at once, and without insisting.

Everything it is told was committed before. What it cannot pass on, the sweeper will.
"""

import json
import threading
import time
from base64 import b64encode
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple
from uuid import uuid4

from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from shared.correlation import TASK_HEADER, current
from shared.queue import CHECK_ARTICLE, QUEUES, SINGLE, make_celery
from shared.settings import Settings

PATIENCE = 0.5
"""Seconds to wait for Redis: an article being accepted may not wait longer.

Looking its name up comes on top: how long that takes is set where the service is deployed.
"""

PAUSE = 5.0
"""Seconds for which nobody is told anything after Redis did not answer."""


class Ticket(NamedTuple):
    """A run that the queue is told of: of which article, its number, the queue it stands in, and which request's it is.

    The present one's where none is named.
    """

    article_id: str
    number: int
    queue: str = SINGLE
    request_id: str | None = None


class Publisher:
    """Puts tickets into Redis, all of a queue in one round trip; threads may share it.

    A breaker keeps accepting fast while Redis is away: after a failure nothing is tried for `PAUSE` seconds, and then
    by one caller alone. Celery makes the messages; kombu's way of sending them, one round trip each, with retries that
    take longer than a sender waits, is left out.
    """

    def __init__(self, settings: Settings, clock: Callable[[], float] = time.monotonic) -> None:
        # The same for every task, but for its id and the article's: Celery takes long to make it.
        self._task = make_celery(settings).amqp.as_task_v2("", CHECK_ARTICLE, ("",), {})
        self._redis = Redis.from_url(
            settings.broker_url.get_secret_value(),
            socket_timeout=PATIENCE,
            socket_connect_timeout=PATIENCE,
            # Once more at once, since a pooled connection may be one to a Redis that was restarted.
            retry=Retry(NoBackoff(), 1),
        )
        self._breaker = Breaker(clock)

    @property
    def willing(self) -> bool:
        """Whether telling is worth a try: false for some seconds after Redis did not answer."""
        return self._breaker.closed

    def tell(self, tickets: Sequence[Ticket]) -> bool:
        """Ask for stored runs to be checked; false where Redis is away. Call it only after the commit."""
        if not tickets:
            return True
        if not self._breaker.enter():
            return False
        try:
            for queue in QUEUES:
                if messages := [self._message(each) for each in tickets if each.queue == queue]:
                    self._redis.lpush(queue, *messages)
        except (RedisError, OSError):
            self._breaker.leave(failed=True)
            return False
        self._breaker.leave(failed=False)
        return True

    def depth(self) -> int | None:
        """How many messages wait in Redis for a worker; None where it is away.

        Those handed out and not acknowledged are not counted: a worker that was killed leaves its own there until
        they are delivered again, and nobody works on them.
        """
        try:
            with self._redis.pipeline(transaction=False) as pipe:
                for queue in QUEUES:
                    pipe.llen(queue)
                return sum(map(int, pipe.execute()))
        except (RedisError, OSError):
            return None

    def close(self) -> None:
        """Give all connections back."""
        self._redis.close()

    def _message(self, ticket: Ticket) -> str:
        """A task as Celery's workers read it from Redis: its protocol 2 in kombu's envelope, the body in base64."""
        task_id = f"{ticket.article_id}-{ticket.number}"
        asked_by = {TASK_HEADER: ticket.request_id or current()}
        own = {"id": task_id, "root_id": task_id, "argsrepr": repr((ticket.article_id,)), **asked_by}
        body = json.dumps(((ticket.article_id,), *self._task.body[1:]))
        envelope: dict[str, Any] = {
            "body": b64encode(body.encode()).decode(),
            "content-encoding": "utf-8",
            "content-type": "application/json",
            "headers": self._task.headers | own,
            "properties": self._task.properties
            | {
                "correlation_id": task_id,
                "delivery_mode": 2,
                "delivery_info": {"exchange": "", "routing_key": ticket.queue},
                "priority": 0,
                "body_encoding": "base64",
                "delivery_tag": str(uuid4()),
            },
        }
        return json.dumps(envelope)


class Breaker:
    """Lets nobody through for a while after a failure, then one to try, then everybody again."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._until: float | None = None
        self._trying = False

    @property
    def closed(self) -> bool:
        """Whether somebody who comes now would be let through."""
        with self._lock:
            return self._passable()

    def enter(self) -> bool:
        """Whether to try; everybody who is let through has to `leave`."""
        with self._lock:
            passable = self._passable()
            if passable and self._until is not None:
                self._trying = True
            return passable

    def leave(self, failed: bool) -> None:
        """Say how it went."""
        with self._lock:
            self._trying = False
            self._until = self._clock() + PAUSE if failed else None

    def _passable(self) -> bool:
        return self._until is None or (self._clock() >= self._until and not self._trying)
