"""`POST /v1/articles`: taking an article in."""

from http import HTTPStatus
from typing import Any

from apiflask import APIBlueprint
from flask import Response, request

from services.ingest.intake import Intake
from services.ingest.requests import FORM, HTML, JSON, PLAIN, ArticleIn, Query, Upload, read_article
from services.web.answers import Accepted, ArticleAnswer, accepted, standing
from services.web.replies import reply
from services.web.spec import answer, document_body, reference, refusals

_EXAMPLE = {
    "text": "Ukraine's President Volodymyr Zelenskiy met Emily Carter in Kyiv on Tuesday.",
    "title": "A meeting in Kyiv",
    "published_on": "2024-10-29",
}
_BODY: dict[str, Any] = {
    JSON: {"schema": reference(ArticleIn), "example": _EXAMPLE},
    PLAIN: {"schema": {"type": "string"}, "example": _EXAMPLE["text"]},
    HTML: {"schema": {"type": "string"}},
    FORM: {"schema": reference(Upload)},
}


def articles(intake: Intake) -> APIBlueprint:
    """The routes of the interface."""
    api = APIBlueprint("articles", __name__)

    @api.post("/v1/articles")
    @api.input(Query, location="query", arg_name="query")
    @api.doc(
        summary="Hand in an article",
        description=(
            "Keeps the article and has it checked. With `wait`, answers with the report if it is ready in time. "
            "For plain text and HTML, the address carries what is said of the article."
        ),
        responses=answer(202, Accepted, "Kept; it will be checked", Location="Where the article stands.")
        | answer(200, ArticleAnswer, "Kept and checked already")
        | refusals(415),
        extensions=document_body(_BODY),
        tags=["articles"],
    )
    def post_article(query: Query) -> Response:
        sent = read_article(request, query, intake.settings)
        row = intake.accept(sent.article, sent.embargo)
        answered = accepted(intake.settings, row)
        settled = intake.settled(row, query.wait)
        if settled is None:
            return reply(answered, HTTPStatus.ACCEPTED, answered.links.self)
        report = intake.store.report(settled.article.id)
        return reply(standing(intake.settings, settled, report), location=answered.links.self)

    return api
