"""Answers as JSON."""

from http import HTTPStatus

from flask import Response
from pydantic import BaseModel


def reply(body: BaseModel, status: HTTPStatus = HTTPStatus.OK, location: str | None = None) -> Response:
    """A model as the JSON answer to a request."""
    response = Response(body.model_dump_json(), status, mimetype="application/json")
    if location is not None:
        response.location = location
    return response
