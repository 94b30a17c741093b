import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.lexicon.names import consonants, folded, kinds, sounds, surname, words

NAMES = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=40)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Yoon Suk-yeol", "yoon suk yeol"),
        ("J.D. Vance", "jd vance"),
        ("O’Brien", "obrien"),
        ("  Kaja   Kallas ", "kaja kallas"),
    ],
)
def test_folding_leaves_words_and_one_space(name: str, plain: str) -> None:
    assert folded(name) == plain


def test_a_surname_is_the_last_word_but_for_suffixes() -> None:
    assert surname("Robert F. Kennedy Jr.") == "kennedy"
    assert surname("") == ""


def test_sounds_leave_out_particles_and_order() -> None:
    assert sounds("Mohammed bin Salman") == sounds("Salman Mohamed")


@given(NAMES)
def test_folding_again_changes_nothing(name: str) -> None:
    assert folded(folded(name)) == folded(name)


@pytest.mark.parametrize(
    ("name", "cut"),
    [
        ("Donald Trump Jr.", ("donald", "trump")),
        ("James Borwick, 5th Baron Borwick", ("james", "borwick")),
        ("习近平", ("xi", "jinping")),
        ("이명박", ("lee", "myeongbag")),
        ("معمر القذافي", ("mmr", "qdhfi")),
        ("", ()),
    ],
)
def test_the_words_of_a_name_are_those_that_tell_people_apart(name: str, cut: tuple[str, ...]) -> None:
    assert words(name) == cut


@pytest.mark.parametrize(
    ("one", "other"), [("mahmoud", "mehmood"), ("khrushchev", "khrushchov"), ("jansson", "janson")]
)
def test_other_vowels_leave_the_consonants(one: str, other: str) -> None:
    assert consonants(one) == consonants(other)


@pytest.mark.parametrize(("one", "other"), [("gaddafi", "qadhafi"), ("jong", "chong"), ("bak", "pak")])
def test_consonants_of_one_kind_are_taken_for_one_another(one: str, other: str) -> None:
    assert kinds(one) == kinds(other)
