"""What is put under load: PostgreSQL, Redis, ingest and a worker, started as in docker-compose.yml, on this machine."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg
import requests
import yaml
from redis import Redis

from bonafide.serve.ports import free_port
from shared.queue import make_celery
from shared.settings import Settings
from shared.store import migrate
from tests.servers import Postgres, Process, execute, postgres_server, start_redis, stop, wait_until

ROOT = Path(__file__).parents[2]
PATIENCE = 300.0


@dataclass
class Site:
    """The processes by name, and where they are."""

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

    def start_ingest(self) -> None:
        command = [word.replace("0.0.0.0:8000", f"127.0.0.1:{self.port}") for word in _command("ingest")]
        self._start("ingest", ["-m", *command])
        wait_until(self._ready, PATIENCE, f"ingest ({self.folder})")

    def start_worker(self, module: str) -> None:
        """A worker as in production, or with the tasks of another module."""
        command = [word.replace("services.worker.tasks", module) for word in _command("worker")]
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
        queues = make_celery(self.settings).amqp.queues
        with Redis(port=self.queue_port) as client:
            return sum(client.llen(queue) for queue in queues) + client.hlen("unacked")

    def ask(self, statement: str) -> Any:
        with psycopg.connect(self.database, autocommit=True) as connection:
            return connection.execute(statement.encode()).fetchone()[0]  # type: ignore[index]

    def empty(self) -> None:
        with psycopg.connect(self.database, autocommit=True) as connection:
            connection.execute("TRUNCATE articles, runs, events CASCADE")
        with Redis(port=self.queue_port) as client:
            client.flushall()

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
        with Redis(port=self.queue_port) as client:
            return any(each["cmd"] == "brpop" for each in client.client_list())


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
            time.sleep(0.1)
