"""A claim is held while the work lasts, through a database that is away for a while, and no longer."""

import threading
import time
from datetime import timedelta

import pytest
from sqlalchemy.exc import OperationalError

from services.worker.leases import Leases
from shared.models.report import State
from shared.store import Run, Store
from tests.servers import wait_until
from tests.values import an_article


def claimed(store: Store) -> Run:
    """A run whose claim lapses unless it is renewed; nobody takes it away before `revive` is called."""
    run = store.claim(store.accept(an_article()).article.id, timedelta(milliseconds=1))
    assert run is not None
    return run


def test_a_claim_is_renewed_while_the_work_lasts(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    run, renew, renewed = claimed(store), store.renew, threading.Event()

    def noted(run: Run) -> bool:
        mine = renew(run)
        renewed.set()
        return mine

    monkeypatch.setattr(store, "renew", noted)
    with Leases(renewed_every=0.01).kept(store, run):
        assert renewed.wait(30), "nobody renewed it"
        store.queue.revive()
    assert store.run(run.article_id).state is State.RUNNING


def test_after_the_work_a_claim_is_left_to_lapse(store: Store) -> None:
    leases = Leases(renewed_every=0.01)
    run, other = claimed(store), claimed(store)
    with leases.kept(store, other), leases.kept(store, run):
        pass

    def lapsed() -> bool:
        store.queue.revive()
        return store.run(run.article_id).state is State.QUEUED

    wait_until(lapsed, what="the end of the lease")


def test_a_renewal_under_way_ends_before_the_work_does(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, ended = threading.Event(), threading.Event()

    def slow(run: Run) -> bool:
        begun.set()
        time.sleep(0.2)
        ended.set()
        return True

    monkeypatch.setattr(store, "renew", slow)
    with Leases(renewed_every=0.01).kept(store, claimed(store)):
        assert begun.wait(30), "nobody renewed it"
    assert ended.is_set()


def test_a_database_that_is_away_is_asked_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Run] = []

    def away(run: Run) -> bool:
        asked.append(run)
        raise OperationalError("", None, OSError())

    monkeypatch.setattr(store, "renew", away)
    run = claimed(store)
    with Leases(renewed_every=0.01).kept(store, run):
        wait_until(lambda: len(asked) > 2, what="another try")
