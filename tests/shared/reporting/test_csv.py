import csv
import io

import pytest

from shared.models.report import ClaimFinding, Evidence, Finding, Holder, Outcome, Reason, Report, Thing
from shared.reporting.csv import COLUMNS, as_csv
from tests.values import a_finding, a_report, an_article


def rows(report: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(as_csv(report), newline="")))


def with_claims(person: Finding, *texts: str) -> Finding:
    claims = tuple(
        ClaimFinding(
            start=0, end=len(text), text=text, kind="office", when="current", capacity="full", as_of="2024-10-29",
            outcome=Outcome.CONTRADICTED, because="Somebody else held it.",
            office=Thing(qid="Q33006385", label="Minister of Defence of Ukraine"),
            holders=(Holder(qid="Q64842485", label="Rustem Umerov", start="2023-09-06", end=None),),
            evidence=(
                Evidence(source="wikidata", item="Q33006385", label="Minister of Defence of Ukraine", property="P1308",
                         statement="Q33006385$1", value="Rustem Umerov", start="2023-09-06", revision=7),
            ),
        )
        for text in texts
    )  # fmt: skip
    return person.model_copy(update={"claims": claims})


def test_a_person_has_a_row_for_each_claim_and_one_without_any() -> None:
    accused = with_claims(a_finding("Oleksandr Petrenko", Reason.OFFICE_HELD_BY_OTHER), "Defense Minister", "general")
    stranger = a_finding("Linda Martinez", Reason.NO_CANDIDATE)
    found = rows(a_report(an_article(), accused, stranger))
    assert [(row["person"], row["claim"]) for row in found] == [
        ("Oleksandr Petrenko", "Defense Minister"),
        ("Oleksandr Petrenko", "general"),
        ("Linda Martinez", ""),
    ]
    assert found[0]["verdict"] == "mismatch"
    assert found[2]["outcome"] == ""


def test_every_row_has_every_column() -> None:
    people = (with_claims(a_finding("A B", Reason.NOT_IN_OFFICE), "minister"), a_finding("C D", Reason.NO_CANDIDATE))
    table = list(csv.reader(io.StringIO(as_csv(a_report(an_article(), *people)), newline="")))
    assert [len(row) for row in table] == [len(COLUMNS)] * 3


def test_a_claim_tells_who_held_the_office_and_what_proves_it() -> None:
    person = with_claims(a_finding("Oleksandr Petrenko", Reason.OFFICE_HELD_BY_OTHER), "Defense Minister")
    [row] = rows(a_report(an_article(), person))
    assert row["holders"].startswith("Rustem Umerov (2023-09-06")
    assert row["office_qid"] == "Q33006385"
    assert row["evidence_at"] == "https://www.wikidata.org/wiki/Q33006385#Q33006385$1 (revision 7)"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", " ="])
def test_no_cell_can_be_taken_for_a_formula(start: str) -> None:
    dangerous = f"{start}HYPERLINK(0)"
    [row] = rows(a_report(an_article(title=dangerous), a_finding(dangerous, Reason.NO_CANDIDATE)))
    assert row["title"] == row["person"] == f"'{dangerous}"


def test_quotes_commas_and_line_breaks_come_back_as_they_were() -> None:
    title = 'He said "no",\nthen left'
    [row] = rows(a_report(an_article(title=title), a_finding("A B", Reason.NO_CANDIDATE)))
    assert row["title"] == title
