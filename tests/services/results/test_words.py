import pytest

from services.results.words import look_of
from shared.models.report import Reason
from tests.values import a_finding


@pytest.mark.parametrize(
    ("reason", "look"),
    [(Reason.NAME_ONLY, "name_only"), (Reason.CLAIMS_SUPPORTED, "match"), (Reason.NOT_IN_OFFICE, "mismatch")],
)
def test_a_match_by_name_alone_is_drawn_otherwise_than_one_that_is_borne_out(reason: Reason, look: str) -> None:
    assert look_of(a_finding("Ana Ruiz", reason)) == look
