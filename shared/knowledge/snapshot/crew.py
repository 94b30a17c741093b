"""Several processes that do one kind of work side by side, their results in the order of the tasks."""

import gc
import itertools
import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any, Generic, Self, TypeVar
from weakref import WeakSet

from shared.errors import BonafideError

Task = TypeVar("Task")
Result = TypeVar("Result")
AHEAD = 2  # tasks that each process has at hand, so that it never waits for the next

_fork = multiprocessing.get_context("fork")
_ours: WeakSet[Connection] = WeakSet()  # our ends: a child that kept one open would hide our death from its siblings


class Broken(BonafideError):
    """A process of a crew has died: killed for memory, or by hand."""


class Crew(Generic[Task, Result]):
    """Forked processes, each with everything that was there before; a task must be small, a result may be large.

    Tasks go to them in turn, so which process does what depends on the tasks alone.
    """

    def __init__(self, size: int, work: Callable[[Task], Result]) -> None:
        self.room = size * AHEAD
        self._members = [start(_serve, work) for _ in range(size)]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for process, connection in self._members:
            connection.close()
            process.terminate()
            process.join()

    def in_order(self, tasks: Iterator[Task]) -> Iterator[tuple[Task, Result]]:
        """Each task with its result; the next task is asked for only once its result is waited for.

        Where there can be no next task, the results of those before it still come before the error.
        """
        pending: deque[tuple[Task, Connection]] = deque()
        failed = None
        for count in itertools.count():
            try:
                task = next(tasks, None)
            except BonafideError as error:
                failed = error
                break
            if task is None:
                break
            connection = self._members[count % len(self._members)][1]
            send(connection, task)
            pending.append((task, connection))
            if len(pending) >= self.room:
                yield _next(pending)
        while pending:
            yield _next(pending)
        if failed:
            raise failed


def start(serve: Callable[..., None], *arguments: Any) -> tuple[Any, Connection]:
    """A child that runs `serve(connection, *arguments)`, and our end of the connection."""
    ours, theirs = _fork.Pipe()
    _ours.add(ours)
    process = _fork.Process(target=_run, args=(serve, theirs, *arguments), daemon=True)
    process.start()
    theirs.close()
    return process, ours


def send(connection: Connection, message: Any) -> None:
    """Send to a child; Broken if it is gone."""
    try:
        connection.send(message)
    except OSError as error:
        raise Broken("a process of the build has died; was it killed for memory?") from error


def receive(connection: Connection) -> Any:
    """What a child sends next; an error that it sends is raised, Broken if it is gone."""
    try:
        answer = connection.recv()
    except (EOFError, OSError) as error:
        raise Broken("a process of the build has died; was it killed for memory?") from error
    if isinstance(answer, Exception):
        raise answer
    return answer


def _next(pending: deque[tuple[Task, Connection]]) -> tuple[Task, Any]:
    task, connection = pending.popleft()
    return task, receive(connection)


def _run(serve: Callable[..., None], theirs: Connection, *arguments: Any) -> None:
    for connection in list(_ours):
        connection.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process; the first one ends the others
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    gc.freeze()
    with suppress(EOFError, OSError):  # the one we work for is gone
        serve(theirs, *arguments)


def _serve(connection: Connection, work: Callable[[Any], Any]) -> None:
    while True:
        task = connection.recv()
        try:
            result = work(task)
        except Exception as error:  # whatever it is, it is raised where the result is waited for
            result = error
        connection.send(result)
