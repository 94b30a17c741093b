import pytest

from shared.lexicon.ages import age_of, is_aged, number_in


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("54", 54), ("7", 7), ("thirty", 30), ("Sixty-one", 61), ("nineteen", 19), ("eighty‑three", 83),
        ("29-year-old", 29), ("twenty-two-year-old", 22), ("120", 120),
    ],
)  # fmt: skip
def test_an_age_is_read_in_figures_and_in_words(words: str, years: int) -> None:
    assert age_of(words) == years


@pytest.mark.parametrize("words", ["", "121", "2015", "1.5", "many", "sixty-", "twenty-year", "mid-thirties"])
def test_what_is_no_age_is_none(words: str) -> None:
    assert age_of(words) is None


def test_an_age_may_colour_a_noun() -> None:
    assert is_aged("54-year-old")
    assert is_aged("Sixty-one-year-old")
    assert not is_aged("year-old")
    assert not is_aged("300-year-old")
    assert not is_aged("54-year")


def test_only_the_number_of_it_is_the_age() -> None:
    assert number_in("twenty-two-year-old") == "twenty-two"
    assert number_in("54") == "54"
