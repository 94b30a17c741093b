"""The web services: ingest killed while articles come in, sweepers beside each other."""

import threading

import pytest

from tests.chaos.stack import PATIENCE
from tests.chaos.trial import Trial
from tests.servers import stop, wait_until

pytestmark = [pytest.mark.chaos, pytest.mark.timeout(900)]


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
