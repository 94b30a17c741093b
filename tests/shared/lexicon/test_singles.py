"""Which offices one person holds at a time by their kind."""

import pytest

from shared.lexicon.singles import is_of_one


@pytest.mark.parametrize(
    ("label", "one"),
    [
        ("President of Armenia", True),
        ("Prime Minister of Kuwait", True),
        ("Governor of the Central Bank of Iran", True),
        ("Governor of the Banca d'Italia", True),
        ("Vice Chief of Staff of the Army", True),
        ("Chief of Army Staff", True),
        ("Chief Justice of Japan", True),
        ("Homeland Security Advisor", True),
        ("Deputy National Security Advisor", False),
        ("President of the Treasury Board", False),  # of no country
        ("President", False),
        ("Minister of Health of Peru", False),
        ("Deputy Chief of Staff", False),
        ("Deputy Governor of the Bank of England", False),
        ("Governor of Utah", False),
    ],
)
def test_some_kinds_of_office_are_held_by_one_at_a_time(label: str, one: bool) -> None:
    assert is_of_one(label) is one
