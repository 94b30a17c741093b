"""Reports as files: JSON for programs, CSV for spreadsheets, Markdown for the desk."""

from apiflask import APIBlueprint
from flask import Response

from services.web.access import needs
from services.web.desk import desk
from services.web.spec import answer, refusals, text
from shared.errors import Conflict
from shared.models.access import Scope
from shared.models.report import Report
from shared.reporting.csv import as_csv
from shared.reporting.markdown import as_markdown
from shared.reporting.report_json import as_json

exports = APIBlueprint("exports", __name__)


@exports.get("/v1/articles/<article_id>/report.json")
@exports.doc(responses=answer(200, Report, "It") | refusals(404, 409), tags=["reports"])
@needs(Scope.READ)
def report_json(article_id: str) -> Response:
    """The bare report as JSON."""
    return Response(as_json(_report(article_id)), mimetype="application/json")


@exports.get("/v1/articles/<article_id>/report.csv")
@exports.doc(
    responses=text("text/csv", "One row for each claim") | refusals(404, 409),
    tags=["reports"],
)
@needs(Scope.READ)
def report_csv(article_id: str) -> Response:
    """The report as a table."""
    return _file(as_csv(_report(article_id)), "text/csv", f"{article_id}.csv")


@exports.get("/v1/articles/<article_id>/report.md")
@exports.doc(
    responses=text("text/markdown", "A note for the desk") | refusals(404, 409),
    tags=["reports"],
)
@needs(Scope.READ)
def report_md(article_id: str) -> Response:
    """The report as a note."""
    return _file(as_markdown(_report(article_id)), "text/markdown", f"{article_id}.md")


def _report(article_id: str) -> Report:
    found = desk().store.report(article_id)
    if found is None:
        raise Conflict("there is no report yet")
    return found


def _file(content: str, media_type: str, name: str) -> Response:
    response = Response(content, mimetype=media_type)
    response.headers.set("Content-Disposition", "attachment", filename=f"bonafide-{name}")
    return response
