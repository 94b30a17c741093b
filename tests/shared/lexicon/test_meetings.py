import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.lexicon.meetings import meeting, resembles
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
        ("Zelensky", "Volodymyr Zelenskyy", Meeting.PARTIAL),
        ("Никита Хрущёв", "Nikita Khrushchev", Meeting.VARIANT),
        ("习近平", "Xi Jinping", Meeting.VARIANT),
        ("송두환", "Song Doo-hwan", Meeting.VARIANT),
        ("Sukyeol Yoon", "Yoon Suk-yeol", Meeting.VARIANT),
        ("Лугар, Ричард", "Richard Lugar", Meeting.ORDER),
        ("Bill Clinton", "William Clinton", Meeting.NICKNAME),
        ("Olle Thorell", "Olof Thorell", Meeting.NICKNAME),
        ("Bill Clinton", "William Jefferson Clinton", Meeting.MIDDLE),
        ("Mohammed Salman", "Mohammed bin Salman", Meeting.MIDDLE),
        ("Ursula Leyen", "Ursula von der Leyen", Meeting.MIDDLE),
        ("Sergei Eduardovich Prikhodko", "Sergey Prikhodko", Meeting.MIDDLE),
        ("Joko Widodo", 'Joko "Jokowi" Widodo', Meeting.MIDDLE),
        ("Donald Trump", "Donald Trump Jr.", Meeting.MIDDLE),
        ("Pedro Sánchez", "Pedro Sánchez Pérez-Castejón", Meeting.WITHIN),
        ("J. Smith", "John Smith", Meeting.INITIALS),
        ("JD Vance", "James David Vance", Meeting.INITIALS),
        ("R. P. N. Singh", "Ratanjit Pratap Narain Singh", Meeting.INITIALS),
        ("송환두", "송두환", Meeting.NEAR),
        ("Ben Beernanke", "Ben Bernanke", Meeting.NEAR),
        ("Muammar Gaddafi", "Muammar Qadhafi", Meeting.ALIKE),
        ("معمر القذافي", "Muammar Gaddafi", Meeting.ALIKE),
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
        ("김정은", "김정일"),
        ("Jane Roe", "Joan Roe"),
        ("Donald Trump Jr.", "Donald Trump II"),
        ("Jim Smith", "James Smith Jones"),  # a nickname and a part of the name: unlike in two ways
        ("J. Kumar", "Jay Kumar Singh"),
        ("جان ثون", "Jon Tuna"),  # too few consonants to tell
    ],
)
def test_different_people_do_not_meet(asked: str, known: str) -> None:
    assert meeting(asked, known) is None


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ("Rustam Umierov", "Rustem Umerov"),
        ("R. Umerov", "Rustem Umerov"),
        ("Umerov", "Rustem Umerov"),
        ("송두한", "송두환"),
    ],
)
def test_what_may_be_a_slip_for_a_name_resembles_it(asked: str, known: str) -> None:
    assert resembles(asked, known)


def test_another_name_does_not_resemble() -> None:
    assert not resembles("Anna Ivanova", "Rustem Umerov")


@given(NAMES, NAMES)
def test_meeting_is_mutual(one: str, other: str) -> None:
    assert meeting(one, other) is meeting(other, one)


@pytest.mark.parametrize(
    ("asked", "known", "how"),
    [
        ("Rasheed Ahmed", "Sheikh Rasheed Ahmed", Meeting.FOLDED),
        ("Mehmood Chaudhry", "Sultan Mehmood Chaudhry", Meeting.FOLDED),
        ("Rashid Ahmed", "Sheikh Rasheed Ahmed", Meeting.VARIANT),
        ("Mehmood Chaudhry", "Omar Mehmood Chaudhry", Meeting.WITHIN),
    ],
)
def test_a_form_of_address_before_a_known_name_may_be_left_out(asked: str, known: str, how: Meeting) -> None:
    assert meeting(asked, known) is how
