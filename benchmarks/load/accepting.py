"""How long accepting takes, and what else stood still meanwhile: the disk, or whoever sends the requests."""

import json
from statistics import median

from benchmarks.load.disk import disk_tried
from benchmarks.load.openloop import post_at
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
    *("requests/s", "Redis", "p50 ms", "p99 ms", "of each round", "longest", "failed", "processor ms each"),
    *("ingest MB after",),
    *("disk's longest ms", "sent late by ms"),
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
    console.print(shown)


def _at(site: Site, rate: int, duration: float) -> tuple[str, ...]:
    """The cells of one rate."""
    post_at(site.port, "/v1/articles", article, rate, WARM_SECONDS)
    before = used(site.pids, "ingest", "postgres")
    with disk_tried(site.folder) as disk:
        rounds = [post_at(site.port, "/v1/articles", article, rate, duration) for _ in range(ROUNDS)]
    each = 1000 * (used(site.pids, "ingest", "postgres") - before) / (rate * duration * ROUNDS)
    half, nearly, longest = ([answers.percentile(share) for answers in rounds] for share in (0.5, 0.99, 1.0))
    return (
        *(f"{median(half):.1f}", f"{median(nearly):.1f}", " ".join(f"{one:.0f}" for one in nearly)),
        *(f"{max(longest):.1f}", str(sum(answers.failed for answers in rounds)), f"{each:.1f}"),
        f"{megabytes(site.pids['ingest']):.0f}",
        *(f"{max(disk, default=0):.1f}", f"{max(answers.late for answers in rounds):.1f}"),
    )
