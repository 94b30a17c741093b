import pytest

from shared.models.reading import Claim, ClaimKind
from shared.models.text import Span
from shared.reading.learnt.wording import says_something


@pytest.mark.parametrize(
    ("kind", "words", "told"),
    [
        (ClaimKind.OCCUPATION, "retired welder", True),
        (ClaimKind.OCCUPATION, "his", False),
        (ClaimKind.OCCUPATION, "co-", False),
        (ClaimKind.OFFICE, "under", False),
        (ClaimKind.OFFICE, "in charge of the port", True),
        (ClaimKind.PARTY, "Welsh", False),
        (ClaimKind.PARTY, "Taoiseach", False),
        (ClaimKind.PARTY, "Scottish National Party", True),
        (ClaimKind.KINSHIP, "whose", False),
        (ClaimKind.KINSHIP, "his sister", True),
    ],
)
def test_words_that_cannot_be_a_claim_of_their_kind_are_none(kind: ClaimKind, words: str, told: bool) -> None:
    assert says_something(Claim(kind, Span(0, len(words), words))) is told
