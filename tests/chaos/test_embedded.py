"""Whatever is killed, an article that was accepted is checked, and once."""

import os
import signal

import pytest

from bonafide.client import Client, Submission
from bonafide.examples import load
from shared.models.report import State
from tests.served import Served
from tests.servers import wait_until

pytestmark = [pytest.mark.chaos, pytest.mark.timeout(300)]


def long_article() -> Submission:
    """An article that takes the worker a while: the examples, over and over."""
    text = "\n\n".join(example.submission.text for example in load())
    return Submission((text + "\n\n") * (30_000 // len(text)), "A long read", load()[0].submission.published_on)


def wait_for(client: Client, article_id: str, state: State) -> None:
    wait_until(lambda: client.status(article_id).state is state, 60, f"{article_id} being {state}")


def test_an_article_whose_worker_is_killed_in_the_middle_is_checked_all_the_same(served_embedded: Served) -> None:
    with served_embedded.client() as client:
        article_id = client.submit(long_article())
        wait_for(client, article_id, State.RUNNING)
        os.killpg(served_embedded.groups["worker"], signal.SIGKILL)
        assert client.status(article_id).state is not State.DONE
        assert client.wait(article_id, 200).state is State.DONE
    assert "worker was started again" in served_embedded.said


def test_articles_handed_in_while_redis_is_killed_are_all_checked(served_embedded: Served) -> None:
    example = load()[0].submission
    with served_embedded.client() as client:
        before = [client.submit(example) for _ in range(5)]
        os.killpg(served_embedded.groups["redis"], signal.SIGKILL)
        during = [client.submit(example) for _ in range(5)]
        states = [client.wait(article_id, 200).state for article_id in (*before, *during)]
    assert states == [State.DONE] * 10
    assert "redis was started again" in served_embedded.said
