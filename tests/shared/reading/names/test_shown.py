import pytest

from shared.reading.names.shown import posts_named, relatives_named
from shared.reading.text.page import page_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He shielded his wife, Larisa.", "Larisa"),
        ("She had a daughter, China, a singer too.", "China"),
        ("Ruiz's late mother, Odessa, sang.", "Odessa"),
        ("You lost your own mother, June, in January.", "June"),
        ("Her half-brother, Michael G. Wilson, left.", "Michael G. Wilson"),
    ],
)
def test_a_name_in_commas_behind_a_relative_is_that_persons(text: str, name: str) -> None:
    assert [span.text for span in relatives_named(page_of(text))] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Its partner, Renault, left.",
        "Her mother, Norwegian by birth, sang.",
        "Her mother, a singer, left.",
        "Sons, Daughters, Brothers.",
        "Her mother, Norwegian, sang.",
    ],
)
def test_nobody_is_named_behind_a_partner_of_a_firm_or_by_a_people(text: str) -> None:
    assert relatives_named(page_of(text)) == []


def test_two_capitals_in_commas_behind_somebodys_post_are_a_name() -> None:
    text = "“Will it drip?” said the cathedral's head teacher, Oonagh Tran."
    assert [span.text for span in posts_named(page_of(text))] == ["Oonagh Tran"]
    assert posts_named(page_of("A teacher, Oonagh, and Managers, Oonagh Tran, met.")) == []
