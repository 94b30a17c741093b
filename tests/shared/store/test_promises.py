"""A promise is made once, kept with its article, and lapses when nothing comes of it."""

import threading

import pytest
from sqlalchemy import text

from shared.errors import BadRequest, Conflict
from shared.store import Store
from tests.values import an_article


def later(store: Store, seconds: int) -> None:
    """Let so much time pass for the promises."""
    with store._writing() as session:
        session.execute(text(f"UPDATE promises SET at = at - {1000 * seconds}"))


def test_a_promise_is_at_work_until_it_is_kept(store: Store) -> None:
    article = an_article()
    assert store.promises.make("ann", "k", "f") is None
    with pytest.raises(Conflict, match="at work"):
        store.promises.make("ann", "k", "f")
    store.accept(article, owner="ann", promise="k")
    assert store.promises.make("ann", "k", "f") == article.id
    with pytest.raises(BadRequest, match="another request"):
        store.promises.make("ann", "k", "g")
    assert store.promises.make("ben", "k", "g") is None


def test_a_promise_of_which_nothing_came_can_be_made_again(store: Store) -> None:
    store.promises.make("ann", "k", "f")
    store.promises.drop("ann", "k")
    assert store.promises.make("ann", "k", "g") is None
    later(store, 61)
    assert store.promises.make("ann", "k", "h") is None


def test_who_took_too_long_keeps_nothing(store: Store) -> None:
    store.promises.make("ann", "k", "f")
    later(store, 61)
    store.promises.make("ann", "other", "f")
    with pytest.raises(Conflict):
        store.accept(an_article(), owner="ann", promise="k")
    assert store.articles().articles == ()


def test_a_kept_promise_is_kept_for_a_day(store: Store) -> None:
    article = an_article()
    store.promises.make("ann", "k", "f")
    store.accept(article, owner="ann", promise="k")
    later(store, 86_000)
    assert store.promises.make("ann", "k", "f") == article.id
    later(store, 500)
    assert store.promises.make("ann", "k", "f") is None


def test_of_many_that_promise_at_once_one_is_the_first(store: Store) -> None:
    answers: list[object] = []

    def promise() -> None:
        try:
            answers.append(store.promises.make("ann", "k", "f"))
        except Conflict:
            answers.append("told to wait")

    threads = [threading.Thread(target=promise) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(str, answers)) == ["None", *["told to wait"] * 5]
