import pytest

from tests.shared.reading.reading import ruled


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Deval Patrick met Ted Kennedy. His son Patrick, a lawyer, spoke.",
            {"Deval Patrick", "Ted Kennedy", "Patrick"},
        ),
        ("David Cameron's daughter Nancy met Nancy Pelosi.", {"David Cameron", "Nancy", "Nancy Pelosi"}),
        ("Joe Biden left. His son Hunter stayed. Hunter Biden sang.", {"Joe Biden", "Hunter Biden"}),
    ],
)
def test_a_relative_named_by_a_given_name_is_no_stranger_of_that_name(text: str, names: set[str]) -> None:
    assert {person.name for person in ruled(text).people} == names
