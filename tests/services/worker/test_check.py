"""A check keeps its report, waits for a source, or gives the article back: it never loses it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest

from services.worker.check import STANDARD_DELAY, Bench, check_stored, delay_until
from shared.errors import SourceUnavailable
from shared.knowledge import open_knowledge
from shared.models.reading import Reading
from shared.models.report import Reason, State, Verdict
from shared.models.world import Facts, KnowledgeInfo
from shared.pipeline import nobody
from shared.reading import make_reader
from shared.store import Filters, Store
from tests.values import an_article


@dataclass
class Faulty:
    """A source of knowledge that always fails in one way."""

    info: KnowledgeInfo
    error: Exception

    def gather(self, reading: Reading) -> Facts:
        raise self.error


@pytest.fixture
def bench(sqlite_url: str) -> Iterator[Bench]:
    with Store(sqlite_url) as store:
        yield Bench(store, make_reader(), open_knowledge("starter"))


def failing(bench: Bench, error: Exception) -> Bench:
    return replace(bench, knowledge=Faulty(bench.knowledge.info, error))


def test_an_article_is_checked_and_its_progress_told(bench: Bench) -> None:
    article_id = bench.store.accept(an_article()).article.id
    check_stored(replace(bench, told_every=0), article_id)
    report = bench.store.report(article_id)
    assert report is not None
    assert report.state is State.DONE
    assert {person.name for person in report.people} == {"Volodymyr Zelenskiy", "Emily Carter"}
    told = {event.kind: event.people for event in bench.store.events(article_id)}
    assert told["read"] == told["gathered"] == ("Volodymyr Zelenskiy", "Emily Carter")
    assert told["resolved"] == ("Volodymyr Zelenskiy",)
    one_by_one = [(event.done, event.total) for event in bench.store.events(article_id) if event.kind == "resolved"]
    assert one_by_one == [(1, 2), (2, 2)]
    kinds = [event.kind for event in bench.store.events(article_id)]
    assert (kinds[:3], kinds[-1]) == (["accepted", "started", "read"], "done")


def test_a_check_that_takes_no_time_tells_of_no_steps(bench: Bench) -> None:
    article_id = bench.store.accept(an_article()).article.id
    check_stored(replace(bench, told_every=3600), article_id)
    assert [event.kind for event in bench.store.events(article_id)] == ["accepted", "started", "done"]


def test_a_second_delivery_of_the_same_message_does_nothing(bench: Bench) -> None:
    article_id = bench.store.accept(an_article()).article.id
    check_stored(bench, article_id)
    events = bench.store.events(article_id)
    check_stored(bench, article_id)
    assert bench.store.events(article_id) == events


def test_an_article_that_was_deleted_meanwhile_is_let_go(bench: Bench) -> None:
    check_stored(bench, "nowhere")


def test_a_source_that_is_down_is_waited_for_as_long_as_it_says(bench: Bench) -> None:
    article_id = bench.store.accept(an_article()).article.id
    back = datetime.now(UTC) + timedelta(hours=2)
    check_stored(failing(bench, SourceUnavailable("Wikidata is down", back)), article_id)
    run = bench.store.run(article_id)
    assert (run.state, run.reason) == (State.WAITING, "Wikidata is down")
    assert run.not_before is not None
    assert abs(run.not_before - back) < timedelta(minutes=1)


def test_a_delay_has_a_least_and_a_standard_length() -> None:
    assert delay_until(None) == STANDARD_DELAY
    assert delay_until(datetime.now(UTC) - timedelta(days=1)) > timedelta()


def test_any_other_error_gives_the_article_back_with_its_reason(bench: Bench) -> None:
    article_id = bench.store.accept(an_article()).article.id
    check_stored(failing(bench, ZeroDivisionError("by zero")), article_id)
    run = bench.store.run(article_id)
    assert (run.state, run.reason) == (State.QUEUED, "ZeroDivisionError: by zero")


def test_a_lack_of_memory_ends_the_task_and_not_the_worker(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    article_id = bench.store.accept(an_article()).article.id

    def no_memory(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(bench.store, "fail", no_memory)
    with pytest.raises(RuntimeError, match=article_id):
        check_stored(failing(bench, MemoryError()), article_id)
    assert bench.store.run(article_id).state is State.RUNNING


def test_who_is_nobodys_business_is_shown_in_the_article_and_found_nowhere_else(bench: Bench) -> None:
    text = "Ukraine’s President Volodymyr Zelenskiy met Emily Carter, 14, in Kyiv on Tuesday."
    article_id = bench.store.accept(an_article(text)).article.id
    check_stored(bench, article_id)
    report = bench.store.report(article_id)
    assert report is not None
    reasons = {person.name: person.reason for person in report.people}
    assert reasons["Emily Carter"] is Reason.PRIVATE_PERSON
    assert (report.state, report.totals.match, report.totals.unchecked) == (State.DONE, 1, 0)
    assert not bench.store.articles(Filters(verdict=Verdict.UNCHECKED)).articles

    all_the_same = bench.store.accept(an_article(text)).article.id
    check_stored(replace(bench, spare=nobody), all_the_same)
    report = bench.store.report(all_the_same)
    assert report is not None
    assert Reason.PRIVATE_PERSON not in {person.reason for person in report.people}
