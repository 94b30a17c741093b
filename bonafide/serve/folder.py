"""The folder where everything that runs on this machine keeps its data, logs and passwords."""

import fcntl
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from shared.errors import Conflict


@dataclass(frozen=True, slots=True)
class Folder:
    """`root` holds `bonafide.db`, `redis/`, `logs/`, and `serve.json` while something is served from it."""

    root: Path

    @property
    def database(self) -> str:
        """The address of its SQLite database."""
        return f"sqlite:///{self.root / 'bonafide.db'}"

    @property
    def redis(self) -> Path:
        """Where Redis keeps its append-only file and its configuration."""
        return self.root / "redis"

    @property
    def metrics(self) -> Path:
        """Where the processes of the worker write their figures."""
        return self.root / "metrics"

    @property
    def state(self) -> Path:
        """What is running, as JSON: written once everything is ready, gone when it has stopped."""
        return self.root / "serve.json"

    def log(self, name: str) -> Path:
        """Where one service writes."""
        return self.root / "logs" / f"{name}.log"

    def prepare(self) -> None:
        """Make it where it is missing, for its owner only, and set the logs of the last time aside."""
        self.root.mkdir(parents=True, exist_ok=True, mode=0o700)
        for part in (self.redis, self.root / "logs"):
            part.mkdir(exist_ok=True, mode=0o700)
        shutil.rmtree(self.metrics, ignore_errors=True)  # figures begin anew with the processes that count them
        self.metrics.mkdir(mode=0o700)
        for log in (self.root / "logs").glob("*.log"):
            log.replace(log.with_suffix(".log.1"))

    @contextmanager
    def held(self) -> Iterator[int]:
        """Keep it to this process, and to whoever inherits the descriptor of the lock that this yields.

        Raises `Conflict` with the process that has it already.
        """
        self.root.mkdir(parents=True, exist_ok=True, mode=0o700)
        with (self.root / "lock").open("a+", encoding="ascii") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                lock.seek(0)
                raise Conflict(
                    f"{self.root} is being served already, by process {lock.read().strip() or 'unknown'}; "
                    "stop that one first, or name another folder with --data"
                ) from None
            lock.truncate(0)
            lock.write(f"{os.getpid()}\n")
            lock.flush()
            try:
                yield lock.fileno()
            finally:
                self.state.unlink(missing_ok=True)
                lock.truncate(0)

    def publish(self, state: Mapping[str, object]) -> None:
        """Write down what runs, at once and for its owner only."""
        write_private(self.state, json.dumps(state, indent=2) + "\n")


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner can read, whole or not at all."""
    draft = path.with_name(f"{path.name}.new")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    draft.replace(path)
