"""Searches over all articles: by name, surname, item, outlet and day, a page at a time, on both databases."""

from datetime import date

import pytest

from shared.models.reading import Capacity, Citing, ClaimKind, When
from shared.models.report import ClaimFinding, Outcome, Reason, SourceFinding, State, Verdict
from shared.store import Filters, Store
from tests.values import a_finding, a_report, an_article


def check(
    store: Store,
    *people: tuple[str, Reason, str | None],
    outlet: str | None = None,
    owner: str = "desk",
    days_ago: int = 0,
) -> str:
    article = an_article(outlet=outlet, days_ago=days_ago)
    store.accept(article, owner=owner)
    run = store.claim(article.id)
    assert run is not None
    store.finish(run, a_report(article, *(a_finding(*each) for each in people)))
    return article.id


ADA = ("Ada Byron", Reason.CLAIMS_SUPPORTED, "Q7259")
BEN = ("Ben Okri", Reason.NO_CANDIDATE, None)


def found(store: Store, **filters: object) -> list[str]:
    return [line.id for line in store.articles(Filters(**filters)).articles]  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["ada byron", "ada", "byron", "ada b"])
def test_an_article_is_found_by_a_name_its_beginning_or_a_surname(store: Store, name: str) -> None:
    ada, _ = check(store, ADA), check(store, BEN)
    assert found(store, name=name) == [ada]


def test_filters_add_up(store: Store) -> None:
    first = check(store, ADA, BEN, outlet="The Daily")
    second = check(store, BEN, outlet="The Weekly")
    assert found(store, qid="Q7259") == [first]
    assert found(store, name="ben", outlet="The Weekly") == [second]
    assert found(store, name="ada", verdict=Verdict.UNKNOWN) == []
    assert found(store, verdict=Verdict.UNKNOWN, state=State.DONE) == [second, first]
    assert found(store, since=date(2024, 10, 29), until=date(2024, 10, 29)) == [second, first]
    assert found(store, until=date(2024, 10, 28)) == []


def test_a_search_is_walked_page_by_page(store: Store) -> None:
    ids = [check(store, ADA, BEN) for _ in range(3)]
    first = store.articles(Filters(name="byron"), limit=2)
    second = store.articles(Filters(name="byron"), first.next, limit=2)
    assert [line.id for line in (*first.articles, *second.articles)] == ids[::-1]
    assert second.next is None


def test_everybody_of_a_name_is_listed_with_what_each_article_says(store: Store) -> None:
    for _ in range(2):
        check(store, ADA, BEN, BEN)
    page = store.across.findings(Filters(name="ben"), limit=3)
    rest = store.across.findings(Filters(name="ben"), page.next, limit=3)
    assert [row.position for row in (*page.findings, *rest.findings)] == [1, 2, 1, 2]
    assert store.across.findings(Filters(name="ben", owner="ann")).findings == ()


def test_outlets_and_unknown_names_are_counted_worst_first_for_their_owner_alone(store: Store) -> None:
    for _ in range(2):
        check(store, ADA, BEN, outlet="The Daily")
    check(store, ADA, outlet="The Weekly")
    check(store, BEN, outlet="Ann’s", owner="ann")
    daily, weekly = store.across.outlets("desk")
    assert (daily.key, daily.articles, daily.match, daily.unknown) == ("The Daily", 2, 2, 2)
    assert (weekly.key, weekly.unknown) == ("The Weekly", 0)
    assert store.across.unknown_names("desk") == (("Ben Okri", 2),)
    assert store.across.unknown_names("ann") == ()
    (today,) = store.across.days("desk")
    assert (today.articles, today.match, today.unknown) == (3, 3, 2)


def test_whoever_fits_by_name_only_is_counted_apart(store: Store) -> None:
    check(store, ADA, ("Cy Young", Reason.NAME_ONLY, "Q1"), outlet="The Daily")
    for count in (*store.across.days("desk"), *store.across.outlets("desk")):
        assert (count.match, count.name_only) == (1, 1)


def test_days_are_told_apart_and_what_is_long_ago_is_not_counted(store: Store) -> None:
    for days_ago in (0, 3, 3, 40):
        check(store, ADA, BEN, outlet="The Daily", days_ago=days_ago)
    assert [(day.articles, day.match, day.unknown) for day in store.across.days(None)] == [(2, 2, 2), (1, 1, 1)]
    earlier, today = store.across.days("desk")
    assert today.key - earlier.key == 3
    assert [count.articles for count in store.across.outlets(None)] == [3]
    assert store.across.unknown_names(None) == (("Ben Okri", 3),)


def test_an_article_that_is_erased_counts_no_more(store: Store) -> None:
    kept, erased = check(store, ADA, outlet="The Daily"), check(store, BEN, outlet="The Daily")
    store.delete(erased)
    (today,) = store.across.days(None)
    assert (today.articles, today.match, today.unknown) == (1, 1, 0)
    assert [(count.key, count.articles, count.unknown) for count in store.across.outlets(None)] == [("The Daily", 1, 0)]
    assert kept in found(store)


def test_open_articles_are_counted_by_state(store: Store) -> None:
    check(store, ADA)
    store.accept(an_article())
    assert store.open_counts() == {State.QUEUED: 1}
    assert store.open_counts("ann") == {}


def test_sources_that_could_not_be_found_are_counted_by_articles_of_the_latest_check(store: Store) -> None:
    def source(name: str, verdict: Verdict) -> SourceFinding:
        return SourceFinding(name=name, verdict=verdict, how=Citing.REPORTED, identity=None, because="")

    both = source("Kyiv Ledger", Verdict.UNKNOWN), source("Reuters", Verdict.MATCH)
    for sources, again in ((both, False), (both[:1], False), ((source("Gone", Verdict.UNKNOWN),), True)):
        article = an_article()
        store.accept(article)
        for _ in range(2 if again else 1):
            run = store.claim(article.id)
            assert run is not None
            kept = sources if run.number == 1 else ()
            store.finish(run, a_report(article).model_copy(update={"sources": kept}))
            if again and run.number == 1:
                store.recheck(article.id)
    assert store.across.unknown_sources("desk") == (("Kyiv Ledger", 2),)
    assert store.across.unknown_sources("ann") == ()


def test_the_latest_knowledge_is_that_of_the_latest_article(store: Store) -> None:
    assert store.across.latest_knowledge("desk") is None
    check(store, ADA)
    knowledge = store.across.latest_knowledge("desk")
    assert knowledge is not None
    assert knowledge.name == "starter"
    assert store.across.latest_knowledge("ann") is None


def test_people_and_the_roles_given_to_them_are_counted_in_the_database(store: Store) -> None:
    for reason in (Reason.NAME_ONLY, Reason.CLAIMS_SUPPORTED, Reason.CLAIMS_SUPPORTED):
        check(store, ("Ada Byron", reason, "Q7259"), BEN)
    check(store, ADA, owner="ann")
    counted = store.across.looks(Filters(qid="Q7259", owner="desk"))
    assert (counted["match"], counted["name_only"], counted["unknown"]) == (2, 1, 0)
    assert store.across.looks(Filters(qid="Q1"))["match"] == 0


def test_the_roles_given_to_people_are_counted_the_most_often_first(store: Store) -> None:
    for text in ("poet", "Countess of Lovelace", "Countess of Lovelace"):
        role = ClaimFinding(
            text=text, start=0, end=len(text), kind=ClaimKind.OCCUPATION, when=When.CURRENT, capacity=Capacity.FULL,
            as_of=None, outcome=Outcome.SILENT, because="",
        )  # fmt: skip
        article = an_article()
        store.accept(article)
        run = store.claim(article.id)
        assert run is not None
        store.finish(run, a_report(article, a_finding(*ADA).model_copy(update={"claims": (role,)})))
    assert store.across.roles(Filters(qid="Q7259")) == (("Countess of Lovelace", 2), ("poet", 1))
