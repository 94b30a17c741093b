import csv
import io
from datetime import UTC, datetime

from shared.models.report import Finding, Reason, TextSpan, Verdict
from shared.models.ruling import Ruled, Ruling, RulingKind, standing
from shared.reporting.rulings import attach, is_outdated, log_as_csv, ruled_in_words, ruled_verdict
from tests.values import a_finding, a_report, an_article


def ruled(number: int, name: str, ruling: Ruling, offset: int = 0, saw: Verdict = Verdict.UNKNOWN) -> Ruled:
    moment = datetime(2024, 11, 1, 9, tzinfo=UTC)
    return Ruled(number, "a1", name, name.lower(), offset, 1, saw, Reason.NO_CANDIDATE, "Ann", moment, ruling)


def at(finding: Finding, start: int) -> Finding:
    mention = TextSpan(start=start, end=start + 3, text=finding.name)
    return finding.model_copy(update={"id": f"{finding.name}-{start}", "mentions": (mention,)})


CONFIRM = Ruling(RulingKind.CONFIRM)
WITHDRAW = Ruling(RulingKind.WITHDRAW)
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
