import pytest

from shared.reading.tagging.shapes import SHAPES, shape_of


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("", "pad"),
        ("said", "small"),
        ("Okafor", "capital"),
        ("Ł", "letter"),
        ("KYIV", "capitals"),
        ("McDonald", "mixed"),
        ("iPhone", "mixed"),
        ("2024", "digits"),
        ("G20", "coded"),
        ("—", "mark"),
        ("東京", "other"),
    ],
)
def test_a_word_has_the_shape_that_its_capitals_give_it(word: str, shape: str) -> None:
    assert SHAPES[shape_of(word)] == shape
