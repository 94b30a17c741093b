"""The form: the same as the interface, for people; works without script."""

import re
from http import HTTPStatus

from apiflask import APIBlueprint
from flask import Response, redirect, render_template, request, url_for
from werkzeug import Response as AnyResponse

from services.ingest.batch_page import is_batch, take_file
from services.ingest.intake import accept
from services.ingest.requests import Sent, read_address, read_details, read_file, read_pasted
from services.web.access import needs
from services.web.answers import links
from services.web.desk import desk
from services.web.problems import Problem, refusal
from shared.errors import BadRequest
from shared.models.access import Scope
from shared.settings import Settings

HANDED_IN = "bonafide_handed_in"
_DRAFT = re.compile(r"[0-9a-z]{1,20}")
"""The number that the form's script gives to what is being written."""

form = APIBlueprint("form", __name__, template_folder="templates", enable_openapi=False)


@form.get("/")
@needs(Scope.SUBMIT)
def show() -> str:
    """The empty form."""
    return render_template("form.html", sent={}, problem=None)


@form.post("/")
@needs(Scope.SUBMIT)
def submit() -> AnyResponse:
    """Keep what was written and lead to its page, or that of its batch; or show the form again with what is wrong."""
    settings = desk().settings
    file = request.files.get("file")
    try:
        if file is not None and is_batch(file.filename or ""):
            batch = take_file(file.filename or "", file.stream)
            return _handed_in(url_for("batch_page.show", batch_id=batch.id))
        row = accept(_sent(settings))
    except Problem as problem:
        return _again(problem)
    except BadRequest as error:
        return _again(refusal(error))
    return _handed_in(links(settings, row.article.id).page)


def _sent(settings: Settings) -> Sent:
    details = read_details(request)
    file = request.files.get("file")
    if file is not None and file.filename:
        return Sent(read_file(file, details.given(), settings), details.embargo)
    text = request.form.get("text", "")
    if details.url and not text.strip() and settings.fetch:
        return Sent(read_address(details.given(), settings), details.embargo)
    return Sent(read_pasted(text, details.given(), settings), details.embargo)


def _handed_in(page: str) -> AnyResponse:
    """Lead to a page, and tell the form's script that what it keeps of this draft is needed no more."""
    answer = redirect(page, HTTPStatus.SEE_OTHER)
    draft = request.form.get("draft", "")
    if _DRAFT.fullmatch(draft):
        answer.set_cookie(HANDED_IN, draft, secure=request.is_secure, samesite="Lax")  # read by script
    return answer


def _again(problem: Problem) -> Response:
    """The form with what was written and what is wrong with it."""
    return Response(render_template("form.html", sent=request.form, problem=problem), problem.status)
