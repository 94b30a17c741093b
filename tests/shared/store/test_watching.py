"""A verdict that becomes another is told of once, to the owner who watches what it is about."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from shared.errors import BadRequest, NotFound
from shared.models.report import Finding, Reason
from shared.models.watching import Alert, WatchKind
from shared.models.webhooks import EventKind, Wanted
from shared.store import Deed, Person, Store
from tests.values import a_finding, a_report, an_article

ANN, BEN = (Deed(owner, owner, None, "watch", "it") for owner in ("ann", "ben"))
FITS, WRONG, NOBODY = Reason.CLAIMS_SUPPORTED, Reason.OFFICE_HELD_BY_OTHER, Reason.NO_CANDIDATE


def checked(store: Store, *people: Finding, again: str | None = None, owner: str = "ann", **fields: object) -> str:
    """Check a new article, or one once more; its id."""
    if again is None:
        again = store.accept(an_article(**fields), owner=owner).article.id  # type: ignore[arg-type]
    else:
        store.recheck(again)
    run = store.claim(again)
    assert run is not None
    store.finish(run, a_report(store.article(again).article, *people))
    return again


def told(store: Store, owner: str = "ann") -> list[tuple[str, str | None, str | None]]:
    return [(each.name, each.before, each.after) for each in reversed(store.watching.alerts(owner))]


def test_a_recheck_that_changes_nothing_tells_nothing(store: Store) -> None:
    article = checked(store, a_finding("Ada Example", FITS))
    store.watching.watch(WatchKind.ARTICLE, article, ANN)
    checked(store, a_finding("Ada Example", FITS), again=article)
    assert told(store) == []


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (WatchKind.NAME, "EXAMPLE, Ada"),
        (WatchKind.PERSON, "q7259"),
        (WatchKind.OUTLET, "the  example post"),
        (WatchKind.ARTICLE, None),
    ],
)
def test_whatever_is_watched_a_changed_verdict_is_told_of(store: Store, kind: WatchKind, value: str | None) -> None:
    people = a_finding("Ada Example", FITS, "Q7259"), a_finding("Ben Right", FITS)
    article = checked(store, *people, outlet="The Example Post")
    store.watching.watch(kind, value or article, ANN)
    checked(store, a_finding("Ada Example", WRONG), a_finding("Ben Right", FITS), again=article)
    assert told(store) == [("Ada Example", "match", "mismatch")]


def test_an_outage_in_between_changes_no_verdict(store: Store) -> None:
    article = checked(store, a_finding("Ada Example", FITS))
    store.watching.watch(WatchKind.NAME, "Ada Example", ANN)
    checked(store, a_finding("Ada Example", Reason.SOURCE_UNAVAILABLE), again=article)
    checked(store, a_finding("Ada Example", FITS), again=article)
    assert told(store) == []
    checked(store, a_finding("Ada Example", Reason.SOURCE_UNAVAILABLE), again=article)
    checked(store, a_finding("Ada Example", WRONG), again=article)
    assert told(store) == [("Ada Example", "match", "mismatch")]


def test_whoever_is_named_no_more_is_told_of_once(store: Store) -> None:
    article = checked(store, a_finding("Ada Example", WRONG))
    store.watching.watch(WatchKind.ARTICLE, article, ANN)
    checked(store, again=article)
    checked(store, again=article)
    assert told(store) == [("Ada Example", "mismatch", None)]


def test_a_new_article_tells_of_a_name_where_it_is_new_or_fares_otherwise(store: Store) -> None:
    store.watching.watch(WatchKind.NAME, "Ada Example", ANN)
    checked(store, a_finding("Ada Example", NOBODY))
    checked(store, a_finding("Ada Example", NOBODY))
    checked(store, a_finding("Ada Example", FITS, "Q1"), a_finding("Ben Right", WRONG))
    assert told(store) == [("Ada Example", None, "unknown"), ("Ada Example", "unknown", "match")]


def test_a_new_article_of_an_outlet_tells_of_those_who_do_not_fit(store: Store) -> None:
    store.watching.watch(WatchKind.OUTLET, "The Example Post", ANN)
    people = (a_finding(name, reason) for name, reason in (("A B", FITS), ("C D", NOBODY), ("E F", WRONG)))
    checked(store, *people, outlet="The Example Post")
    assert told(store) == [("E F", None, "mismatch")]


def test_a_new_article_is_held_against_the_last_one_of_its_owner(store: Store) -> None:
    store.watching.watch(WatchKind.NAME, "Ada Example", ANN)
    for reason in (NOBODY, WRONG, FITS, Reason.SOURCE_UNAVAILABLE):
        checked(store, a_finding("Ada Example", reason))
    checked(store, a_finding("Ada Example", NOBODY), owner="ben")
    before = told(store)
    checked(store, a_finding("Ada Example", FITS))
    assert told(store) == before
    checked(store, a_finding("Ada Example", WRONG))
    assert told(store)[len(before) :] == [("Ada Example", "match", "mismatch")]


def test_a_watched_person_is_told_of_whom_a_new_article_takes_for_nobody(store: Store) -> None:
    checked(store, a_finding("Ada Example", FITS, "Q7259"))
    store.watching.watch(WatchKind.PERSON, "Q7259", ANN)
    checked(store, a_finding("Ada Example", NOBODY), a_finding("Ben Right", NOBODY))
    assert told(store) == [("Ada Example", "match", "unknown")]


def test_who_did_not_fit_before_is_no_news_of_an_outlet(store: Store) -> None:
    checked(store, a_finding("Ada Example", WRONG))
    store.watching.watch(WatchKind.OUTLET, "The Example Post", ANN)
    checked(store, a_finding("Ada Example", WRONG), a_finding("Ben Right", WRONG), outlet="The Example Post")
    assert told(store) == [("Ben Right", None, "mismatch")]


def test_nobody_is_told_of_what_others_watch_or_hand_in(store: Store) -> None:
    store.watching.watch(WatchKind.NAME, "Ada Example", BEN)
    checked(store, a_finding("Ada Example", WRONG))
    assert told(store) == told(store, "ben") == []


def test_webhooks_are_told_in_the_same_transaction(store: Store) -> None:
    store.webhooks.make("ann", Wanted("https://desk.example/", (EventKind.VERDICT_CHANGED,)))
    store.watching.watch(WatchKind.NAME, "Ada Example", ANN)
    article = checked(store, a_finding("Ada Example", WRONG))
    round = store.webhooks.take()
    assert round is not None
    (message,) = round.deliveries
    assert message.kind == "verdict.changed"
    assert message.data == {
        "article": article, "run": 1, "name": "Ada Example", "before": None, "after": "mismatch",
        "reason": "office_held_by_other", "watched": {"kind": "name", "value": "Ada Example"},
    }  # fmt: skip


def test_something_is_watched_once_until_it_is_not(store: Store) -> None:
    first, second = (store.watching.watch(WatchKind.NAME, name, ANN) for name in ("Ada Example", "ada EXAMPLE"))
    assert first == second == store.watching.one("ann", WatchKind.NAME, "Example Ada")
    store.watching.drop(first.id)
    assert store.watching.all("ann") == ()
    with pytest.raises(NotFound):
        store.watching.drop(first.id)


def test_of_several_who_watch_the_same_at_once_all_are_given_the_one_watch(store: Store) -> None:
    together = Barrier(4)

    def watch(name: str) -> str:
        together.wait()
        return store.watching.watch(WatchKind.NAME, name, ANN).id

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(watch, ["Ada Example"] * 4))) == 1


@pytest.mark.parametrize(
    ("kind", "value", "wrong"),
    [
        (WatchKind.PERSON, "Ada", BadRequest),
        (WatchKind.NAME, "!!", BadRequest),
        (WatchKind.OUTLET, " ", BadRequest),
        (WatchKind.ARTICLE, "nothing", NotFound),
    ],
)
def test_what_cannot_be_meant_is_not_watched(store: Store, kind: WatchKind, value: str, wrong: type[Exception]) -> None:
    with pytest.raises(wrong):
        store.watching.watch(kind, value, ANN)


def test_whoever_is_erased_is_watched_and_told_of_no_more(store: Store) -> None:
    store.watching.watch(WatchKind.NAME, "Ada Example", ANN)
    checked(store, a_finding("Ada Example", WRONG))
    (alert,) = store.watching.alerts("ann")
    assert isinstance(alert, Alert)
    assert store.watching.news("ann") == 1
    store.forgetting.person(Person(name="Ada Example"))
    assert (store.watching.all("ann"), store.watching.alerts("ann")) == ((), ())
