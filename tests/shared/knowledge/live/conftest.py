"""A stand-in for Wikimedia over HTTP, and clients that ask it with a real Redis between."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import redis

from shared.knowledge.live import Access, Live
from tests.wikimedia.roe import roe_wiki
from tests.wikimedia.server import StandIn, standing_in
from tests.wikimedia.wiki import Wiki

CONTACT = "desk@example.org"
MakeAccess = Callable[..., Access]


@pytest.fixture
def wiki() -> Wiki:
    return roe_wiki()


@pytest.fixture
def stand_in(wiki: Wiki) -> Iterator[StandIn]:
    with standing_in(wiki) as server:
        yield server


@pytest.fixture
def budget_url(redis_url: str) -> str:
    """A Redis with nothing in it."""
    with redis.Redis.from_url(redis_url) as client:
        client.flushall()
    return redis_url


@pytest.fixture
def access(stand_in: StandIn, budget_url: str, tmp_path: Path) -> MakeAccess:
    """Access to the stand-in with plenty of budget, where nothing else is said."""

    def make(**changed: object) -> Access:
        plenty = {"requests_per_minute": 6000, "concurrency": 20, "budget_url": budget_url}
        kept = {"cache_url": f"sqlite:///{tmp_path}/kept.sqlite"}
        return Access(CONTACT, **{**stand_in.addresses, **plenty, **kept, **changed})  # type: ignore[arg-type]

    return make


@pytest.fixture
def live(access: MakeAccess) -> Live:
    return Live(access())
