"""Workers that die, hang or run out of memory."""

import os
import resource
import signal
from datetime import timedelta
from pathlib import Path

import pytest

from tests.chaos.stack import PATIENCE
from tests.chaos.trial import PAST_WAITING, Trial, unheard_of
from tests.servers import stop, wait_until

pytestmark = [pytest.mark.chaos, pytest.mark.timeout(900)]
MEBIBYTE = 1024 * 1024


def test_a_worker_killed_while_idle(trial: Trial) -> None:
    """A worker is killed with nothing to do."""
    trial.stack.kill("worker")
    trial.submit_all(5)
    assert trial.settle().done == 5


def test_a_worker_killed_with_an_article_in_hand(trial: Trial) -> None:
    """A worker is killed in the middle of two articles, with more behind them."""
    with trial.in_the_middle(2):
        trial.submit_all(3)
        trial.stack.kill("worker")
    outcome = trial.settle()
    assert (outcome.done, outcome.most_attempts) == (5, 2)


def test_a_worker_killed_at_the_moment_of_delivery(trial: Trial) -> None:
    """A worker is killed after Redis has handed it a message and before it has noted so."""
    with trial.stack.redis() as client, trial.stack.frozen("results"):  # or its sweeper sends the message again
        with trial.stack.frozen("worker"):
            wait_until(lambda: not trial.stack.heard(), PATIENCE, "the end of what it was asking for")
            trial.submit_all(1)
            message = client.rpop("articles")
        assert message, "the message was not in the queue"
        noted = client.zcard("unacked_index")  # a worker killed before this may have left some
        for _ in range(50):
            wait_until(trial.stack.heard, PATIENCE, "a worker that waits")
            trial.stack.signal("worker", signal.SIGSTOP)
            client.lpush("articles", message)
            if client.llen("articles") == 0:
                break
            client.delete("articles")
            trial.stack.signal("worker", signal.SIGCONT)
        trial.stack.kill("worker")
        assert client.llen("articles") == 0, "the message is not lost"
        assert client.zcard("unacked_index") <= noted, "it was noted who has the message"
    assert trial.settle().done == len(trial.accepted)


def test_a_worker_that_hangs(trial: Trial) -> None:
    """A worker hangs in the middle of an article until another has checked it, and then goes on."""
    with trial.in_the_middle(), trial.stack.frozen("worker"):
        trial.stack.start("worker-2")
        trial.stack.advance(PAST_WAITING)
        trial.stack.stand_in.delay = 0.0
        wait_until(lambda: trial.states() == ["done"], PATIENCE, "the other worker's result")
    try:
        assert trial.settle().most_attempts == 2
    finally:
        stop(trial.stack.processes.pop("worker-2"))


def test_a_worker_asked_to_stop_finishes_or_returns_its_article(trial: Trial) -> None:
    """A worker is told to stop, as at every new version, in the middle of two articles."""
    trial.stack.kill("worker")
    trial.stack.start("worker", REMAP_SIGTERM="SIGQUIT")
    wait_until(trial.stack.heard, PATIENCE, "a worker that waits")
    with trial.in_the_middle(2):
        trial.submit_all(3)
        os.kill(trial.stack.processes["worker"].pid, signal.SIGTERM)
        trial.stack.stand_in.delay = 0.0
        assert trial.stack.processes["worker"].wait(PATIENCE) == 0
    outcome = trial.settle(jump=timedelta(0))
    assert (outcome.done, outcome.most_attempts) == (5, 1)


def test_an_article_that_kills_whoever_takes_it(trial: Trial) -> None:
    """An article has its worker's process killed for lack of memory, every time; others are beside it."""
    trial.stack.stand_in.delay = 3.0
    poison = [unheard_of()]
    assert trial.submit(poison[0]) == 202
    for _ in range(5):
        asked = trial.stack.stand_in.count()
        wait_until(lambda asked=asked: trial.stack.stand_in.count() > asked, PATIENCE, "an attempt")  # type: ignore[misc]
        for child in trial.stack.children("worker"):
            os.kill(child, signal.SIGKILL)
        trial.stack.advance(PAST_WAITING)
    trial.stack.stand_in.delay = 0.0
    trial.submit_all(5)
    outcome = trial.settle()
    assert (outcome.done, outcome.dead, outcome.most_attempts) == (5, 1, 5)


def test_a_worker_without_memory(trial: Trial) -> None:
    """Workers are refused memory for a long article, every time; short ones are beside it."""
    for child in trial.stack.children("worker"):
        used = int(Path(f"/proc/{child}/statm").read_text().split()[0]) * resource.getpagesize()
        resource.prlimit(child, resource.RLIMIT_AS, (used + 16 * MEBIBYTE, resource.RLIM_INFINITY))
    long = " ".join(f"{unheard_of()} She said: “Number {number}.”" for number in range(8_000))
    assert trial.submit(long) == 202
    trial.submit_all(5)
    outcome = trial.settle()
    trial.stack.kill("worker")
    assert (outcome.done, outcome.dead, outcome.most_attempts) == (5, 1, 5)
