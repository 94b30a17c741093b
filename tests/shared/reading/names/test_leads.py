from itertools import chain

import pytest

from shared.models.text import Span
from shared.reading.names.leads import bare
from shared.reading.text.page import page_of


def _bare(text: str, name: str) -> str:
    sentence = page_of(text).sentences[0]
    start = text.index(name)
    return bare(sentence, Span(start, start + len(name), name)).text


@pytest.mark.parametrize(
    ("text", "read", "name"),
    [
        ("Umpire Tom Ruiz Baker blew first.", "Umpire Tom Ruiz Baker", "Tom Ruiz Baker"),
        ("Then Canon Lee prayed.", "Canon Lee", "Lee"),
        ("The Texan Ana Ruiz came.", "Texan Ana Ruiz", "Ana Ruiz"),
        ("The dish of Dutchman Joris Berg won.", "Dutchman Joris Berg", "Joris Berg"),
        ("Conservative Bernard Lloyd, 84, left.", "Conservative Bernard Lloyd", "Bernard Lloyd"),
        ("Co-defendant Ana Ruiz wept.", "Co-defendant Ana Ruiz", "Ana Ruiz"),
        ("It hit the carpenter Ko Min Zaw.", "carpenter Ko Min Zaw", "Ko Min Zaw"),
        ("State attorney Ana Ruiz rose.", "Ana Ruiz rose", "Ana Ruiz"),
        ("Will Siobhán Devlin succeed him?", "Will Siobhán Devlin", "Siobhán Devlin"),
        ("Is Ana in?", "Is Ana", "Ana"),
        ("Do Thi Nhan sang.", "Do Thi Nhan", "Do Thi Nhan"),
        ("MEP Ana Ruiz, who chairs it, left.", "MEP Ana Ruiz", "Ana Ruiz"),
        ("Then Tan Sri Ana Ruiz rose.", "Tan Sri Ana Ruiz", "Ana Ruiz"),
        ("Air Vice-Marshal Tom Lee flew.", "Air Vice-Marshal Tom Lee", "Tom Lee"),
        ("Palynologist Ana Ruiz dug.", "Palynologist Ana Ruiz", "Ana Ruiz"),
        ("Whether Ana Ruiz forged it is open.", "Whether Ana Ruiz", "Ana Ruiz"),
        ("Then U Thein Zaw rose.", "U Thein Zaw", "Thein Zaw"),
        ("Then Rt Hon Ana Ruiz rose.", "Rt Hon Ana Ruiz", "Ana Ruiz"),
        ("Without Frau Berg it fails.", "Frau Berg", "Berg"),
        ("Take Ana Ruiz, who founded it.", "Take Ana Ruiz", "Ana Ruiz"),
        ("Cdre James Lee rose.", "Cdre James Lee", "James Lee"),
    ],
)
def test_what_says_what_somebody_is_is_no_part_of_the_name(text: str, read: str, name: str) -> None:
    assert _bare(text, read) == name


@pytest.mark.parametrize(
    "name",
    [
        "Baker Ruiz",
        "Mohammed bin Salman",
        "Mason Greene Lee",
        "Will Young",
        "d'Ana Ruiz",
        "Ana de la Cruz",
        "Lee Cheuk - yan",
        "Hadja Lahbib",
    ],
)
def test_a_name_stays_whole(name: str) -> None:
    assert {_bare(*pair) for pair in chain([(f"Then {name} sang.", name)], [(f"{name} sang?", name)])} == {name}
