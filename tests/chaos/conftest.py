"""One stack for all trials, and a table of what became of the articles: CHAOS_RUNS=10 make test-chaos."""

import os
from collections.abc import Iterator
from itertools import groupby

import pytest

from tests.chaos.stack import Stack, stacked
from tests.chaos.trial import Outcome, Trial
from tests.served import served_embedded

__all__ = ["served_embedded"]
RUNS = int(os.environ.get("CHAOS_RUNS", "1"))
_outcomes = pytest.StashKey[list[Outcome]]()


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    with stacked(tmp_path_factory.mktemp("stack")) as found:
        yield found


@pytest.fixture
def trial(stack: Stack, request: pytest.FixtureRequest) -> Iterator[Trial]:
    """A healthy stack to try the fault on that the test's docstring names."""
    stack.heal()
    stack.stand_in.behave()
    found = Trial(stack, request.function.__doc__.strip().rstrip("."))
    yield found
    if found.outcome is not None:
        request.config.stash.setdefault(_outcomes, []).append(found.outcome)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Each trial as often as is asked for."""
    if "trial" in metafunc.fixturenames and RUNS > 1:
        metafunc.fixturenames.append("turn")
        metafunc.parametrize("turn", range(1, RUNS + 1))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """The table for docs/reliability.md."""
    outcomes = config.stash.get(_outcomes, [])
    if outcomes:
        terminalreporter.write_line("\n| fault | runs | accepted | done | given up | lost | most attempts |")
        terminalreporter.write_line("|---|---|---|---|---|---|---|")
    for fault, each in groupby(outcomes, key=lambda outcome: outcome.fault):
        found = list(each)
        sums = [sum(getattr(one, name) for one in found) for name in ("accepted", "done", "dead", "lost")]
        cells = (fault, len(found), *sums, max(one.most_attempts for one in found))
        terminalreporter.write_line("| " + " | ".join(map(str, cells)) + " |")
