"""What every misbehaviour of the sites leaves of one article's look-ups."""

import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from shared.errors import SourceUnavailable
from shared.knowledge.live import Access, Live, http, sites
from shared.knowledge.live.cache import Kind
from shared.knowledge.wikibase import parse
from shared.models.report import Reason, State, Verdict
from tests.shared.knowledge.live.ministers import article, ministers, outcome, report_on
from tests.shared.knowledge.made import holder, office
from tests.wikimedia.mischief import Mischief
from tests.wikimedia.server import StandIn
from tests.wikimedia.wiki import Wiki
from tests.world import claim, person, reading

MakeAccess = Callable[..., Access]


@pytest.fixture
def wiki() -> Wiki:
    return ministers()


_EVERYWHERE = [(mischief, None) for mischief in Mischief if mischief not in (Mischief.DRIP, Mischief.QUERY_LAG)]
_SOMEWHERE = [
    (m, s) for m in (Mischief.DOWN, Mischief.EMPTY, Mischief.LIST) for s in ("wikidata", "wikipedia", "sparql")
]


@pytest.mark.parametrize(("mischief", "site"), [*_EVERYWHERE, *_SOMEWHERE])
def test_no_misbehaviour_makes_anybody_unknown(
    live: Live, stand_in: StandIn, mischief: Mischief, site: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http, "_BACKOFF", 0.01)
    monkeypatch.setattr(sites, "LONGEST", 3.0)
    well = outcome(report_on(article(), live.gather(article())))
    stand_in.misbehave(mischief, site)
    troubled = Live(replace(live.http.access, cache_url=live.http.access.cache_url + mischief.name + str(site)))  # type: ignore[operator]
    try:
        facts = troubled.gather(article())
    except SourceUnavailable as error:
        assert error.retry_at
        return
    report = report_on(article(), facts)
    for finding in report.people:
        assert finding.reason in (well[finding.name], Reason.SOURCE_UNAVAILABLE)
    if any(finding.verdict is Verdict.UNCHECKED for finding in report.people):
        assert report.state is State.WAITING
        assert facts.retry_at


def test_without_the_query_service_the_office_speaks_and_accuses_nobody(
    live: Live, stand_in: StandIn, wiki: Wiki
) -> None:
    wiki.add_item(office("Q1", "Prime Minister of Ukraine", country="Q212", holders=[holder("Q3", "2016-04-14")]))
    stand_in.misbehave(Mischief.DOWN, "sparql")
    read = reading(person("Nemo Nobody", claim("Ukraine's Prime Minister")), day="2020-05-05")
    facts = live.gather(read)
    chain = facts.chains["Q1"]
    assert [t.holder for t in chain.tenures] == ["Q3"]
    assert (chain.single, chain.known_until) == (False, None)
    assert outcome(report_on(read, facts)) == {"Nemo Nobody": Reason.SOURCE_UNAVAILABLE}


def test_old_answers_stand_in_during_an_outage_and_are_marked(
    live: Live, stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sites, "WHOLE", Kind("item", 0.0, parse))
    first = live.gather(article())
    assert first.stale_since is None
    stand_in.misbehave(Mischief.DOWN)
    second = live.gather(article())
    assert second.stale_since
    assert outcome(report_on(article(), second)) == outcome(report_on(article(), first))
    assert "older answers" in (report_on(article(), second).knowledge.note or "")


def test_where_nobody_answers_the_article_is_put_back(live: Live, stand_in: StandIn) -> None:
    stand_in.misbehave(Mischief.SLOW_DOWN_LONG)
    with pytest.raises(SourceUnavailable) as caught:
        live.gather(article())
    assert caught.value.retry_at


def test_very_many_names_are_asked_for_at_several_times(
    live: Live, stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sites, "LONGEST", 1.0)
    slow = Live(live.http.access, lambda *_: time.sleep(0.15))
    read = reading(*(person(f"Nemo Nobody{number:02}") for number in range(12)), day="2020-05-05")
    begun, times, open_names = time.monotonic(), 0, 12
    while open_names:
        report = report_on(read, slow.gather(read))
        left = sum(finding.reason is Reason.SOURCE_UNAVAILABLE for finding in report.people)
        assert left < open_names
        assert (report.state is State.WAITING) == bool(left)
        times, open_names = times + 1, left
    assert times > 1
    assert (time.monotonic() - begun) / times < 2.5
