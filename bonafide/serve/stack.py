"""The services of one machine: how each is started, on which port, with which settings, and when it is ready."""

import os
import secrets
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import redis
import requests
from celery import Celery

from bonafide.serve.child import Service
from bonafide.serve.folder import Folder
from bonafide.serve.ports import HOST, kept_port
from bonafide.serve.redis_server import redis_binary, write_configuration

PREFERRED = {"redis": 0, "ingest": 8000, "results": 8001, "flower": 5555}
WORKERS = 2
FLOWER_USER = "desk"
_WEB = ("--worker-class", "gthread", "--threads", "8", "--graceful-timeout", "4", "--no-control-socket")


@dataclass(frozen=True, slots=True)
class Stack:
    """Everything decided before the start: ports, passwords made for this one, database and knowledge."""

    folder: Folder
    ports: dict[str, int]
    redis_password: str
    flower_password: str
    database: str
    knowledge: str

    @property
    def broker(self) -> str:
        """The address of the queue, with its password."""
        return f"redis://:{self.redis_password}@{HOST}:{self.ports['redis']}/0"

    def address(self, name: str) -> str:
        """Where a service answers over HTTP."""
        return f"http://{HOST}:{self.ports[name]}"

    def environment(self) -> dict[str, str]:
        """The settings of every service."""
        return {
            "BONAFIDE_DATABASE_URL": self.database,
            "BONAFIDE_BROKER_URL": self.broker,
            "BONAFIDE_AUTH": "none",
            "BONAFIDE_KNOWLEDGE": self.knowledge,
            "BONAFIDE_URL": self.address("ingest"),
            "BONAFIDE_RESULTS_URL": self.address("results"),
            "BONAFIDE_FLOWER_URL": self.address("flower"),
            "PYTHONUNBUFFERED": "1",
        }


def plan(folder: Folder, knowledge: str, database: str | None = None) -> Stack:
    """Choose free ports and make passwords. A database other than the folder's own is used if one is named."""
    ports: dict[str, int] = {}
    for name, preferred in PREFERRED.items():
        ports[name] = kept_port(preferred, frozenset(ports.values()))
    snapshot = Path(knowledge)
    return Stack(
        folder=folder,
        ports=ports,
        redis_password=secrets.token_urlsafe(24),
        flower_password=secrets.token_urlsafe(12),
        database=database or folder.database,
        knowledge=str(snapshot.resolve()) if snapshot.exists() else knowledge,
    )


def queue(stack: Stack) -> Service:
    """The Redis that carries the queue; first to start, last to stop."""
    configuration = write_configuration(stack.folder, stack.ports["redis"], stack.redis_password)
    return Service("redis", (str(redis_binary()), str(configuration)), lambda: _redis_answers(stack.broker))


def services(stack: Stack) -> list[Service]:
    """The worker, both web services and Flower; they can start in any order."""
    environment = stack.environment()
    return [
        Service(
            "worker",
            _worker(),
            lambda: _worker_answers(stack.broker),
            environment | {"PROMETHEUS_MULTIPROC_DIR": str(stack.folder.metrics.absolute())},
            patience=10.0,
        ),
        _web("results", stack, environment),
        _web("ingest", stack, environment),
        Service("flower", _flower(stack), _healthy(f"{stack.address('flower')}/healthcheck"), _flower_settings(stack)),
    ]


def _web(name: str, stack: Stack, environment: dict[str, str]) -> Service:
    bind = ("--bind", f"{HOST}:{stack.ports[name]}", f"services.{name}.app:create_app()")
    return Service(
        name,
        (sys.executable, "-m", "gunicorn", *_WEB, *bind),
        _healthy(f"{stack.address(name)}/readyz"),
        environment,
    )


def _worker() -> tuple[str, ...]:
    celery = (sys.executable, "-m", "celery", "--app", "services.worker.tasks", "worker")
    # Events are what Flower shows. A worker alone on its machine has nobody to gossip or mingle with.
    return (*celery, "--concurrency", str(WORKERS), "--task-events", "--without-gossip", "--without-mingle")


def _flower(stack: Stack) -> tuple[str, ...]:
    return (
        *(sys.executable, "-m", "celery", "flower"),
        *(f"--address={HOST}", f"--port={stack.ports['flower']}", "--read_only=True"),
    )


def _flower_settings(stack: Stack) -> dict[str, str]:
    """Flower's secrets travel in its environment: a command line can be read by everybody on the machine."""
    return {
        "CELERY_BROKER_URL": stack.broker,
        "FLOWER_BASIC_AUTH": f"{FLOWER_USER}:{stack.flower_password}",
        "FLOWER_COOKIE_SECRET": secrets.token_urlsafe(32),
        "PATH": os.environ.get("PATH", os.defpath),
    }


def _healthy(address: str) -> Callable[[], bool]:
    def answers() -> bool:
        try:
            return requests.get(address, timeout=2).ok
        except requests.RequestException:
            return False

    return answers


def _redis_answers(broker: str) -> bool:
    with redis.Redis.from_url(broker, socket_timeout=1) as client:
        try:
            return bool(client.ping())
        except redis.RedisError:
            return False


def _worker_answers(broker: str) -> bool:
    with Celery(broker=broker) as probe:
        return bool(probe.control.ping(timeout=0.5))
