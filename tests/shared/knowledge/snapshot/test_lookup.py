import multiprocessing
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from shared.knowledge.snapshot import Edition, Snapshot, build
from shared.models.reading import Role
from shared.models.world import Coverage, Facts, Meeting
from tests.shared.knowledge.made import country, held, holder, human, office, organisation, reading


def made() -> list[dict[str, object]]:
    return [
        country("Q212", "Ukraine", "Ukrainian"),
        country("Q30", "United States of America", "American"),
        office("Q1", "Minister of Defence of Ukraine", country="Q212", holders=[holder("Q10", "2019-05-20")]),
        office("Q2", "United States Secretary of State", "Secretary of State", "US foreign minister", country="Q30"),
        office("Q3", "Secretary General of the Alliance of Seas", "Alliance chief"),
        office("Q4", "member of the Assembly of Ukraine", country="Q212"),
        office("Q6", "Speaker of the House of Elders of Ukraine", country="Q212"),
        office("Q7", "High Commissioner on National Minorities"),
        office("Q5", "Deputy Minister of Defence of Ukraine", country="Q212"),
        human("Q10", "Volodymyr Zelenskyy", "Volodymyr Zelensky", wikis=9),
        human("Q11", "Yoon Suk-yeol"),
        human("Q12", "Emily A. Carter"),
        human("Q13", "Emmanuel Macron", wikis=7),
        human("Q14", "Brigitte Macron", wikis=3),
        human("Q15", "John Carter", held=[held("Q2", "2001-01-01", "2009-01-01")]),
        human("Q16", "Peter Adams", held=[held("Q2", "2009-01-01", "2015-01-01"), held("Q3", "2015-01-01")]),
        human("Q18", "William Jefferson Stone"),
        human("Q19", "Pedro Sandoval Pérez-Castejón"),
        human("Q23", "송두환"),
        human("Q24", "J. D. Marlowe"),
        human("Q17", "Mohammed bin Salman", held=[held("Q1", "2010-01-01", "2019-05-20", acting=True)]),
        *(
            human(f"Q{n}", f"Member Number{n}", held=[held("Q4", "2000-01-01", "2010-01-01")])
            for n in range(1000, 1500)
        ),
        organisation("Q20", "British Broadcasting Corporation", "BBC"),
        organisation("Q21", "Alliance of Seas", "AOS"),
    ]


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    path = tmp_path_factory.mktemp("snapshot") / "made.sqlite"
    build(made(), path, Edition("made", Coverage.PARTIAL, date(2024, 1, 1)))
    return Snapshot(path)


def met(facts: Facts, name: str) -> list[tuple[str, Meeting]]:
    return [(hit.entity.id, hit.meeting) for hit in facts.people[name].hits]


@pytest.mark.parametrize(
    ("asked", "found", "how"),
    [
        ("Volodymyr Zelenskyy", "Q10", Meeting.EXACT),
        ("VOLODYMYR ZELENSKYY", "Q10", Meeting.FOLDED),
        ("Volodymyr Zelenskiy", "Q10", Meeting.VARIANT),
        ("Yoon Suk Yeol", "Q11", Meeting.FOLDED),
        ("Suk-yeol Yoon", "Q11", Meeting.ORDER),
        ("Emily Carter", "Q12", Meeting.MIDDLE),
        ("Emily Ann Carter", "Q12", Meeting.MIDDLE),
        ("Brigitte Macrom", "Q14", Meeting.NEAR),
        ("Brigite Macron", "Q14", Meeting.VARIANT),
        ("Bribitte Macron", "Q14", Meeting.NEAR),
        ("Mohamed bin Salman", "Q17", Meeting.VARIANT),
        ("Bill Stone", "Q18", Meeting.MIDDLE),
        ("Bill Jefferson Stone", "Q18", Meeting.NICKNAME),
        ("W. Stone", "Q18", Meeting.INITIALS),
        ("Pedro Sandoval", "Q19", Meeting.WITHIN),
        ("송환두", "Q23", Meeting.NEAR),
        ("Song Duhwan", "Q23", Meeting.VARIANT),
        ("James David Marlowe", "Q24", Meeting.INITIALS),
        ("Muhamed Salmen", "Q17", Meeting.ALIKE),
    ],
)
def test_spellings_of_one_name_meet(snapshot: Snapshot, asked: str, found: str, how: Meeting) -> None:
    assert met(snapshot.gather(reading(asked)), asked) == [(found, how)]


@pytest.mark.parametrize("stranger", ["Emily Stone", "Volodymyr Petrenko", "Xq Zzyzx", "John Macron"])
def test_a_stranger_is_looked_for_and_not_found(snapshot: Snapshot, stranger: str) -> None:
    lookup = snapshot.gather(reading(stranger)).people[stranger]
    assert (lookup.hits, lookup.failure) == ((), None)


def test_a_single_word_meets_every_bearer_the_most_prominent_first(snapshot: Snapshot) -> None:
    assert met(snapshot.gather(reading("Macron")), "Macron") == [("Q13", Meeting.PARTIAL), ("Q14", Meeting.PARTIAL)]


def test_hits_of_a_common_word_are_capped(snapshot: Snapshot) -> None:
    assert len(snapshot.gather(reading("Member")).people["Member"].hits) == 20


def test_names_of_one_article_do_not_mix(snapshot: Snapshot) -> None:
    facts = snapshot.gather(reading("Emily Carter", "John Carter", "Emily Stone"))
    assert [hit.entity.id for hit in facts.people["Emily Carter"].hits] == ["Q12"]
    assert [hit.entity.id for hit in facts.people["John Carter"].hits] == ["Q15"]
    assert facts.people["Emily Stone"].hits == ()


@pytest.mark.parametrize(
    ("role", "found", "how"),
    [
        (Role("Minister of Defence", "Ukraine"), "Q1", Meeting.EXACT),
        (Role("Defense Minister", "Ukraine"), "Q1", Meeting.FOLDED),
        (Role("defence minister", "Ukrainian"), "Q1", Meeting.FOLDED),
        (Role("Ukraine's Defense Minister"), "Q1", Meeting.FOLDED),
        (Role("Secretary of State", "U.S."), "Q2", Meeting.FOLDED),
        (Role("foreign minister", "American"), "Q2", Meeting.FOLDED),
        (Role("Secretary-General", None, "Alliance of Seas"), "Q3", Meeting.EXACT),
        (Role("Secretary-General", None, "AOS"), "Q3", Meeting.FOLDED),
        (Role("Alliance chief"), "Q3", Meeting.EXACT),
    ],
)
def test_the_words_of_a_role_meet_its_office(snapshot: Snapshot, role: Role, found: str, how: Meeting) -> None:
    lookup = snapshot.gather(reading(roles=[role])).offices[(role.title, role.place, role.organisation)]
    assert [(hit.entity.id, hit.meeting) for hit in lookup.hits] == [(found, how)]


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("defence minister", "Ukraine said so.", [("Q1", Meeting.PARTIAL)]),
        ("defence minister", "Nobody said so.", []),
        ("Secretary of State", "The United States said so.", [("Q2", Meeting.EXACT)]),
        ("Secretary of State", "Ukraine said so.", [("Q2", Meeting.PARTIAL)]),
        ("foreign minister", "Ukraine said so.", []),
    ],
)
def test_a_role_without_a_place_is_looked_for_in_the_countries_of_the_text(
    snapshot: Snapshot, title: str, text: str, expected: list[tuple[str, Meeting]]
) -> None:
    lookup = snapshot.gather(reading(roles=[Role(title)], text=text)).offices[(title, None, None)]
    assert [(hit.entity.id, hit.meeting) for hit in lookup.hits] == expected


def test_an_office_brings_its_chain_and_the_names_of_its_holders_then(snapshot: Snapshot) -> None:
    facts = snapshot.gather(reading(roles=[Role("Minister of Defence", "Ukraine")], day=date(2020, 5, 5)))
    assert [(t.holder, t.acting) for t in facts.chains["Q1"].tenures] == [("Q17", True), ("Q10", False)]
    assert facts.entities["Q10"].aliases == ("Volodymyr Zelensky",)
    assert "Q17" not in facts.entities
    assert facts.label("Q212") == "Ukraine"


def test_an_office_comes_without_its_own_list_of_who_held_it(snapshot: Snapshot) -> None:
    facts = snapshot.gather(reading(roles=[Role("Minister of Defence", "Ukraine")]))
    assert [s.property for s in facts.chains["Q1"].office.statements] == ["P31", "P1001"]
    assert facts.entities["Q1"] == facts.chains["Q1"].office
    assert snapshot.show(["Q1"])["Q1"].entity.all("P1308")


def test_a_person_brings_the_chains_of_every_office_ever_held(snapshot: Snapshot) -> None:
    facts = snapshot.gather(reading("Peter Adams"))
    assert {office: [t.holder for t in chain.tenures] for office, chain in facts.chains.items()} == {
        "Q2": ["Q15", "Q16"],
        "Q3": ["Q16"],
    }
    assert facts.chains["Q2"].single
    assert not facts.chains["Q3"].single


def test_a_tenure_that_only_the_office_tells_counts_for_the_person(snapshot: Snapshot) -> None:
    assert "Q1" in snapshot.gather(reading("Volodymyr Zelenskyy")).chains


def test_of_a_parliament_only_the_seats_of_those_asked_for_are_read(snapshot: Snapshot) -> None:
    facts = snapshot.gather(reading("Member Number1001"))
    asked_for = {hit.entity.id for hit in facts.people["Member Number1001"].hits}
    assert {t.holder for t in facts.chains["Q4"].tenures} == asked_for
    assert len(asked_for) <= 20
    assert not facts.chains["Q4"].single


@pytest.mark.parametrize("name", ["BBC", "the BBC", "British Broadcasting Corporation", "bbc"])
def test_an_outlet_is_found_by_name_acronym_and_with_its_article(snapshot: Snapshot, name: str) -> None:
    assert [hit.entity.id for hit in snapshot.gather(reading(sources=[name])).organisations[name].hits] == ["Q20"]


def test_an_outlet_that_does_not_exist_is_not_found(snapshot: Snapshot) -> None:
    assert snapshot.gather(reading(sources=["The Daily Invention"])).organisations["The Daily Invention"].hits == ()


@pytest.mark.parametrize("place", ["Ukraine", "Ukrainian", "Kyiv", "Ukraine's"])
def test_a_place_is_found_by_name_adjective_or_capital(snapshot: Snapshot, place: str) -> None:
    facts = snapshot.gather(reading(roles=[Role("president", place)]))
    assert [hit.entity.id for hit in facts.places[place].hits] == ["Q212"]


def test_names_with_signs_of_the_query_language_are_only_names(snapshot: Snapshot) -> None:
    names = (
        'O\'Brien "Bob" % _',
        "'; DROP TABLE entity; --",
        "",
        " ",
        "\u200b",
        "\ud800 \x00 Roe",
        "Long " + "x" * 10**6,
    )
    facts = snapshot.gather(reading(*names))
    assert all(facts.people[name].hits == () for name in names)


def test_threads_share_a_snapshot(snapshot: Snapshot) -> None:
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda _: met(snapshot.gather(reading("Emily Carter")), "Emily Carter"), range(64)))
    assert found == [[("Q12", Meeting.MIDDLE)]] * 64


def _ask(snapshot: Snapshot) -> list[tuple[str, Meeting]]:
    return met(snapshot.gather(reading("Emily Carter")), "Emily Carter")


def test_a_snapshot_survives_a_fork(snapshot: Snapshot) -> None:
    before = _ask(snapshot)
    with multiprocessing.get_context("fork").Pool(2) as children:
        assert children.map(_ask, [snapshot] * 8) == [before] * 8
    assert _ask(snapshot) == before


def test_the_same_question_gets_the_same_answer(snapshot: Snapshot, tmp_path: Path) -> None:
    build(made(), tmp_path / "again.sqlite", Edition("made", Coverage.PARTIAL, date(2024, 1, 1)))
    asked = reading("Macron", "Emily Carter", "Member", roles=[Role("Secretary of State")], text="American")
    assert Snapshot(tmp_path / "again.sqlite").gather(asked) == snapshot.gather(asked)


@pytest.mark.parametrize(
    ("role", "office"),
    [
        (Role("Speaker of the House", "Ukraine", "Elders"), "Q6"),
        (Role("High Commissioner", None, "National Minorities"), "Q7"),
    ],
)
def test_the_whole_name_of_an_office_is_found_however_a_reading_parts_it(
    snapshot: Snapshot, role: Role, office: str
) -> None:
    words = (role.title, role.place, role.organisation)
    hits = snapshot.gather(reading(roles=[role])).offices[words].hits
    assert (office, Meeting.EXACT) in [(hit.entity.id, hit.meeting) for hit in hits]
