"""What is too old goes with everything about it, and a person goes from every report, however the name is written."""

import tracemalloc
from datetime import timedelta

import pytest
from sqlalchemy import inspect, text

from shared.errors import BadRequest, NotFound
from shared.models.report import Reason, State
from shared.models.text import Article, Draft, DraftKind
from shared.store import NO_LINES, Chunk, Deed, Person, Refused, Store, Taken, forgetting
from shared.store.forgetting import AT_ONCE
from tests.values import a_finding, a_report, an_article


def checked(store: Store, *people: tuple[str, Reason, str | None]) -> Article:
    """An article whose report tells of these people."""
    article = an_article()
    store.accept(article)
    run = store.claim(article.id)
    assert run is not None
    store.finish(run, a_report(article, *(a_finding(*person) for person in people)))
    return article


def names(store: Store, article: Article, number: int = 1) -> list[str]:
    report = store.report(article.id, number)
    assert report is not None
    return [person.name for person in report.people]


def test_old_articles_go_once_their_check_has_ended(store: Store) -> None:
    done, waiting = checked(store, ("Ada", Reason.NAME_ONLY, None)), an_article()
    store.accept(waiting)
    assert store.forgetting.old_articles(timedelta(days=1)) == 0
    assert store.forgetting.old_articles(timedelta(days=-1)) == 1
    with pytest.raises(NotFound):
        store.article(done.id)
    assert store.article(waiting.id).run.state is State.QUEUED


def test_old_batches_go_with_the_last_of_their_articles_and_every_line(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forgetting, "LINES_AT_ONCE", 2)
    done, waiting = an_article(), an_article()
    for name, article in (("old", done), ("unfinished", waiting)):
        refused = tuple(Refused(line, "no text", "text") for line in (2, 3, 4))
        store.batches.keep(store.batches.begin(name, "ada"), Chunk(4, NO_LINES, (Taken(1, article, False),), refused))
    run = store.claim(done.id)
    assert run is not None
    store.finish(run, a_report(done))
    store.forgetting.old_batches(timedelta(days=-1))
    assert len(store.batches.page()) == 2, "their articles are there"
    store.forgetting.old_articles(timedelta(days=-1))
    store.forgetting.old_batches(timedelta(days=1))
    assert len(store.batches.page()) == 2, "neither is old"
    store.forgetting.old_batches(timedelta(days=-1))
    assert [batch.id for batch in store.batches.page()] == ["unfinished"]
    assert [len(store.batches.lines(name)) for name in ("old", "unfinished")] == [0, 4]


def test_an_article_that_is_erased_leaves_no_row_behind(store: Store) -> None:
    article = checked(store, ("Ada", Reason.NAME_ONLY, "Q7259"))
    store.accept(an_article("", draft=Draft(DraftKind.PDF, b"%PDF-")))
    for line in store.articles().articles:
        store.delete(line.id)
    with store._reading() as session:
        found = inspect(session.connection())
        left = {
            table: session.scalar(text(f"SELECT count(*) FROM {table}"))
            for table in found.get_table_names()
            if {column["name"] for column in found.get_columns(table)} & {"article_id", "run_id"}
        }
    assert {"runs", "events", "findings", "drafts", "promises"} <= set(left)
    assert not any(left.values()), article.id


def test_a_person_is_erased_by_name_from_every_report_and_its_totals(store: Store) -> None:
    ada, grace = ("Ada Lovelace", Reason.CLAIMS_SUPPORTED, "Q7259"), ("Grace Hopper", Reason.NAME_ONLY, "Q11641")
    first, second, other = checked(store, ada, grace), checked(store, ada), checked(store, grace)
    store.recheck(first.id)
    run = store.claim(first.id)
    assert run is not None
    store.finish(run, a_report(first, a_finding("ADA  Lovelâce", Reason.NO_CANDIDATE)))
    erased = store.forgetting.person(Person(name="ada lovelace"))
    assert (erased.articles, erased.findings) == (2, 3)
    assert (names(store, first), names(store, first, 2), names(store, second)) == (["Grace Hopper"], [], [])
    assert names(store, other) == ["Grace Hopper"]
    report = store.report(first.id, 1)
    assert report is not None
    assert (report.totals.match, report.totals.unknown) == (1, 0)
    latest = next(line for line in store.articles().articles if line.id == first.id)
    assert latest.totals is not None
    assert latest.totals.unknown == 0
    assert store.forgetting.person(Person(name="Ada Lovelace")).findings == 0


def test_a_person_is_erased_by_item_whatever_the_name(store: Store) -> None:
    article = checked(store, ("Lady Lovelace", Reason.NAME_ONLY, "Q7259"), ("Lady Ada", Reason.NO_CANDIDATE, None))
    assert store.forgetting.person(Person(qid="Q7259")).findings == 1
    assert names(store, article) == ["Lady Ada"]


def test_somebody_who_is_listed_nowhere_is_erased_too(store: Store) -> None:
    article = checked(store, ("Tom Smith", Reason.PRIVATE_PERSON, None), ("Ann Lee", Reason.PRIVATE_PERSON, None))
    assert store.forgetting.person(Person(name="Tom Smith")).findings == 1
    assert names(store, article) == ["Ann Lee"]


def test_however_many_reports_there_are_all_are_looked_through(store: Store) -> None:
    for number in range(AT_ONCE + 1):
        checked(store, ("Ann Lee", Reason.PRIVATE_PERSON, None), (f"Person {number}", Reason.PRIVATE_PERSON, None))
    assert store.forgetting.person(Person(name=f"Person {AT_ONCE}")).findings == 1
    erased = store.forgetting.person(Person(name="Ann Lee"))
    assert (erased.articles, erased.findings) == (AT_ONCE + 1, AT_ONCE + 1)


def test_reports_are_looked_through_one_after_the_other(store: Store) -> None:
    large = [(f"{letter} {'x' * 100_000}", Reason.PRIVATE_PERSON, None) for letter in "ABCDE"]
    for _ in range(10):
        checked(store, *large)
    tracemalloc.start()
    try:
        assert store.forgetting.person(Person(name="Nobody Here")).findings == 0
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    report = store.report(store.articles().articles[0].id, 1)
    assert report is not None
    assert most < 5 * len(report.model_dump_json())


@pytest.mark.parametrize(("name", "qid"), [(None, None), ("", None), ("...", None)])
def test_nobody_in_particular_cannot_be_erased(name: str | None, qid: str | None) -> None:
    with pytest.raises(BadRequest):
        Person(name, qid)


def test_deeds_are_written_down_and_forgotten_in_time(store: Store) -> None:
    for number in range(3):
        store.audit.note(Deed("desk", "Ann", "0123456789ab", "read", f"a{number}"))
    newest, *_ = store.audit.entries()
    assert (newest.deed.subject, newest.deed.who) == ("a2", "Ann")
    assert [entry.deed.subject for entry in store.audit.entries(before=newest.id)] == ["a1", "a0"]
    assert [entry.deed.subject for entry in store.audit.entries(subject="a1")] == ["a1"]
    store.forgetting.old_audit(timedelta(days=1))
    assert len(store.audit.entries()) == 3
    store.forgetting.old_audit(timedelta(days=-1))
    assert not store.audit.entries()
