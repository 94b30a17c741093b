"""The worker as a process: what it shows of itself to whoever watches over it."""

import json
import os
import sys
import time
from pathlib import Path

import pytest
import requests

from bonafide.serve.ports import free_port
from shared import correlation
from shared.models.report import State
from shared.publisher import Publisher, Ticket
from shared.settings import Settings
from shared.store import Store
from tests.servers import start_redis, stop, wait_until
from tests.undertaken import start
from tests.values import an_article

CELERY = (sys.executable, "-m", "celery", "--app", "services.worker.tasks")
PREFORK = (*CELERY, "worker", "--without-gossip", "--without-mingle")
WORKER = (*CELERY, "worker", "--pool", "solo", "--without-gossip", "--without-mingle")
BETWEEN_BEATS = 2


def test_a_worker_beats_while_it_hears_its_queue_and_no_longer(sqlite_url: str, tmp_path: Path) -> None:
    beat, said, port = tmp_path / "heartbeat", tmp_path / "worker.log", free_port()
    environment = os.environ | {
        "BONAFIDE_DATABASE_URL": sqlite_url,
        "BONAFIDE_BROKER_URL": f"redis://127.0.0.1:{port}/0",
        "BONAFIDE_KNOWLEDGE": "starter",
        "BONAFIDE_HEARTBEAT": str(beat),
    }
    redis = start_redis(tmp_path, port)
    with said.open("wb") as log:
        worker = start(WORKER, env=environment, stdout=log, stderr=log)
    try:
        wait_until(beat.exists, what="the first beat")
        first = beat.stat().st_mtime_ns
        wait_until(lambda: beat.stat().st_mtime_ns > first, what="the next beat")
        stop(redis)
        wait_until(lambda: "Cannot connect to redis" in said.read_text(), what="the worker to miss Redis")
        last = beat.stat().st_mtime_ns
        time.sleep(2 * BETWEEN_BEATS)
        assert beat.stat().st_mtime_ns == last
    finally:
        worker.kill()
        worker.wait()
        stop(redis)


@pytest.mark.timeout(300)  # a worker loads everything, three processes of it
def test_a_task_is_done_in_the_name_of_its_request_and_its_figures_are_shown(sqlite_url: str, tmp_path: Path) -> None:
    said, port, shown = tmp_path / "worker.log", free_port(), free_port()
    broker = f"redis://127.0.0.1:{port}/0"
    figures = tmp_path / "figures"
    figures.mkdir()
    environment = os.environ | {
        "BONAFIDE_DATABASE_URL": sqlite_url,
        "BONAFIDE_BROKER_URL": broker,
        "BONAFIDE_KNOWLEDGE": "starter",
        "BONAFIDE_LOG_FORMAT": "json",
        "BONAFIDE_METRICS": f"127.0.0.1:{shown}",
        "PROMETHEUS_MULTIPROC_DIR": str(figures),
    }
    redis = start_redis(tmp_path, port)
    with said.open("wb") as log:
        worker = start((*PREFORK, "--concurrency", "1"), env=environment, stdout=log, stderr=log)
    try:
        with Store(sqlite_url) as store:
            article = store.accept(an_article()).article
            correlation.begin("desk-2024-0001")
            assert Publisher(Settings(broker_url=broker)).tell([Ticket(article.id, 1)])
            correlation.end()
            wait_until(lambda: store.run(article.id).state is State.DONE, 200, "the check")
        wait_until(lambda: f"article {article.id}: done" in said.read_text(), what="the log line")
        told = requests.get(f"http://127.0.0.1:{shown}/metrics", timeout=5).text
    finally:
        stop(worker)
        stop(redis)
    (line,) = [json.loads(each) for each in said.read_text().splitlines() if f"article {article.id}: done" in each]
    assert (line["request_id"], line["article"]) == ("desk-2024-0001", article.id)
    assert 'bonafide_checks_total{outcome="done"} 1.0' in told
    assert 'bonafide_people_total{reason="claims_supported",verdict="match"} 1.0' in told
    assert "bonafide_article_seconds_count 1.0" in told
