"""Messages for webhooks are kept with what they tell of, delivered by one courier at a time, and tried over a day."""

from datetime import timedelta

import pytest

from shared.errors import Conflict, NotFound
from shared.models.access import DESK
from shared.models.report import Reason
from shared.models.webhooks import TEST, EventKind, Outcome, Round, Wanted, Webhook
from shared.store import Chunk, Run, Store, Taken, deliveries
from tests.values import a_finding, a_report, an_article

URL = "https://desk.example/told"
EVERYTHING = tuple(EventKind)
LEASE = int(deliveries.LEASE.total_seconds())
ARRIVED, BROKEN = Outcome(3, 200), Outcome(3, 500, "the receiver answered 500")


def made(store: Store, *kinds: EventKind, owner: str = DESK) -> Webhook:
    return store.webhooks.make(owner, Wanted(URL, kinds or EVERYTHING))[1]


def claimed(store: Store, owner: str = DESK) -> Run:
    run = store.claim(store.accept(an_article(), owner=owner).article.id)
    assert run
    return run


def finished(store: Store, owner: str = DESK) -> str:
    run = claimed(store, owner)
    store.finish(run, a_report(store.article(run.article_id).article, a_finding("Ada", Reason.NO_CANDIDATE)))
    return run.article_id


def taken(store: Store) -> Round:
    found = store.webhooks.take()
    assert found
    return found


def told(store: Store, webhook: Webhook) -> list[str]:
    return [each.kind for each in reversed(store.webhooks.deliveries(webhook.id))]


@pytest.fixture
def no_delays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deliveries, "DELAYS", (timedelta(seconds=-1),) * 3)
    for bound in ("LEAST_REST", "MOST_REST"):
        monkeypatch.setattr(deliveries, bound, timedelta(seconds=-1))


def test_the_end_of_a_check_is_told_with_what_was_found(store: Store) -> None:
    webhook = made(store)
    article_id = finished(store)
    (message,) = taken(store).deliveries
    assert (message.webhook_id, message.kind) == (webhook.id, "article.done")
    assert message.data["article"] == article_id
    assert (message.data["state"], message.data["totals"]["unknown"]) == ("done", 1)


def test_waiting_and_giving_up_are_told_too(store: Store) -> None:
    webhook = made(store)
    store.wait(claimed(store), timedelta(minutes=5), "Wikidata is down")
    run = claimed(store)
    for _ in range(5):
        store.fail(run, "it broke")
        with store._writing() as session:
            session.connection().exec_driver_sql("UPDATE runs SET not_before = NULL WHERE state = 'queued'")
        run = store.claim(run.article_id) or run
    assert told(store, webhook) == ["article.waiting", "article.dead"]
    dropped = store.accept(an_article()).article.id
    for _ in range(5):
        store.claim(dropped, timedelta(seconds=-1))
    store.queue.revive()
    assert told(store, webhook) == ["article.waiting", "article.dead", "article.dead"]


def test_only_what_is_wanted_by_its_owner_is_told(store: Store) -> None:
    of_the_dead = made(store, EventKind.ARTICLE_DEAD)
    of_others = made(store, owner="others")
    switched_off = made(store)
    store.webhooks.change(switched_off.id, Wanted(URL, EVERYTHING, active=False))
    finished(store)
    assert store.webhooks.take() is None
    finished(store, "others")
    assert told(store, of_others) == ["article.done"]
    assert told(store, of_the_dead) == told(store, switched_off) == []


def test_a_lost_claim_tells_nothing(store: Store) -> None:
    webhook = made(store)
    lost = claimed(store)
    with store._writing() as session:
        session.connection().exec_driver_sql("UPDATE runs SET attempt = attempt + 1")
    with pytest.raises(Conflict):
        store.finish(lost, a_report(store.article(lost.article_id).article))
    assert told(store, webhook) == []


def test_a_batch_is_told_once_when_all_of_it_is_checked(store: Store) -> None:
    webhook = made(store, EventKind.BATCH_DONE)
    article = an_article()
    chunk = Chunk(1, "d", (Taken(1, article, False),), ())
    batch = store.batches.keep(store.batches.begin("b1", DESK, "monday"), chunk)
    assert store.batches.mark_done() == 0, "it is not closed"
    store.batches.close(batch)
    assert store.batches.mark_done() == 0, "it is not checked"
    run = store.claim(article.id)
    assert run
    store.finish(run, a_report(article))
    assert [store.batches.mark_done(), store.batches.mark_done()] == [1, 0]
    (message,) = store.webhooks.deliveries(webhook.id)
    assert message.data == {"batch": "b1", "key": "monday", "accepted": 1, "refused": 0}


def test_a_webhook_is_one_couriers_at_a_time_and_fenced(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    webhook = made(store)
    store.webhooks.test(webhook.id)
    monkeypatch.setattr(deliveries, "LEASE", timedelta(seconds=-1))
    stale = taken(store)
    monkeypatch.setattr(deliveries, "LEASE", timedelta(minutes=1))
    current = taken(store)
    assert store.webhooks.take() is None
    with pytest.raises(Conflict):
        store.webhooks.record(stale, stale.deliveries[0], ARRIVED)
    store.webhooks.release(stale)
    assert store.webhooks.take() is None, "it is not the first courier's to release"
    store.webhooks.record(current, current.deliveries[0], ARRIVED)
    store.webhooks.release(current)
    assert store.webhooks.take() is None, "everything was delivered"


def test_what_did_not_arrive_is_tried_again_later_and_logged(store: Store) -> None:
    webhook = made(store)
    message = store.webhooks.test(webhook.id)
    now = taken(store)
    store.webhooks.record(now, message, BROKEN)
    store.webhooks.release(now)
    assert store.webhooks.take() is None, "not at once"
    failing = store.webhooks.one(webhook.id)
    assert (failing.active, failing.trouble) == (True, "the receiver answered 500")
    (logged,) = store.webhooks.delivery(message.id).attempts
    assert (logged.number, logged.status, logged.error) == (1, 500, "the receiver answered 500")
    assert store.webhooks.resend(message.id).kind == TEST
    again = taken(store)
    store.webhooks.record(again, message, ARRIVED)
    assert store.webhooks.one(webhook.id).trouble is None
    over = store.webhooks.delivery(message.id)
    assert over.due_at is None
    assert over.delivered_at
    assert [each.status for each in over.attempts] == [500, 200]


def a_round(store: Store, outcome: Outcome) -> Round:
    """Messages that were taken, and how the first of them fared."""
    now = taken(store)
    store.webhooks.record(now, now.deliveries[0], outcome)
    store.webhooks.release(now)
    return now


def test_webhooks_have_their_turns_one_after_the_other_however_much_is_due_for_each(store: Store) -> None:
    busy, quiet = made(store), made(store)
    for _ in range(30):
        store.webhooks.test(busy.id)
    for _ in range(3):
        store.webhooks.test(quiet.id)
    assert [a_round(store, ARRIVED).webhook_id for _ in range(4)] == [busy.id, quiet.id] * 2


def test_a_webhook_that_took_nothing_rests_with_all_its_messages_until_somebody_asks(store: Store) -> None:
    webhook = made(store)
    for _ in range(3):
        store.webhooks.test(webhook.id)
    failed = a_round(store, BROKEN).deliveries[0]
    assert store.webhooks.take() is None
    store.webhooks.change(webhook.id, Wanted(URL, EVERYTHING))
    a_round(store, BROKEN)
    assert store.webhooks.take() is None
    store.webhooks.test(webhook.id)
    a_round(store, BROKEN)
    assert store.webhooks.take() is None
    store.webhooks.resend(failed.id)
    assert a_round(store, ARRIVED).deliveries[0].id == failed.id


@pytest.mark.parametrize(("failing_for", "rests"), [(0, 5), (60, 60), (3600, 300)])
def test_a_webhook_rests_for_as_long_as_it_has_been_failing_within_bounds(
    store: Store, failing_for: int, rests: int
) -> None:
    webhook = made(store)
    store.webhooks.test(webhook.id)
    now = taken(store)
    with store._writing() as session:
        session.connection().exec_driver_sql(
            f"UPDATE webhooks SET failing_since = taken_until - {LEASE + failing_for}000"
        )
    store.webhooks.record(now, now.deliveries[0], BROKEN)
    with store._reading() as session:
        (left,) = session.connection().exec_driver_sql("SELECT turn_at - taken_until FROM webhooks").one()
    assert left / 1000 + LEASE == pytest.approx(rests, abs=4)


@pytest.mark.usefixtures("no_delays")
@pytest.mark.parametrize(("failed_for", "active"), [(timedelta(days=-1), False), (timedelta(days=1), True)])
def test_after_the_last_try_a_message_is_given_up_and_a_dead_webhook_switched_off(
    store: Store, monkeypatch: pytest.MonkeyPatch, failed_for: timedelta, active: bool
) -> None:
    monkeypatch.setattr(deliveries, "PATIENCE", failed_for)
    webhook = made(store)
    message = store.webhooks.test(webhook.id)
    for _ in range(4):
        now = taken(store)
        store.webhooks.record(now, message, BROKEN)
        store.webhooks.release(now)
    assert store.webhooks.take() is None
    assert store.webhooks.delivery(message.id).due_at is None
    off = store.webhooks.one(webhook.id)
    assert off.active is active
    assert active or (off.trouble or "").startswith("switched off")
    store.webhooks.change(webhook.id, Wanted(URL, EVERYTHING))
    assert (store.webhooks.one(webhook.id).active, store.webhooks.one(webhook.id).trouble) == (True, None)


def test_a_receiver_that_is_gone_for_good_is_told_no_more(store: Store) -> None:
    webhook = made(store)
    message = store.webhooks.test(webhook.id)
    store.webhooks.record(taken(store), message, Outcome(3, 410, "the receiver answered 410", gone=True))
    assert not store.webhooks.one(webhook.id).active


def test_a_new_secret_signs_beside_the_old_one_for_a_day(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    secret, webhook = store.webhooks.make(DESK, Wanted(URL, EVERYTHING))
    store.webhooks.test(webhook.id)
    replaced = store.webhooks.replace_secret(webhook.id)
    assert secret.startswith("whsec_") and replaced.startswith("whsec_") and secret != replaced
    now = taken(store)
    assert now.secrets == (replaced, secret)
    store.webhooks.release(now)
    monkeypatch.setattr("shared.store.webhooks.OVERLAP", timedelta(seconds=-1))
    last = store.webhooks.replace_secret(webhook.id)
    assert taken(store).secrets == (last,)


def test_messages_of_an_erased_article_and_of_long_ago_are_gone(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    webhook = made(store)
    store.delete(finished(store))
    assert told(store, webhook) == []
    message = store.webhooks.test(webhook.id)
    store.webhooks.record(taken(store), message, ARRIVED)
    store.webhooks.test(webhook.id)
    monkeypatch.setattr(deliveries, "KEPT", timedelta(seconds=-1))
    store.webhooks.forget()
    assert len(told(store, webhook)) == 1, "what is still to be delivered stays"


def test_there_are_only_so_many_webhooks_of_an_owner(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shared.store.webhooks.MOST", 1)
    webhook = made(store)
    with pytest.raises(Conflict):
        made(store)
    made(store, owner="others")
    store.webhooks.delete(webhook.id)
    with pytest.raises(NotFound):
        store.webhooks.one(webhook.id)
    assert [each.owner for each in store.webhooks.all()] == ["others"]
