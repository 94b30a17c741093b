"""The database: killed at every moment, and without room on its disk."""

import secrets
import threading

import pytest

from tests.chaos.stack import PATIENCE
from tests.chaos.trial import KNOWN, Trial, unheard_of
from tests.servers import wait_until

pytestmark = [pytest.mark.chaos, pytest.mark.timeout(900)]


def test_postgres_killed_while_accepting(trial: Trial) -> None:
    """PostgreSQL is killed while articles are being accepted; what is answered 202 counts, and nothing else."""
    statuses: list[int] = []
    hurry = threading.Thread(target=lambda: statuses.extend(trial.submit() for _ in range(40)))
    hurry.start()
    wait_until(lambda: len(trial.accepted) >= 10, PATIENCE, "ten that were accepted")
    trial.stack.kill("postgres")
    hurry.join()
    assert set(statuses) - {202} <= {500, 503}
    assert 10 <= len(trial.accepted) < 40
    assert trial.settle().done == len(trial.accepted)
    assert trial.submit() == 202


def test_postgres_killed_while_results_are_written(trial: Trial) -> None:
    """PostgreSQL is killed while results are being written, and stays away for a moment."""
    trial.stack.stand_in.delay = 0.2
    trial.submit_all(20, unheard_of)
    wait_until(lambda: "done" in trial.states(), PATIENCE, "the first result")
    trial.stack.kill("postgres")
    trial.stack.stand_in.delay = 0.0
    outcome = trial.settle()
    assert outcome.done == 20


def test_postgres_killed_with_an_article_in_hand(trial: Trial) -> None:
    """PostgreSQL is away when a worker has its report ready."""
    with trial.in_the_middle():
        trial.stack.kill("postgres")
        trial.stack.stand_in.delay = 0.0
        wait_until(trial.stack.heard, PATIENCE, "a worker that waits again")
    assert trial.settle().done == 1


def test_a_disk_that_is_full(trial: Trial) -> None:
    """PostgreSQL's files cannot grow any more, for articles and for results alike."""
    trial.stack.postgres.stop()
    trial.stack.postgres.start(largest_file=1280)
    statuses = [trial.submit(_incompressible()) for _ in range(30)]
    assert set(statuses) <= {202, 500, 503}
    assert len(trial.accepted) < 30, "the disk was never full"
    assert trial.stack.ready("results")
    trial.stack.postgres.stop()
    trial.stack.heal()
    trial.submit_all(2)
    assert trial.settle().dead == 0


def _incompressible() -> str:
    """An article that takes up room however it is packed."""
    return f"{300 * f'{KNOWN} '}{' '.join(secrets.token_hex(16) for _ in range(2_000))}."
