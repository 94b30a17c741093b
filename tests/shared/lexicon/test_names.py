import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.lexicon.names import folded, meeting, resembles, sounds, surname
from shared.models.world import Meeting

NAMES = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=40)


@pytest.mark.parametrize(
    ("asked", "known", "how"),
    [
        ("Olaf Scholz", "Olaf Scholz", Meeting.EXACT),
        ("OLAF SCHOLZ", "Olaf Scholz", Meeting.FOLDED),
        ("Yoon Suk Yeol", "Yoon Suk-yeol", Meeting.FOLDED),
        ("Yoon Sukyeol", "Yoon Suk-yeol", Meeting.FOLDED),
        ("Pedro Sanchez", "Pedro Sánchez", Meeting.FOLDED),
        ("Володимир Зеленський", "Volodymyr Zelensky", Meeting.VARIANT),
        ("Suk-yeol Yoon", "Yoon Suk Yeol", Meeting.ORDER),
        ("Abe Shinzo", "Shinzo Abe", Meeting.ORDER),
        ("Emily Carter", "Emily A. Carter", Meeting.MIDDLE),
        ("Donald J. Trump", "Donald John Trump", Meeting.MIDDLE),
        ("Volodymyr Zelenskiy", "Volodymyr Zelenskyy", Meeting.VARIANT),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", Meeting.VARIANT),
        ("Muammar Qadhafi", "Muammar Kadhafi", Meeting.VARIANT),
        ("Sergei Shoigu", "Sergey Shoigu", Meeting.VARIANT),
        ("Rustem Umerof", "Rustem Umerov", Meeting.NEAR),
        ("Rustem Umreov", "Rustem Umerov", Meeting.NEAR),
        ("Macron", "Emmanuel Macron", Meeting.PARTIAL),
    ],
)
def test_two_spellings_of_one_name_meet(asked: str, known: str, how: Meeting) -> None:
    assert meeting(asked, known) is how


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ("Emily Carter", "Emily Parker"),
        ("Li Na", "Li Ka"),  # one letter of few is another name
        ("John Smith", "Jane Smith"),
        ("Emily B. Carter", "Emily A. Carter"),
        ("Kim Jong-un", "Kim Jong-il"),
        ("George H. Bush", "George Walker Bush"),
        ("", "Olaf Scholz"),
    ],
)
def test_different_people_do_not_meet(asked: str, known: str) -> None:
    assert meeting(asked, known) is None


@pytest.mark.parametrize(
    ("asked", "known"),
    [("Rustam Umierov", "Rustem Umerov"), ("R. Umerov", "Rustem Umerov"), ("Umerov", "Rustem Umerov")],
)
def test_what_may_be_a_slip_for_a_name_resembles_it(asked: str, known: str) -> None:
    assert resembles(asked, known)


def test_another_name_does_not_resemble() -> None:
    assert not resembles("Anna Ivanova", "Rustem Umerov")


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


@given(NAMES, NAMES)
def test_meeting_is_mutual(one: str, other: str) -> None:
    assert meeting(one, other) is meeting(other, one)
