import pytest

from shared.reading.names.shown import labels_named, posts_named, relatives_named
from shared.reading.text.page import page_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He shielded his wife, Larisa.", "Larisa"),
        ("She had a daughter, China, a singer too.", "China"),
        ("Ruiz's late mother, Odessa, sang.", "Odessa"),
        ("You lost your own mother, June, in January.", "June"),
        ("Her half-brother, Michael G. Wilson, left.", "Michael G. Wilson"),
        ("He lost his late sister Bénie to malaria.", "Bénie"),
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
        "He met her brother Friday at noon.",
        "It was the son Heaven sent him then.",
        "Her uncle Reuters News quoted left.",
    ],
)
def test_nobody_is_named_behind_a_partner_of_a_firm_or_by_a_people(text: str) -> None:
    assert relatives_named(page_of(text)) == []


def test_two_capitals_in_commas_behind_somebodys_post_are_a_name() -> None:
    text = "“Will it drip?” said the cathedral's head teacher, Oonagh Tran."
    assert [span.text for span in posts_named(page_of(text))] == ["Oonagh Tran"]
    assert posts_named(page_of("A teacher, Oonagh, and Managers, Oonagh Tran, met.")) == []


def test_a_word_in_capitals_and_a_colon_name_who_speaks_where_the_text_names_them() -> None:
    text = "Our reporter Ana Ruiz is there.\n\nHOST: Ana?\n\nRUIZ: We left.\nLIMA: It rained."
    assert [span.text for span in labels_named(page_of(text), {"ana", "ruiz"})] == ["RUIZ"]
    assert [span.text for span in labels_named(page_of("ANA RUIZ: We left."), set())] == ["ANA RUIZ"]
    assert labels_named(page_of("It was RUIZ: he left."), {"ruiz"}) == []
