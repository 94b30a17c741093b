from hypothesis import given
from hypothesis import strategies as st

from shared.reading.tagging.labels import LABELS, stretches


def test_names_are_the_stretches_from_a_beginning_on() -> None:
    labels = ["B-PER", "I-PER", "O", "B-ORG", "B-ORG", "I-LOC"]
    assert list(stretches(labels)) == [(0, 2, "PER"), (3, 4, "ORG"), (4, 5, "ORG"), (5, 6, "LOC")]


@given(st.lists(st.sampled_from(LABELS), max_size=30))
def test_any_labels_give_stretches_in_order_that_do_not_overlap_and_hold_every_name(labels: list[str]) -> None:
    found = list(stretches(labels))
    held = [place for first, last, _ in found for place in range(first, last)]
    assert held == sorted(set(held))
    assert held == [place for place, label in enumerate(labels) if label != "O"]
