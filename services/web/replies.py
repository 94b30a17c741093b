"""Answers as JSON."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import TypeVar

from flask import Response
from pydantic import BaseModel

Row = TypeVar("Row")


def reply(body: BaseModel, status: HTTPStatus = HTTPStatus.OK, location: str | None = None) -> Response:
    """A model as the JSON answer to a request."""
    response = Response(body.model_dump_json(), status, mimetype="application/json")
    if location is not None:
        response.location = location
    return response


def page_of(found: Sequence[Row], limit: int) -> tuple[Sequence[Row], Row | None]:
    """The rows of a page, and its last where others follow: one more than it holds was asked for."""
    shown = found[:limit]
    return shown, shown[-1] if len(found) > limit else None
