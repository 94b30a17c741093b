"""The form: the same as the interface, for people; works without script."""

from http import HTTPStatus

from apiflask import APIBlueprint
from flask import Response, redirect, render_template, request
from werkzeug import Response as AnyResponse

from services.ingest.intake import Intake
from services.ingest.requests import Details, read_details, read_file, read_pasted
from services.web.answers import links
from services.web.problems import Problem, refusal
from shared.errors import BadRequest
from shared.models.text import Article
from shared.settings import Settings


def form(intake: Intake) -> APIBlueprint:
    """The page with the form, and what takes it in."""
    pages = APIBlueprint("form", __name__, template_folder="templates", enable_openapi=False)

    @pages.get("/")
    def show() -> str:
        return render_template("form.html", sent={}, problem=None)

    @pages.post("/")
    def submit() -> AnyResponse:
        try:
            details = read_details(request)
            row = intake.accept(_article(details, intake.settings), details.embargo)
        except Problem as problem:
            return _again(problem)
        except BadRequest as error:
            return _again(refusal(error))
        return redirect(links(intake.settings, row.article.id).page, HTTPStatus.SEE_OTHER)

    return pages


def _article(details: Details, settings: Settings) -> Article:
    file, text = request.files.get("file"), request.form.get("text", "")
    if file is not None and file.filename:
        return read_file(file, details.given(), settings)
    return read_pasted(text, details.given(), settings)


def _again(problem: Problem) -> Response:
    """The form with what was written and what is wrong with it."""
    return Response(render_template("form.html", sent=request.form, problem=problem), problem.status)
