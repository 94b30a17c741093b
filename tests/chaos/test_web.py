"""The web services: ingest killed while articles come in, sweepers beside each other."""

import json
import os
import signal
import threading
from collections.abc import Iterator

import pytest
import requests

from tests.chaos.stack import PATIENCE
from tests.chaos.trial import KNOWN, Trial
from tests.servers import stop, wait_until

pytestmark = [pytest.mark.chaos, pytest.mark.timeout(900)]
HALF = 20
LINE = json.dumps({"text": KNOWN, "published_on": "2024-10-29"}).encode() + b" " * 8_000 + b"\n"
"""Padded, since lines are read in pieces of many kilobytes."""


def test_ingest_killed_while_articles_come_in(trial: Trial) -> None:
    """Ingest is killed while articles come in; their sender sends each again until it is answered."""
    statuses: list[list[int]] = [[] for _ in range(20)]

    def send() -> None:
        for number, answers in enumerate(statuses):
            while not answers or answers[-1] not in (200, 202):
                answers.append(trial.submit(**{"Idempotency-Key": f"{id(trial)}-{number}"}))

    sender = threading.Thread(target=send)
    sender.start()
    wait_until(lambda: len(trial.accepted) >= 5, PATIENCE, "five that were accepted")
    trial.stack.kill("ingest")
    trial.stack.start("ingest")
    sender.join()
    assert trial.settle().done == 20
    with_this_text = trial.stack.ask("SELECT count(*) FROM articles WHERE id >= %s", min(trial.accepted))
    assert with_this_text == [(20,)]


def test_ingest_killed_in_the_middle_of_a_batch(trial: Trial) -> None:
    """Ingest is killed in the middle of a batch; its sender sends it again."""
    key, kept = f"batch-{id(trial)}", threading.Event()
    first = threading.Thread(target=_send_batch, args=(trial, key, _until(kept)))
    first.start()
    in_batch = "SELECT count(*) FROM runs WHERE batch_id IN (SELECT id FROM batches WHERE key = %s)"
    wait_until(lambda: trial.stack.ask(in_batch, key)[0][0] >= HALF, PATIENCE, "a part of the batch that is kept")
    trial.stack.kill("ingest")
    kept.set()
    first.join()
    trial.stack.heal()
    assert _send_batch(trial, key, iter([LINE] * 2 * HALF)) == 202
    rows = trial.stack.ask("SELECT article_id FROM runs r JOIN batches b ON b.id = r.batch_id WHERE key = %s", key)
    trial.accepted = [article_id for (article_id,) in rows]
    assert trial.settle().done == 2 * HALF


def test_a_rolling_restart_refuses_nobody(trial: Trial) -> None:
    """Both web services are restarted three times, one process after the other, while articles come in."""
    statuses: list[int] = []
    over = threading.Event()

    def send() -> None:
        while not over.wait(0.05):  # what is handed in has to be checked before the trial is over
            statuses.append(trial.submit())

    sender = threading.Thread(target=send)
    sender.start()
    for _ in range(3):
        for name in ("ingest", "results"):
            before = set(trial.stack.children(name))
            os.kill(trial.stack.processes[name].pid, signal.SIGHUP)
            wait_until(lambda name=name, before=before: _renewed(trial, name, before), PATIENCE, f"another {name}")  # type: ignore[misc]
    over.set()
    sender.join()
    assert set(statuses) == {202}
    assert trial.settle().done == len(statuses)


def test_two_sweepers_at_once(trial: Trial) -> None:
    """Two sweepers run, and the one whose turn it is is killed with articles to send."""
    trial.stack.start("results-2")
    wait_until(lambda: trial.stack.ready("results-2"), PATIENCE, "the second sweeper's service")
    with trial.in_the_middle(2):
        trial.submit_all(10)
        with trial.stack.redis() as client:
            client.flushall()
        trial.stack.kill("results")
    try:
        outcome = trial.settle()
    finally:
        stop(trial.stack.processes.pop("results-2"))
    assert outcome.done == 12


def _send_batch(trial: Trial, key: str, lines: Iterator[bytes]) -> int:
    """The status that a batch was answered with, 0 for none."""
    address = f"http://127.0.0.1:{trial.stack.ports['ingest']}/v1/batches"
    headers = {"Idempotency-Key": key, "Content-Type": "application/x-ndjson"}
    try:
        return requests.post(address, data=lines, headers=headers, timeout=PATIENCE).status_code
    except requests.RequestException:
        return 0


def _until(kept: threading.Event) -> Iterator[bytes]:
    """The first half of a batch, and then a line now and then: a chunk is kept once it is a second old."""
    yield from [LINE] * HALF
    while not kept.wait(1.5):
        yield LINE


def _renewed(trial: Trial, name: str, before: set[int]) -> bool:
    """Whether a service answers from processes that were not there before."""
    now = set(trial.stack.children(name))
    return bool(now) and not now & before and trial.stack.ready(name)
