"""Questions that a worker answers: asked once however often they are put, and waited for no longer than one said."""

import time

import redis

from bonafide.serve.ports import free_port
from shared.questions import Answer, Ending, Questions
from shared.queue import QUESTIONS
from shared.settings import Settings


def test_a_question_is_put_to_the_workers_once_and_its_answer_kept_for_who_comes_back(redis_url: str) -> None:
    questions = Questions(Settings(broker_url=redis_url))
    with redis.Redis.from_url(redis_url) as client:
        client.flushdb()
        assert questions.ask("suggest", "Ada", 0) is None
        assert questions.ask("suggest", "Ada", 0.2) is None
        assert client.llen(QUESTIONS) == 1
        (key,) = (key.decode().removesuffix(":asked") for key in client.keys("bonafide:question:*"))
        told = Answer(Ending.ANSWERED, {"result": []})
        questions.answer(key, told)
        assert questions.ask("suggest", "Ada", 0) == told
        assert 0 < client.ttl(key) <= 600
        questions.answer(key, Answer(Ending.UNAVAILABLE, "down"))
        assert 0 < client.ttl(key) <= 5


def test_without_redis_nobody_is_kept_waiting() -> None:
    questions, began = Questions(Settings(broker_url=f"redis://127.0.0.1:{free_port()}/0")), time.monotonic()
    assert questions.ask("suggest", "Ada", 60) is None
    assert time.monotonic() - began < 30
