"""Whatever a report is taken along as says what it was made from: knowledge, versions and settings."""

from collections.abc import Callable

import pytest

from shared.models.report import ClaimFinding, Outcome, QuotationFinding, Reason, Report
from shared.reporting.jsonld import as_claimreviews, as_jsonld
from shared.reporting.markdown import as_markdown
from shared.reporting.report_json import as_json
from shared.reporting.tables import TABLES
from tests.values import a_finding, a_report, an_article

FORMS: dict[str, Callable[[Report], str]] = {
    **TABLES,
    "markdown": as_markdown,
    "JSON-LD": lambda report: as_jsonld(report, "http://results.example/a"),
    "ClaimReview": lambda report: as_claimreviews(report, "http://results.example/a", {}),
}


@pytest.fixture
def report() -> Report:
    claim = ClaimFinding(
        start=0, end=3, text="minister", kind="office", when="current", capacity="full", as_of=None,
        outcome=Outcome.CONTRADICTED, because="Somebody else held it.",
    )  # fmt: skip
    said = QuotationFinding(start=0, end=3, text="No.", direct=True)
    found = a_finding("Ada Byron", Reason.OFFICE_HELD_BY_OTHER)
    return a_report(an_article(), found.model_copy(update={"claims": (claim,), "quotations": (said,)}))


@pytest.mark.parametrize("form", FORMS)
def test_knowledge_versions_and_settings_are_named(report: Report, form: str) -> None:
    told = FORMS[form](report)
    assert "starter" in told
    assert "test" in told
    assert "private people are spared" in told
    assert "2.2" in told


def test_json_names_them_as_values(report: Report) -> None:
    told = Report.model_validate_json(as_json(report))
    assert told.settings is not None
    assert told.settings.private_names == "spare"
    assert (told.knowledge.name, told.versions.reader) == ("starter", "test")


def test_a_report_of_before_settings_were_kept_can_still_be_read_and_taken_along(report: Report) -> None:
    before = Report.model_validate(report.model_dump(exclude={"settings"}))
    for written in FORMS.values():
        assert "starter" in written(before)
