"""One article's look-ups over HTTP: who is found and what it costs."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from shared.knowledge.live import Access, Live
from shared.models.reading import ClaimKind, Role
from shared.models.report import Reason
from shared.models.world import Meeting
from tests.shared.knowledge.live.ministers import article, ministers, outcome, report_on
from tests.wikimedia.server import StandIn
from tests.wikimedia.wiki import Wiki
from tests.world import claim, person, reading

MakeAccess = Callable[..., Access]


@pytest.fixture
def wiki() -> Wiki:
    return ministers()


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
