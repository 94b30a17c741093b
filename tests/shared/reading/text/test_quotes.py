import pytest

from shared.reading.text.quotes import quoted_in


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“Yes,” he said.", ["Yes,"]),
        ('"Yes," he said. "No."', ["Yes,", "No."]),
        ("‘I don’t know the boys’ names,’ she said.", ["I don’t know the boys’ names,"]),
        ("'It is fine,' she said of the '90s.", ["It is fine,"]),
        ("the workers’ union and O’Brien’s dog", []),
        ("«Oui», a-t-il dit. „Ja“, sagte er.", ["Oui", "Ja"]),
        ("He said: “She called it ‘odd’ twice.”", ["She called it ‘odd’ twice."]),
    ],
)
def test_what_stands_between_quotation_marks_is_found(text: str, quoted: list[str]) -> None:
    assert [text[q.start : q.end] for q in quoted_in(text)] == quoted


def test_a_quotation_that_its_paragraph_does_not_close_reaches_to_its_end() -> None:
    first, second = quoted_in("“It began early.\n“It ended late.”")
    assert (first.closed, second.closed) == (False, True)


def test_a_single_mark_that_never_closes_is_an_apostrophe() -> None:
    assert quoted_in("in the ‘90s we were young\n‘tis true") == ()
