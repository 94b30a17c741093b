"""Articles are accepted with a run, read back whole, listed by pages and erased."""

import pytest

from shared.errors import NotFound
from shared.models.report import Reason, State, Verdict
from shared.models.text import Link
from shared.store import Filters, Happening, Store
from tests.values import a_finding, a_report, an_article


def check(store: Store, article_id: str, *reasons: Reason) -> None:
    run = store.claim(article_id)
    assert run is not None
    people = [a_finding(f"Person {number}", reason) for number, reason in enumerate(reasons)]
    store.finish(run, a_report(store.article(article_id).article, *people))


def test_an_accepted_article_is_kept_whole_with_a_queued_run(store: Store) -> None:
    article = an_article(url="https://news.example/1", author="A. Writer", links=(Link("here", "https://x.example"),))
    accepted = store.accept(article, embargo=True)
    assert accepted == store.article(article.id)
    assert accepted.article == article
    assert accepted.embargo
    assert (accepted.run.number, accepted.run.state, accepted.run.attempt) == (1, State.QUEUED, 0)
    assert [event.kind for event in store.events(article.id)] == ["accepted"]


def test_the_same_text_has_the_same_hash(store: Store) -> None:
    first, second = store.accept(an_article()), store.accept(an_article(title="Another title"))
    assert first.content_hash == second.content_hash != store.accept(an_article("Another text.")).content_hash


def test_the_database_tells_the_time_of_acceptance(store: Store) -> None:
    first, second = store.accept(an_article()), store.accept(an_article())
    assert first.submitted_at.utcoffset() is not None
    assert first.submitted_at <= second.submitted_at


def test_nothing_is_found_where_nothing_is(store: Store) -> None:
    for look in (store.article, store.run, store.report, store.events, store.delete, store.recheck, store.requeue):
        with pytest.raises(NotFound, match="nowhere"):
            look("nowhere")
    assert store.claim("nowhere") is None


def test_pages_follow_each_other_newest_first(store: Store) -> None:
    ids = [store.accept(an_article()).article.id for _ in range(5)]
    first = store.articles(limit=2)
    second = store.articles(cursor=first.next, limit=2)
    third = store.articles(cursor=second.next, limit=2)
    listed = [line.id for page in (first, second, third) for line in page.articles]
    assert listed == ids[::-1]
    assert third.next is None


def test_the_list_can_be_narrowed_by_state_and_verdict(store: Store) -> None:
    waiting, right, wrong = (store.accept(an_article()).article.id for _ in range(3))
    check(store, right, Reason.CLAIMS_SUPPORTED)
    check(store, wrong, Reason.CLAIMS_SUPPORTED, Reason.OFFICE_HELD_BY_OTHER)
    assert [line.id for line in store.articles(Filters(state=State.QUEUED)).articles] == [waiting]
    assert [line.id for line in store.articles(Filters(verdict=Verdict.MATCH)).articles] == [wrong, right]
    found = store.articles(Filters(State.DONE, Verdict.MISMATCH)).articles
    assert [(line.id, line.totals and line.totals.mismatch) for line in found] == [(wrong, 1)]
    assert store.counts() == {State.QUEUED: 1, State.DONE: 2}


def test_only_the_latest_report_counts_in_the_list(store: Store) -> None:
    article_id = store.accept(an_article()).article.id
    check(store, article_id, Reason.OFFICE_HELD_BY_OTHER)
    store.recheck(article_id)
    assert [line.id for line in store.articles(Filters(verdict=Verdict.MISMATCH)).articles] == [article_id]
    check(store, article_id, Reason.CLAIMS_SUPPORTED)
    assert store.articles(Filters(verdict=Verdict.MISMATCH)).articles == ()
    assert [line.id for line in store.articles(Filters(verdict=Verdict.MATCH)).articles] == [article_id]


def test_an_untitled_article_is_listed_by_how_it_opens(store: Store) -> None:
    store.accept(an_article("Ō" * 300, title=None))
    assert store.articles().articles[0].opening == "Ō" * 140


def test_erasing_an_article_leaves_nothing_of_it(store: Store) -> None:
    article_id = store.accept(an_article()).article.id
    check(store, article_id, Reason.CLAIMS_SUPPORTED)
    store.delete(article_id)
    with pytest.raises(NotFound):
        store.article(article_id)
    assert store.articles().articles == ()
    assert store.queue.take_unsent() == ()


def test_the_events_of_an_article_are_capped_and_can_be_followed(store: Store) -> None:
    article_id = store.accept(an_article()).article.id
    for number in range(510):
        store.record(Happening(article_id, 1, "resolved", number, 510))
    kept = store.events(article_id)
    assert (len(kept), kept[-1].seq, kept[-1].done) == (500, 511, 509)
    assert [event.seq for event in store.events(article_id, after=509)] == [510, 511]
    store.delete(article_id)
    store.record(Happening(article_id, 1, "resolved", 1, 1))
