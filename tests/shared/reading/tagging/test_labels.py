import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.reading.tagging.labels import LABELS, is_unsure, mended, stretches

PLACE, NAME, WITHIN = LABELS.index("B-LOC"), LABELS.index("B-PER"), LABELS.index("I-PER")


def likely(*words: dict[int, float]) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """A row for each word, in which the first label takes what the named ones leave."""
    rows = [[word.get(label, 0.0) for label in range(len(LABELS))] for word in words]
    return np.array([[1 - sum(row), *row[1:]] for row in rows], np.float32)


def test_names_are_the_stretches_from_a_beginning_on() -> None:
    labels = ["B-PER", "I-PER", "O", "B-ORG", "B-ORG", "I-LOC"]
    assert list(stretches(labels)) == [(0, 2, "PER"), (3, 4, "ORG"), (4, 5, "ORG"), (5, 6, "LOC")]


@given(st.lists(st.sampled_from(LABELS), max_size=30))
def test_any_labels_give_stretches_in_order_that_do_not_overlap_and_hold_every_name(labels: list[str]) -> None:
    found = list(stretches(labels))
    held = [place for first, last, _ in found for place in range(first, last)]
    assert held == sorted(set(held))
    assert held == [place for place, label in enumerate(labels) if label != "O"]


def test_the_end_of_a_name_makes_a_name_of_the_word_before_it() -> None:
    chances = mended(likely({PLACE: 0.57, NAME: 0.42}, {WITHIN: 0.95}))
    assert [int(label) for label in chances.argmax(-1)] == [NAME, WITHIN]
    assert chances[0, NAME] > 0.8


def test_two_words_that_agree_stay_what_they_are() -> None:
    chances = likely({PLACE: 0.97}, {})
    assert mended(chances) == pytest.approx(chances, abs=0.05)


@given(st.lists(st.lists(st.floats(0.01, 1), min_size=7, max_size=7), min_size=1, max_size=12))
def test_what_is_mended_are_chances_and_no_inside_stands_first(rows: list[list[float]]) -> None:
    chances = mended(np.array([[x / sum(row) for x in row] for row in rows], np.float32))
    assert chances.sum(-1) == pytest.approx(np.ones(len(rows)), abs=1e-4)
    assert all(chances[0, place] == 0 for place, label in enumerate(LABELS) if label.startswith("I-"))


@pytest.mark.parametrize(("chance", "unsure"), [(0.95, False), (0.7, True)])
def test_a_word_that_may_be_something_else_is_unsure(chance: float, unsure: bool) -> None:
    assert is_unsure(likely({NAME: 0.99}, {WITHIN: chance})) is unsure
