"""The queue: one task, configured in one place. Redis carries ids only; the database is what is true.

The numbers follow from each other: a task is stopped after 90 s, killed after 120 s, and a message that nobody
acknowledged comes back after 600 s, which is more than two hard limits, so that none is delivered twice while its
first delivery is still at work. What Redis loses, the sweeper sends again.
"""

from celery import Celery
from kombu.exceptions import OperationalError
from redis import Redis
from redis.exceptions import RedisError

from shared.settings import Settings

CHECK_ARTICLE = "check_article"
QUEUE = "articles"
SOFT_LIMIT, HARD_LIMIT = 90, 120
REDELIVERY = 600

WORKER_PATIENCE = 10.0
PUBLISHER_PATIENCE = 0.5
"""Seconds to wait for Redis: a worker may, an article being accepted may not."""


_RULES: dict[str, object] = {
    # JSON ids in, nothing out: the database holds the results.
    "accept_content": ["json"],
    "task_serializer": "json",
    "result_serializer": "json",
    "task_ignore_result": True,
    "task_default_queue": QUEUE,
    # A message is acknowledged after its work, and nobody takes one ahead of time.
    "task_acks_late": True,
    "task_acks_on_failure_or_timeout": True,
    "worker_prefetch_multiplier": 1,
    "task_soft_time_limit": SOFT_LIMIT,
    "task_time_limit": HARD_LIMIT,
    "worker_eta_task_limit": 1000,
    # A worker told to stop at once has this long to finish its article, or hands it back. An idle one just goes:
    # it holds no countdowns, since what waits does so in the database.
    "worker_soft_shutdown_timeout": 20,
    "worker_hijack_root_logger": False,
    "task_send_sent_event": True,
    "broker_connection_retry_on_startup": True,
    "broker_connection_max_retries": None,
    # Without retries kombu waits longer for a Redis that hangs, not shorter.
    "task_publish_retry_policy": {"max_retries": 1, "interval_start": 0, "interval_step": 0.1, "interval_max": 0.1},
}


def make_celery(settings: Settings, patience: float = WORKER_PATIENCE) -> Celery:
    """The queue as workers and publishers see it; those who only publish give it less patience."""
    app = Celery("bonafide", broker=settings.broker_url.get_secret_value(), set_as_current=False)
    transport = {
        "visibility_timeout": REDELIVERY,
        "socket_timeout": patience,
        "socket_connect_timeout": patience,
        "socket_keepalive": True,
        "health_check_interval": 10,
    }
    app.conf.update(_RULES, broker_transport_options=transport)
    return app


def enqueue(app: Celery, article_id: str, number: int = 1) -> bool:
    """Ask for a stored article's run to be checked. Call it only after the commit.

    False where Redis is away: the sweeper will ask again.
    """
    try:
        app.send_task(CHECK_ARTICLE, args=[article_id], task_id=f"{article_id}-{number}")
    except (OperationalError, RedisError, OSError):
        return False
    return True


def depth(settings: Settings) -> int | None:
    """How many messages wait in Redis for a worker; None where it is away.

    Those handed out and not acknowledged are not counted: a worker that was killed leaves its own there for
    `REDELIVERY` seconds, and nobody works on them.
    """
    address = settings.broker_url.get_secret_value()
    options = {"socket_timeout": PUBLISHER_PATIENCE, "socket_connect_timeout": PUBLISHER_PATIENCE}
    try:
        with Redis.from_url(address, **options) as client:
            return int(client.llen(QUEUE))
    except RedisError:
        return None
