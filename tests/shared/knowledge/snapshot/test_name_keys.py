import pytest

from shared.knowledge.snapshot.name_keys import asked_keys, asked_words, filed_keys, name_words


def looked_for(name: str) -> set[int]:
    return {(span >> 2) + more for span in asked_keys(name) for more in range((span & 3) + 1)}


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
        ("Mahmoud Abbas", "محمود عباس"),
        ("Тимошенко Юлия", "Yulia Tymoshenko"),
        ("Mohammed Bergström", "J. Muhammad Bergstrom"),
        ("J. Mohammed Bergström", "Muhammad Bergstrom"),
        ("Bo Ek Lind", "Per Bo Ek Lind"),
    ],
)
def test_what_may_meet_shares_a_key(asked: str, filed: str) -> None:
    assert looked_for(asked) & set(filed_keys(filed))


@pytest.mark.parametrize(
    ("asked", "filed"),
    [
        ("Emily Carter", "Emily Stone"),
        ("Carl Gustaf Tisell", "Carl Gustaf Ekman"),
        ("", "Olaf Scholz"),
        ("Carlo Bergström", "Carla Bergström"),  # one script, another ending
        ("Brad Sauer", "Brad Sour"),  # too few consonants to be told by them
        ("Pietro Dedoni", "Anna Petra Dudina Lind"),  # a part of a name is heard as it is
    ],
)
def test_what_cannot_meet_shares_none(asked: str, filed: str) -> None:
    assert not looked_for(asked) & set(filed_keys(filed))


@pytest.mark.parametrize(
    ("asked", "filed"), [("Macron", "Emmanuel Macron"), ("J. Smith", "John Smith"), ("Smith J.", "John Smith")]
)
def test_a_part_of_a_name_is_filed_as_a_word(asked: str, filed: str) -> None:
    assert set(asked_words(asked)) & name_words(filed)


def test_two_whole_words_are_not_asked_for_as_a_part() -> None:
    assert asked_words("John Smith") == ()


def test_keys_take_48_bits_and_do_not_meet_by_chance() -> None:
    names = [f"{one}{other} {third}nov" for one in "badge" for other in "lmnrst" for third in ("kar", "pet", "sim")]
    keys = [filed_keys(name) for name in names]
    assert all(0 <= key < 1 << 48 for group in keys for key in group)
    assert len({group[0] for group in keys}) == len(names)
