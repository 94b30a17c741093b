"""Reading the JSON body of a request into a model."""

from http import HTTPStatus
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from services.web.problems import Problem
from services.web.wording import no_json

Model = TypeVar("Model", bound=BaseModel)


def read_json(model: type[Model], body: bytes) -> Model:
    """The model that a body of JSON holds. Raises `Problem` with the fields at fault."""
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        if error.error_count() == 1 and (only := error.errors(include_input=False)[0])["type"] == "json_invalid":
            raise Problem(HTTPStatus.BAD_REQUEST, f"this is not JSON: {no_json(only['msg'])}") from None
        raise Problem.of(error, model.model_fields) from None
