"""What the queue was not told of is listed, and one sweeper works at a time."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import text

from shared.models.report import State
from shared.store import NO_LINES, Backlog, Chunk, Pending, Store, Taken
from shared.store.sweeping import AT_ONCE
from tests.values import an_article

LEASE = timedelta(minutes=1)


def test_a_run_is_listed_until_it_was_sent(store: Store) -> None:
    ids = [store.accept(an_article()).article.id for _ in range(3)]
    assert [each.article_id for each in store.queue.take_unsent(limit=2)] == ids[:2]
    assert store.queue.backlog() == Backlog(queued=2, running=0)
    assert [each.article_id for each in store.queue.take_unsent()] == ids[2:]
    assert store.queue.take_unsent() == ()


def test_what_the_queue_could_not_be_told_of_is_unsent_again(store: Store) -> None:
    for _ in range(2):
        store.accept(an_article(), told=True)
    assert store.queue.take_unsent() == ()
    ids = sorted(line.id for line in store.articles().articles)
    store.queue.untell([Pending(ids[0], 1)])
    assert store.queue.take_unsent() == (Pending(ids[0], 1),)


def test_what_was_claimed_meanwhile_is_not_unsent_again(store: Store) -> None:
    article_id = store.accept(an_article(), told=True).article.id
    store.claim(article_id)
    store.queue.untell([Pending(article_id, 1)])
    assert store.queue.backlog() == Backlog(queued=0, running=1)
    assert store.queue.take_unsent() == ()


def test_two_sweepers_at_once_take_no_run_twice(store: Store) -> None:
    ids = {store.accept(an_article()).article.id for _ in range(60)}
    with ThreadPoolExecutor(4) as pool:
        taken = [each.article_id for runs in pool.map(lambda _: store.queue.take_unsent(20), range(4)) for each in runs]
    taken += [each.article_id for each in store.queue.take_unsent()]
    assert sorted(taken) == sorted(ids)


def test_a_message_is_overdue_some_time_after_it_was_sent(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.accept(an_article())
    taken = store.queue.take_unsent()
    assert store.queue.take_overdue() == ()
    monkeypatch.setattr("shared.store.sweeping.GRACE", timedelta(seconds=-1))
    assert store.queue.take_overdue() == taken


def test_what_is_claimed_is_neither_unsent_nor_overdue(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.claim(store.accept(an_article()).article.id)
    monkeypatch.setattr("shared.store.sweeping.GRACE", timedelta(seconds=-1))
    assert store.queue.take_unsent() == store.queue.take_overdue() == ()
    assert store.queue.backlog() == Backlog(queued=0, running=1)


def test_however_many_were_tried_too_often_none_of_them_is_queued_again(store: Store) -> None:
    many = AT_ONCE + 3
    taken = tuple(Taken(line, an_article(), embargo=False) for line in range(1, many + 1))
    store.batches.keep(store.batches.begin("b1", "ada"), Chunk(many, NO_LINES, taken, ()))
    with store._writing() as session:
        session.execute(text("UPDATE runs SET state = 'running', attempt = 5, lease_until = 1"))
    store.queue.revive()
    store.queue.revive()
    assert {state: number for state, number in store.counts().items() if number} == {State.DEAD: many}


def test_a_lock_has_one_holder_until_it_lapses(store: Store) -> None:
    assert store.lock("sweeper", "one", LEASE)
    assert not store.lock("sweeper", "two", LEASE)
    assert store.lock("sweeper", "one", -LEASE)
    assert store.lock("sweeper", "two", LEASE)
    assert not store.lock("sweeper", "one", LEASE)
    assert store.lock("another", "one", LEASE)
