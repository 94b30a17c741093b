"""Requests at a fixed rate, however slowly they are answered: each one's time runs from when it was due.

A generator that waits for an answer before it asks again would leave out the very requests that had to queue.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

IDLE = 1.0
"""Seconds for which a connection is used again: less than the server keeps it."""

GIVEN_UP = 60.0
"""Seconds after which a request counts as failed."""

Attempt = Callable[[int], Awaitable[bool]]
"""Does something for the time with that number, and says whether it went well."""


@dataclass
class Answers:
    """Milliseconds until each answer that was as expected, and how many were not.

    `late` is by how much the latest request was sent after its time: what the machine kept from the sender itself.
    """

    milliseconds: list[float] = field(default_factory=list)
    failed: int = 0
    late: float = 0.0

    def percentile(self, share: float) -> float:
        """The time within which that share was answered; those that failed were never."""
        everything = sorted(self.milliseconds) + [float("inf")] * self.failed
        return everything[min(len(everything) - 1, int(share * len(everything)))]


@dataclass
class _Connection:
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    since: float = 0.0


class Pool:
    """Connections to one server; the one that was used last is used first."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._free: list[_Connection] = []

    async def take(self) -> _Connection:
        while self._free:
            found = self._free.pop()
            if time.monotonic() - found.since < IDLE:
                return found
            found.writer.close()
        return _Connection(*await asyncio.open_connection("127.0.0.1", self._port))

    def give_back(self, connection: _Connection) -> None:
        connection.since = time.monotonic()
        self._free.append(connection)


async def at_rate(attempt: Attempt, rate: int, seconds: float) -> Answers:
    """What came of an attempt that is begun so many times a second, whether or not those before it have ended."""
    answers = Answers()
    began = time.monotonic()
    async with asyncio.TaskGroup() as group:
        for number in range(int(rate * seconds)):
            due = began + number / rate
            if (early := due - time.monotonic()) > 0:
                await asyncio.sleep(early)
            answers.late = max(answers.late, 1000 * (time.monotonic() - due))
            group.create_task(_timed(attempt, number, due, answers))
    return answers


async def _timed(attempt: Attempt, number: int, due: float, answers: Answers) -> None:
    try:
        async with asyncio.timeout(GIVEN_UP):
            good = await attempt(number)
    except (OSError, TimeoutError, asyncio.IncompleteReadError):
        good = False
    if good:
        answers.milliseconds.append(1000 * (time.monotonic() - due))
    else:
        answers.failed += 1


def post_at(port: int, path: str, body: Callable[[int], bytes], rate: int, seconds: float) -> Answers:
    """The answers to bodies of JSON that are posted so many times a second; 202 is expected."""
    pool = Pool(port)
    return asyncio.run(at_rate(lambda number: _post(pool, _request(path, body(number))), rate, seconds))


def _request(path: str, body: bytes) -> bytes:
    head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


async def _post(pool: Pool, request: bytes) -> bool:
    connection = await pool.take()
    connection.writer.write(request)
    status = await _status(connection.reader)
    pool.give_back(connection)
    return status == 202


async def _status(reader: asyncio.StreamReader) -> int:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    _, _, after = head.partition("content-length:")
    await reader.readexactly(int(after.split()[0]))
    return int(head.split()[1])
