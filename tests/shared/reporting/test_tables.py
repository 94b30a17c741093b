import csv
import io

import pandas
import pytest

from shared.models.report import QuotationFinding, Reason
from shared.reporting.tables import TABLES, findings_csv, quotations_csv
from tests.values import a_finding, a_report, an_article

SAID = QuotationFinding(start=3, end=9, text="=cmd()", direct=True)


def test_people_and_quotations_have_a_row_each_and_say_what_they_rest_on() -> None:
    speaker = a_finding("Ada", Reason.CLAIMS_SUPPORTED, "Q7259").model_copy(update={"quotations": (SAID, SAID)})
    report = a_report(an_article(), speaker, a_finding("+Ben", Reason.NO_CANDIDATE))
    people = list(csv.DictReader(io.StringIO(findings_csv(report))))
    assert [(row["person"], row["qid"], row["quotations"]) for row in people] == [
        ("Ada", "Q7259", "2"),
        ("'+Ben", "", "0"),
    ]
    quotations = list(csv.DictReader(io.StringIO(quotations_csv(report))))
    assert [(row["person"], row["quotation"], row["direct"]) for row in quotations] == [("Ada", "'=cmd()", "True")] * 2
    assert {row["knowledge"] for row in (*people, *quotations)} == {"starter"}
    assert None not in people[0]


HOSTILE = (
    *("=1+1", "+1+1", "-1+1", "@SUM(1,1)", '=HYPERLINK("http://x.example","y")', " =1+1", "\t=1+1", "＝1+1"),
    *("=cmd|' /C calc'!A0", '"=1+1', "a\n=1+1", "1;=1+1", "a,b", 'says "yes"'),
)


@pytest.mark.parametrize("table", TABLES)
def test_pandas_reads_every_cell_as_it_was_and_none_begins_a_formula(table: str) -> None:
    people = (
        a_finding(name, Reason.NO_CANDIDATE).model_copy(update={"quotations": (SAID,), "summary": name})
        for name in HOSTILE
    )
    text = TABLES[table](a_report(an_article(title="=2+3"), *people))
    frame = pandas.read_csv(io.StringIO(text), dtype=str, keep_default_na=False)
    assert list(frame["person"].str.removeprefix("'")) == list(HOSTILE)
    assert set(frame["title"]) == {"'=2+3"}
    cells = [cell for column in frame.columns for cell in frame[column]]
    assert not [cell for cell in cells if cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))]
