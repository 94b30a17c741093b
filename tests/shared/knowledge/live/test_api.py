import pytest

from shared.errors import SourceBroken, SourceUnavailable
from shared.knowledge.live import Live, Site
from shared.knowledge.live import answers as limits
from shared.knowledge.live.api import Action, Parts, items
from shared.knowledge.wikibase import parse
from tests.wikimedia.mischief import Mischief
from tests.wikimedia.server import StandIn
from tests.wikimedia.wiki import Wiki


@pytest.fixture
def wikidata(live: Live) -> Action:
    return Action(live.http, Site.WIKIDATA)


def fetched(action: Action, *ids: str, parts: Parts = Parts.WHOLE) -> dict[str, object]:
    return {key: value for part in items(action, ids, parts) for key, value in part.items()}


def test_a_merged_item_comes_under_the_id_asked_for(wikidata: Action) -> None:
    found = fetched(wikidata, "Q9050", "Q9042")
    assert {key: parse(raw).id for key, raw in found.items()} == {"Q9050": "Q9042", "Q9042": "Q9042"}  # type: ignore[arg-type]


def test_an_item_that_is_missing_is_known_to_be(wikidata: Action) -> None:
    assert fetched(wikidata, "Q777777") == {"Q777777": None}


def test_a_malformed_id_stays_out_and_spoils_no_batch(wikidata: Action, stand_in: StandIn) -> None:
    found = fetched(wikidata, "Q9042", "Zfoo", "Q0", "P31", "Q12345678901")
    assert {key for key, raw in found.items() if raw is None} == {"Zfoo", "Q0", "P31", "Q12345678901"}
    assert [asked.params["ids"] for asked in stand_in.asked] == ["Q9042"]


def test_ids_go_by_fifty_sorted_and_once(wikidata: Action, stand_in: StandIn) -> None:
    assert len(fetched(wikidata, *(f"Q{n}" for n in range(1, 121)), "Q1")) == 120
    batches = [asked.params["ids"].split("|") for asked in stand_in.asked]
    assert [len(batch) for batch in batches] == [50, 50, 20]
    assert all(batch == sorted(batch) for batch in batches)


def test_a_label_for_all_languages_is_found(wikidata: Action) -> None:
    for parts in Parts:
        assert parse(fetched(wikidata, "Q9060", parts=parts)["Q9060"]).label == "Mula Name"  # type: ignore[arg-type]


def test_where_an_answer_is_too_large_half_is_asked_for(
    wikidata: Action, stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_BYTES", 3_000)
    assert len(fetched(wikidata, "Q9043", "Q9045", "Q9060", "Q9100", parts=Parts.BRIEF)) == 4
    assert stand_in.count() == 1
    stand_in.asked.clear()
    monkeypatch.setattr(limits, "MOST_BYTES", 700)
    assert len(fetched(wikidata, "Q9043", "Q9045", "Q9060", "Q9100", parts=Parts.BRIEF)) == 4
    assert stand_in.count() > 1


def test_lagging_databases_are_waited_for(wikidata: Action, stand_in: StandIn) -> None:
    stand_in.misbehave(Mischief.LAG, times=2)
    assert fetched(wikidata, "Q9042")["Q9042"]
    assert stand_in.count() == 3


def test_databases_that_keep_lagging_are_unavailable(wikidata: Action, stand_in: StandIn) -> None:
    stand_in.misbehave(Mischief.LAG)
    with pytest.raises(SourceUnavailable, match="lags"):
        fetched(wikidata, "Q9042")


def test_a_lagging_query_service_starves_no_reader(wikidata: Action, stand_in: StandIn) -> None:
    stand_in.misbehave(Mischief.QUERY_LAG)
    assert fetched(wikidata, "Q9042")["Q9042"]
    assert fetched(wikidata, "Q9043")["Q9043"]
    assert ["maxlag" in asked.params for asked in stand_in.asked] == [True, False, False]


def test_an_item_left_out_of_an_answer_is_not_taken_for_missing(wikidata: Action, stand_in: StandIn) -> None:
    stand_in.misbehave(Mischief.EMPTY)
    with pytest.raises(SourceBroken, match="left Q9042 out"):
        fetched(wikidata, "Q9042")


def test_what_is_kept_of_an_item_is_what_is_read(wikidata: Action, wiki: Wiki) -> None:
    kept = fetched(wikidata, "Q9042")["Q9042"]
    assert parse(kept) == parse(wiki.items["Q9042"])  # type: ignore[arg-type]
    assert "P214" not in kept["claims"]  # type: ignore[index]
