"""Which nouns say a post and which say what many are."""

import pytest

from shared.models.reading import ClaimKind
from tests.shared.reading.reading import ruled

M = "Maria Lopez"


def said(text: str) -> list[tuple[ClaimKind, str]]:
    person = next(person for person in ruled(text).people if person.name == M)
    return [(claim.kind, claim.span.text) for claim in person.claims]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"The coroner, {M}, recorded an open verdict.", "coroner"),
        (f"Chief Fire Officer {M} thanked the crews.", "Chief Fire Officer"),
        (f"Assistant Chief Constable {M} said no.", "Assistant Chief Constable"),
        (f"{M}, the town clerk, read out the list.", "town clerk"),
        (f"They came to the door of state Rep. {M} in June.", "state Rep."),
        (f"{M}, superintendent of the baths, said no.", "superintendent of the baths"),
    ],
)
def test_a_post_of_one_holder_is_an_office(text: str, words: str) -> None:
    assert said(text) == [(ClaimKind.OFFICE, words)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"Superintendent {M} asked for witnesses.", "Superintendent"),
        (f"Detective Superintendent {M} asked for witnesses.", "Detective Superintendent"),
        (f"Major-General {M} said no.", "Major-General"),
        (f"Their neighbour {M} called the police.", "neighbour"),
        (f"The clock was sold by a promoter, {M}, in 2010.", "promoter"),
        (f"Police praised the astrologer {M} on Monday.", "astrologer"),
        (f"His clockmender, {M}, was there.", "clockmender"),
        (f"The Rev. {M} came later.", "Rev"),
        (f"“No,” said Father {M} on Monday.", "Father"),
    ],
)
def test_a_rank_or_what_somebody_is_to_others_is_none(text: str, words: str) -> None:
    assert said(text) == [(ClaimKind.OCCUPATION, words)]


def test_the_first_of_a_list_is_not_said_of_the_second() -> None:
    assert said(f"He met a nurse, {M}, and a driver.") == []


def test_a_relative_is_no_cleric() -> None:
    assert ClaimKind.OCCUPATION not in {kind for kind, _ in said(f"His brother {M} was there.")}


@pytest.mark.parametrize("post", ["chairman of the farmers' union", "the president's chief of staff"])
def test_an_office_is_read_past_whose_it_is(post: str) -> None:
    assert said(f"{M}, {post}, said no.") == [(ClaimKind.OFFICE, post.removeprefix("the "))]
