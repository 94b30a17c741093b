import pytest

from shared.models.reading import Role
from tests.shared.reading.reading import read


@pytest.mark.parametrize(
    ("text", "words", "role"),
    [
        (
            "North Korea’s Foreign Minister arrived on Tuesday.",
            "North Korea’s Foreign Minister",
            Role("Foreign Minister", "North Korea"),
        ),
        ("They met the Russian president in Sochi.", "Russian president", Role("president", "Russian")),
        ("The president of Peru said no.", "president of Peru", Role("president", "Peru")),
        ("The NATO secretary general was there.", "NATO secretary general", Role("secretary general", None, "NATO")),
    ],
)
def test_a_role_with_nobody_named_is_an_official(text: str, words: str, role: Role) -> None:
    (official,) = [official for official in read(text).officials if official.role]
    assert (official.span.text, official.role) == (words, role)


@pytest.mark.parametrize(
    "text",
    [
        "A Russian minister said no.",
        "Russian ministers and the Ukrainian and South Korean Presidencies agreed.",
        "The president said no.",
        "The Russian president, Vladimir Putin, said no. Later the Russian president left.",
        "A spokesman for the French army spoke.",
    ],
)
def test_what_points_at_no_single_unnamed_holder_is_none(text: str) -> None:
    assert [official for official in read(text).officials if official.role] == []
