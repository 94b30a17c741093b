import pytest

from tests.shared.reading.reading import ruled


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        (
            "Jim and Brenda Fudge came. Mr Fudge sang. Mrs Fudge left.",
            {"Jim": ["Jim", "Fudge"], "Brenda Fudge": ["Brenda Fudge", "Fudge"]},
        ),
        (
            "Brenda Fudge came. Mrs Fudge sang. Mr Fudge left.",
            {"Brenda Fudge": ["Brenda Fudge", "Fudge"], "Fudge": ["Fudge"]},
        ),
        ("Brenda Fudge came. Mr Fudge left.", {"Brenda Fudge": ["Brenda Fudge", "Fudge"]}),
    ],
)
def test_two_of_one_family_name_are_told_apart_by_how_they_are_addressed(
    text: str, mentions: dict[str, list[str]]
) -> None:
    found = {person.name: [mention.text for mention in person.mentions] for person in ruled(text).people}
    assert found == mentions
