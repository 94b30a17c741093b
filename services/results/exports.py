"""Reports as files for programs, spreadsheets, search engines, notes and a CMS: of the latest check, or of any."""

from typing import Annotated, Literal

from apiflask import APIBlueprint
from flask import Response, render_template
from pydantic import BaseModel, ConfigDict, Field

from services.results.figures import shares
from services.results.words import verdict_in_words
from services.web.access import needs
from services.web.answers import links
from services.web.desk import desk
from services.web.spec import Responses, answer, refusals, text
from shared.errors import Conflict
from shared.models.access import Scope
from shared.models.looks import look_of
from shared.models.report import Report
from shared.reporting.headline import headline
from shared.reporting.jsonld import as_claimreviews, as_jsonld
from shared.reporting.markdown import as_markdown
from shared.reporting.report_json import as_json
from shared.reporting.ruled import as_ruled, rulings_of
from shared.reporting.rulings import attach, with_rulings
from shared.reporting.tables import TABLES
from shared.reporting.words import knowledge_in_words

exports = APIBlueprint("exports", __name__, template_folder="templates")
JSON_LD = "application/ld+json"


def _graph(description: str) -> Responses:
    return {200: {"description": description, "content": {JSON_LD: {"schema": {"type": "object"}}}}}


class RunQuery(BaseModel):
    """Which check: the latest that has a report, or one by its number, which stays as it is."""

    model_config = ConfigDict(extra="ignore")

    run: Annotated[int | None, Field(ge=1, le=2_147_483_647, description="The number of a check.")] = None


class TableQuery(RunQuery):
    """Which table: a row for each claim, for each person, or for each quotation."""

    table: Literal["claims", "findings", "quotations"] = "claims"


@exports.get("/v1/articles/<article_id>/report.json")
@exports.input(RunQuery, location="query", arg_name="query")
@exports.doc(responses=answer(200, Report, "It") | refusals(404, 409), tags=["reports"])
@needs(Scope.READ)
def report_json(article_id: str, query: RunQuery) -> Response:
    """The bare report as JSON."""
    return Response(as_json(_report(article_id, query.run)), mimetype="application/json")


@exports.get("/v1/articles/<article_id>/report.csv")
@exports.input(TableQuery, location="query", arg_name="query")
@exports.doc(responses=text("text/csv", "A row for each of them") | refusals(404, 409), tags=["reports"])
@needs(Scope.READ)
def report_csv(article_id: str, query: TableQuery) -> Response:
    """The report as a table of claims, people or quotations."""
    table = TABLES[query.table](_report(article_id, query.run))
    return _file(table, "text/csv", f"{article_id}-{query.table}.csv")


@exports.get("/v1/articles/<article_id>/report.md")
@exports.input(RunQuery, location="query", arg_name="query")
@exports.doc(responses=text("text/markdown", "A note for the desk") | refusals(404, 409), tags=["reports"])
@needs(Scope.READ)
def report_md(article_id: str, query: RunQuery) -> Response:
    """The report as a note."""
    return _file(as_markdown(_report(article_id, query.run)), "text/markdown", f"{article_id}.md")


@exports.get("/v1/articles/<article_id>/report.jsonld")
@exports.input(RunQuery, location="query", arg_name="query")
@exports.doc(responses=_graph("A graph of schema.org's types") | refusals(404, 409), tags=["reports"])
@needs(Scope.READ)
def report_jsonld(article_id: str, query: RunQuery) -> Response:
    """The report in the words of schema.org."""
    graph = as_jsonld(_report(article_id, query.run), links(desk().settings, article_id).page)
    return _file(graph, JSON_LD, f"{article_id}.jsonld")


@exports.get("/v1/articles/<article_id>/report.claimreview")
@exports.input(RunQuery, location="query", arg_name="query")
@exports.doc(responses=_graph("Drafts to complete and sign") | refusals(404, 409), tags=["reports"])
@needs(Scope.READ)
def report_claimreview(article_id: str, query: RunQuery) -> Response:
    """A draft of a ClaimReview for each claim that is contradicted, unless a human ruled otherwise."""
    report = _report(article_id, query.run)
    rulings = attach(report, desk().store.decisions.of_article(article_id)).by_person
    drafts = as_claimreviews(report, links(desk().settings, article_id).page, rulings)
    return _file(drafts, JSON_LD, f"{article_id}-claimreview.jsonld")


@exports.get("/v1/articles/<article_id>/report.card")
@exports.input(RunQuery, location="query", arg_name="query")
@exports.doc(responses=text("text/html", "A page of its own, to embed") | refusals(404, 409), tags=["reports"])
@needs(Scope.READ)
def report_card(article_id: str, query: RunQuery) -> Response:
    """A summary for a CMS: one file that asks nothing of anybody, to be put in an `iframe` as it is."""
    return _file(card_of(_report(article_id, query.run)), "text/html", f"{article_id}.html")


def card_of(report: Report) -> str:
    """A summary as a page of its own, in one file; where humans ruled, theirs is the verdict."""
    return render_template(
        "card.html",
        report=(ruled := as_ruled(report)),
        said=headline(ruled),
        parts=shares(ruled.totals),
        rulings=rulings_of(report),
        knowledge=knowledge_in_words(report.knowledge),
        verdict_in_words=verdict_in_words,
        look_of=look_of,
        link=links(desk().settings, report.article.id).page,
    )


def _report(article_id: str, run: int | None) -> Report:
    store = desk().store
    if run is not None:
        store.run(article_id, run)  # of one that does not exist there will never be a report
    found = store.latest_report(article_id) if run is None else store.report(article_id, run)
    if found is None:
        raise Conflict("there is no report yet" if run is None else f"there is no report of run {run}")
    return ruled_on(found)


def ruled_on(report: Report) -> Report:
    """The report with what humans ruled on it until now."""
    return with_rulings(report, desk().store.decisions.of_article(report.article.id))


def _file(content: str, media_type: str, name: str) -> Response:
    response = Response(content, mimetype=media_type)
    response.headers.set("Content-Disposition", "attachment", filename=f"bonafide-{name}")
    return response
