"""Publishing tells Redis once, and gives up soon where Redis is away."""

import json
import signal
import time
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path

import pytest
from redis import Redis

from bonafide.serve.ports import free_port
from shared.correlation import TASK_HEADER
from shared.publisher import PAUSE, Publisher, Ticket
from shared.queue import BULK, CHECK_ARTICLE, SINGLE, make_celery
from shared.settings import Settings
from tests.servers import start_redis, stop
from tests.undertaken import Process

A, B, C = Ticket("a1", 1), Ticket("a2", 1), Ticket("a3", 1)


class Clock:
    """Stands still until it is moved."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def broker(tmp_path: Path) -> Iterator[tuple[Process, int]]:
    port = free_port()
    process = start_redis(tmp_path, port)
    yield process, port
    process.send_signal(signal.SIGCONT)
    stop(process)


def publisher(port: int, clock: Clock | None = None) -> Publisher:
    return Publisher(Settings(broker_url=f"redis://127.0.0.1:{port}/0"), clock or Clock())


def test_a_message_is_json_and_carries_the_id_alone(broker: tuple[Process, int]) -> None:
    port = broker[1]
    assert publisher(port).tell([Ticket("a1", 2)])
    with Redis(port=port, decode_responses=True) as client:
        message = json.loads(client.lindex(SINGLE, 0))
    assert message["content-type"] == "application/json"
    task = make_celery(Settings()).amqp.as_task_v2("a1-2", CHECK_ARTICLE, ("a1",), {})
    assert message["headers"] == {**task.headers, TASK_HEADER: None}, "as Celery would have made it"
    assert message["properties"].items() >= task.properties.items()
    assert json.loads(b64decode(message["body"])) == json.loads(json.dumps(task.body))


def test_many_are_told_at_once_each_to_its_queue_in_order(broker: tuple[Process, int]) -> None:
    port = broker[1]
    told = publisher(port)
    assert told.tell([Ticket(f"a{number}", 1, BULK) for number in range(500)] + [A])
    assert told.depth() == 501
    with Redis(port=port, decode_responses=True) as client:
        assert client.llen(SINGLE) == 1
        waiting = [json.loads(each)["headers"]["id"] for each in reversed(client.lrange(BULK, 0, -1))]
    assert waiting == [f"a{number}-1" for number in range(500)]


def test_a_redis_that_is_not_there_is_no_error() -> None:
    nowhere = publisher(free_port())
    assert nowhere.tell([A]) is False
    assert nowhere.depth() is None


def test_after_a_failure_nothing_is_tried_for_a_while_and_then_once(broker: tuple[Process, int]) -> None:
    process, port = broker
    clock = Clock()
    told = publisher(port, clock)
    process.send_signal(signal.SIGSTOP)
    begun = time.monotonic()
    assert told.tell([A]) is False
    assert time.monotonic() - begun < 10, "without time limits it would hang for good"
    process.send_signal(signal.SIGCONT)
    assert not told.willing
    assert told.tell([B]) is False, "it is not even tried"
    clock.now = PAUSE
    assert told.willing
    assert told.tell([C]) is True
    assert told.tell([B]) is True


def test_publishing_goes_on_after_a_restart_of_redis(broker: tuple[Process, int], tmp_path: Path) -> None:
    process, port = broker
    clock = Clock()
    told = publisher(port, clock)
    assert told.tell([A])
    stop(process)
    again = start_redis(tmp_path, port)
    assert told.tell([B]) is True, "the connection it had is of no use, and another is made"
    stop(again)
    assert told.tell([C]) is False
    again = start_redis(tmp_path, port)
    clock.now += PAUSE
    assert told.tell([C]) is True
    stop(again)
