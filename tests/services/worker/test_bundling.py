"""What Flower is told of tasks comes all of it, in far fewer messages, and without waiting for something to follow."""

import json
import os
import subprocess
import sys
from base64 import b64decode
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from celery import Celery
from redis import Redis

from tests.servers import stop, wait_until

ROOT = Path(__file__).parents[3]
TASKS = 40
WORKER = ("celery", "--app", "tests.services.worker.bundled", "worker", "--concurrency", "1", "--task-events")
ALONE = ("--without-gossip", "--without-mingle", "--without-heartbeat")


@pytest.fixture
def worker(redis_url: str, tmp_path: Path) -> Iterator[None]:
    """A worker that hears its queue."""
    with (tmp_path / "log").open("wb") as log, Redis.from_url(redis_url) as client:
        client.flushall()
        environment = os.environ | {"BROKER": redis_url}
        process = subprocess.Popen(
            [sys.executable, "-m", *WORKER, *ALONE], env=environment, cwd=ROOT, stdout=log, stderr=log
        )
        wait_until(lambda: any(each["cmd"] == "brpop" for each in client.client_list()), 60, "a worker that waits")
        yield
        stop(process)


def test_events_come_bundled_and_none_is_missing(worker: None, redis_url: str) -> None:
    told: list[list[dict[str, Any]]] = []

    def everything_was_told() -> bool:
        while (message := heard.get_message(ignore_subscribe_messages=True)) is not None:
            told.append(events_of(message["data"]))
        return kinds(told)["task-succeeded"] == TASKS

    with Redis.from_url(redis_url) as client, client.pubsub() as heard, Celery(broker=redis_url) as sender:
        heard.psubscribe("*celeryev*")
        for _ in range(TASKS):
            sender.send_task("nothing")
        wait_until(everything_was_told, 60, "the end of all tasks")
    assert {kinds(told)[kind] for kind in ("task-received", "task-started", "task-succeeded")} == {TASKS}
    about_tasks = [each for each in told if not any(event["type"].startswith("worker-") for event in each)]
    assert len(about_tasks) < TASKS, "one message for each event"


def events_of(message: bytes) -> list[dict[str, Any]]:
    """The events of a message, be it one or a bundle."""
    body = json.loads(b64decode(json.loads(message)["body"]))
    return body if isinstance(body, list) else [body]


def kinds(told: list[list[dict[str, Any]]]) -> Counter[str]:
    return Counter(event["type"] for bundle in told for event in bundle)
