import pytest

from shared.knowledge.snapshot.slips import LONGEST, forms, one_apart


@pytest.mark.parametrize("other", ["clintn", "clinnton", "clnton", "clitnon", "clinson"])
def test_words_one_slip_apart_share_a_form(other: str) -> None:
    assert set(forms("clinton")) & set(forms(other))
    assert one_apart("clinton", [other, "clinton", "clanters"]) == [other]


def test_very_short_and_very_long_words_have_no_forms_but_themselves() -> None:
    assert len(list(forms("lee"))) == len(list(forms("x" * (LONGEST + 1)))) == 1
