"""Names that need no tagger: by a Korean shape, or by the office that is said of them."""

import pytest

from shared.reading.names.certain import is_told_office
from shared.reading.text.page import page_of
from tests.shared.reading.names.test_joined import names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Xhevdet Qerimi is the Governor of Goa.", True),
        ("Xhevdet Qerimi serves as Peru’s ambassador to China.", True),
        ("Xhevdet Qerimi, Peru’s ambassador to China, left.", True),
        ("Xhevdet Qerimi (Mayor of Seoul) left.", True),
        ("Xhevdet Qerimi, in office as the Governor of Goa, left.", True),
        ("Xhevdet Qerimi is the president’s house.", False),
        ("Xhevdet Qerimi is the leader of the market.", False),
        ("Xhevdet Qerimi, the president said, is closed.", False),
        ("Xhevdet Qerimi left.", False),
    ],
)
def test_an_office_behind_a_name_tells_somebody(text: str, told: bool) -> None:
    assert is_told_office(page_of(text).sentences[0], 0, 2) is told


def test_nobody_is_told_behind_a_word_for_a_place_or_day() -> None:
    sentence = page_of("In Xhevdet Qerimi, the Mayor of Seoul, spoke.").sentences[0]
    assert not is_told_office(sentence, 1, 3)


def test_a_korean_name_is_somebodys_whatever_a_tagger_takes_it_for() -> None:
    assert names("Then Won In-choul came.", **{"-choul": "LOC"}) == ["Won In-choul"]
    assert names("Then Park Nam-choon came.", **{"Park_Nam-choon": "LOC"}) == ["Park Nam-choon"]


def test_a_given_name_with_an_office_behind_it_is_somebodys() -> None:
    text = "Angela Qerimi is the Governor of Goa."
    assert names(text, Angela_Qerimi="LOC") == ["Angela Qerimi"]
    assert names("Angela Qerimi is closed.", Angela_Qerimi="LOC") == []


def test_somebody_seen_in_a_part_of_a_name_makes_the_whole_a_name() -> None:
    assert names("Then came Daivdx Laws, the mayor of Rome.", Daivdx="PER") == ["Daivdx Laws"]


def test_a_surname_that_looks_like_a_things_is_told_by_the_office_behind_it() -> None:
    assert names("Xhevdet Day, Peru’s ambassador to China, left.") == ["Xhevdet Day"]
    assert names("Labour Day, Peru’s holiday, is over.") == []
