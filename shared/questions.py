"""Questions of a moment that a worker answers: asked over the queue, and the answer left in the queue's Redis.

Nothing is lost with either: who asks again is answered at once where the answer is still there, and anew where not.
The same question, asked by many or again and again, is put to the workers once.
"""

import hashlib
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from kombu.exceptions import OperationalError
from redis import Redis
from redis.exceptions import RedisError

from shared.queue import ANSWER_QUESTION, QUESTIONS, make_celery
from shared.settings import Settings

KEPT = 600
"""Seconds for which an answer is kept: long enough for whoever gave up waiting to come back."""

FAILURE_KEPT = 5
"""Seconds for which it is kept that a source was down."""

ASKED = 60
"""Seconds after which a question without an answer is put to the workers once more."""

_PREFIX = "bonafide:question:"
_LOOKS_EVERY = 0.1


class Ending(StrEnum):
    """How a question ended: answered, nothing of that kind exists, or a source was down."""

    ANSWERED = "answered"
    MISSING = "missing"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class Answer:
    """How a question ended, and the answer, or in a word why there is none."""

    ending: Ending
    told: Mapping[str, Any] | str


class Questions:
    """Both ends of asking; threads may share it."""

    def __init__(self, settings: Settings) -> None:
        self._celery = make_celery(settings)
        url = settings.broker_url.get_secret_value()
        self._redis: Any = Redis.from_url(url, socket_timeout=2, socket_connect_timeout=1)

    def ask(self, kind: str, text: str, patience: float) -> Answer | None:
        """The answer of a worker, None where none came within so many seconds, or where Redis is away."""
        key = _PREFIX + hashlib.sha256(f"{kind}\n{text}".encode()).hexdigest()
        until = time.monotonic() + patience
        try:
            found = self._redis.get(key)
            if found is None and self._redis.set(f"{key}:asked", 1, nx=True, ex=ASKED):
                self._celery.send_task(ANSWER_QUESTION, (key, kind, text), queue=QUESTIONS, retry=False, expires=ASKED)
            while found is None and time.monotonic() < until:
                time.sleep(_LOOKS_EVERY)
                found = self._redis.get(key)
        except (RedisError, OperationalError, OSError):
            return None
        return _read(found) if found else None

    def answer(self, key: str, answer: Answer) -> None:
        """Leave an answer to the question of a key."""
        seconds = FAILURE_KEPT if answer.ending is Ending.UNAVAILABLE else KEPT
        with self._redis.pipeline() as pipe:
            pipe.set(key, json.dumps([answer.ending, answer.told]), ex=seconds)
            pipe.delete(f"{key}:asked")
            pipe.execute()


def _read(found: bytes) -> Answer:
    ending, told = json.loads(found)
    return Answer(Ending(ending), told)
