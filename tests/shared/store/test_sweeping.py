"""What the queue was not told of is listed, and one sweeper works at a time."""

from datetime import timedelta

import pytest

from shared.store import Backlog, Store
from tests.values import an_article

LEASE = timedelta(minutes=1)


def test_a_run_is_listed_until_it_was_sent(store: Store) -> None:
    ids = [store.accept(an_article()).article.id for _ in range(3)]
    pending = store.unsent(limit=2)
    assert [each.article_id for each in pending] == ids[:2]
    store.mark_sent(pending[0])
    assert [each.article_id for each in store.unsent()] == ids[1:]
    assert store.backlog() == Backlog(queued=1, running=0)


def test_a_message_is_overdue_some_time_after_it_was_sent(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.accept(an_article())
    pending = store.unsent()[0]
    store.mark_sent(pending)
    assert store.overdue() == ()
    monkeypatch.setattr("shared.store.sweeping.GRACE", timedelta(seconds=-1))
    assert store.overdue() == (pending,)


def test_what_is_claimed_is_neither_unsent_nor_overdue(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.claim(store.accept(an_article()).article.id)
    monkeypatch.setattr("shared.store.sweeping.GRACE", timedelta(seconds=-1))
    assert store.unsent() == store.overdue() == ()
    assert store.backlog() == Backlog(queued=0, running=1)


def test_a_lock_has_one_holder_until_it_lapses(store: Store) -> None:
    assert store.lock("sweeper", "one", LEASE)
    assert not store.lock("sweeper", "two", LEASE)
    assert store.lock("sweeper", "one", -LEASE)
    assert store.lock("sweeper", "two", LEASE)
    assert not store.lock("sweeper", "one", LEASE)
    assert store.lock("another", "one", LEASE)
