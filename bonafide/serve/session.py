"""One run of all services on this machine, from the first start to the last stop."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Thread
from types import FrameType

from bonafide.serve.folder import Folder
from bonafide.serve.stack import FLOWER_USER, Stack, plan, queue, services
from bonafide.serve.supervisor import Say, Supervisor
from shared.store import migrate


@dataclass(frozen=True, slots=True)
class Session:
    """What is running: the plan it was started from and the supervisor that keeps it so."""

    stack: Stack
    supervisor: Supervisor
    stopping: Event

    def watch(self) -> None:
        """Keep everything running until asked to stop."""
        self.supervisor.watch(self.stopping, self.publish)

    def publish(self) -> None:
        """Write down in the folder what runs now."""
        self.stack.folder.publish(_state(self.stack, self.supervisor))

    @contextmanager
    def kept_running(self) -> Iterator[None]:
        """The same in the background, while the caller does something else; asks to stop at the end."""
        watching = Thread(target=self.watch, name="supervisor")
        watching.start()
        try:
            yield
        finally:
            self.stopping.set()
            watching.join()


@contextmanager
def serving(folder: Folder, knowledge: str, database: str | None, say: Say) -> Iterator[Session]:
    """Everything started and ready; stopped again at the end, whatever happened.

    Raises `Conflict` where the folder is served already, `BadSetting` without a Redis server, `ServiceDied`.
    """
    with folder.held() as lock, _asked_to_stop() as stopping:
        folder.prepare()
        stack = plan(folder, knowledge, database)
        with Supervisor(folder, lock, say) as supervisor:
            supervisor.start([queue(stack)], stopping)
            migrate(stack.database)
            say("database is ready")
            supervisor.start(services(stack), stopping)
            session = Session(stack, supervisor, stopping)
            if not stopping.is_set():
                session.publish()
            yield session
            say("stopping")


def _state(stack: Stack, supervisor: Supervisor) -> dict[str, object]:
    return {
        "ingest": stack.address("ingest"),
        "results": stack.address("results"),
        "flower": stack.address("flower"),
        "flower_login": f"{FLOWER_USER}:{stack.flower_password}",
        "broker": stack.broker,
        "database": stack.database,
        "processes": supervisor.groups,
    }


@contextmanager
def _asked_to_stop() -> Iterator[Event]:
    """Set by Ctrl-C, SIGTERM or the terminal going away; a second one interrupts at once."""
    asked = Event()

    def ask(number: int, frame: FrameType | None) -> None:
        if asked.is_set():
            raise KeyboardInterrupt
        asked.set()

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    try:
        yield asked
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
