"""What the services bear: `python -m benchmarks.load [--articles 20000] [--seconds 10] [--finished 2000] ...`.

PostgreSQL (its commits reach the disk), Redis, ingest, a worker and the generator of load share the cores of this
machine; services are started as in docker-compose.yml. Beside each time and rate stands the processor time that the
services used, which other work on the machine changes less. A no-op task, in a worker with the same acknowledgement,
prefetch and events, is measured in the same run. Needs the packages for tests. With the standard numbers it takes
about ten minutes on two idle cores.
"""

import argparse
import json
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import requests

from benchmarks.load.accepting import TEXT, accepting, article
from benchmarks.load.printing import console, table
from benchmarks.load.site import PATIENCE, Site, under_load
from benchmarks.load.tasks import NOTHING
from benchmarks.load.usage import megabytes, used
from bonafide.examples import load
from shared.queue import make_celery

PARTS = ("accepting", "finishing", "batch")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=20_000, help="lines of the batch")
    options.add_argument("--checked", type=int, help="how many of them to wait for, all by default")
    options.add_argument("--finished", type=int, default=2_000, help="tasks whose rate is measured")
    options.add_argument("--processes", type=int, default=2, help="of the worker whose rate is measured")
    options.add_argument("--seconds", type=float, default=10, help="how long each rate of requests is kept")
    options.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, help="what of it to measure")
    asked = options.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # what was started is stopped all the same
    with under_load(Path(tempfile.mkdtemp(prefix="bonafide-load-"))) as site:
        if "accepting" in asked.only:
            accepting(site, asked.seconds)
        if "finishing" in asked.only:
            finishing(site, asked.finished, asked.processes)
        if "batch" in asked.only:
            a_batch(site, asked.articles, min(asked.checked or asked.articles, asked.articles))


@dataclass(frozen=True, slots=True)
class Pace:
    """How many were finished a second, and the milliseconds of processor time that each took."""

    rate: float
    processor: float


def finishing(site: Site, number: int, processes: int) -> None:
    """How many articles a worker finishes a second, beside a task that does nothing."""
    site.start_worker("benchmarks.load.tasks", processes)
    nothing = _pace(site, number, lambda: _queue_nothing(site, number), lambda: site.waiting() == 0)
    trivial = _pace(site, number, lambda: _hand_in(site, _texts(number)), lambda: site.done() == number)
    site.stop("worker")
    site.empty()
    site.start_worker("services.worker.tasks", processes)
    examples = [example.submission.text for example in load()]
    some = max(20, number // 10)
    texts = [examples[each % len(examples)] for each in range(some)]
    real = _pace(site, some, lambda: _hand_in(site, texts), lambda: site.done() == some)
    site.stop("worker")
    site.empty()
    title = f"finishing, one worker of {processes} processes"
    shown = table(title, "task", "a second", "of the no-op", "processor ms each")
    for name, pace in (("no-op", nothing), ("article, trivial pipeline", trivial), ("article, examples, real", real)):
        share = f"{100 * pace.rate / nothing.rate:.0f} %"
        shown.add_row(name, f"{pace.rate:.0f}", share, f"{pace.processor:.2f}")
    console.print(shown)
    store = trivial.processor - nothing.processor
    console.print(f"The store and the queue's part in an article: {store:.2f} ms of processor time.\n")


def a_batch(site: Site, number: int, checked: int) -> None:
    """A long batch, and a worker that finishes some of it: lines a second, and the memory of each on the way."""
    memory: list[tuple[int, dict[str, float]]] = []
    site.start_worker("benchmarks.load.tasks")
    note = lambda done: memory.append((done, {name: megabytes(pid) for name, pid in site.pids.items()}))  # noqa: E731
    began, before = time.monotonic(), used(site.pids, "ingest", "postgres")
    with site.worker_held():
        answer = requests.post(
            f"http://127.0.0.1:{site.port}/v1/batches",
            data=_lines(number, note),
            headers={"Content-Type": "application/x-ndjson"},
            timeout=3600,
        )
    took, spent = time.monotonic() - began, used(site.pids, "ingest", "postgres") - before
    answer.raise_for_status()
    console.print(
        f"A batch of {number:,} lines: {number / took:,.0f} a second, "
        f"{1000 * spent / number:.2f} ms of processor time each"
    )
    _watch(site, checked, note)
    shown = table("memory in MB", "handed in or finished", *site.pids)
    for done, of in memory:
        shown.add_row(f"{done:,}", *(f"{of[name]:.0f}" for name in site.pids))
    console.print(shown)


def _watch(site: Site, number: int, note: Callable[[int], None]) -> None:
    began, tenth = time.monotonic(), number // 5
    for goal in range(tenth, number + 1, tenth):
        _wait_until(lambda goal=goal: site.done() >= goal, f"{goal} finished articles")  # type: ignore[misc]
        note(goal)
    console.print(
        f"{number:,} of them finished, with the trivial pipeline: {number / (time.monotonic() - began):,.0f} a second"
    )


def _lines(number: int, note: Callable[[int], None]) -> Iterator[bytes]:
    fifth = max(1, number // 5)
    for each in range(number):
        if each % fifth == 0:
            note(each)
        yield article(each) + b"\n"


def _texts(number: int) -> list[str]:
    return [f"{TEXT} It was number {each}." for each in range(number)]


def _pace(site: Site, number: int, hand_in: Callable[[], None], over: Callable[[], bool]) -> Pace:
    with site.worker_held():
        hand_in()
    began, before = time.monotonic(), used(site.pids, "worker", "postgres", "queue")
    _wait_until(over, "the last one")
    took = time.monotonic() - began
    return Pace(number / took, 1000 * (used(site.pids, "worker", "postgres", "queue") - before) / number)


def _queue_nothing(site: Site, number: int) -> None:
    app = make_celery(site.settings)
    for each in range(number):
        app.send_task(NOTHING, args=[f"{each:026}"])


def _hand_in(site: Site, texts: list[str]) -> None:
    lines = "".join(json.dumps({"text": text, "published_on": "2024-10-29"}) + "\n" for text in texts)
    headers = {"Content-Type": "application/x-ndjson"}
    address = f"http://127.0.0.1:{site.port}/v1/batches"
    requests.post(address, data=lines.encode(), headers=headers, timeout=600).raise_for_status()


def _wait_until(condition: Callable[[], bool], what: str) -> None:
    """Return soon after the condition holds, looking so seldom that what is measured is not slowed down."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what} did not come within {PATIENCE:g} s")
        time.sleep(0.1)


if __name__ == "__main__":
    main()
