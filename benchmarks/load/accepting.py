"""How long accepting takes, beside a bare commit at the same rate, and what stood still: the disk or the sender."""

import json
from statistics import median

from benchmarks.load.disk import disk_tried
from benchmarks.load.floor import commit_at
from benchmarks.load.openloop import Answers, post_at
from benchmarks.load.printing import console, table
from benchmarks.load.site import Site
from benchmarks.load.usage import megabytes, used

TEXT = "Ukraine’s President Volodymyr Zelenskiy met Emily Carter in Kyiv on Tuesday. She said: “It went well.”"
RATES = (50, 200, 500)
WARM_SECONDS = 2.0
"""For which a rate is kept before it is measured: threads and connections are opened by the first requests."""
ROUNDS = 3
"""How often each rate is measured: on a machine shared with others a single one says more of these than of ingest."""

_COLUMNS = (
    *("a second", "Redis", "p50 ms", "p99 ms", "of each round", "bare commits", "longest", "failed"),
    *("CPU ms", "ingest MB", "disk ms", "late ms"),
)
_CAPTION = (
    "bare commits: p99 of PostgreSQL alone, a round after each of ours; CPU: of ingest and PostgreSQL, a request; "
    "disk: its longest write; late: the sender's latest request, after its time"
)


def article(number: int) -> bytes:
    """The body of a request with a short article."""
    return json.dumps({"text": f"{TEXT} It was number {number}.", "published_on": "2024-10-29"}).encode()


def accepting(site: Site, duration: float) -> None:
    """At fixed rates, with Redis and without: the median of some rounds."""
    site.use_log_files()
    shown = table("accepting", *_COLUMNS)
    for redis in ("up", "down"):
        for rate in RATES:
            shown.add_row(str(rate), redis, *_at(site, rate, duration))
        if redis == "up":
            site.stop("queue")
    site.start_queue()
    site.empty()
    shown.caption = _CAPTION
    console.print(shown)


def _at(site: Site, rate: int, duration: float) -> tuple[str, ...]:
    """The cells of one rate; each round is followed by one of bare commits, which the same minute befell."""
    post_at(site.port, "/v1/articles", article, rate, WARM_SECONDS)
    rounds, bare, spent = [], [], 0.0
    with disk_tried(site.folder) as disk:
        for _ in range(ROUNDS):
            before = used(site.pids, "ingest", "postgres")
            rounds.append(post_at(site.port, "/v1/articles", article, rate, duration))
            spent += used(site.pids, "ingest", "postgres") - before
            bare.append(commit_at(site.database, article(0), rate, duration))
    return (
        *(f"{median(_each(rounds, 0.5)):.1f}", f"{median(_each(rounds, 0.99)):.1f}"),
        *(_shown(_each(rounds, 0.99)), _shown(_each(bare, 0.99))),
        *(f"{max(_each(rounds, 1.0)):.1f}", str(sum(answers.failed for answers in rounds))),
        *(f"{1000 * spent / (rate * duration * ROUNDS):.1f}", f"{megabytes(site.pids['ingest']):.0f}"),
        *(f"{max(disk, default=0):.1f}", f"{max(answers.late for answers in rounds):.1f}"),
    )


def _each(rounds: list[Answers], share: float) -> list[float]:
    return [answers.percentile(share) for answers in rounds]


def _shown(figures: list[float]) -> str:
    return " ".join(f"{one:.0f}" for one in figures)
