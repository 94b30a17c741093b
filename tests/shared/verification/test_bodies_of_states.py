"""Who heads a body that goes by a country's name is not held against who heads the country; articles of June 2024."""

from datetime import date

import pytest

from bonafide.local import Local, check_here
from shared.models.report import Verdict

TRUE = (
    "The president of the Bundestag, Baerbel Bas, spoke.",
    "German Bundestag President Baerbel Bas spoke.",
    "French Senate president Gerard Larcher spoke.",
    "Mexico's Senate president Ana Lilia Rivera spoke.",
    "Italian Olympic Committee president Giovanni Malago spoke.",
    "Turkish Football Federation president Mehmet Buyukeksi spoke.",
    "France's National Rally president Jordan Bardella spoke.",
    "U.S. Steel president David Burritt spoke.",
    "Japan Airlines president Mitsuko Tottori spoke.",
)


@pytest.mark.parametrize("text", TRUE)
def test_the_head_of_a_countrys_body_is_not_accused_of_not_heading_the_country(text: str) -> None:
    (person,) = check_here(Local(text, None, date(2024, 6, 1)), "starter", "model").people
    assert person.verdict is not Verdict.MISMATCH


def test_who_is_said_to_head_the_country_itself_is() -> None:
    text = "French President Gerard Larcher spoke."
    (person,) = check_here(Local(text, None, date(2024, 6, 1)), "starter", "model").people
    assert person.verdict is Verdict.MISMATCH
