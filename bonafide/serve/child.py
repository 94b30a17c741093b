"""One service as a process of its own: started, asked whether it is ready, stopped, started again."""

import os
import signal
import subprocess
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Service:
    """What to run: a command, what it sees of the environment, and how to ask whether it is ready.

    `patience` is how many seconds it gets to finish its work when it is asked to stop.
    """

    name: str
    command: tuple[str, ...]
    ready: Callable[[], bool]
    environment: Mapping[str, str] = field(default_factory=dict)
    patience: float = 5.0


class Child:
    """A running service, in a process group of its own so that all it started can be ended with it."""

    def __init__(self, service: Service, log: Path, folder: Path) -> None:
        self.service = service
        self.log = log
        with log.open("ab") as output:
            self._process = subprocess.Popen(  # noqa: S603  # nosec B603
                service.command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd=folder,
                env={**os.environ, **service.environment},
                start_new_session=True,
            )

    @property
    def group(self) -> int:
        """The process and the group of everything it started."""
        return self._process.pid

    @property
    def code(self) -> int | None:
        """How it ended, None while it runs."""
        return self._process.poll()

    def stop(self) -> None:
        """Let it finish its work; what is still there when its patience is over is killed."""
        if self.code is None:
            self._process.send_signal(signal.SIGTERM)
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(self.service.patience)
        self.kill()

    def kill(self) -> None:
        """End it and everything it started, now."""
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.group, signal.SIGKILL)
        self._process.wait()

    def last_words(self, lines: int = 15) -> str:
        """The end of its log."""
        return "\n".join(self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:])
