"""One stack for all trials of a process, and a table of what became of the articles: CHAOS_RUNS=10 make test-chaos."""

import os
from collections.abc import Iterator
from dataclasses import asdict

import pytest

from tests.chaos.stack import Stack, stacked
from tests.chaos.trial import Outcome, Trial
from tests.served import served_embedded

__all__ = ["served_embedded"]
RUNS = int(os.environ.get("CHAOS_RUNS", "1"))
OUTCOME = "outcome"


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
    if found.outcome is not None:  # told with the test's report, since trials run in several processes
        request.node.user_properties.append((OUTCOME, asdict(found.outcome)))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Each trial as often as is asked for."""
    if "trial" in metafunc.fixturenames and RUNS > 1:
        metafunc.fixturenames.append("turn")
        metafunc.parametrize("turn", range(1, RUNS + 1))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The table for docs/reliability.md."""
    by_fault: dict[str, list[Outcome]] = {}
    for outcome in _outcomes(terminalreporter):
        by_fault.setdefault(outcome.fault, []).append(outcome)
    if by_fault:
        terminalreporter.write_line("\n| fault | runs | accepted | done | given up | lost | most attempts |")
        terminalreporter.write_line("|---|---|---|---|---|---|---|")
    for fault, found in by_fault.items():
        sums = [sum(getattr(one, name) for one in found) for name in ("accepted", "done", "dead", "lost")]
        cells = (fault, len(found), *sums, max(one.most_attempts for one in found))
        terminalreporter.write_line("| " + " | ".join(map(str, cells)) + " |")


def _outcomes(terminalreporter: pytest.TerminalReporter) -> Iterator[Outcome]:
    """Those of all trials, in the order in which they stand in their files."""
    ended = [
        each for some in terminalreporter.stats.values() for each in some if getattr(each, "when", "") == "teardown"
    ]
    for report in sorted(ended, key=lambda each: each.location[:2]):
        yield from (Outcome(**told) for name, told in report.user_properties if name == OUTCOME)
