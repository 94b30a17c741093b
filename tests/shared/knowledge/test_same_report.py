"""Both kinds of knowledge give the same report for every example, but for revisions and times of retrieval."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from redis import Redis

from bonafide.examples import Example, load
from shared.knowledge.live import Access, Live
from shared.knowledge.snapshot import Edition, Snapshot, build
from shared.models.text import Article
from shared.models.world import Coverage
from shared.pipeline import check
from shared.reading import make_reader
from tests.same_report import differences
from tests.wikimedia.server import StandIn, standing_in
from tests.wikimedia.wiki import starter_wiki


@pytest.fixture(scope="module")
def stand_in() -> Iterator[StandIn]:
    with standing_in(starter_wiki()) as server:
        yield server


@pytest.fixture(scope="module")
def snapshot(stand_in: StandIn, tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    path = tmp_path_factory.mktemp("same") / "same.sqlite"
    build(stand_in.wiki.items.values(), path, Edition("Wikidata", Coverage.COMPLETE, datetime.now(UTC).date()))
    return Snapshot(path)


@pytest.fixture(scope="module")
def live(stand_in: StandIn, redis_url: str, tmp_path_factory: pytest.TempPathFactory) -> Live:
    with Redis.from_url(redis_url) as client:
        client.flushall()  # other tests teach it to leave such sites alone
    kept = f"sqlite:///{tmp_path_factory.mktemp('kept')}/kept.sqlite"
    access = Access(
        "desk@example.org", **stand_in.addresses, requests_per_minute=6000, concurrency=10, budget_url=redis_url,
        cache_url=kept,
    )  # fmt: skip
    return Live(access)


@pytest.mark.parametrize("example", load(), ids=lambda example: example.name)
def test_an_example_gets_the_same_report_live_and_from_a_snapshot(
    example: Example, live: Live, snapshot: Snapshot
) -> None:
    reader, given = make_reader("rules"), example.submission
    article = Article(example.name, given.text, title=given.title, published_on=given.published_on)
    told = check(article, reader, live)
    assert told.people
    assert differences(told, check(article, reader, snapshot)) == []
