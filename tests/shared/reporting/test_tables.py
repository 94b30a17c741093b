import csv
import io

from shared.models.report import QuotationFinding, Reason
from shared.reporting.tables import findings_csv, quotations_csv
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
