"""Errors as problem+json (RFC 9457), or as a page where a browser asks for one."""

import logging
from collections.abc import Collection, Mapping
from http import HTTPStatus
from typing import Any

from apiflask import APIFlask, HTTPError
from flask import Response, current_app, json, render_template, request
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from sqlalchemy.exc import InterfaceError, OperationalError
from werkzeug.exceptions import SecurityError

from services.web.wording import in_words
from shared.errors import BadRequest, Conflict, NotFound, TooLarge

MEDIA_TYPE = "application/problem+json"
RETRY_SECONDS = 5
MOST_WRONG = 50
"""Faults that are told one by one: whoever sends more has sent something else altogether."""

LONGEST_ECHO = 200
"""Characters of a fault: names of fields are the sender's own, and may be as long as a body."""

Headers = Mapping[str, str]


class Fault(BaseModel):
    """One field at fault, and what is wrong with it."""

    field: str
    detail: str


class ProblemBody(BaseModel):
    """Why a request was refused or failed; `field` is the first field at fault, `errors` are all of them."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    field: str | None = None
    errors: list[Fault] = []


class Problem(Exception):
    """A request that ends with an error."""

    def __init__(
        self, status: HTTPStatus, detail: str, faults: tuple[Fault, ...] = (), headers: Headers | None = None
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.faults = faults
        self.headers = headers or {}

    @classmethod
    def of(cls, error: ValidationError, known: Collection[str] = ()) -> "Problem":
        """What pydantic found wrong with a body or a query that may have the `known` fields."""
        if error.error_count() > MOST_WRONG:
            return cls(HTTPStatus.UNPROCESSABLE_ENTITY, f"{error.error_count():,} fields are at fault")
        found = error.errors(include_url=False)
        faults = tuple(_fault(each["loc"], each["msg"], known) for each in found if not _follows(each, found))
        detail = "; ".join(f"{fault.field}: {fault.detail}" if fault.field else fault.detail for fault in faults)
        return cls(HTTPStatus.UNPROCESSABLE_ENTITY, detail, tuple(fault for fault in faults if fault.field))


def _follows(one: ErrorDetails, found: list[ErrorDetails]) -> bool:
    """Whether too few items are left only because those that were sent are wrong."""
    depth = len(one["loc"])
    return one["type"] == "too_short" and any(each["loc"][:depth] == one["loc"] for each in found if each is not one)


def _fault(place: tuple[int | str, ...], message: str, known: Collection[str]) -> Fault:
    field = ".".join(str(part) for part in place)[:LONGEST_ECHO]
    return Fault(field=field, detail=in_words(message, field, known)[:LONGEST_ECHO])


def refusal(error: BadRequest) -> Problem:
    """The sender's fault, with its field."""
    larger = isinstance(error, TooLarge)
    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE if larger else HTTPStatus.UNPROCESSABLE_ENTITY
    faults = (Fault(field=error.field, detail=str(error)),) if error.field else ()
    return Problem(status, str(error), faults)


def answer_errors(app: APIFlask) -> None:
    """Make an application answer every error so, without a trace of its insides."""
    app.error_processor(lambda error: _respond(_translated(error)))
    app.register_error_handler(Problem, _respond)
    app.register_error_handler(BadRequest, lambda error: _respond(refusal(error)))
    app.register_error_handler(NotFound, lambda error: _respond(Problem(HTTPStatus.NOT_FOUND, str(error))))
    app.register_error_handler(Conflict, lambda error: _respond(Problem(HTTPStatus.CONFLICT, str(error))))
    app.register_error_handler(SecurityError, lambda error: _respond(_wrong_name(), page=False))
    for kind in (OperationalError, InterfaceError):
        app.register_error_handler(kind, database_is_away)


def database_is_away(error: Exception) -> Response:
    """The answer while the database gives none."""
    logging.getLogger(__name__).error("the database does not answer: %s", error)
    detail = "the database does not answer; try again in a moment"
    return _respond(Problem(HTTPStatus.SERVICE_UNAVAILABLE, detail, headers={"Retry-After": str(RETRY_SECONDS)}))


def _wrong_name() -> Problem:
    detail = "this service goes by another name; have BONAFIDE_TRUSTED_HOSTS name the one in the address you use"
    return Problem(HTTPStatus.BAD_REQUEST, detail)


def _translated(error: HTTPError) -> Problem:
    status = HTTPStatus(error.status_code)
    found: dict[str, Any] = error.detail if isinstance(error.detail, dict) else {}
    known = _asked_for()
    faults = tuple(
        Fault(field=field, detail=" ".join(in_words(str(message), field, known) for message in messages))
        for fields in found.values()
        for field, messages in fields.items()
    )
    words = "; ".join(f"{fault.field}: {fault.detail}" for fault in faults)
    headers = {name: str(value) for name, value in dict(error.headers).items()}
    if status is HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        return Problem(status, too_large(), faults, headers)
    return Problem(status, words or _WORDS.get(status, status.description or status.phrase), faults, headers)


def _asked_for() -> tuple[str, ...]:
    """The names that the address of this request may bear, as its view says of itself."""
    view = current_app.view_functions.get(request.endpoint or "")
    models = [model for model, _ in getattr(view, "_spec", {}).get("args") or ()]
    return tuple(name for model in models for name in getattr(model, "model_fields", ()))


def too_large(what: str = "this") -> str:
    """How much a request may hold, and what to do with more."""
    most = current_app.config["MAX_CONTENT_LENGTH"] / 1e6
    return f"{what} is larger than the {most:.1f} MB that are accepted at once: save it smaller, or send its text alone"


_WORDS = {
    HTTPStatus.NOT_FOUND: "there is nothing at this address",
    HTTPStatus.METHOD_NOT_ALLOWED: "this address does not take that method",
    HTTPStatus.INTERNAL_SERVER_ERROR: "something went wrong here; it has been logged",
    HTTPStatus.BAD_REQUEST: "this request cannot be understood",
}


def _respond(problem: Problem, page: bool = True) -> Response:
    if page and wants_page():
        response = Response(render_template("error.html", problem=problem), problem.status)
    else:
        body = ProblemBody(
            title=problem.status.phrase,
            status=problem.status,
            detail=problem.detail,
            field=problem.faults[0].field if problem.faults else None,
            errors=list(problem.faults),
        )
        response = Response(json.dumps(body.model_dump()), problem.status, mimetype=MEDIA_TYPE)
    response.headers.update(problem.headers)
    return response


def wants_page() -> bool:
    """Whether a browser asks, for a page."""
    kinds = request.accept_mimetypes
    return not request.path.startswith("/v1/") and kinds["text/html"] > kinds["application/json"]
