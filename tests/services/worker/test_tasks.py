"""The worker as a process: what it shows of itself to whoever watches over it."""

import os
import subprocess
import sys
import time
from pathlib import Path

from bonafide.serve.ports import free_port
from tests.servers import start_redis, stop, wait_until

CELERY = (sys.executable, "-m", "celery", "--app", "services.worker.tasks")
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
        worker = subprocess.Popen(WORKER, env=environment, stdout=log, stderr=log)
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
