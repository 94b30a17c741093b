from shared.models.report import Quoted, Reason
from shared.reporting.headline import headline
from tests.values import a_finding, a_report, an_article


def said(*reasons: Reason, quoted: Quoted | None = None) -> str:
    people = (a_finding(f"Person {number}", reason) for number, reason in enumerate(reasons))
    return headline(a_report(an_article(), *people).model_copy(update={"quoted": quoted or Quoted()}))


def test_it_says_how_many_check_out_and_what_is_wrong_with_the_others() -> None:
    reasons = (Reason.CLAIMS_SUPPORTED, Reason.DETAIL_WRONG, Reason.OFFICE_HELD_BY_OTHER, Reason.NO_CANDIDATE)
    assert said(*reasons, Reason.NAMESAKES_ONLY) == (
        "2 of 5 people check out; 1 is given an office that was somebody else’s; 2 cannot be found."
    )


def test_whole_articles_are_told_in_a_word() -> None:
    assert said() == "Nobody is named who could be looked up."
    assert said(Reason.CLAIMS_SUPPORTED) == "The one person named checks out."
    assert said(Reason.CLAIMS_SUPPORTED, Reason.CLAIMS_SUPPORTED) == "All 2 people named check out."
    assert said(Reason.NO_CANDIDATE) == "The one person named cannot be found."


def test_private_people_are_not_counted() -> None:
    assert said(Reason.CLAIMS_SUPPORTED, Reason.NO_CANDIDATE, Reason.NOT_A_REAL_PERSON).startswith("1 of ")


def test_it_says_how_much_of_what_is_quoted_rests_on_the_doubtful() -> None:
    doubtful = said(Reason.NO_CANDIDATE, quoted=Quoted(match=4, unknown=2, mismatch=1))
    assert doubtful.endswith("3 of 7 quotations rest on people who do not fit or cannot be found.")
    sound = said(Reason.CLAIMS_SUPPORTED, quoted=Quoted(match=1))
    assert sound.endswith("Everything that is quoted (1 quotation) rests on people who check out.")


def test_it_says_how_much_is_quoted_of_nobody_in_particular() -> None:
    nobodys = said(quoted=Quoted(open=4))
    assert nobodys == "Nobody is named who could be looked up. 4 quotations are given to nobody who is named."
    assert said(Reason.CLAIMS_SUPPORTED, quoted=Quoted(match=1, open=1)).endswith(
        "1 of 2 quotations rests on people who check out. 1 quotation is given to nobody who is named."
    )
