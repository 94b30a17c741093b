"""What asking the live sites costs and stands, measured on the stand-in: `python -m benchmarks.live [ARTICLE ...]`.

Requests for an article of ten people, cold, warm and after a restart, beside a plain script that asks name by name;
eight workers on one budget, counted where the requests arrive; every misbehaviour; and the same report as a snapshot
of the same items. Needs a Redis server and the packages for tests. Takes about four minutes.
"""

import argparse
import multiprocessing
import tempfile
import time
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks.live_articles import baseline, ten_people
from bonafide.serve.ports import free_port
from shared.errors import SourceUnavailable
from shared.knowledge import Knowledge
from shared.knowledge.live import Access, Live, Site
from shared.knowledge.live.http import Call
from shared.knowledge.snapshot import Edition, Snapshot, build
from shared.models.report import Reason, Report
from shared.models.text import Article
from shared.models.world import Coverage
from shared.pipeline import check
from shared.reading import make_reader
from tests.same_report import differences
from tests.servers import start_redis, stop
from tests.wikimedia.mischief import Mischief
from tests.wikimedia.server import StandIn, standing_in
from tests.wikimedia.wiki import starter_wiki

CONTACT = "desk@example.org"
WORKERS, SECONDS, PER_MINUTE, TOGETHER = 8, 70, 150, 3
_console = Console()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, nargs="*", metavar="ARTICLE", help="a text to be reported on, too")
    asked = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="bonafide-live-"))
    port = free_port()
    redis = start_redis(folder, port)
    try:
        with standing_in(starter_wiki()) as stand_in:
            bench = Bench(stand_in, f"redis://127.0.0.1:{port}/0", folder)
            bench.cost()
            bench.same_report(asked.articles)
            bench.misbehaviours()
            bench.one_budget()
    finally:
        stop(redis)


class Bench:
    """The measurements, each printed as a table."""

    def __init__(self, stand_in: StandIn, redis_url: str, folder: Path) -> None:
        self._stand_in, self._redis_url, self._folder = stand_in, redis_url, folder
        self._reader = make_reader()
        self._caches = 0

    def access(self, **changed: Any) -> Access:
        """Access with a cache of its own and budget enough."""
        self._caches += 1
        given = {
            "requests_per_minute": 6000,
            "concurrency": 10,
            "budget_url": self._redis_url,
            "cache_url": f"sqlite:///{self._folder}/{self._caches}",
        }
        return Access(CONTACT, **{**self._stand_in.addresses, **given, **changed})

    def check(self, article: Article, knowledge: Knowledge) -> tuple[Report, int, float]:
        """The report, the requests it took and the seconds."""
        before, begun = self._stand_in.count(), time.perf_counter()
        report = check(article, self._reader, knowledge)
        return report, self._stand_in.count() - before, time.perf_counter() - begun

    def cost(self) -> None:
        table = Table(
            "article", "found", "cold", "warm", "restarted", "plain script", "cold s", title="Requests for ten people"
        )
        for without in (0, 1, 2, 3):
            article = ten_people(self._stand_in.wiki, without_page=without)
            access = self.access()
            live = Live(access)
            report, cold, seconds = self.check(article, live)
            _, warm, _ = self.check(article, live)
            _, restarted, _ = self.check(article, Live(access))
            before = self._stand_in.count()
            baseline([person.name for person in report.people], self._stand_in.addresses, CONTACT)
            plain = self._stand_in.count() - before
            found = f"{len(report.people)} people, {report.totals.match} match"
            table.add_row(
                f"{without} without a page", found, *map(str, (cold, warm, restarted, plain)), f"{seconds:.2f}"
            )
        _console.print(table)

    def same_report(self, files: list[Path]) -> None:
        path = self._folder / "same.sqlite"
        build(
            self._stand_in.wiki.items.values(), path, Edition("Wikidata", Coverage.COMPLETE, datetime.now(UTC).date())
        )
        snapshot, live = Snapshot(path), Live(self.access())
        table = Table(
            "article", "people", "requests", "differences", title="The same report as a snapshot of the same items"
        )
        articles = [Article(file.stem, file.read_text(), published_on=date(2024, 10, 29)) for file in files]
        for article in (*articles, *(ten_people(self._stand_in.wiki, skip=n) for n in (0, 10, 20, 30, 40))):
            told, count, _ = self.check(article, live)
            found = differences(told, check(article, self._reader, snapshot))
            table.add_row(article.id, str(len(told.people)), str(count), "\n".join(found) or "none")
        _console.print(table)

    def misbehaviours(self) -> None:
        article = ten_people(self._stand_in.wiki)
        well = {f.name: f.reason for f in self.check(article, Live(self.access()))[0].people}
        table = Table(
            "misbehaviour", "as without it", "unchecked", "wrong", "state", "requests", "s", title="Ten people"
        )
        for mischief in Mischief:
            self._stand_in.misbehave(mischief)
            begun, before = time.perf_counter(), self._stand_in.count()
            cells = self._outcome(article, well)
            self._stand_in.behave()
            _flush(self._redis_url)
            took = time.perf_counter() - begun
            table.add_row(mischief.value, *cells, str(self._stand_in.count() - before), f"{took:.1f}")
        _console.print(table)

    def _outcome(self, article: Article, well: dict[str, Reason]) -> tuple[str, ...]:
        try:
            report, _, _ = self.check(article, Live(self.access()))
        except SourceUnavailable as error:
            later = (error.retry_at - datetime.now(UTC)).total_seconds() if error.retry_at else 0
            return "0", str(len(well)), "0", f"put back for {later:.0f} s"
        found = Counter(_kind(f.reason, well[f.name]) for f in report.people)
        return str(found["same"]), str(found["unchecked"]), str(found["wrong"]), report.state.value

    def one_budget(self) -> None:
        _flush(self._redis_url)
        self._stand_in.asked.clear()
        access = self.access(requests_per_minute=PER_MINUTE, concurrency=TOGETHER)
        spawn = multiprocessing.get_context("spawn")
        workers = [spawn.Process(target=ask_for, args=(access, SECONDS, number)) for number in range(WORKERS)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        times = sorted(each.at for each in self._stand_in.asked)
        most = max(sum(begin <= at < begin + 60 for at in times) for begin in times)
        together = max(each.together for each in self._stand_in.asked)
        table = Table("", "allowed", "seen", title=f"{WORKERS} processes asking for {SECONDS} s on one budget")
        table.add_row("requests in any 60 s", str(PER_MINUTE), str(most))
        table.add_row("requests under way", str(TOGETHER), str(together))
        table.add_row("requests in all", "", str(len(times)))
        _console.print(table)


def ask_for(access: Access, seconds: float, number: int) -> None:
    """Ask as fast as the budget allows, as one worker process among several."""
    http, end = Live(access).http, time.monotonic() + seconds
    call = Call(
        Site.WIKIDATA, {"action": "wbgetentities", "ids": f"Q{number + 1}", "props": "labels", "format": "json"}
    )
    while time.monotonic() < end:
        try:
            http.ask(call)
        except SourceUnavailable:
            time.sleep(0.1)


def _kind(found: Reason, well: Reason) -> str:
    if found is well:
        return "same"
    return "unchecked" if found is Reason.SOURCE_UNAVAILABLE else "wrong"


def _flush(redis_url: str) -> None:
    import redis

    with redis.Redis.from_url(redis_url) as client:
        client.flushall()


if __name__ == "__main__":
    main()
