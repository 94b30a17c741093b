"""One article's look-ups over HTTP: who is found, what it costs, and what every misbehaviour leaves of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from shared.errors import SourceUnavailable
from shared.knowledge.live import Access, Live, http, sources
from shared.knowledge.live.cache import Kind
from shared.models.reading import ClaimKind, Reading, Role
from shared.models.report import Reason, Report, State, Verdict
from shared.models.world import Facts, Meeting
from shared.reporting.compose import Judgements, compose
from shared.resolution.people import resolve
from shared.verification.verdicts import verify
from tests.shared.knowledge.made import Json, held, holder, human, office
from tests.wikimedia.server import Mischief, StandIn
from tests.wikimedia.wiki import Wiki
from tests.world import claim, person, reading

MakeAccess = Callable[..., Access]
OFFICE = ("Prime Minister", "Ukraine", None)


@pytest.fixture
def wiki() -> Wiki:
    """Ukraine's prime ministers, two of one name, somebody without a page, and a name that was merged."""
    wiki = Wiki()
    country = {"id": "Q212", "labels": {"en": {"language": "en", "value": "Ukraine"}}}
    wiki.add_item({**country, "aliases": {}, "descriptions": {}, "claims": {}, "sitelinks": {}})
    wiki.add_item(office("Q1", "Prime Minister of Ukraine", country="Q212"))
    wiki.add_item(_holding("Q2", "Anna Kovalenko", "2010-03-01", "2016-04-14"))
    wiki.add_item(_holding("Q3", "Borys Melnyk", "2016-04-14", "2025-07-17"))
    wiki.add_item(human("Q4", "Anna Kovalenko"))
    wiki.add_item(human("Q5", "Clara Nowhere", "C. Nowhere"))
    wiki.add_page("Anna Kovalenko", points_to=["Anna Kovalenko (politician)", "Anna Kovalenko (singer)"])
    wiki.add_page("Anna Kovalenko (politician)", "Q2", lead="She was prime minister.")
    wiki.add_page("Anna Kovalenko (singer)", "Q4")
    wiki.add_page("Borys Melnyk", "Q3", lead="He was prime minister and likes chess.")
    wiki.add_page("Prime Minister of Ukraine", "Q1")
    wiki.merged["Q30"] = "Q3"
    return wiki


def _holding(key: str, label: str, start: str, end: str) -> Json:
    return human(key, label, held=[held("Q1", start, end)])


def article(*, day: str = "2020-05-05") -> Reading:
    people = [person(name, claim("Ukraine's Prime Minister")) for name in ("Anna Kovalenko", "Borys Melnyk")]
    return reading(*people, day=day, text="Ukraine")


def report_on(read: Reading, facts: Facts) -> Report:
    people = verify(read, resolve(read, facts), facts)
    return compose(read, Judgements(people=people, officials=(), sources=()), facts)


def outcome(report: Report) -> dict[str, Reason]:
    return {person.name: person.reason for person in report.people}


def test_an_office_is_found_with_everybody_who_held_it(live: Live) -> None:
    facts = live.gather(article())
    (hit,) = facts.offices["Prime Minister", "Ukraine's", None].hits
    chain = facts.chains[hit.entity.id]
    assert [(t.label, str(t.start), str(t.end)) for t in chain.tenures] == [
        ("Anna Kovalenko", "2010-03-01", "2016-04-14"), ("Borys Melnyk", "2016-04-14", "2025-07-17"),
    ]  # fmt: skip
    assert chain.single
    assert chain.known_until == datetime.now(UTC).date()


def test_the_targets_of_a_disambiguation_page_become_candidates(live: Live) -> None:
    hits = live.gather(article()).people["Anna Kovalenko"].hits
    assert {hit.entity.id for hit in hits} == {"Q2", "Q4"}


def test_every_fact_says_where_it_came_from(live: Live, stand_in: StandIn) -> None:
    facts = live.gather(article())
    melnyk = facts.entities["Q3"]
    assert (melnyk.revision, melnyk.qid) == (1_000_003, "Q3")
    assert melnyk.retrieved_at
    assert datetime.now(UTC) - melnyk.retrieved_at < timedelta(minutes=1)
    finding = report_on(article(), facts).people[1]
    told = finding.claims[0].evidence[0]
    assert (told.source, told.item, told.property, told.revision) == ("wikidata", "Q3", "P39", 1_000_003)
    assert told.statement == stand_in.wiki.items["Q3"]["claims"]["P39"][0]["id"]
    assert told.retrieved_at == melnyk.retrieved_at


def test_the_verdicts_follow(live: Live) -> None:
    report = report_on(article(), live.gather(article()))
    assert outcome(report) == {"Anna Kovalenko": Reason.NOT_IN_OFFICE, "Borys Melnyk": Reason.CLAIMS_SUPPORTED}


def test_what_is_known_costs_nothing_not_even_after_a_restart(
    live: Live, access: MakeAccess, stand_in: StandIn
) -> None:
    first = live.gather(article())
    assert stand_in.count() <= 8
    stand_in.asked.clear()
    assert live.gather(article()) == first
    assert Live(access()).gather(article()) == first
    assert stand_in.count() == 0


def test_a_name_without_a_page_costs_two_requests_more(live: Live, stand_in: StandIn) -> None:
    live.gather(reading(person("Clara Nowhere")))
    asked = [each.params for each in stand_in.asked if each.site == "wikidata"]
    assert sum(each["action"] == "wbsearchentities" for each in asked) == 1
    assert sum(each.get("list") == "search" for each in asked) == 1
    assert live.gather(reading(person("Clara Nowhere"))).people["Clara Nowhere"].hits[0].entity.id == "Q5"


def test_who_is_nowhere_is_looked_for_and_not_found(live: Live) -> None:
    looked_up = live.gather(reading(person("Nemo Nobody"))).people["Nemo Nobody"]
    assert (looked_up.hits, looked_up.failure) == ((), None)


def test_a_misspelled_holder_is_found_by_the_office(live: Live) -> None:
    read = reading(person("Boris Melnyk", claim("Ukraine's Prime Minister")), day="2020-05-05")
    facts = live.gather(read)
    (hit,) = facts.people["Boris Melnyk"].hits
    assert (hit.entity.id, hit.meeting) == ("Q3", Meeting.VARIANT)


def test_a_merged_item_is_one_with_what_it_was_merged_into(live: Live, wiki: Wiki) -> None:
    wiki.pages["Borys Melnyk"].item = "Q30"
    facts = live.gather(article())
    assert [hit.entity.id for hit in facts.people["Borys Melnyk"].hits] == ["Q3"]
    assert facts.entities["Q30"] == facts.entities["Q3"]


def test_a_page_is_read_only_where_wikidata_is_silent(live: Live, stand_in: StandIn) -> None:
    silent = person(
        "Borys Melnyk", claim("chess player", ClaimKind.AFFILIATION, role=Role("member", organisation="FIDE"))
    )
    party = person("Borys Melnyk", claim("a liberal", ClaimKind.PARTY, role=None, value="Liberal Party"))
    assert not live.gather(reading(silent, day=None)).texts  # an office was held: not silent
    (text,) = live.gather(reading(party, day=None)).texts.values()
    assert text.text == "He was prime minister and likes chess."
    assert text.revision == wiki_number(stand_in, "Borys Melnyk")
    asked = [each for each in stand_in.asked if "extracts" in each.params.get("prop", "")]
    assert len(asked) == 1
    assert "Wikipedia-API" not in asked[0].agent


def wiki_number(stand_in: StandIn, title: str) -> int:
    return stand_in.wiki.pages[title].number


_EVERYWHERE = [(mischief, None) for mischief in Mischief if mischief not in (Mischief.DRIP, Mischief.QUERY_LAG)]
_SOMEWHERE = [
    (m, s) for m in (Mischief.DOWN, Mischief.EMPTY, Mischief.LIST) for s in ("wikidata", "wikipedia", "sparql")
]


@pytest.mark.parametrize(("mischief", "site"), [*_EVERYWHERE, *_SOMEWHERE])
def test_no_misbehaviour_makes_anybody_unknown(
    live: Live, stand_in: StandIn, mischief: Mischief, site: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http, "_BACKOFF", 0.01)
    monkeypatch.setattr(sources, "LONGEST", 3.0)
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
    monkeypatch.setattr(sources, "WHOLE", Kind("item", 0.0))
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
