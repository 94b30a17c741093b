"""The stored text is the same characters for the same words."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.articles.normal import normal, one_line
from shared.errors import BadArticle

# Letters, separators and a few controls; more than a few are refused.
texts = st.text(st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n\r\t\u2028\u0085"))


@given(texts)
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normal(normal(text)) == normal(text)


@given(texts)
def test_nothing_that_cannot_be_printed_is_kept(text: str) -> None:
    kept = normal(text)
    assert unicodedata.is_normalized("NFC", kept)
    assert all(char == "\n" or unicodedata.category(char) not in ("Cc", "Cs") for char in kept)


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("Andre\u0301", "André"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("one  \n\n \t\n\ntwo", "one\n\ntwo"),
        ("\ufeffZelen\u00adskiy", "Zelenskiy"),
        (f"{'a long sentence ' * 10}with\x00 a NUL", f"{'a long sentence ' * 10}with a NUL"),
        ("  “quoted” – and dashed…  ", "“quoted” – and dashed…"),
    ],
)
def test_the_form_in_which_texts_are_kept(written: str, stored: str) -> None:
    assert normal(written) == stored


@pytest.mark.parametrize("data", ["\x00\x01\x02\x03" * 9, "%PDF\x00\x00\x13\x00abc"])
def test_what_is_no_text_is_refused(data: str) -> None:
    with pytest.raises(BadArticle, match="not text"):
        normal(data)


def test_titles_are_put_on_one_line() -> None:
    assert one_line(" A\n title\u2028here ") == "A title here"
