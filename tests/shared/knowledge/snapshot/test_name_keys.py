import pytest

from shared.knowledge.snapshot.name_keys import asked_keys, asked_words, filed_keys, name_words, slips


@pytest.mark.parametrize(
    ("asked", "filed"),
    [
        ("Volodymyr Zelenskiy", "Volodymyr Zelensky"),
        ("Zelensky Volodymyr", "Volodymyr Oleksandrovych Zelenskyy"),
        ("Sukyeol Yoon", "Yoon Suk-yeol"),
        ("Yoon Suk Yeol", "Yoon Sukyeol"),
        ("Bill Clinton", "William Jefferson Clinton"),
        ("Pedro Sánchez", "Pedro Sánchez Pérez-Castejón"),
        ("Pedro Sánchez Pérez-Castejón", "Pedro Sánchez"),
        ("Prikhodko Sergei Eduardovich", "Sergei Eduardovich Prikhodko"),
        ("Jayaram Jayalalithaa", "J. Jayalalithaa"),
        ("송환두", "송두환"),
        ("محمود احمدی نژاد", "Mahmoud Ahmadinejad"),
    ],
)
def test_what_may_meet_shares_a_key(asked: str, filed: str) -> None:
    assert asked_keys(asked) & filed_keys(filed)


@pytest.mark.parametrize(
    ("asked", "filed"),
    [("Emily Carter", "Emily Stone"), ("Carl Gustaf Tisell", "Carl Gustaf Ekman"), ("", "Olaf Scholz")],
)
def test_what_cannot_meet_shares_none(asked: str, filed: str) -> None:
    assert not asked_keys(asked) & filed_keys(filed)


@pytest.mark.parametrize(
    ("asked", "filed"), [("Macron", "Emmanuel Macron"), ("J. Smith", "John Smith"), ("Smith J.", "John Smith")]
)
def test_a_part_of_a_name_is_filed_as_a_word(asked: str, filed: str) -> None:
    assert set(asked_words(asked)) & name_words(filed)


def test_two_whole_words_are_not_asked_for_as_a_part() -> None:
    assert asked_words("John Smith") == ()


def test_words_one_slip_apart_share_a_form() -> None:
    assert set(slips("klntn")) & set(slips("klnn"))
    assert not list(slips("j smt"))
