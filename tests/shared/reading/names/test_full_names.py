"""Names of states with small words in them, and nicknames between marks, are read whole."""

import pytest

from shared.models.reading import ClaimKind
from shared.models.text import Article
from shared.reading import make_reader

CHINA, KOREA, AMERICA, CONGO = (
    "People's Republic of China",
    "Republic of Korea",
    "United States of America",
    "Democratic Republic of the Congo",
)


@pytest.mark.parametrize(
    ("text", "title", "place"),
    [
        (f"“Yes,” said Wei Fenghe, {CHINA}'s Defence Minister.", "Defence Minister", CHINA),
        (f"Wei Fenghe, the {CHINA}’s defence minister, spoke.", "defence minister", CHINA),
        (f"Wei Fenghe, defence minister of the {CHINA}, spoke.", "defence minister", CHINA),
        (f"Kang Kyung-wha, foreign minister of the {KOREA}, spoke.", "foreign minister", KOREA),
        (f"Joe Biden, president of the {AMERICA}, spoke.", "president", AMERICA),
        ("Abbas Araghchi, Minister of Foreign Affairs of Iran, spoke.", "Minister of Foreign Affairs", "Iran"),
        ("Abbas Araghchi, Iran's Minister of Foreign Affairs, spoke.", "Minister of Foreign Affairs", "Iran"),
        (f"Felix Tshisekedi, president of the {CONGO}, spoke.", "president", CONGO),
    ],
)
def test_a_state_is_named_whole(text: str, title: str, place: str) -> None:
    (person,) = make_reader().read(Article("a", text)).people
    roles = [claim.role for claim in person.claims if claim.kind is ClaimKind.OFFICE and claim.role]
    assert [(role.title, role.place, role.organisation) for role in roles] == [(title, place, None)]


@pytest.mark.parametrize("marks", ['""', "“”", "«»", "()"])
def test_a_nickname_between_marks_is_part_of_the_name_and_no_quotation(marks: str) -> None:
    name = f"Joko {marks[0]}Jokowi{marks[1]} Widodo"
    reading = make_reader().read(
        Article("a", f"Indonesian President {name} left on Monday. “We are ready,” said {name}.")
    )
    assert [person.name for person in reading.people] == [name]
    assert [quotation.span.text for quotation in reading.quotations] == ["We are ready,"]
