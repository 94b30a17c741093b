"""Rosters are kept for their owners alone, and each line says who entered it."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from shared.errors import Conflict, NotFound
from shared.models.roster import Known
from shared.store import Deed, Person, Store
from shared.store import roster as rosters
from tests.values import an_article

ANN, BEN = (Deed(owner, f"{owner} herself", None, "enter", "roster") for owner in ("ann", "ben"))


def test_an_article_meets_the_roster_of_its_owner_alone(store: Store) -> None:
    article = an_article()
    store.accept(article, owner="ann")
    store.roster.put("ann", [Known("Emily Carter", "analyst"), Known("Carter Emily", is_false=True)], ANN)
    store.roster.put("ben", [Known("Emily Carter", "forger")], BEN)
    found = store.roster.known_to(article.id, ["Emily Carter", "Somebody Else"] * 300)
    assert {(entry.known.name, entry.known.is_false, entry.who) for entry in found} == {
        ("Emily Carter", False, "ann herself"),
        ("Carter Emily", True, "ann herself"),
    }


def test_a_line_takes_the_place_of_one_that_says_the_same(store: Store) -> None:
    store.roster.put("ann", [Known("Ada Example", "pilot"), Known("Ada Example", "poet")], ANN)
    store.roster.put("ann", [Known("ADA EXAMPLE", "Pilot", note="since May")], ANN)
    page = store.roster.entries("ann")
    assert sorted((e.known.role, e.known.note) for e in page.entries) == [("Pilot", "since May"), ("poet", None)]
    store.roster.put("ann", [Known("Ben Wrong", is_false=True)], ANN, anew=True)
    assert [e.known.name for e in store.roster.entries("ann").entries] == ["Ben Wrong"]


def test_of_several_replacements_at_once_one_is_left(store: Store) -> None:
    together = Barrier(4)

    def replace(role: str) -> None:
        together.wait()
        store.roster.put("ann", [Known(f"Person Number{n}", role) for n in range(50)], ANN, anew=True)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(replace, ("pilot", "poet", "painter", "prince")))
    found = store.roster.entries("ann").entries
    assert (len(found), len({entry.known.role for entry in found})) == (50, 1)


def test_it_is_searched_and_walked_page_by_page(store: Store) -> None:
    store.roster.put("ann", [Known(f"Person Number{n}") for n in range(5)], ANN)
    first = store.roster.entries("ann", limit=3)
    rest = store.roster.entries("ann", cursor=first.next, limit=3)
    assert len({e.id for e in (*first.entries, *rest.entries)}) == 5
    assert [e.known.name for e in store.roster.entries("ann", "number3").entries] == ["Person Number3"]
    assert store.roster.entries("ben").entries == ()


def test_there_are_only_so_many_and_none_of_those_too_many_is_kept(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rosters, "MOST", 2)
    with pytest.raises(Conflict):
        store.roster.put("ann", [Known(name) for name in ("A B", "C D", "E F")], ANN)
    assert store.roster.count("ann") == 0


def test_a_line_is_struck_out_once(store: Store) -> None:
    (entry,) = store.roster.put("ann", [Known("Ada Example")], ANN)
    assert store.roster.owner(entry.id) == "ann"
    store.roster.drop(entry.id)
    with pytest.raises(NotFound):
        store.roster.drop(entry.id)


def test_whoever_is_erased_is_struck_out(store: Store) -> None:
    store.roster.put("ann", [Known("Ada Example"), Known("Ben Right")], ANN)
    store.forgetting.person(Person(name="EXAMPLE ada"))
    assert [e.known.name for e in store.roster.entries("ann").entries] == ["Ben Right"]
