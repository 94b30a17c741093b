"""The queue, configured in one place. Redis carries ids of articles only; the database is what is true.

Articles of a batch stand in a queue of their own, and workers take from both in turn, so that somebody who hands in
one article does not wait for somebody else's hundred thousand.

The numbers follow from each other: a task is stopped after 90 s, killed after 120 s, and a message that nobody
acknowledged comes back after 600 s, which is more than two hard limits, so that none is delivered twice while its
first delivery is still at work. What Redis loses, the sweeper sends again.
"""

import ssl

from celery import Celery
from kombu import Queue
from kombu.utils.url import parse_url

from shared.settings import Settings

CHECK_ARTICLE = "check_article"
ANSWER_QUESTION = "answer_question"
SINGLE, BULK = QUEUES = ("articles", "batches")
QUESTIONS = "questions"
"""Where questions without an article stand: who waits for an answer is neither behind articles nor counted as one."""

SOFT_LIMIT, HARD_LIMIT = 90, 120
REDELIVERY = 600

PATIENCE = 10.0
"""Seconds that a worker waits for Redis."""

_RULES: dict[str, object] = {
    # JSON ids in, nothing out: the database holds the results.
    "accept_content": ["json"],
    "task_serializer": "json",
    "result_serializer": "json",
    "task_ignore_result": True,
    "task_default_queue": SINGLE,
    "task_queues": tuple(Queue(name, routing_key=name) for name in (*QUEUES, QUESTIONS)),
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
    "broker_connection_retry_on_startup": True,
    "broker_connection_max_retries": None,
}


def make_celery(settings: Settings) -> Celery:
    """The queue as workers and publishers see it."""
    url = settings.broker_url.get_secret_value()
    app = Celery("bonafide", broker=url, set_as_current=False)
    transport = {
        "visibility_timeout": REDELIVERY,
        "socket_timeout": PATIENCE,
        "socket_connect_timeout": PATIENCE,
        "socket_keepalive": True,
        "health_check_interval": 10,
    }
    app.conf.update(_RULES, broker_transport_options=transport, broker_use_ssl=_encryption(url))
    return app


def _encryption(url: str) -> dict[str, object] | None:
    """What an encrypted connection to Redis is made with, as the URL says it.

    Told nothing, kombu would send the password to whoever answers, whatever the certificate.
    """
    if not url.startswith("rediss://"):
        return None
    return {"ssl_cert_reqs": ssl.CERT_REQUIRED, **parse_url(url).get("ssl", {})}
