"""The services as real processes: gunicorn in front, Redis between, a Celery worker behind, on PostgreSQL."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import requests

from bonafide.serve.ports import free_port
from shared.models.report import State
from shared.store import Store
from tests.servers import in_postgres, start_redis, stop, wait_until
from tests.undertaken import Process, ended, start
from tests.values import TEXT

pytestmark = pytest.mark.timeout(500)
WEB = ("gunicorn", "--worker-class", "gthread", "--threads", "4", "--no-control-socket")
WORKER = (
    "celery",
    "--app",
    "services.worker.tasks",
    "worker",
    "--concurrency",
    "1",
    "--without-gossip",
    "--without-mingle",
)


@dataclass
class Site:
    """Everything that runs, and how to run it anew."""

    folder: Path
    environment: dict[str, str]
    redis: int
    ingest: str
    results: str
    processes: dict[str, Process]

    def start(self, name: str, *command: str) -> None:
        with (self.folder / f"{name}.log").open("ab") as log:
            self.processes[name] = start([sys.executable, "-m", *command], env=self.environment, stdout=log, stderr=log)

    def kill(self, name: str) -> None:
        """As a machine that loses its power would: the process with all of its children."""
        os.killpg(self.processes[name].pid, signal.SIGKILL)
        self.processes[name].wait()
        ended(self.processes[name])

    def submit(self, wait: float = 0) -> requests.Response:
        sent = {"text": TEXT, "published_on": "2024-10-29"}
        return requests.post(f"{self.ingest}/v1/articles", json=sent, params={"wait": wait}, timeout=60)

    def told(self, article_id: str) -> dict[str, Any]:
        answer: dict[str, Any] = requests.get(f"{self.results}/v1/articles/{article_id}", timeout=30).json()
        return answer

    def await_done(self, article_id: str) -> dict[str, Any]:
        wait_until(lambda: self.told(article_id)["state"] == "done", 120, f"the check ({self.folder})")
        return self.told(article_id)


@pytest.fixture
def site(postgres_url: str, tmp_path: Path) -> Iterator[Site]:
    with in_postgres(postgres_url, "processes") as url:
        yield from _started(url, tmp_path)


def _started(database_url: str, tmp_path: Path) -> Iterator[Site]:
    redis, ingest, results = free_port(), free_port(), free_port()
    environment = os.environ | {
        "BONAFIDE_DATABASE_URL": database_url,
        "BONAFIDE_BROKER_URL": f"redis://127.0.0.1:{redis}/0",
        "BONAFIDE_URL": f"http://127.0.0.1:{ingest}",
        "BONAFIDE_RESULTS_URL": f"http://127.0.0.1:{results}",
        "BONAFIDE_AUTH": "none",
        "BONAFIDE_KNOWLEDGE": "starter",
        "BONAFIDE_CONTACT": "",
    }
    addresses = (environment["BONAFIDE_URL"], environment["BONAFIDE_RESULTS_URL"])
    site = Site(tmp_path, environment, redis, *addresses, {"redis": start_redis(tmp_path, redis)})
    with ExitStack() as stack:
        stack.callback(lambda: [stop(process) for process in site.processes.values()])
        for name, port in (("ingest", ingest), ("results", results)):
            site.start(name, *WEB, "--bind", f"127.0.0.1:{port}", f"services.{name}.app:create_app()")
        for address in addresses:
            wait_until(lambda address=address: _ready(address), 120, f"{address} ({tmp_path})")  # type: ignore[misc]
        yield site


def _ready(address: str) -> bool:
    try:
        return requests.get(f"{address}/readyz", timeout=5).ok
    except requests.RequestException:
        return False


def test_an_article_goes_in_over_http_and_comes_out_as_a_report_whatever_dies(site: Site) -> None:
    site.start("worker", *WORKER)
    wait_until(lambda: " ready" in (site.folder / "worker.log").read_text(), 100, f"the worker ({site.folder})")
    answer = site.submit(wait=30)
    assert answer.status_code == 200, (site.folder / "worker.log").read_text()
    names = {person["name"]: person["verdict"] for person in answer.json()["people"]}
    assert names == {"Volodymyr Zelenskiy": "match", "Emily Carter": "unknown"}

    # A worker dies with an article in hand: nobody renews its claim, and the sweeper hands the article on.
    site.kill("worker")
    dropped = site.submit().json()["id"]
    with Store(site.environment["BONAFIDE_DATABASE_URL"]) as store:
        assert store.claim(dropped, timedelta(seconds=1))
    # Redis dies, and forgets; an article is taken in while it is away.
    stop(site.processes["redis"])
    unsent = site.submit().json()["id"]
    site.processes["redis"] = start_redis(site.folder, site.redis)
    site.start("worker", *WORKER)

    assert site.await_done(unsent)["run"]["attempt"] == 1
    assert site.await_done(dropped)["run"]["attempt"] == 2
    with Store(site.environment["BONAFIDE_DATABASE_URL"]) as store:
        assert store.counts() == {State.DONE: 3}


def test_a_worker_that_has_no_knowledge_says_so_and_does_not_start(sqlite_url: str) -> None:
    settings = {"BONAFIDE_DATABASE_URL": sqlite_url, "BONAFIDE_KNOWLEDGE": "/nowhere.sqlite"}
    told = subprocess.run(
        [sys.executable, "-m", *WORKER], env=os.environ | settings, capture_output=True, text=True, timeout=90
    )
    assert told.returncode != 0
    assert "cannot start: " in told.stderr
