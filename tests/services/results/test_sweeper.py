"""What was stored and never sent, what Redis lost and what workers dropped is sent again, by one sweeper."""

import json
from collections.abc import Iterator
from datetime import timedelta

import pytest
from pydantic import SecretStr
from redis import Redis

from services.results.sweeper import Sweeper
from services.web.desk import Desk
from shared import correlation, queue
from shared.settings import Settings
from shared.store import Store
from tests.values import an_article


@pytest.fixture
def settings(database_url: str, redis_url: str) -> Settings:
    return Settings(database_url=database_url, broker_url=redis_url)


@pytest.fixture
def broker(redis_url: str) -> Iterator["Redis[str]"]:
    with Redis.from_url(redis_url, decode_responses=True) as client:
        client.flushall()
        yield client


def a_sweeper(settings: Settings, store: Store) -> Sweeper:
    return Sweeper(Desk.open(settings, store))


def test_what_the_queue_was_never_told_of_is_sent_once(settings: Settings, store: Store, broker: "Redis[str]") -> None:
    for _ in range(3):
        store.accept(an_article())
    sweeper = a_sweeper(settings, store)
    assert [sweeper.sweep(), sweeper.sweep()] == [3, 0]
    assert broker.llen(queue.SINGLE) == 3


def test_what_a_wiped_redis_lost_is_sent_again(
    settings: Settings, store: Store, broker: "Redis[str]", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shared.store.sweeping.GRACE", timedelta(seconds=-1))
    for _ in range(3):
        store.accept(an_article())
    sweeper = a_sweeper(settings, store)
    sweeper.sweep()
    assert sweeper.sweep() == 0, "nothing is missing"
    broker.lpop(queue.SINGLE)
    assert sweeper.sweep() == 1
    broker.flushall()
    assert sweeper.sweep() == 3
    assert broker.llen(queue.SINGLE) == 3


def test_messages_left_behind_by_dead_workers_hide_no_loss(
    settings: Settings, store: Store, broker: "Redis[str]", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shared.store.sweeping.GRACE", timedelta(seconds=-1))
    store.accept(an_article())
    sweeper = a_sweeper(settings, store)
    sweeper.sweep()
    broker.hset("unacked", "of a worker that was killed", broker.lpop(queue.SINGLE) or "")
    assert sweeper.sweep() == 1
    assert sweeper.sweep() == 0, "nothing is missing any more"


def test_what_a_worker_dropped_is_sent_again(settings: Settings, store: Store, broker: "Redis[str]") -> None:
    article_id = store.accept(an_article()).article.id
    sweeper = a_sweeper(settings, store)
    sweeper.sweep()
    store.claim(article_id, timedelta(seconds=-1))
    assert sweeper.sweep() == 1
    assert store.claim(article_id)


@pytest.mark.parametrize("promise", [None, "k"])
def test_what_is_sent_again_goes_by_the_request_that_asked_for_it(
    settings: Settings, store: Store, broker: "Redis[str]", promise: str | None
) -> None:
    store.promises.make("desk", "k", "f")
    correlation.begin("request-of-desk")
    store.accept(an_article(), owner="desk", promise=promise)
    correlation.end()
    a_sweeper(settings, store).sweep()
    message = json.loads(broker.lpop(queue.SINGLE) or "")
    assert message["headers"][correlation.TASK_HEADER] == "request-of-desk"


def test_with_redis_away_everything_stays_to_be_sent(settings: Settings, store: Store) -> None:
    store.accept(an_article())
    away = settings.model_copy(update={"broker_url": SecretStr("redis://127.0.0.1:1/0")})
    assert a_sweeper(away, store).sweep() == 0
    assert len(store.queue.take_unsent()) == 1


def test_only_one_of_two_sweepers_works(settings: Settings, store: Store, broker: "Redis[str]") -> None:
    first, second = a_sweeper(settings, store), a_sweeper(settings, store)
    first.sweep()
    store.accept(an_article())
    assert (second.sweep(), first.sweep()) == (0, 1)
