import csv
import io
import json
from datetime import UTC, datetime

from shared.models.report import Finding, QuotationFinding, Quoted, Reason, Report, TextSpan, Totals, Verdict
from shared.models.ruling import Ruled, Ruling, RulingKind, standing
from shared.reporting.jsonld import as_jsonld
from shared.reporting.markdown import as_markdown
from shared.reporting.report_json import as_json
from shared.reporting.ruled import as_ruled
from shared.reporting.rulings import attach, is_outdated, log_as_csv, ruled_in_words, ruled_verdict, with_rulings
from shared.reporting.tables import TABLES
from tests.values import a_finding, a_report, an_article


def ruled(number: int, name: str, ruling: Ruling, offset: int = 0, saw: Verdict = Verdict.UNKNOWN) -> Ruled:
    moment = datetime(2024, 11, 1, 9, tzinfo=UTC)
    return Ruled(number, "a1", name, name.lower(), offset, 1, saw, Reason.NO_CANDIDATE, "Ann", moment, ruling)


def at(finding: Finding, start: int) -> Finding:
    mention = TextSpan(start=start, end=start + 3, text=finding.name)
    return finding.model_copy(update={"id": f"{finding.name}-{start}", "mentions": (mention,)})


CONFIRM = Ruling(RulingKind.CONFIRM)
WITHDRAW = Ruling(RulingKind.WITHDRAW)
QUOTED = (QuotationFinding(start=0, end=3, text="yes", direct=True),)
NOTE = Ruling(RulingKind.NOTE, note="look again")


def test_a_ruling_goes_to_the_person_of_that_name_and_else_is_an_orphan() -> None:
    report = a_report(an_article(), a_finding("Ada", Reason.NO_CANDIDATE))
    mine, lost = ruled(1, "Ada", CONFIRM), ruled(2, "Ben", CONFIRM)
    found = attach(report, (mine, lost))
    assert found.by_person == {"ada-0": (mine,)}
    assert found.orphaned == (lost,)


def test_of_two_of_one_name_the_nearer_one_is_meant() -> None:
    father, son = (at(a_finding("Ada", Reason.NO_CANDIDATE), start) for start in (0, 500))
    later = ruled(1, "Ada", CONFIRM, offset=470)
    assert attach(a_report(an_article(), father, son), (later,)).by_person == {"Ada-500": (later,)}


def test_the_last_ruling_stands_unless_it_was_withdrawn_and_a_note_undoes_nothing() -> None:
    first, note, gone = ruled(1, "Ada", CONFIRM), ruled(2, "Ada", NOTE), ruled(3, "Ada", WITHDRAW)
    assert standing((first, note)) is first
    assert standing((first, note, gone)) is None
    assert standing(()) is None


def test_what_is_taken_along_reads_as_humans_ruled() -> None:
    wrong = a_finding("Ada", Reason.OFFICE_HELD_BY_OTHER)
    said = ruled(1, "Ada", Ruling(RulingKind.OVERRULE, verdict=Verdict.MATCH, note="I *know* her"), saw=wrong.verdict)
    report = with_rulings(a_report(an_article(), wrong, a_finding("Ben", Reason.NAME_ONLY)), (said,))
    note = as_markdown(report)
    assert "## Does not fit" not in note and "1 of 2 people checks out; 1 fits by name only." in note
    assert "### Ada: match" in note
    assert "**Overruled: match instead of mismatch, by Ann, 2024-11-01 09:00. “I \\*know\\* her”**" in note
    for table in TABLES.values():
        rows = [row for row in csv.DictReader(io.StringIO(table(report))) if row["person"] == "Ada"]
        assert {(row["ruled_verdict"], row["ruled_by"]) for row in rows} <= {("match", "Ann")}
    assert Report.model_validate_json(as_json(report)).rulings[0].note == "I *know* her"
    [review] = [node for node in json.loads(as_jsonld(report, "http://x/a"))["@graph"] if "author" in node]
    assert (review["author"]["name"], review["reviewRating"]["ratingValue"]) == ("Ann", 5)


def test_an_outdated_ruling_is_told_and_changes_no_verdict() -> None:
    wrong = a_finding("Ada", Reason.OFFICE_HELD_BY_OTHER)
    report = with_rulings(a_report(an_article(), wrong), (ruled(1, "Ada", CONFIRM),))
    assert as_ruled(report) is report
    assert "It was ruled on unknown: look again." in as_markdown(report)


def test_a_ruling_moves_what_is_counted_and_quoted_and_no_more() -> None:
    by_name = a_finding("Ada", Reason.NAME_ONLY).model_copy(update={"quotations": QUOTED})
    said = ruled(1, "Ada", Ruling(RulingKind.OVERRULE, verdict=Verdict.MISMATCH), saw=Verdict.MATCH)
    report = a_report(an_article(), by_name).model_copy(update={"quoted": Quoted(match_name_only=1, open=2)})
    found = as_ruled(with_rulings(report, (said,)))
    assert (found.totals, found.quoted) == (Totals(mismatch=1), Quoted(mismatch=1, open=2))


def test_a_ruling_on_another_verdict_is_told_to_be_outdated() -> None:
    now = a_finding("Ada", Reason.OFFICE_HELD_BY_OTHER)
    assert is_outdated((ruled(1, "Ada", CONFIRM),), now)
    assert not is_outdated((ruled(1, "Ada", CONFIRM, saw=Verdict.MISMATCH),), now)


def test_what_was_ruled_is_said_and_gives_the_verdict() -> None:
    finding = a_finding("Ada", Reason.NO_CANDIDATE)
    overruled = ruled(1, "Ada", Ruling(RulingKind.OVERRULE, verdict=Verdict.MATCH))
    assert (ruled_verdict(overruled, finding), ruled_in_words(overruled)) == (
        Verdict.MATCH,
        "overruled: match instead of unknown",
    )
    chosen = ruled(1, "Ada", Ruling(RulingKind.CANDIDATE, qid="Q7259", label="Ada Lovelace"))
    assert (ruled_verdict(chosen, finding), ruled_in_words(chosen)) == (Verdict.MATCH, "is Ada Lovelace (Q7259)")
    assert ruled_verdict(ruled(1, "Ada", NOTE), finding) is None


def test_the_log_as_a_table_holds_no_formula() -> None:
    table = log_as_csv([ruled(1, "=1+1", Ruling(RulingKind.SAME_AS, same_as="@B", note="-2"))])
    (row,) = csv.DictReader(io.StringIO(table))
    assert (row["person"], row["same_as"], row["note"], row["ruling"]) == ("'=1+1", "'@B", "'-2", "same_as")
