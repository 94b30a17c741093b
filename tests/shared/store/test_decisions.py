"""Rulings are kept beside verdicts, over every later check, and nobody overwrites what they have not seen."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier

import pytest

from shared.errors import Conflict, NotFound
from shared.models.report import Reason, Verdict
from shared.models.ruling import Ruling, RulingKind
from shared.models.text import Article
from shared.store import Deed, Person, Store
from shared.store.consequence import consequence
from tests.values import a_finding, a_report, an_article

ANN = Deed("desk", "Ann", None, "rule", "")
CONFIRM = Ruling(RulingKind.CONFIRM)


def check(store: Store, article: Article, *people: tuple[str, Reason]) -> str:
    """Check an article, for the first time or again; the id of its run."""
    if article.id not in {line.id for line in store.articles().articles}:
        store.accept(article)
    else:
        store.recheck(article.id)
    run = store.claim(article.id)
    assert run is not None
    store.finish(run, a_report(article, *(a_finding(*each) for each in people)))
    return run.id


def waiting(store: Store, owner: str | None = None) -> list[str]:
    return [found.name for found in store.decisions.waiting(owner).findings]


def test_accusations_wait_before_what_could_not_be_found_and_what_fits_does_not_wait(store: Store) -> None:
    people = (("Ada", Reason.NO_CANDIDATE), ("Ben", Reason.OFFICE_HELD_BY_OTHER), ("Cy", Reason.CLAIMS_SUPPORTED))
    check(store, an_article(), *people)
    assert waiting(store) == ["Ben", "Ada"]
    assert waiting(store, "somebody else") == []


def test_whoever_fits_by_name_only_waits_after_all_others_however_much_is_quoted_of_them(store: Store) -> None:
    check(store, an_article(), ("Ada", Reason.NAME_ONLY), ("Ben", Reason.AMBIGUOUS))
    assert waiting(store) == ["Ben", "Ada"]
    assert consequence(Reason.AMBIGUOUS, 0) > consequence(Reason.NAME_ONLY, 99) > consequence(Reason.NAME_ONLY, 0) > 0


def test_the_queue_is_walked_page_by_page(store: Store) -> None:
    for number in range(3):
        check(store, an_article(), (f"Ada {number}", Reason.NO_CANDIDATE), (f"Ben {number}", Reason.NOT_IN_OFFICE))
    seen, cursor = [], None
    for _ in range(3):
        page = store.decisions.waiting(None, cursor, limit=2)
        seen += [found.id for found in page.findings]
        cursor = page.next
    assert cursor is None
    assert len(set(seen)) == 6
    with pytest.raises(NotFound):
        store.decisions.waiting(None, "nonsense")


def test_what_says_the_same_of_one_person_waits_once_with_how_many_say_so(store: Store) -> None:
    first, *others = (check(store, an_article(), ("Ada", Reason.NO_CANDIDATE)) for _ in range(3))
    check(store, an_article(), ("Ada", Reason.NOT_IN_OFFICE))
    page = store.decisions.waiting(None)
    assert [found.reason for found in page.findings] == [Reason.NOT_IN_OFFICE, Reason.NO_CANDIDATE]
    assert (page.alike[f"{first}-0"], page.summaries[f"{first}-0"]) == (3, "Ada: no_candidate.")
    store.decisions.rule(f"{first}-0", CONFIRM, ANN)
    page = store.decisions.waiting(None)
    assert page.alike[f"{others[0]}-0"] == 2
    like = store.decisions.those_like(f"{others[0]}-0")
    assert [found.run_id for found in like.findings] == others
    assert set(like.summaries.values()) == {"Ada: no_candidate."}


def test_what_others_own_is_counted_with_nobody_elses(store: Store) -> None:
    check(store, an_article(), ("Ada", Reason.NO_CANDIDATE))
    article = an_article()
    store.accept(article, owner="ann")
    run = store.claim(article.id)
    assert run is not None
    store.finish(run, a_report(article, a_finding("Ada", Reason.NO_CANDIDATE)))
    page = store.decisions.waiting(None)
    assert sorted(page.alike.values()) == [1, 1]
    assert len(store.decisions.waiting("ann").findings) == 1


def test_a_ruling_takes_a_finding_from_the_queue_and_its_withdrawal_puts_it_back(store: Store) -> None:
    finding = f"{check(store, an_article(), ('Ada', Reason.NO_CANDIDATE))}-0"
    store.decisions.rule(finding, Ruling(RulingKind.NOTE, note="asked her office"), ANN)
    assert waiting(store) == ["Ada"]
    store.decisions.rule(finding, CONFIRM, ANN)
    assert waiting(store) == []
    store.decisions.rule(finding, Ruling(RulingKind.WITHDRAW), ANN)
    assert waiting(store) == ["Ada"]
    kinds = [ruled.ruling.kind for ruled in store.decisions.log(None)]
    assert kinds == [RulingKind.WITHDRAW, RulingKind.CONFIRM, RulingKind.NOTE]


def test_nobody_overwrites_a_ruling_they_have_not_seen(store: Store) -> None:
    finding = f"{check(store, an_article(), ('Ada', Reason.NO_CANDIDATE))}-0"
    first = store.decisions.rule(finding, CONFIRM, ANN, seen=0)
    with pytest.raises(Conflict):
        store.decisions.rule(finding, Ruling(RulingKind.NOT_A_PERSON), ANN, seen=0)
    store.decisions.rule(finding, Ruling(RulingKind.NOT_A_PERSON), ANN, seen=first.id)


def test_of_several_who_rule_at_once_on_what_they_saw_one_is_heard(store: Store) -> None:
    article = an_article()
    runs = [check(store, article, ("Ada", Reason.NO_CANDIDATE)) for _ in range(2)]
    together = Barrier(4)

    def rule(number: int) -> None:
        together.wait()
        with suppress(Conflict):
            store.decisions.rule(f"{runs[number % 2]}-0", CONFIRM, ANN, seen=0)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(rule, range(4)))
    assert len(store.decisions.of_article(article.id)) == 1


def test_a_ruling_holds_over_later_checks_until_the_verdict_is_another(store: Store) -> None:
    article = an_article()
    finding = f"{check(store, article, ('Ada', Reason.NO_CANDIDATE))}-0"
    store.decisions.rule(finding, Ruling(RulingKind.OVERRULE, verdict=Verdict.MATCH, note="I met her"), ANN)
    check(store, article, ("Ben", Reason.CLAIMS_SUPPORTED), ("Ada", Reason.NAMESAKES_ONLY))
    assert waiting(store) == []
    check(store, article, ("Ada", Reason.OFFICE_HELD_BY_OTHER))
    assert waiting(store) == ["Ada"]
    (ruled,) = store.decisions.of_article(article.id)
    assert (ruled.saw, ruled.run, ruled.who, ruled.ruling.note) == (Verdict.UNKNOWN, 1, "Ann", "I met her")


def test_findings_of_earlier_checks_no_longer_wait(store: Store) -> None:
    article = an_article()
    check(store, article, ("Ada", Reason.NO_CANDIDATE))
    check(store, article, ("Ben", Reason.NO_CANDIDATE))
    assert waiting(store) == ["Ben"]


def test_the_log_shows_what_belongs_to_an_owner_alone(store: Store) -> None:
    store.decisions.rule(f"{check(store, an_article(), ('Ada', Reason.NO_CANDIDATE))}-0", CONFIRM, ANN)
    assert store.decisions.log("somebody else") == ()
    assert len(store.decisions.log("desk")) == 1


@pytest.mark.parametrize("finding", ["", "-", "a1-1", "a1-1-0", "a1-1-x", f"a1-1-{'9' * 30}"])
def test_there_is_no_ruling_on_what_is_not_there(store: Store, finding: str) -> None:
    with pytest.raises(NotFound):
        store.decisions.rule(finding, CONFIRM, ANN)


def test_rulings_on_a_person_who_is_erased_are_erased(store: Store) -> None:
    article = an_article()
    run = check(store, article, ("Ada", Reason.NO_CANDIDATE), ("Ben", Reason.NO_CANDIDATE))
    for position in (0, 1):
        store.decisions.rule(f"{run}-{position}", CONFIRM, ANN)
    store.forgetting.person(Person(name="Ada"))
    assert [ruled.name for ruled in store.decisions.of_article(article.id)] == ["Ben"]
