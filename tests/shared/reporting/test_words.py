"""What is counted is said in the singular or the plural, as it comes."""

from shared.models.report import Totals
from shared.reporting.words import totals_in_words


def test_one_person_and_several_are_counted_as_english_does() -> None:
    assert totals_in_words(Totals(mismatch=1)) == "0 of 1 person checks out; 1 does not fit"
    assert totals_in_words(Totals(match=1)) == "1 of 1 person checks out"
    assert totals_in_words(Totals(match=1, mismatch=2)) == "1 of 3 people checks out; 2 do not fit"
    assert totals_in_words(Totals(unknown=2)) == "0 of 2 people check out; 2 cannot be found or told apart"
