from shared.models.text import Span
from shared.reading.names.spans import clear_of


def span(start: int, end: int) -> Span:
    return Span(start, end, "x" * (end - start))


def test_spans_that_only_touch_are_clear_of_one_another() -> None:
    assert clear_of([span(0, 3), span(5, 8)], [span(3, 5)]) == [span(0, 3), span(5, 8)]


def test_what_lies_within_a_long_one_is_not_clear_though_a_short_one_ends_before() -> None:
    assert clear_of([span(60, 70)], [span(40, 50), span(0, 100)]) == []


def test_nothing_is_in_the_way_of_anything() -> None:
    assert clear_of([span(0, 3)], []) == [span(0, 3)]
