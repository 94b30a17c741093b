"""Reports as files: JSON for programs, CSV for spreadsheets, Markdown for the desk."""

from apiflask import APIBlueprint
from flask import Response

from services.web.spec import answer, refusals, text
from shared.errors import Conflict
from shared.models.report import Report
from shared.reporting.csv import as_csv
from shared.reporting.markdown import as_markdown
from shared.reporting.report_json import as_json
from shared.store import Store


def exports(store: Store) -> APIBlueprint:
    """The routes of the exports; 409 until there is a report."""
    api = APIBlueprint("exports", __name__)

    def report(article_id: str) -> Report:
        found = store.report(article_id)
        if found is None:
            raise Conflict("there is no report yet")
        return found

    @api.get("/v1/articles/<article_id>/report.json")
    @api.doc(summary="The bare report", responses=answer(200, Report, "It") | refusals(404, 409), tags=["reports"])
    def report_json(article_id: str) -> Response:
        return Response(as_json(report(article_id)), mimetype="application/json")

    @api.get("/v1/articles/<article_id>/report.csv")
    @api.doc(
        summary="The report as a table",
        responses=text("text/csv", "One row for each claim") | refusals(404, 409),
        tags=["reports"],
    )
    def report_csv(article_id: str) -> Response:
        return _file(as_csv(report(article_id)), "text/csv", f"{article_id}.csv")

    @api.get("/v1/articles/<article_id>/report.md")
    @api.doc(
        summary="The report as a note",
        responses=text("text/markdown", "A note for the desk") | refusals(404, 409),
        tags=["reports"],
    )
    def report_md(article_id: str) -> Response:
        return _file(as_markdown(report(article_id)), "text/markdown", f"{article_id}.md")

    return api


def _file(content: str, media_type: str, name: str) -> Response:
    response = Response(content, mimetype=media_type)
    response.headers.set("Content-Disposition", "attachment", filename=f"bonafide-{name}")
    return response
