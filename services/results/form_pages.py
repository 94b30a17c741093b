"""Pages of a list with a form to add to it: what was added leads back to the list, what is wrong is shown on it."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, TypeVar

from flask import Response, redirect, url_for
from pydantic import ValidationError
from werkzeug import Response as AnyResponse

from services.web.problems import Problem, refusal
from shared.errors import BadRequest, Conflict, NotFound

T = TypeVar("T")
Page = Callable[[Problem], str]
"""The page with what is wrong on it."""


def done(page: Page, act: Callable[[], object]) -> AnyResponse:
    """Do what a form asks and lead back to its page, or show that with what is wrong."""
    return tried(page, act, lambda _: back())


def tried(page: Page, act: Callable[[], T], show: Callable[[T], AnyResponse]) -> AnyResponse:
    """Do what a form asks and show what came of it, or its page with what is wrong."""
    try:
        made = act()
    except (BadRequest, Conflict, NotFound, ValidationError) as error:
        wrong = _problem(error)
        return Response(page(wrong), wrong.status)
    return show(made)


def back(view: str = ".show", **values: Any) -> AnyResponse:
    """Lead back to a page, so that reloading it does nothing twice."""
    return redirect(url_for(view, **values), HTTPStatus.SEE_OTHER)


def _problem(error: Exception) -> Problem:
    match error:
        case BadRequest():
            return refusal(error)
        case ValidationError():
            return Problem.of(error)
        case NotFound():
            return Problem(HTTPStatus.NOT_FOUND, str(error))
        case _:
            return Problem(HTTPStatus.CONFLICT, str(error))
