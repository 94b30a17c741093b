"""`POST /v1/articles`: taking an article in."""

from http import HTTPStatus
from typing import Any

from apiflask import APIBlueprint
from flask import Response, request

from services.ingest.intake import settled
from services.ingest.once import accept_once
from services.ingest.requests import FORM, JSON, ArticleIn, Query, Upload, read_article
from services.web.access import needs
from services.web.answers import Accepted, ArticleAnswer, accepted, standing
from services.web.desk import desk
from services.web.problems import Problem
from services.web.replies import reply
from services.web.spec import answer, document_body, reference, refusals
from services.web.visitor import visitor
from shared.models.access import Scope
from shared.models.text import FILES, HTML, PLAIN

_EXAMPLE = {
    "text": "Ukraine's President Volodymyr Zelenskiy met Emily Carter in Kyiv on Tuesday.",
    "title": "A meeting in Kyiv",
    "published_on": "2024-10-29",
}
_BODY: dict[str, Any] = {
    JSON: {"schema": reference(ArticleIn), "example": _EXAMPLE},
    PLAIN: {"schema": {"type": "string"}, "example": _EXAMPLE["text"]},
    HTML: {"schema": {"type": "string"}},
    **{kind: {"schema": {"type": "string", "format": "binary"}} for kind in FILES},
    FORM: {"schema": reference(Upload)},
}


articles = APIBlueprint("articles", __name__)


@articles.post("/v1/articles")
@articles.input(Query, location="query", arg_name="query")
@articles.doc(
    summary="Hand in an article",
    description=(
        "Keeps the article and has it checked. With `wait`, answers with the report if it is ready in time. "
        "For plain text, HTML, PDF and Word files, the address carries what is said of the article. Sent again with "
        "the same `Idempotency-Key` within a day, a request gets the same answer and makes no other article."
    ),
    responses=answer(202, Accepted, "Kept; it will be checked", Location="Where the article stands.")
    | answer(200, ArticleAnswer, "Kept and checked already")
    | refusals(409, 415),
    extensions=document_body(_BODY),
    tags=["articles"],
)
@needs(Scope.SUBMIT)
def post_article(query: Query) -> Response:
    """Keep an article, and answer with its report if the sender waits and it is ready in time."""
    settings = desk().settings
    if query.wait and Scope.READ not in visitor().scopes:
        raise Problem(HTTPStatus.FORBIDDEN, "waiting for the report needs a key with the scope read")
    kept = accept_once(request, lambda: read_article(request, query, settings))
    answered = accepted(settings, kept.row)
    done = settled(kept.row, query.wait)
    if done is None:
        response = reply(answered, HTTPStatus.ACCEPTED, answered.links.self)
    else:
        report = desk().store.report(done.article.id)
        response = reply(standing(settings, done, report), location=answered.links.self)
    if kept.replayed:
        response.headers["Idempotent-Replayed"] = "true"
    return response
