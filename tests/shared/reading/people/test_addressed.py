import pytest

from tests.shared.reading.reading import ruled


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Bill Clinton met Hillary Clinton. Mrs. Clinton spoke.", "Hillary Clinton"),
        ("Bill Clinton met Hillary Clinton. Mr Clinton spoke.", "Bill Clinton"),
    ],
)
def test_of_two_of_one_surname_the_form_of_address_says_who_is_meant(text: str, who: str) -> None:
    found = {person.name: [mention.text for mention in person.mentions] for person in ruled(text).people}
    assert found.pop(who)[1:] == ["Clinton"]
    assert all(len(mentions) == 1 for mentions in found.values())


def test_nobody_is_meant_where_the_form_of_address_fits_both() -> None:
    people = ruled("George Bush met John Bush. Mr Bush spoke.").people
    assert [len(person.mentions) for person in people] == [1, 1]
