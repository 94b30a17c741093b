"""What is counted is said in the singular or the plural, as it comes, and in the same words everywhere."""

from shared.models.report import Totals
from shared.reporting.words import numbers, settings_in_words, tallies, totals_in_words
from tests.values import a_report, an_article


def test_settings_are_told_in_plain_words_with_the_exact_figures_behind_them() -> None:
    told = settings_in_words(a_report(an_article()).settings)
    assert "at odds of 9 to 1 or better, 3 to 1 against the next, 7.4 to 1 by the name alone" in told
    assert told.endswith("(log-odds 2.2, 1.1, 2)")


def test_everybody_is_counted_once_in_the_same_words_in_a_sentence_and_one_by_one() -> None:
    totals = Totals(match=6, match_name_only=2, mismatch=1, unknown=5)
    told = [words for _, words in tallies(numbers(totals))]
    assert told == ["4 check out", "2 by name only", "1 does not fit", "5 not found or told apart"]
    assert totals_in_words(totals) == "4 of 12 people check out; " + "; ".join(told[1:])
    assert totals_in_words(Totals()) == "nobody is named"


def test_one_person_and_several_are_counted_as_english_does() -> None:
    assert totals_in_words(Totals(mismatch=1)) == "0 of 1 person checks out; 1 does not fit"
    assert totals_in_words(Totals(match=1)) == "1 of 1 person checks out"
    assert totals_in_words(Totals(match=1, mismatch=2)) == "1 of 3 people checks out; 2 do not fit"
    assert totals_in_words(Totals(unknown=2)) == "0 of 2 people check out; 2 not found or told apart"
