"""Traces are sent where OpenTelemetry's own variables say so, and nothing of it is loaded otherwise."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.keys import ADMIN_KEY
from tests.shared.fetching.site import Site, answer, serving

ASK = """
import sys
from services.ingest.app import create_app
from shared.settings import Settings
app = create_app(Settings(database_url=sys.argv[1], admin_key=sys.argv[2]))
app.test_client().get("/v1/nothing")
if "opentelemetry.sdk" in sys.modules:
    from opentelemetry import trace
    trace.get_tracer_provider().shutdown()
print("opentelemetry" in sys.modules, "opentelemetry.sdk" in sys.modules)
"""


def asked(url: str, **variables: str) -> str:
    """What a service of its own says it has loaded, after one request."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("OTEL_")} | variables
    command = [sys.executable, "-c", ASK, url, ADMIN_KEY]
    return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout


def heard(site: Site, word: bytes) -> bool:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        if any(word in request for request in site.heard):
            return True
        time.sleep(0.05)
    return False


@pytest.mark.timeout(240)
def test_without_its_variables_nothing_is_loaded(sqlite_url: str) -> None:
    assert asked(sqlite_url) == "False False\n"
    endpoint = "http://127.0.0.1:9"
    assert asked(sqlite_url, OTEL_EXPORTER_OTLP_ENDPOINT=endpoint, OTEL_SDK_DISABLED="true") == "False False\n"


@pytest.mark.timeout(240)
def test_with_them_the_traces_of_a_service_are_sent(sqlite_url: str, tmp_path: Path) -> None:
    with serving(answer(b"", content_type="application/x-protobuf")) as site:
        assert asked(sqlite_url, OTEL_EXPORTER_OTLP_ENDPOINT=f"http://127.0.0.1:{site.port}").endswith("True\n")
        assert heard(site, b"POST /v1/traces")
