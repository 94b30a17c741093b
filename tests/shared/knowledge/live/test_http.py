import socket
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from shared.errors import BadSetting, SourceBroken, SourceError, SourceUnavailable
from shared.knowledge.live import Access, Live, Site
from shared.knowledge.live import answers as limits
from shared.knowledge.live.answers import retry_after
from shared.knowledge.live.http import Call, Polite
from tests.wikimedia.mischief import Mischief
from tests.wikimedia.server import StandIn

MakeAccess = Callable[..., Access]
JANE = Call(Site.WIKIDATA, {"action": "wbgetentities", "ids": "Q9042", "props": "labels", "format": "json"})


def test_every_request_says_who_asks_and_with_what(live: Live, stand_in: StandIn) -> None:
    live.http.ask(JANE)
    agent = stand_in.asked[0].agent
    assert agent.startswith("bonafide/")
    assert "(desk@example.org) requests/" in agent


@pytest.mark.parametrize("contact", ["", "   ", "x", "nobody in particular"])
def test_without_a_contact_it_does_not_start(contact: str) -> None:
    with pytest.raises(BadSetting, match="BONAFIDE_CONTACT must be your e-mail address"):
        Access(contact)


def test_answers_come_compressed_and_are_read(live: Live) -> None:
    assert live.http.ask(JANE)["entities"]["Q9042"]["labels"]["en"]["value"] == "Jane Roe"


@pytest.mark.parametrize(
    "mischief",
    [
        Mischief.DOWN, Mischief.HTML, Mischief.CUT, Mischief.CUT_JSON, Mischief.LIST, Mischief.RESET,
        Mischief.SLOW_DOWN_SECONDS, Mischief.SLOW_DOWN_DATE,
    ],
)  # fmt: skip
def test_what_passes_is_waited_out(live: Live, stand_in: StandIn, mischief: Mischief) -> None:
    stand_in.misbehave(mischief, times=1)
    assert live.http.ask(JANE)["entities"]["Q9042"]["id"] == "Q9042"
    assert stand_in.count() == 2


@pytest.mark.parametrize(
    ("mischief", "error"),
    [
        (Mischief.DOWN, SourceUnavailable), (Mischief.RESET, SourceUnavailable), (Mischief.HTML, SourceBroken),
        (Mischief.CUT, SourceBroken), (Mischief.CUT_JSON, SourceBroken), (Mischief.LIST, SourceBroken),
    ],
)  # fmt: skip
def test_what_stays_is_an_error_and_never_an_answer(
    live: Live, stand_in: StandIn, mischief: Mischief, error: type[SourceError]
) -> None:
    stand_in.misbehave(mischief)
    with pytest.raises(error, match="wikidata"):
        live.http.ask(JANE)
    assert stand_in.count() == 3


def test_a_long_wait_is_not_slept_through_but_handed_on(live: Live, stand_in: StandIn) -> None:
    stand_in.misbehave(Mischief.SLOW_DOWN_LONG)
    with pytest.raises(SourceUnavailable) as caught:
        live.http.ask(JANE)
    assert stand_in.count() == 1
    assert caught.value.retry_at
    assert caught.value.retry_at > datetime.now(UTC) + timedelta(minutes=50)


def test_a_slow_drip_ends_by_the_clock(live: Live, stand_in: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits.received, "__defaults__", (1.0,))
    stand_in.misbehave(Mischief.DRIP, times=1)
    begun = time.monotonic()
    with pytest.raises(SourceUnavailable, match="took more than 1 s"):
        live.http.ask(JANE)
    assert time.monotonic() - begun < 10


def test_an_endless_answer_is_cut_off(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_BYTES", 100)
    with pytest.raises(SourceBroken, match="more than 100 bytes"):
        live.http.ask(JANE)


def test_a_site_that_is_not_there_is_unavailable(access: MakeAccess) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{nobody.getsockname()[1]}/w/api.php"
        with pytest.raises(SourceUnavailable, match="could not be reached"):
            Live(access(wikidata_url=address)).http.ask(JANE)


def test_a_site_that_is_not_there_is_tried_once_and_then_left_alone_for_a_while(access: MakeAccess) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        http = Live(access(wikidata_url=f"http://127.0.0.1:{nobody.getsockname()[1]}/w/api.php")).http
        for _ in range(2):
            with pytest.raises(SourceUnavailable, match="no connection leads there") as caught:
                http.ask(JANE)
            assert caught.value.retry_at
            nobody.listen()
        nobody.setblocking(False)
        with pytest.raises(BlockingIOError):
            nobody.accept()


def test_a_refusal_closes_the_site_for_everybody(access: MakeAccess, stand_in: StandIn) -> None:
    rude = Live(access())
    rude.http.access = access()
    session = rude.http._session()
    session.headers["User-Agent"] = "python-requests/2.34"
    with pytest.raises(SourceUnavailable, match="see that the contact is right"):
        rude.http.ask(JANE)
    with pytest.raises(SourceUnavailable, match="left alone"):
        Live(access()).http.ask(JANE)
    assert stand_in.count() == 1


def test_what_is_recorded_is_what_came(access: MakeAccess) -> None:
    seen: list[tuple[Site, int]] = []
    polite: Polite = Live(access(), record=lambda call, exchange: seen.append((call.site, exchange.status))).http
    polite.ask(JANE)
    assert seen == [(Site.WIKIDATA, 200)]


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7.0),
        (None, None),
        ("soon", None),
        ("", None),
        ("²", None),
        ("9" * 400, 86_400.0),
        ("-5", None),
    ],
)
def test_the_seconds_to_wait_are_read(header: str | None, seconds: float | None) -> None:
    assert retry_after(header) == seconds


def test_a_date_to_wait_for_is_read_and_never_lies_in_the_past() -> None:
    assert retry_after("Wed, 21 Oct 2015 07:28:00 GMT") == 0.0
    assert retry_after("Fri, 01 Jan 2100 00:00:00 GMT") == 86_400.0  # a day at most
