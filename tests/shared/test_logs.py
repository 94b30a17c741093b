"""Log lines carry the id of the request, as text or as JSON, and nobody else's words become an id."""

import json
import logging
import subprocess
import sys

import pytest

from shared import correlation
from shared.logs import AsJson


def test_an_event_is_one_object_with_what_was_given_beside_it() -> None:
    correlation.begin("request-0001")
    try:
        record = logging.makeLogRecord(
            {"msg": "took %d\nlines", "args": (3,), "levelname": "INFO", "name": "a.b", "article": "x"}
        )
        line = AsJson().format(record)
    finally:
        correlation.end()
    assert "\n" not in line
    found = json.loads(line)
    assert (found["message"], found["level"], found["logger"]) == ("took 3\nlines", "info", "a.b")
    assert (found["request_id"], found["article"]) == ("request-0001", "x")


def test_an_error_brings_its_trace() -> None:
    try:
        raise ValueError("no")
    except ValueError:
        record = logging.makeLogRecord({"msg": "failed", "exc_info": sys.exc_info()})
    assert "ValueError: no" in json.loads(AsJson().format(record))["exception"]


@pytest.mark.parametrize("form", ["plain", "json"])
def test_a_process_logs_in_the_form_that_was_set(form: str) -> None:
    code = (
        "import logging; from shared.logs import log_as_set; from shared.settings import Settings; "
        f"from shared.correlation import begin; log_as_set(Settings(log_format='{form}')); begin('request-0001'); "
        "logging.getLogger('a').info('hello')"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stderr
    assert "hello" in said
    assert "request-0001" in said
    assert said.startswith("{") is (form == "json")


@pytest.mark.parametrize(
    "offered", [None, "", "short", "x" * 65, "a b c d e f", "line\nbreak-and-more", "ünïcödé-ids", '"}{"a":1']
)
def test_an_id_that_should_not_stand_in_a_log_is_replaced(offered: str | None) -> None:
    assert correlation.sane(offered) != offered
    assert correlation.sane("5f2c0e0a-9d5e-4a51") == "5f2c0e0a-9d5e-4a51"


def test_what_is_done_for_nobody_sends_no_id_along() -> None:
    assert correlation.outgoing() == {}
    correlation.begin("request-0001")
    assert correlation.outgoing() == {"X-Request-ID": "request-0001"}
    correlation.end()
