"""Publishing tells Redis once, and gives up soon where Redis is away."""

import json
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from redis import Redis

from bonafide.serve.ports import free_port
from shared.queue import PUBLISHER_PATIENCE, QUEUE, depth, enqueue, make_celery
from shared.settings import Settings
from tests.servers import Process, start_redis, stop


@pytest.fixture
def broker(tmp_path: Path) -> Iterator[tuple[Process, int]]:
    port = free_port()
    process = start_redis(tmp_path, port)
    yield process, port
    process.send_signal(signal.SIGCONT)
    stop(process)


def settings(port: int) -> Settings:
    return Settings(broker_url=f"redis://127.0.0.1:{port}/0")


def test_a_message_is_json_and_carries_the_id_alone(broker: tuple[Process, int]) -> None:
    port = broker[1]
    assert enqueue(make_celery(settings(port)), "a1", 2)
    with Redis(port=port, decode_responses=True) as client:
        message = json.loads(client.lindex(QUEUE, 0))
    assert message["content-type"] == "application/json"
    assert message["headers"]["id"] == "a1-2"
    assert message["headers"]["argsrepr"] == "['a1']"
    assert depth(settings(port)) == 1


def test_a_redis_that_is_not_there_is_no_error() -> None:
    nowhere = settings(free_port())
    assert enqueue(make_celery(nowhere, PUBLISHER_PATIENCE), "a1") is False
    assert depth(nowhere) is None


def test_a_redis_that_hangs_does_not_hang_the_publisher(broker: tuple[Process, int]) -> None:
    process, port = broker
    app = make_celery(settings(port), PUBLISHER_PATIENCE)
    process.send_signal(signal.SIGSTOP)
    begun = time.monotonic()
    assert enqueue(app, "a1") is False
    assert time.monotonic() - begun < 10, "without time limits it would hang for good"
    process.send_signal(signal.SIGCONT)
    assert enqueue(app, "a2") is True


def test_publishing_goes_on_after_a_restart_of_redis(broker: tuple[Process, int], tmp_path: Path) -> None:
    process, port = broker
    app = make_celery(settings(port), PUBLISHER_PATIENCE)
    assert enqueue(app, "a1")
    stop(process)
    assert enqueue(app, "a2") is False
    again = start_redis(tmp_path, port)
    assert enqueue(app, "a3") is True
    stop(again)
