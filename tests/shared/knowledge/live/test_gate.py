"""The shared budget, its breaker, and the slow gate of one process alone, on a real Redis."""

import threading
import time
from collections.abc import Callable

import pytest

from bonafide.serve.ports import free_port
from shared.errors import SourceUnavailable
from shared.knowledge.live import Access, Live, Site
from shared.knowledge.live.budget import SharedGate
from shared.knowledge.live.gate import FAILURES, SLOW, LocalGate, Outcome, Wait
from shared.knowledge.live.http import Call
from tests.wikimedia.mischief import Mischief
from tests.wikimedia.server import StandIn

MakeAccess = Callable[..., Access]
JANE = Call(Site.WIKIDATA, {"action": "wbgetentities", "ids": "Q9042", "props": "labels", "format": "json"})


def ask_together(lives: list[Live], times: int) -> None:
    threads = [threading.Thread(target=lambda live=live: [live.http.ask(JANE) for _ in range(times)]) for live in lives]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_several_clients_share_one_rate(access: MakeAccess, stand_in: StandIn) -> None:
    begun = time.time()
    ask_together([Live(access(requests_per_minute=600)) for _ in range(4)], 40)
    # A fifth of a minute's requests at once, the rest at the rate that fits into the minute with them.
    for place, asked in enumerate(sorted(each.at for each in stand_in.asked)):
        assert place <= 120 + 8 * (asked - begun) + 1
    assert stand_in.count() == 160


def test_no_more_are_under_way_than_allowed(access: MakeAccess, stand_in: StandIn) -> None:
    stand_in.delay = 0.02
    ask_together([Live(access(concurrency=2)) for _ in range(6)], 5)
    assert max(each.together for each in stand_in.asked) == 2


def test_the_query_service_is_asked_one_at_a_time(access: MakeAccess) -> None:
    gate = SharedGate(access(patience=0.3))
    turn = gate.enter(Site.SPARQL)
    with pytest.raises(SourceUnavailable, match="budget"):
        SharedGate(access(patience=0.3)).enter(Site.SPARQL)
    gate.leave(turn, Outcome.ANSWERED)
    gate.leave(gate.enter(Site.SPARQL), Outcome.ANSWERED)


def test_a_budget_that_is_used_up_says_when_there_is_more(access: MakeAccess) -> None:
    gate = SharedGate(access(requests_per_minute=10, patience=0.1))
    for _ in range(2):
        gate.leave(gate.enter(Site.WIKIDATA), Outcome.ANSWERED)
    with pytest.raises(SourceUnavailable, match="budget of requests is used up") as caught:
        gate.enter(Site.WIKIPEDIA)
    assert caught.value.retry_at


def test_a_site_that_keeps_failing_is_left_alone_by_all(access: MakeAccess, stand_in: StandIn) -> None:
    stand_in.misbehave(Mischief.DOWN)
    for _ in range(2):
        with pytest.raises(SourceUnavailable):
            Live(access()).http.ask(JANE)
    assert stand_in.count() == FAILURES
    with pytest.raises(SourceUnavailable, match="left alone"):
        Live(access()).http.ask(JANE)
    assert stand_in.count() == FAILURES


def test_other_sites_are_still_asked(access: MakeAccess) -> None:
    gate = SharedGate(access(patience=0.1))
    gate.leave(gate.enter(Site.WIKIDATA), Outcome.LIMITED, 600)
    with pytest.raises(SourceUnavailable, match="left alone"):
        gate.enter(Site.WIKIDATA)
    gate.leave(gate.enter(Site.WIKIPEDIA), Outcome.ANSWERED)


@pytest.mark.parametrize("make", [SharedGate, LocalGate])
def test_one_probe_goes_first_and_opens_the_way(access: MakeAccess, make: type[SharedGate | LocalGate]) -> None:
    gate = make(access(patience=0.3))
    gate.leave(gate.enter(Site.WIKIDATA), Outcome.LIMITED, 0.2)
    probe = gate.enter(Site.WIKIDATA)  # a short wait is waited out
    assert isinstance(gate._ask(Site.WIKIDATA), Wait)
    gate.leave(probe, Outcome.ANSWERED)
    gate.leave(gate.enter(Site.WIKIDATA), Outcome.ANSWERED)


def test_a_probe_that_fails_closes_the_way_again(access: MakeAccess) -> None:
    gate = SharedGate(access())
    gate.leave(gate.enter(Site.WIKIDATA), Outcome.LIMITED, 0.1)
    gate.leave(gate.enter(Site.WIKIDATA), Outcome.LIMITED, 600)
    with pytest.raises(SourceUnavailable, match="left alone"):
        gate.enter(Site.WIKIDATA)


def test_without_redis_it_goes_on_slowly_and_never_without_limit(access: MakeAccess, stand_in: StandIn) -> None:
    live = Live(access(budget_url=f"redis://127.0.0.1:{free_port()}/0", patience=0.2))
    for _ in range(SLOW):
        live.http.ask(JANE)
    gate = LocalGate(access())
    for _ in range(SLOW):
        gate.leave(gate.enter(Site.WIKIDATA), Outcome.ANSWERED)
    refused = gate._ask(Site.WIKIDATA)
    assert isinstance(refused, Wait)
    assert 30 < refused.seconds <= 60
