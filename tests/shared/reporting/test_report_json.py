from shared.models.report import Reason, Report
from shared.reporting.report_json import as_json
from tests.values import a_finding, a_report, an_article


def test_a_report_comes_back_from_its_json_as_it_was() -> None:
    report = a_report(an_article(), a_finding("Emily Carter", Reason.NO_CANDIDATE))
    assert Report.model_validate_json(as_json(report)) == report


def test_what_is_not_known_is_null_rather_than_missing() -> None:
    assert '"identity": null' in as_json(a_report(an_article(), a_finding("Emily Carter", Reason.NO_CANDIDATE)))
