"""Thrones and one name: "Prince Harry" is not Harry Kane."""

import pytest

from tests.shared.reading.reading import ruled


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Prince Harry met England captain Harry Kane. Harry laughed. Kane scored.",
            {"Harry": ["Harry", "Harry"], "Harry Kane": ["Harry Kane", "Kane"]},
        ),
        (
            "King Charles III met Charles Michel. King Charles spoke. Michel left. Charles waved.",
            {"Charles III": ["Charles III", "Charles", "Charles"], "Charles Michel": ["Charles Michel", "Michel"]},
        ),
        (
            "Queen Elizabeth II and Elizabeth Warren met. Senator Warren spoke.",
            {"Elizabeth II": ["Elizabeth II"], "Elizabeth Warren": ["Elizabeth Warren", "Warren"]},
        ),
        ("Prince Charles became King Charles III.", {"Charles III": ["Charles", "Charles III"]}),
        (
            "Crown Prince Mohammed bin Salman came. His father, King Salman, was ill. Prince Mohammed smiled.",
            {"Mohammed bin Salman": ["Mohammed bin Salman", "Mohammed"], "Salman": ["Salman"]},
        ),
        (
            "King Abdullah II of Jordan and Crown Prince Abdullah of Saudi Arabia met. King Abdullah spoke.",
            {"Abdullah II": ["Abdullah II", "Abdullah"], "Abdullah": ["Abdullah"]},
        ),
        ("The Sultan of Oman, Haitham bin Tariq, came. Sultan Haitham smiled.", {"Haitham bin Tariq": None}),
        (
            "Emir Tamim spoke. Sheikh Tamim bin Hamad Al Thani, the emir of Qatar, left.",
            {"Tamim bin Hamad Al Thani": None},
        ),
        ("They call him King Kohli: Virat Kohli scored again.", {"Virat Kohli": None}),
    ],
)
def test_who_is_named_by_a_throne_is_joined_with_nobody_else(text: str, people: dict[str, list[str] | None]) -> None:
    found = {person.name: [mention.text for mention in person.mentions] for person in ruled(text).people}
    assert found.keys() == people.keys()
    assert all(said is None or found[name] == said for name, said in people.items())
