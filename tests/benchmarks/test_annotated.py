"""What counts as right on the annotated passages, and what the loader refuses."""

from datetime import date
from pathlib import Path

import pytest

from benchmarks.annotated import HERE, figure
from benchmarks.annotated_marked import reading_of
from gold.matching import score
from gold.passages import Passage, passages_in
from gold.places import BadPassage
from gold.score import Score
from shared.models.reading import CitedSource, Citing, Claim, ClaimKind, Person, Quotation, Reading, Role, When
from shared.models.text import Article, Span

PASSAGE = """=== one wire 2024-05-02
By Jo Wood
Ana Ruiz, Peru's former health minister, said that beds were short. “It was already June,” Ruiz told Reuters.
---
B: Jo Wood
a: Ana Ruiz; Ruiz
  office Peru's former health minister | former @2023
I a: beds were >
D a: It was
S told: Reuters
"""


@pytest.fixture
def passage(tmp_path: Path) -> Passage:
    return _passage(tmp_path, PASSAGE)


def _passage(folder: Path, text: str) -> Passage:
    (folder / "dev.txt").write_text(text, encoding="utf-8")
    (passage,) = passages_in(folder / "dev.txt")
    return passage


def span(passage: Passage, words: str, start: int = 0) -> Span:
    place = passage.text.index(words, start)
    return Span.of(passage.text, place, place + len(words))


def reading(passage: Passage, *people: Person, **rest: tuple[Quotation, ...] | tuple[CitedSource, ...]) -> Reading:
    whole = {"quotations": (), "sources": (), **rest}
    made = passage.bylines
    return Reading(Article("one", passage.text), people, (), reader="none", makers=made, **whole)  # type: ignore[arg-type]


def ruiz(passage: Passage, *claims: Claim) -> Person:
    family = span(passage, "Ruiz", passage.text.index("June"))
    return Person("ana-ruiz", "Ana Ruiz", (span(passage, "Ana Ruiz"), family), claims)


def office(passage: Passage, words: str, when: When = When.FORMER) -> Claim:
    return Claim(ClaimKind.OFFICE, span(passage, words), Role("health minister"), when=when)


def found(result: Score, line: str) -> tuple[float, float, float]:
    tally = result.tallies[line]
    return tally.found, tally.marked, tally.read


def test_a_passage_is_read_with_the_places_of_what_is_marked(passage: Passage) -> None:
    assert passage.published_on == date(2024, 5, 2)
    assert [m.text for m in passage.people[0].mentions] == ["Ana Ruiz", "Ruiz"]
    assert [q.span.text for q in passage.quotations] == ["beds were short", "It was already June,"]
    assert [b.text for b in passage.bylines] == ["Jo Wood"]


@pytest.mark.parametrize(
    ("marked", "wrong"),
    [("D a: It was", "D a: It is"), ("D a: It was", "D b: It was"), ("a: Ana Ruiz;", "a: Eva Ruiz;"),
     ("I a: beds were >", "I a: beds are >"), ("told: Reuters", "told: AFP"), ("  office Peru's", "  post Peru's"),
     ("Ruiz told Reuters.", "Ruiz told Reuters, and it was “It was”."), ("S told", "Z told")],
)  # fmt: skip
def test_what_does_not_fit_the_passage_is_refused(tmp_path: Path, marked: str, wrong: str) -> None:
    with pytest.raises(BadPassage, match="one"):
        _passage(tmp_path, PASSAGE.replace(marked, wrong))


def test_everything_right_scores_one(passage: Passage) -> None:
    said = (
        Quotation(span(passage, "beds were short"), False, person="ana-ruiz"),
        Quotation(span(passage, "It was already June"), True, person="ana-ruiz"),
    )
    sources = (CitedSource("the Reuters", (span(passage, "Reuters"),), Citing.TOLD),)
    person = ruiz(passage, office(passage, "former health minister"))
    result = score(passage, reading(passage, person, quotations=said, sources=sources))
    assert {figure(tally) for line, tally in result.tallies.items() if line != "  their day"} == {1.0}
    assert [miss.what for miss in result.misses] == ["day"]


def test_an_office_at_another_time_is_wrong_both_ways_and_counted_apart(passage: Passage) -> None:
    person = ruiz(passage, office(passage, "health minister", When.CURRENT))
    result = score(passage, reading(passage, person))
    assert found(result, "claims") == (0, 1, 1)
    assert result.tallies["  found, whatever their time"].found == 1


def test_a_claim_on_somebody_else_is_wrong(passage: Passage) -> None:
    other = Person("x", "Reuters", (span(passage, "Reuters"),), (office(passage, "former health minister"),))
    assert found(score(passage, reading(passage, ruiz(passage), other)), "claims") == (0, 1, 1)


def test_a_claim_read_twice_counts_once(passage: Passage) -> None:
    twice = (office(passage, "former health minister"), office(passage, "health minister"))
    assert found(score(passage, reading(passage, ruiz(passage, *twice))), "claims") == (1, 1, 1)


def test_one_person_read_as_two_is_joined_by_half(passage: Passage) -> None:
    one, two = (Person(str(i), "Ruiz", (mention,)) for i, mention in enumerate(ruiz(passage).mentions))
    tally = score(passage, reading(passage, one, two)).tallies["people joined"]
    assert (tally.found, tally.right, tally.read) == (1.0, 2.0, 2)


def test_a_speaker_left_open_is_wrong_where_one_is_marked_and_half_a_quotation_is_found_at_less(
    passage: Passage,
) -> None:
    said = (Quotation(span(passage, "already"), True),)
    result = score(passage, reading(passage, ruiz(passage), quotations=said))
    assert found(result, "direct quotations") == (0, 1, 1)
    assert found(result, "direct quotations at 0.3") == (1, 1, 1)
    assert result.tallies["speakers of direct quotations at 0.3"].found == 0


def test_a_byline_read_as_a_person_is_no_false_mention_but_not_kept_out(passage: Passage) -> None:
    author = Person("jo", "Jo Wood", (span(passage, "Jo Wood"),))
    result = score(passage, reading(passage, ruiz(passage), author))
    assert found(result, "mentions of people") == (2, 2, 2)
    assert result.tallies["bylines kept out"].found == 0


def test_the_dev_half_fits_its_passages() -> None:
    passages = [passage for file in sorted(HERE.glob("dev*.txt")) for passage in passages_in(file)]
    assert len(passages) >= 100
    assert len({passage.id for passage in passages}) == len(passages)


def test_who_marks_the_same_finds_everything(passage: Passage) -> None:
    result = score(passage, reading_of(passage))
    assert not result.misses
    assert found(result, "claims") == found(result, "cited sources") == (1, 1, 1)


@pytest.mark.parametrize("other", ["second", "third"])
def test_the_other_annotators_marked_the_very_test_passages(other: str) -> None:
    ours, theirs = ({p.id: p.text for p in passages_in(HERE / f"{name}.txt")} for name in ("test", other))
    assert ours == theirs
