"""Everything that runs in production, as processes that can be killed, frozen and started again, on one PostgreSQL.

The database's clock, the only one that leases and waits go by, can be put forward: `clock_timestamp()` is found in the
schema `public` before PostgreSQL's own, and adds what the table `shift` says.
"""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
import requests
from redis import Redis

from bonafide.serve.ports import free_port
from shared.store import migrate
from tests.servers import Postgres, postgres_server, start_redis, stop, wait_until
from tests.undertaken import Process, ended, start
from tests.wikimedia.roe import roe_wiki
from tests.wikimedia.server import StandIn, standing_in

WEB = ("gunicorn", "--worker-class", "gthread", "--threads", "4", "--graceful-timeout", "5", "--no-control-socket")
WORKER = ("celery", "--app", "services.worker.tasks", "worker", "--concurrency", "2")
ALONE = ("--without-gossip", "--without-mingle")
PORTS = ("queue", "cache", "ingest", "results", "results-2")
PATIENCE = 240.0
"""Seconds to wait for what takes a few: the machine may be crowded."""

_CLOCK = """
ALTER DATABASE chaos SET search_path = public, pg_catalog;
CREATE TABLE public.shift (by interval NOT NULL);
INSERT INTO public.shift VALUES ('0');
CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE
    AS 'SELECT pg_catalog.clock_timestamp() + (SELECT by FROM public.shift)';
"""


@dataclass
class Stack:
    """What runs, by name, and how to run it anew."""

    folder: Path
    postgres: Postgres
    stand_in: StandIn
    ports: dict[str, int] = field(default_factory=lambda: {name: free_port() for name in PORTS})
    processes: dict[str, Process] = field(default_factory=dict)

    @property
    def database(self) -> str:
        return f"{self.postgres.url}/chaos"

    @property
    def environment(self) -> dict[str, str]:
        places = {name: f"http://127.0.0.1:{self.ports[name]}" for name in ("ingest", "results")}
        settings = {
            "DATABASE_URL": self.database,
            "BROKER_URL": f"redis://127.0.0.1:{self.ports['queue']}/0",
            "CACHE_URL": f"redis://127.0.0.1:{self.ports['cache']}/0",
            "URL": places["ingest"],
            "RESULTS_URL": places["results"],
            "AUTH": "none",
            "KNOWLEDGE": "live",
            # How names are found is not what is tried here, and on a crowded machine the model takes minutes.
            "READER": "rules",
            "CONTACT": "desk@example.org",
            "REQUESTS_PER_MINUTE": "10000",
            "CONCURRENCY": "50",
            **{name.upper(): address for name, address in self.stand_in.addresses.items()},
        }
        return os.environ | {f"BONAFIDE_{name}": value for name, value in settings.items()}

    def start(self, name: str, **environment: str) -> None:
        """Start a part; `worker-2` is one more worker, `results-2` one more service with a sweeper of its own."""
        if name in ("queue", "cache"):
            self.processes[name] = start_redis(self.folder, self.ports[name])
            return
        with (self.folder / f"{name}.log").open("ab") as log:
            self.processes[name] = start(
                [sys.executable, "-m", *self._command(name)], env=self.environment | environment, stdout=log, stderr=log
            )

    def _command(self, name: str) -> tuple[str, ...]:
        kind = name.partition("-")[0]
        if kind == "worker":
            return (*WORKER, *ALONE, "--hostname", f"{name}@%h")
        return (*WEB, "--bind", f"127.0.0.1:{self.ports[name]}", f"services.{kind}.app:create_app()")

    def signal(self, name: str, number: signal.Signals) -> None:
        """To a part with all of its children, as when a machine fails."""
        process = self.postgres.process if name == "postgres" else self.processes[name]
        assert process is not None
        os.killpg(process.pid, number)

    def kill(self, name: str) -> None:
        self.signal(name, signal.SIGKILL)
        process = self.postgres.process if name == "postgres" else self.processes[name]
        assert process is not None
        process.wait()
        ended(process)

    @contextmanager
    def frozen(self, name: str) -> Iterator[None]:
        """It hangs for as long as the block lasts, without closing a connection."""
        self.signal(name, signal.SIGSTOP)
        try:
            yield
        finally:
            self.signal(name, signal.SIGCONT)

    def heal(self) -> None:
        """Start what has died, as whatever watches over processes would, and wait until it can work."""
        if self.postgres.process is None or self.postgres.process.poll() is not None:
            self.postgres.start()
        for name in ("queue", "cache", "ingest", "results", "worker"):
            if name not in self.processes or self.processes[name].poll() is not None:
                self.start(name)
        wait_until(lambda: self.ready("ingest") and self.ready("results"), PATIENCE, f"both services ({self.folder})")
        wait_until(self.heard, PATIENCE, f"the worker ({self.folder})")

    def ready(self, name: str) -> bool:
        try:
            return requests.get(f"http://127.0.0.1:{self.ports[name]}/readyz", timeout=5).ok
        except requests.RequestException:
            return False

    def heard(self) -> bool:
        """Whether a worker waits for messages."""
        with self.redis() as client:
            return any(each["cmd"] == "brpop" and "b" in each["flags"] for each in client.client_list())

    def redis(self) -> Redis:
        return Redis(port=self.ports["queue"])

    def ask(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        """The rows that the database answers with, if it does with any."""
        with psycopg.connect(self.database, autocommit=True) as connection:
            cursor = connection.execute(statement.encode(), values)
            return cursor.fetchall() if cursor.description else []

    def advance(self, by: timedelta) -> None:
        """Put the database's clock forward, or back, and the cache's forward with it.

        Else a trial waits for the questions to a source that a killed worker had begun to ask for all.
        """
        self.ask("UPDATE shift SET by = by + %s", by)
        milliseconds = by // timedelta(milliseconds=1)
        with Redis(port=self.ports["cache"]) as cache:
            for key in cache.scan_iter() if milliseconds > 0 else ():
                if (left := cache.pttl(key)) >= 0:
                    cache.pexpire(key, left - milliseconds)

    def children(self, name: str) -> list[int]:
        """The processes that a part works with."""
        process = self.postgres.process if name == "postgres" else self.processes[name]
        assert process is not None
        path = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        return [int(each) for each in path.read_text().split()]


@contextmanager
def stacked(folder: Path) -> Iterator[Stack]:
    """Everything running and able to work, until the block ends."""
    # Small segments of its log, so that a file can be kept smaller than a table needs.
    with postgres_server("--wal-segsize=1") as postgres, standing_in(roe_wiki()) as stand_in:
        stack = Stack(folder, postgres, stand_in)
        with psycopg.connect(f"{postgres.url}/postgres", autocommit=True) as connection:
            connection.execute("CREATE DATABASE chaos")
        stack.ask(_CLOCK)
        migrate(stack.database)
        try:
            stack.heal()
            yield stack
        finally:
            for name in reversed(stack.processes):
                stop(stack.processes[name], 5)
