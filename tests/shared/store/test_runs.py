"""A run is claimed by one, finished once, put aside without loss, and given up in the end."""

import threading
import time
from datetime import timedelta

import pytest

from shared.errors import Conflict
from shared.models.report import Reason, State
from shared.store import Run, Store
from tests.servers import wait_until
from tests.values import a_finding, a_report, an_article

NOW = timedelta()
LATER = timedelta(hours=1)


@pytest.fixture
def article_id(store: Store) -> str:
    return store.accept(an_article()).article.id


def claimed(store: Store, article_id: str, lease: timedelta = LATER) -> Run:
    run = store.claim(article_id, lease)
    assert run is not None
    return run


def finish(store: Store, run: Run, name: str = "Ada") -> None:
    report = a_report(store.article(run.article_id).article, a_finding(name, Reason.CLAIMS_SUPPORTED, "Q1"))
    store.finish(run, report)


def claimable_again(store: Store, article_id: str) -> Run:
    """The next claim of a run that was put back with a short delay."""
    taken: list[Run] = []

    def take() -> bool:
        store.queue.revive()
        taken.extend(filter(None, [store.claim(article_id, LATER)]))
        return bool(taken)

    wait_until(take, what="the next attempt")
    return taken[0]


def test_of_many_who_claim_at_once_one_gets_it(store: Store, article_id: str) -> None:
    taken: list[Run | None] = []
    threads = [threading.Thread(target=lambda: taken.append(store.claim(article_id))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(taken) == 8
    assert [run.attempt for run in taken if run] == [1]


def test_a_finished_run_has_its_report_and_cannot_be_claimed(store: Store, article_id: str) -> None:
    run = claimed(store, article_id)
    assert store.report(article_id) is None
    finish(store, run)
    report = store.report(article_id)
    assert report is not None
    assert (report.state, report.people[0].name) == (State.DONE, "Ada")
    assert store.run(article_id).state is State.DONE
    assert store.claim(article_id) is None
    assert [event.kind for event in store.events(article_id)] == ["accepted", "started", "done"]


def test_a_result_is_written_once(store: Store, article_id: str) -> None:
    run = claimed(store, article_id)
    finish(store, run)
    with pytest.raises(Conflict):
        finish(store, run, "Somebody else")
    report = store.report(article_id)
    assert report and report.people[0].name == "Ada"


def test_a_lapsed_lease_lets_another_worker_in_and_shuts_the_first_out(store: Store, article_id: str) -> None:
    slow = claimed(store, article_id, lease=-LATER)
    quick = claimed(store, article_id)
    assert quick.attempt == 2
    for write in (
        lambda: finish(store, slow, "Late"),
        lambda: store.fail(slow, "late"),
        lambda: store.wait(slow, NOW, ""),
    ):
        with pytest.raises(Conflict):
            write()
    finish(store, quick)
    report = store.report(article_id)
    assert report and report.people[0].name == "Ada"


def test_a_renewed_lease_keeps_others_out_and_a_lost_one_cannot_be_renewed(store: Store, article_id: str) -> None:
    run = claimed(store, article_id, lease=-LATER)
    assert store.renew(run, LATER)
    assert store.claim(article_id) is None
    assert store.renew(run, -LATER)
    claimed(store, article_id)
    assert not store.renew(run, LATER)


def test_a_dropped_run_is_queued_again(store: Store, article_id: str) -> None:
    store.queue.take_unsent()
    claimed(store, article_id, lease=-LATER)
    assert store.queue.take_unsent() == ()
    store.queue.revive()
    assert [pending.article_id for pending in store.queue.take_unsent()] == [article_id]


def test_a_run_in_work_is_left_alone(store: Store, article_id: str) -> None:
    claimed(store, article_id)
    store.queue.revive()
    assert store.run(article_id).state is State.RUNNING
    assert store.claim(article_id) is None


def test_a_run_dropped_five_times_is_dead_and_can_be_put_back(store: Store, article_id: str) -> None:
    for attempt in range(1, 6):
        assert claimed(store, article_id, lease=-LATER).attempt == attempt
    assert store.claim(article_id) is None
    store.queue.revive()
    dead = store.run(article_id)
    assert dead.state is State.DEAD
    assert dead.reason and "every time" in dead.reason
    assert store.requeue(article_id).state is State.QUEUED
    finish(store, claimed(store, article_id))
    assert store.run(article_id).state is State.DONE


def test_an_error_puts_a_run_back_for_later_with_its_reason(store: Store, article_id: str) -> None:
    store.queue.take_unsent()
    store.fail(claimed(store, article_id), "it broke")
    failed = store.run(article_id)
    assert (failed.state, failed.reason) == (State.QUEUED, "it broke")
    assert failed.not_before is not None
    assert store.claim(article_id) is None, "not before its time"
    assert store.queue.take_unsent() == ()
    again = claimable_again(store, article_id)
    assert (again.attempt, again.reason) == (2, None)


def test_the_fifth_error_is_the_last(store: Store, article_id: str) -> None:
    for _ in range(4):
        claimed(store, article_id, lease=-LATER)
    store.fail(claimed(store, article_id), "it broke")
    assert store.run(article_id).state is State.DEAD
    assert store.events(article_id)[-1].note == "it broke"


def test_waiting_keeps_the_partial_report_and_burns_no_attempt(store: Store, article_id: str) -> None:
    partial = a_report(store.article(article_id).article, a_finding("Ada", Reason.SOURCE_UNAVAILABLE))
    run = claimed(store, article_id)
    for _ in range(7):
        store.wait(run, NOW, "Wikidata is down", partial)
        waiting = store.run(article_id)
        assert (waiting.state, waiting.reason) == (State.WAITING, "Wikidata is down")
        run = claimable_again(store, article_id)
    report = store.report(article_id)
    assert report and report.state is State.WAITING
    finish(store, run, "Ada, found")
    report = store.report(article_id)
    assert report and [person.name for person in report.people] == ["Ada, found"]
    assert report.state is State.DONE


def test_what_waits_is_not_claimed_before_its_time(store: Store, article_id: str) -> None:
    store.wait(claimed(store, article_id), LATER, "Wikidata is down")
    store.queue.revive()
    assert store.claim(article_id) is None
    assert store.queue.take_unsent() == ()


@pytest.mark.parametrize(("has_report", "end"), [(True, State.DONE), (False, State.DEAD)])
def test_a_day_of_waiting_ends_with_what_there_is(
    store: Store, article_id: str, monkeypatch: pytest.MonkeyPatch, has_report: bool, end: State
) -> None:
    partial = a_report(store.article(article_id).article, a_finding("Ada", Reason.SOURCE_UNAVAILABLE))
    store.wait(claimed(store, article_id), NOW, "Wikidata is down", partial if has_report else None)
    monkeypatch.setattr("shared.store.outcomes.LONGEST_WAIT", timedelta(milliseconds=1))
    time.sleep(0.01)
    store.wait(claimable_again(store, article_id), NOW, "Wikidata is still down")
    assert store.run(article_id).state is end
    report = store.report(article_id)
    assert (report.state if report else None) == (State.DONE if has_report else None)


def test_a_recheck_is_another_run_with_its_own_report(store: Store, article_id: str) -> None:
    with pytest.raises(Conflict, match="still being checked"):
        store.recheck(article_id)
    finish(store, claimed(store, article_id), "Ada")
    assert store.recheck(article_id).number == 2
    assert store.report(article_id) is None
    finish(store, claimed(store, article_id), "Ada, now")
    reports = [store.report(article_id, number) for number in (1, 2)]
    assert [report.people[0].name for report in reports if report] == ["Ada", "Ada, now"]


def test_only_what_was_given_up_can_be_put_back(store: Store, article_id: str) -> None:
    with pytest.raises(Conflict, match="given up"):
        store.requeue(article_id)


def test_a_run_of_a_deleted_article_is_dropped(store: Store, article_id: str) -> None:
    run, report = claimed(store, article_id), a_report(store.article(article_id).article)
    store.delete(article_id)
    with pytest.raises(Conflict):
        store.finish(run, report)
