"""What takes long, and clocks that do not agree."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.chaos.stack import PATIENCE
from tests.chaos.trial import Trial, unheard_of
from tests.servers import stop, wait_until
from tests.wikimedia.mischief import Mischief

pytestmark = [pytest.mark.chaos, pytest.mark.timeout(900)]
_AHEAD = "import time\n_true = time.time\ntime.time = lambda: _true() + 7200\n"


def test_a_source_that_is_down_for_an_hour(trial: Trial) -> None:
    """Wikidata and Wikipedia are down for an hour."""
    trial.stack.stand_in.misbehave(Mischief.DOWN)
    trial.submit_all(5, unheard_of)
    for waits in range(1, 5):
        wait_until(lambda waits=waits: _waits(trial) >= 5 * waits, PATIENCE, f"wait number {waits} of all")  # type: ignore[misc]
        trial.stack.advance(timedelta(minutes=15))
    trial.stack.stand_in.behave()
    outcome = trial.settle(jump=timedelta(minutes=6))
    assert outcome.done == 5
    unchecked = trial.stack.ask(
        "SELECT count(*) FROM findings WHERE verdict = 'unchecked' AND article_id = ANY(%s)", trial.accepted
    )
    assert unchecked == [(0,)], "an article was given up as unchecked though its source came back"


def test_clocks_that_do_not_agree(trial: Trial, tmp_path: Path) -> None:
    """A worker's clock is two hours ahead, the database's three hours behind, and a worker is killed."""
    (tmp_path / "sitecustomize.py").write_text(_AHEAD)
    trial.stack.advance(timedelta(hours=-3))
    trial.stack.start("worker-2", PYTHONPATH=str(tmp_path))
    try:
        with trial.in_the_middle(2):
            trial.submit_all(10)
            trial.stack.kill("worker")
        assert trial.settle().done == 12
    finally:
        stop(trial.stack.processes.pop("worker-2"))


def _waits(trial: Trial) -> int:
    """How often the articles have waited, all together."""
    ((waits,),) = trial.stack.ask("SELECT sum(forgiven) FROM runs WHERE article_id = ANY(%s)", trial.accepted)
    return int(waits)
