"""What webhooks are sent arrives signed, is tried again where it does not, and never goes where it may not."""

import base64
import hashlib
import hmac
import json
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import text

from bonafide.serve.ports import free_port
from services.results.courier import AT_ONCE, Courier
from services.web.desk import Desk
from shared.models.access import DESK
from shared.models.report import Reason
from shared.models.webhooks import EventKind, Wanted
from shared.settings import Settings
from shared.store import Store, deliveries
from tests.receiver import Receiver, receiving
from tests.servers import wait_until
from tests.values import a_finding, a_report, an_article


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as found:
        yield found


def a_courier(database_url: str, store: Store, *inside: tuple[str, int]) -> Courier:
    settings = Settings(database_url=database_url, results_url="http://results.example", inside=inside)
    return Courier(Desk.open(settings, store))


@pytest.fixture
def no_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    for bound in ("LEAST_REST", "MOST_REST"):
        monkeypatch.setattr(deliveries, bound, timedelta(seconds=-1))


@pytest.fixture
def courier(database_url: str, store: Store, receiver: Receiver) -> Courier:
    return a_courier(database_url, store, ("127.0.0.1", receiver.port))


def signature(secret: str, headers: dict[str, str], body: bytes) -> str:
    """The signature of a message, worked out from the text of the specification and nothing of ours."""
    content = b".".join([headers["webhook-id"].encode(), headers["webhook-timestamp"].encode(), body])
    key = base64.b64decode(secret.split("_", 1)[1])
    return "v1," + base64.b64encode(hmac.new(key, content, hashlib.sha256).digest()).decode()


def test_the_end_of_a_check_arrives_signed(store: Store, courier: Courier, receiver: Receiver) -> None:
    secret, _ = store.webhooks.make(DESK, Wanted(receiver.url, (EventKind.ARTICLE_DONE,)))
    article = an_article()
    store.accept(article)
    run = store.claim(article.id)
    assert run
    store.finish(run, a_report(article, a_finding("Ada", Reason.NO_CANDIDATE)))
    assert [courier.deliver(), courier.deliver()] == [1, 0]
    ((headers, body),) = receiver.came
    assert headers["webhook-signature"] == signature(secret, headers, body)
    assert abs(int(headers["webhook-timestamp"]) - time.time()) < 300
    told = json.loads(body)
    assert (told["type"], told["data"]["state"]) == ("article.done", "done")
    assert told["data"]["links"]["self"] == f"http://results.example/v1/articles/{article.id}"


def test_after_a_change_of_secret_both_signatures_are_sent(store: Store, courier: Courier, receiver: Receiver) -> None:
    old, webhook = store.webhooks.make(DESK, Wanted(receiver.url, (EventKind.ARTICLE_DONE,)))
    new = store.webhooks.replace_secret(webhook.id)
    store.webhooks.test(webhook.id)
    courier.deliver()
    ((headers, body),) = receiver.came
    signatures = [signature(secret, headers, body) for secret in (new, old)]
    assert headers["webhook-signature"].split(" ") == signatures


@pytest.mark.usefixtures("no_rest")
def test_what_is_tried_again_is_the_same_under_the_same_id(
    store: Store, courier: Courier, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deliveries, "DELAYS", (timedelta(seconds=-1),) * 5)
    receiver.statuses = [500, 302, 204]
    _, webhook = store.webhooks.make(DESK, Wanted(receiver.url, (EventKind.ARTICLE_DONE,)))
    store.webhooks.test(webhook.id)
    assert [courier.deliver() for _ in range(4)] == [1, 1, 1, 0]
    assert len({(headers["webhook-id"], body) for headers, body in receiver.came}) == 1
    (message,) = store.webhooks.deliveries(webhook.id)
    assert [each.status for each in message.attempts] == [500, 302, 204], "redirections are not followed"
    assert message.delivered_at


@pytest.mark.usefixtures("no_rest")
def test_a_receiver_that_was_down_is_told_once_it_is_back_and_again_when_somebody_asks(
    store: Store, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deliveries, "DELAYS", (timedelta(seconds=-1),) * 5)
    port = free_port()
    courier = a_courier(database_url, store, ("127.0.0.1", port))
    secret, webhook = store.webhooks.make(DESK, Wanted(f"http://127.0.0.1:{port}/told", (EventKind.ARTICLE_DONE,)))
    message_id = store.webhooks.test(webhook.id).id
    assert courier.deliver() == 1
    with receiving(port) as receiver:
        assert courier.deliver() == 1
        store.webhooks.resend(message_id)
        assert [courier.deliver(), courier.deliver()] == [1, 0]
    assert [headers["webhook-id"] for headers, _ in receiver.came] == [message_id] * 2
    assert all(headers["webhook-signature"] == signature(secret, headers, body) for headers, body in receiver.came)
    (message,) = store.webhooks.deliveries(webhook.id)
    assert [each.status for each in message.attempts] == [None, 204, 204]


@pytest.mark.usefixtures("no_rest")
def test_a_round_ends_with_the_first_that_does_not_arrive(store: Store, courier: Courier, receiver: Receiver) -> None:
    receiver.statuses = [204, 503]
    _, webhook = store.webhooks.make(DESK, Wanted(receiver.url, (EventKind.ARTICLE_DONE,)))
    for _ in range(4):
        store.webhooks.test(webhook.id)
    assert courier.deliver() == 2
    assert courier.deliver() == 1, "those that were not tried are still due"


def test_a_slow_receiver_is_told_less_in_one_round(
    store: Store, courier: Courier, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("services.results.courier.LONG_ENOUGH", 0.0)
    _, webhook = store.webhooks.make(DESK, Wanted(receiver.url, (EventKind.ARTICLE_DONE,)))
    for _ in range(2):
        store.webhooks.test(webhook.id)
    assert [courier.deliver() for _ in range(3)] == [1, 1, 0]


def test_however_many_receivers_never_answer_one_that_does_is_told(
    store: Store, database_url: str, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("services.results.courier.EVERY_SECONDS", 0.05)
    monkeypatch.setattr("shared.fetching.exchange.SILENCE", 0.5)
    with ExitStack() as stack:
        hanging = [stack.enter_context(socket.create_server(("127.0.0.1", 0))).getsockname() for _ in range(AT_ONCE)]
        wanted = (EventKind.ARTICLE_DONE,)
        for host, port in hanging:
            _, webhook = store.webhooks.make("others", Wanted(f"http://{host}:{port}/told", wanted))
            for _ in range(20):
                store.webhooks.test(webhook.id)
        _, healthy = store.webhooks.make(DESK, Wanted(receiver.url, wanted))
        store.webhooks.test(healthy.id)
        courier = a_courier(database_url, store, ("127.0.0.1", receiver.port), *hanging)
        courier.start()
        wait_until(lambda: len(receiver.came) == 1, what="the delivery")
        courier.stop()
    tries = [len(each.attempts) for hook in store.webhooks.all("others") for each in store.webhooks.deliveries(hook.id)]
    assert sum(tries) <= 2 * AT_ONCE


def test_nothing_is_sent_into_the_own_network(store: Store, database_url: str, receiver: Receiver) -> None:
    _, webhook = store.webhooks.make(DESK, Wanted(receiver.url, (EventKind.ARTICLE_DONE,)))
    store.webhooks.test(webhook.id)
    assert a_courier(database_url, store).deliver() == 1
    assert receiver.came == []
    (message,) = store.webhooks.deliveries(webhook.id)
    assert message.attempts[0].status is None
    assert message.attempts[0].error


def test_a_receiver_that_is_gone_switches_its_webhook_off(store: Store, courier: Courier, receiver: Receiver) -> None:
    receiver.statuses = [410]
    _, webhook = store.webhooks.make(DESK, Wanted(receiver.url, (EventKind.ARTICLE_DONE,)))
    store.webhooks.test(webhook.id)
    courier.deliver()
    assert "gone for good" in (store.webhooks.one(webhook.id).trouble or "")


def test_several_couriers_in_the_background_deliver_each_message_once(
    store: Store, database_url: str, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("services.results.courier.EVERY_SECONDS", 0.05)
    _, webhook = store.webhooks.make(DESK, Wanted(receiver.url, (EventKind.ARTICLE_DONE,)))
    ids = {store.webhooks.test(webhook.id).id for _ in range(45)}
    couriers = [a_courier(database_url, store, ("127.0.0.1", receiver.port)) for _ in range(3)]
    for courier in couriers:
        courier.start()
    wait_until(lambda: all(each.delivered_at for each in store.webhooks.deliveries(webhook.id)), 60, "the deliveries")
    for courier in couriers:
        courier.stop()
    assert sorted(headers["webhook-id"] for headers, _ in receiver.came) == sorted(ids)


@contextmanager
def away(store: Store) -> Iterator[None]:
    """Whoever looks for messages fails for a while."""
    with store._writing() as session:
        session.execute(text("ALTER TABLE deliveries RENAME TO hidden"))
    yield
    with store._writing() as session:
        session.execute(text("ALTER TABLE hidden RENAME TO deliveries"))


def test_after_failures_to_look_for_messages_every_hand_is_free_again(
    store: Store,
    courier: Courier,
    receiver: Receiver,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("services.results.courier.EVERY_SECONDS", 0.01)
    _, webhook = store.webhooks.make(DESK, Wanted(receiver.url, (EventKind.ARTICLE_DONE,)))
    store.webhooks.test(webhook.id)
    with away(store):
        courier.start()
        wait_until(lambda: caplog.text.count("trying again") >= AT_ONCE, what="the failures")
    wait_until(lambda: len(receiver.came) == 1, what="the delivery")
    courier.stop()
