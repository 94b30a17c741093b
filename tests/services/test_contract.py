"""Both OpenAPI documents, tried with requests that follow them and requests that do not: answers keep their word.

`CONTRACT_EXAMPLES=200 .venv/bin/pytest tests/services/test_contract.py --timeout 0` tries each operation 200 times each
way, with other requests every time.
"""

import os
from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
import schemathesis
from apiflask import APIFlask
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.schemas import BaseSchema
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from shared.models.access import DESK
from shared.models.report import Reason
from shared.models.webhooks import EventKind, Wanted
from shared.store import Deed, Store
from tests.keys import ADMIN_KEY
from tests.values import TEXT, a_finding, a_report, an_article

pytestmark = pytest.mark.timeout(600)  # as many requests as there are operations, many times over

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


@schemathesis.serializer("application/x-ndjson")
def as_lines(context: Any, value: Any) -> bytes:
    return str(value).encode(errors="surrogatepass")


MANY = os.environ.get("CONTRACT_EXAMPLES")
TRIES = settings(
    max_examples=int(MANY or 8),
    deadline=None,
    derandomize=not MANY,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def try_everything(schema: BaseSchema, prepare: Callable[[schemathesis.Case], None]) -> int:
    """Send requests to every operation, those that follow the document prepared; how many operations there are."""
    operations = [found.ok() for found in schema.get_all_operations()]
    for operation, mode in product(operations, GenerationMode):
        if mode is GenerationMode.POSITIVE:
            attempt(operation, mode, prepare)
        elif operation.query or operation.body:  # else there is no wrong way to call it
            attempt(operation, mode, lambda case: None)
    return len(operations)


def attempt(operation: Any, mode: GenerationMode, prepare: Callable[[schemathesis.Case], None]) -> None:
    """Send a few requests to one operation."""

    @TRIES
    @given(case=operation.as_strategy(generation_mode=mode))
    def send(case: schemathesis.Case) -> None:
        prepare(case)
        case.headers = {**(case.headers or {}), "Authorization": f"Bearer {ADMIN_KEY}"}
        # Nobody works here: waiting would only take its time.
        case.query = {name: value for name, value in (case.query or {}).items() if name != "wait"}
        case.call_and_validate(checks=CHECKS)

    send()


def test_ingest_keeps_its_word(ingest_app: APIFlask, shelf: Store) -> None:
    def prepare(case: schemathesis.Case) -> None:
        if isinstance(case.body, dict) and "html" not in case.body and "file" not in case.body:
            case.body = {"text": TEXT, "title": case.body.get("title")}

        if "batch_id" in case.path_parameters:
            case.path_parameters["batch_id"] = shelf.batches.begin(an_article().id, DESK).id

    assert try_everything(schemathesis.openapi.from_wsgi("/openapi.json", ingest_app), prepare) == 8
    assert shelf.articles().articles, "nothing was ever accepted"


def test_results_keeps_its_word(results_app: APIFlask, shelf: Store) -> None:
    def prepare(case: schemathesis.Case) -> None:
        if "article_id" in case.path_parameters:
            case.path_parameters["article_id"] = a_checked_article(shelf)
        if "card_token" in case.path_parameters:
            article_id = case.path_parameters.get("article_id") or a_checked_article(shelf)
            by = Deed(DESK, "Ann", None, "embed", article_id)
            case.path_parameters["card_token"] = shelf.cards.make(article_id, by).token
        if "finding_id" in case.path_parameters:
            case.path_parameters["finding_id"] = f"{a_checked_article(shelf)}-1-0"
            if isinstance(case.body, dict):
                case.body = {"kind": "confirm", "note": case.body.get("note")}
        if "webhook_id" in case.path_parameters:
            case.path_parameters["webhook_id"] = a_webhook(shelf)
        if "delivery_id" in case.path_parameters:
            webhook_id = case.path_parameters["webhook_id"]
            case.path_parameters["delivery_id"] = shelf.webhooks.test(webhook_id).id

    assert try_everything(schemathesis.openapi.from_wsgi("/openapi.json", results_app), prepare) == 47


def a_webhook(shelf: Store) -> str:
    """The id of a webhook; as many as there may be, as some are erased."""
    found = shelf.webhooks.all()
    if len(found) > 5:
        return found[0].id
    return shelf.webhooks.make(DESK, Wanted("https://desk.example/told", (EventKind.ARTICLE_DONE,)))[1].id


def a_checked_article(shelf: Store) -> str:
    """The id of an article that has been checked; one more each time, as some are erased."""
    article = an_article()
    shelf.accept(article)
    run = shelf.claim(article.id)
    assert run is not None
    shelf.finish(run, a_report(article, a_finding("Ada", Reason.CLAIMS_SUPPORTED, "Q7259")))
    return article.id
