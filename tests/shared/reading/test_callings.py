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
    ],
)
def test_a_rank_or_what_somebody_is_to_others_is_none(text: str, words: str) -> None:
    assert said(text) == [(ClaimKind.OCCUPATION, words)]
