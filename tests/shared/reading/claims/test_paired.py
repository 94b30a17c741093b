import pytest

from shared.models.reading import ClaimKind, Sureness
from tests.shared.reading.reading import ruled


def offices(text: str) -> dict[str, tuple[str, str | None]]:
    """The office of each person: its title, and the place or body it is of."""
    said = ((person.name, claim) for person in ruled(text).people for claim in person.claims)
    return {
        name: (claim.role.title, claim.role.place or claim.role.organisation)
        for name, claim in said
        if claim.kind is ClaimKind.OFFICE and claim.role
    }


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The Fijian and Tongan presidents, A, B, met.", ("president", "Fijian"), ("president", "Tongan")),
        ("Fijian and Tongan presidents A B met.", ("president", "Fijian"), ("president", "Tongan")),
        ("Fiji's and Tonga's presidents, A, B, met.", ("president", "Fiji"), ("president", "Tonga")),
        ("The presidents of Fiji and Tonga, A, B, met.", ("president", "Fiji"), ("president", "Tonga")),
        ("A B, the Fijian and Tongan presidents, met.", ("president", "Fijian"), ("president", "Tongan")),
        ("The IMF and World Bank heads, A, B, met.", ("head", "IMF"), ("head", "World Bank")),
        (
            "The French foreign and defence ministers, A, B, met.",
            ("foreign minister", "French"),
            ("defence minister", "French"),
        ),
        ("Prime Ministers A of Fiji B of Tonga met.", ("Prime Minister", "Fiji"), ("Prime Minister", "Tonga")),
    ],
)
def test_each_has_the_office_at_their_place(text: str, first: tuple[str, str], second: tuple[str, str]) -> None:
    named = text.replace("A, B", "Anna Smith and Ben Jones").replace("A B", "Anna Smith and Ben Jones")
    named = named.replace("A of Fiji B", "Anna Smith of Fiji and Ben Jones")
    assert offices(named) == {"Anna Smith": first, "Ben Jones": second}


def test_the_order_of_names_is_doubted_and_their_own_words_are_not() -> None:
    by_order = ruled("The Fijian and Tongan presidents, Anna Smith and Ben Jones, met.").people
    by_name = ruled("Prime Ministers Anna Smith of Fiji and Ben Jones of Tonga met.").people
    told = [[c.sureness for p in people for c in p.claims if c.role] for people in (by_order, by_name)]
    assert told == [[Sureness.DOUBTFUL] * 2, [Sureness.SURE] * 2]


def test_where_words_and_names_are_not_as_many_nobody_has_an_office() -> None:
    assert offices("The Fijian, Tongan and Samoan presidents, Anna Smith and Ben Jones, met.") == {}


@pytest.mark.parametrize("text", ["Governors Anna Smith and Ben Jones met.", "Senators Anna Smith and Ben Jones met."])
def test_an_office_that_all_have_alike_is_left_to_them(text: str) -> None:
    assert len(offices(text)) == 2


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Jo Price and Governors Anna Smith of Ohio and Ben Jones of Iowa left.", "Ben Jones", ("Governor", "Iowa")),
        ("Fiji met Prime Ministers Anna Smith and Ben Jones.", "Anna Smith", ("Prime Minister", None)),
        ("Fiji thanked Prime Minister Anna Smith.", "Anna Smith", ("Prime Minister", None)),
        ("Ben Jones met his counterpart Taoiseach Anna Smith.", "Anna Smith", ("Taoiseach", None)),
    ],
)
def test_a_title_begins_behind_the_verb_or_joint_before_it(
    text: str, name: str, office: tuple[str, str | None]
) -> None:
    assert offices(text)[name] == office
