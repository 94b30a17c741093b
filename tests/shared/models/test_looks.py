"""As what somebody is counted: by the verdict that stands, with those who fit by name alone apart."""

import pytest

from shared.models.looks import look_of, quoted_as
from shared.models.report import Reason, Verdict
from tests.values import a_finding


@pytest.mark.parametrize(
    ("reason", "look"),
    [(Reason.NAME_ONLY, "name_only"), (Reason.CLAIMS_SUPPORTED, "match"), (Reason.NOT_IN_OFFICE, "mismatch")],
)
def test_a_match_by_name_alone_is_drawn_otherwise_than_one_that_is_borne_out(reason: Reason, look: str) -> None:
    assert look_of(a_finding("Ana Ruiz", reason)) == look


def test_whoever_fitted_by_name_and_was_overruled_is_counted_by_what_was_ruled() -> None:
    found = a_finding("Ana Ruiz", Reason.NAME_ONLY)
    overruled = found.model_copy(update={"verdict": Verdict.MISMATCH})
    assert (quoted_as(found), quoted_as(overruled), look_of(overruled)) == ("match_name_only", "mismatch", "mismatch")
