"""The Redis that carries the queue: killed, hanging, emptied, full."""

import time

import pytest

from tests.chaos.stack import PATIENCE
from tests.chaos.trial import Trial
from tests.servers import wait_until

pytestmark = [pytest.mark.chaos, pytest.mark.timeout(900)]


def test_redis_killed_while_articles_come_in(trial: Trial) -> None:
    """Redis is killed, articles come in, and it comes back empty."""
    trial.submit_all(3)
    trial.stack.kill("queue")
    trial.submit_all(5)
    assert trial.stack.ready("ingest")
    assert trial.settle().done == 8


def test_redis_killed_with_an_article_in_hand(trial: Trial) -> None:
    """Redis is killed for three seconds while a worker is in the middle of two articles."""
    with trial.in_the_middle(2):
        trial.stack.kill("queue")
        time.sleep(3)
        trial.stack.start("queue")
    trial.submit_all(3)
    assert trial.settle().done == 5


def test_redis_that_hangs(trial: Trial) -> None:
    """Redis hangs without closing a connection while articles come in."""
    with trial.stack.frozen("queue"):
        began = time.monotonic()
        trial.submit_all(10)
        took = time.monotonic() - began
        assert trial.stack.ready("ingest")
    assert took < 20, "a Redis that hangs holds up those who hand in"
    assert trial.settle().done == 10


def test_redis_wiped(trial: Trial) -> None:
    """Redis is emptied with articles waiting in it and two in hand."""
    with trial.in_the_middle(2):
        trial.submit_all(10)
        with trial.stack.redis() as client:
            client.flushall()
    assert trial.settle().done == 12


def test_redis_restarted_over_and_over(trial: Trial) -> None:
    """Redis is restarted empty three times while articles come in."""
    for _ in range(3):
        trial.submit_all(3)
        trial.stack.kill("queue")
        trial.submit_all(2)
        trial.stack.start("queue")
    assert trial.settle().done == 15


def test_redis_without_memory(trial: Trial) -> None:
    """Redis has no room for another message, nor for a note that one was handed out."""
    with trial.in_the_middle(2), trial.stack.redis() as client:
        client.config_set("maxmemory", 1)
        trial.submit_all(5)
        time.sleep(2)
        client.config_set("maxmemory", 0)
    assert trial.settle().done == 7


def test_a_message_that_is_delivered_twice(trial: Trial) -> None:
    """Every message is in the queue three times."""
    trial.stack.kill("worker")
    trial.submit_all(5)
    with trial.stack.redis() as client:
        wait_until(lambda: client.llen("articles") == 5, PATIENCE, "the messages")
        for message in client.lrange("articles", 0, -1):
            client.lpush("articles", message, message)
    outcome = trial.settle()
    assert (outcome.done, outcome.most_attempts) == (5, 1)
