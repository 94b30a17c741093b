"""What is put under load: PostgreSQL, Redis, ingest and a worker, started as in docker-compose.yml, on this machine."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import psycopg
import requests
import yaml
from redis import Redis

from bonafide.serve.ports import free_port
from shared.queue import QUEUES
from shared.settings import Settings
from shared.store import migrate
from tests.servers import Postgres, Process, execute, postgres_server, start_redis, stop, wait_until

ROOT = Path(__file__).parents[2]
PATIENCE = 1800.0

LOG_FILES = 8
"""More than PostgreSQL keeps for later (`min_wal_size`, 80 MB in files of 16)."""


@dataclass
class Site:
    """The processes by name, and where they are.

    Its connections are made once: asking while others are measured, a new one would cost more than an article does.
    """

    folder: Path
    postgres: Postgres
    queue_port: int = field(default_factory=free_port)
    port: int = field(default_factory=free_port)
    processes: dict[str, Process] = field(default_factory=dict)

    @property
    def database(self) -> str:
        return f"{self.postgres.url}/load"

    @property
    def settings(self) -> Settings:
        return Settings(database_url=self.database, broker_url=f"redis://127.0.0.1:{self.queue_port}/0")

    def start_queue(self) -> None:
        self.processes["queue"] = start_redis(self.folder, self.queue_port)
        self._redis.ping()

    def start_ingest(self) -> None:
        command = [word.replace("0.0.0.0:8000", f"127.0.0.1:{self.port}") for word in _command("ingest")]
        self._start("ingest", ["-m", *command])
        wait_until(self._ready, PATIENCE, f"ingest ({self.folder})")

    def start_worker(self, module: str, processes: int = 2) -> None:
        """A worker as in production, or with the tasks of another module and so many processes."""
        command = [word.replace("services.worker.tasks", module) for word in _command("worker")]
        command = [f"--concurrency={processes}" if word.startswith("--concurrency") else word for word in command]
        self._start("worker", ["-m", *command])
        wait_until(self._heard, PATIENCE, f"a worker ({self.folder})")

    def stop(self, name: str) -> None:
        stop(self.processes.pop(name), 10)

    @contextmanager
    def worker_held(self) -> Iterator[None]:
        """The worker takes nothing until the block ends."""
        os.kill(self.processes["worker"].pid, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(self.processes["worker"].pid, signal.SIGCONT)

    def waiting(self) -> int:
        """Messages that wait for the worker or are with it."""
        return sum(self._redis.llen(queue) for queue in QUEUES) + self._redis.hlen("unacked")

    def done(self) -> int:
        """Articles that were finished."""
        row = self._database.execute("SELECT count(*) FROM runs WHERE state = 'done'").fetchone()
        return int(row[0]) if row else 0

    def empty(self) -> None:
        """Forget all articles and messages."""
        self._database.execute("TRUNCATE articles, runs, events, batches CASCADE")
        self._redis.flushall()

    def use_log_files(self) -> None:
        """Leave PostgreSQL files of its log to use again, as one has that has run for a while.

        A new one is filled with zeros and brought to the disk first, during which all commits wait: 60 ms were seen.
        """
        self._database.execute("CREATE TABLE used (number integer)")
        for number in range(LOG_FILES):
            self._database.execute("INSERT INTO used VALUES (%s)", (number,))
            self._database.execute("SELECT pg_switch_wal()")
        self._database.execute("CHECKPOINT")
        self._database.execute("DROP TABLE used")

    @cached_property
    def _database(self) -> psycopg.Connection:
        return psycopg.connect(self.database, autocommit=True)

    @cached_property
    def _redis(self) -> Redis:
        return Redis(port=self.queue_port)

    @property
    def pids(self) -> dict[str, int]:
        assert self.postgres.process is not None
        return {name: each.pid for name, each in self.processes.items()} | {"postgres": self.postgres.process.pid}

    def _start(self, name: str, command: list[str]) -> None:
        environment = os.environ | {
            "BONAFIDE_DATABASE_URL": self.database,
            "BONAFIDE_BROKER_URL": f"redis://127.0.0.1:{self.queue_port}/0",
            "BONAFIDE_URL": f"http://127.0.0.1:{self.port}",
            "BONAFIDE_AUTH": "none",
            "BONAFIDE_KNOWLEDGE": "starter",
            "PYTHONPATH": str(ROOT),
        }
        with (self.folder / f"{name}.log").open("ab") as log:
            self.processes[name] = subprocess.Popen([sys.executable, *command], env=environment, stdout=log, stderr=log)

    def _ready(self) -> bool:
        try:
            return requests.get(f"http://127.0.0.1:{self.port}/readyz", timeout=5).ok
        except requests.RequestException:
            return False

    def _heard(self) -> bool:
        return any(each["cmd"] == "brpop" for each in self._redis.client_list())


def _command(name: str) -> list[str]:
    services = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]
    return list(services[name]["command"])


@contextmanager
def under_load(folder: Path) -> Iterator[Site]:
    """PostgreSQL, whose commits reach the disk, Redis and ingest, stopped at the end with whatever else started."""
    with postgres_server(fsync=True) as postgres:
        execute(postgres.url, "CREATE DATABASE load")
        site = Site(folder, postgres)
        migrate(site.database)
        try:
            site.start_queue()
            site.start_ingest()
            yield site
        finally:
            for name in list(site.processes):
                site.stop(name)
