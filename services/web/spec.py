"""The OpenAPI document: schemas from the very models that are sent, and the errors that every operation may give."""

import re
from collections.abc import Sequence
from typing import Any

from apiflask import APIFlask
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from services.web import problems
from services.web.access import OPEN, rule
from services.web.answers import Accepted, ArticleAnswer, EventsAnswer, Health, ListAnswer

_MODELS = (Accepted, ArticleAnswer, EventsAnswer, Health, ListAnswer, problems.ProblemBody)
_ERRORS = {
    "400": "The request cannot be understood",
    "401": "No key, or one that opens nothing",
    "403": "The key lacks the scope, or the request came from another site",
    "404": "There is no such thing",
    "409": "Not in this state",
    "413": "Larger than what is accepted",
    "415": "Not a media type that is accepted",
    "422": "A field is at fault",
    "429": "Too many requests with this key",
    "500": "Something went wrong here",
    "503": "The database does not answer, or too much waits already",
}
_ANYWHERE = ("400", "413", "422", "500", "503")
_GUARDED = ("401", "403", "429")
_KEY = {"type": "http", "scheme": "bearer", "description": "A key, which begins with bonafide_."}

Responses = dict[int | str, dict[str, str | dict[str, dict[str, Any]]]]


def answer(status: int, model: type[BaseModel], description: str, **headers: str) -> Responses:
    """A response for `@app.doc(responses=...)`, with what each of its headers says."""
    named: dict[str, dict[str, Any]] = {
        name: {"description": words, "schema": {"type": "string"}} for name, words in headers.items()
    }
    content: dict[str, dict[str, Any]] = {"application/json": {"schema": reference(model)}}
    return {status: {"description": description, "content": content, "headers": named}}


def text(media_type: str, description: str) -> Responses:
    """A successful response that is no JSON of ours."""
    return {200: {"description": description, "content": {media_type: {"schema": {"type": "string"}}}}}


def nothing(description: str) -> Responses:
    """A successful response without a body."""
    return {204: {"description": description}}


def refusals(*statuses: int) -> Responses:
    """The errors that an operation may give beside those that any may."""
    return {status: {"description": _ERRORS[str(status)]} for status in statuses}


def document_body(content: dict[str, Any]) -> dict[str, Any]:
    """The `extensions` of an operation that takes several media types, which APIFlask cannot say itself."""
    return {"requestBody": {"required": True, "content": content}}


def reference(model: type[BaseModel]) -> dict[str, str]:
    """The schema of a model, by its name."""
    return {"$ref": f"#/components/schemas/{model.__name__}"}


def document(app: APIFlask, *models: type[BaseModel], answers: Sequence[type[BaseModel]] = ()) -> None:
    """Complete the document that APIFlask makes of an application, with its own bodies and answers."""

    @app.spec_processor
    def complete(spec: Any) -> Any:
        named = [(model, "serialization") for model in (*_MODELS, *answers)]
        named += [(model, "validation") for model in models]
        _, schemas = models_json_schema(named, ref_template="#/components/schemas/{model}")  # type: ignore[arg-type]
        spec.setdefault("components", {}).setdefault("schemas", {}).update(schemas["$defs"])
        spec["components"]["securitySchemes"] = {"key": _KEY}
        scopes = _scopes(app)
        for path, operations in spec["paths"].items():
            for method, operation in operations.items():
                scope = scopes[path, method]
                if scope != OPEN:
                    operation["security"] = [{"key": [scope]}]
                _add_errors(operation["responses"], () if scope == OPEN else _GUARDED)
        return spec


def _scopes(app: APIFlask) -> dict[tuple[str, str], str]:
    """The scope that each operation needs, or `OPEN`, by the path and the method that the document gives it."""
    return {
        (re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", each.rule), method.lower()): rule(app, each.endpoint)
        for each in app.url_map.iter_rules()
        for method in each.methods or ()
    }


def _add_errors(responses: dict[str, Any], more: tuple[str, ...]) -> None:
    for status in {*_ANYWHERE, *more, *(status for status in responses if status in _ERRORS)}:
        responses[status] = {
            "description": _ERRORS[status],
            "content": {problems.MEDIA_TYPE: {"schema": reference(problems.ProblemBody)}},
        }
