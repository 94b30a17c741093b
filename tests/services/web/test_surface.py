"""Both services: health, headers, errors and documentation."""

import json
import os
import subprocess
import sys
from contextlib import contextmanager

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient
from pydantic import SecretStr
from sqlalchemy.exc import OperationalError

from services.ingest.app import create_app as create_ingest
from services.web.access import open_to_all
from shared.settings import Settings
from tests.services.conftest import running


@pytest.fixture(params=["ingest", "results"])
def service(request: pytest.FixtureRequest) -> FlaskClient:
    client: FlaskClient = request.getfixturevalue(request.param)
    return client


def test_health_asks_nobody_and_readiness_needs_the_database_alone(service: FlaskClient) -> None:
    assert service.get("/healthz").get_json()["status"] == "ok"
    ready = service.get("/readyz")
    assert ready.status_code == 200
    assert ready.get_json() == {"status": "ok", "database": "ok", "queue": "away"}


def test_readiness_tells_of_a_redis_that_is_there(settings: Settings, redis_url: str) -> None:
    reachable = settings.model_copy(update={"broker_url": SecretStr(redis_url)})
    with contextmanager(running)(create_ingest(reachable)) as app:
        assert app.test_client().get("/readyz").get_json()["queue"] == "ok"


@pytest.mark.parametrize("path", ["/", "/healthz", "/v1/nothing", "/openapi.json"])
def test_no_answer_lets_the_browser_do_more_than_it_needs(service: FlaskClient, path: str) -> None:
    headers = service.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http://results.example" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("path", ["/", "/docs", "/nothing"])
def test_pages_load_nothing_from_elsewhere_and_hold_no_inline_code(service: FlaskClient, path: str) -> None:
    page = service.get(path, headers={"Accept": "text/html"}).text
    assert "<style" not in page
    assert "style=" not in page
    assert " on" + "click" not in page
    for part in page.split("<script")[1:]:
        assert part.startswith(' src="/')
    for part in page.split('<link rel="stylesheet" href="')[1:]:
        assert part.startswith("/")


def test_the_documentation_has_all_of_its_assets(service: FlaskClient) -> None:
    page = service.get("/docs").text
    for address in ("/docs/assets/js/swagger-ui-bundle.js", "/docs/assets/css/swagger-ui.css", "/static/web/docs.js"):
        assert address in page
        with service.get(address) as asset:
            assert asset.status_code == 200
    with service.get("/docs/assets/../../../plugins.py") as asset:
        assert asset.status_code == 404


def test_the_document_is_openapi_3_1_and_every_reference_leads_somewhere(service: FlaskClient) -> None:
    document = service.get("/openapi.json").get_json()
    assert document["openapi"] == "3.1.0"
    schemas = document["components"]["schemas"]
    references = [part.split('"')[0] for part in json.dumps(document).split("#/components/schemas/")[1:]]
    assert set(references) <= set(schemas)
    assert all("422" in operation["responses"] for path in document["paths"].values() for operation in path.values())


def test_a_browser_gets_its_errors_as_pages_and_a_program_as_problems(service: FlaskClient) -> None:
    browser = "text/html,application/xhtml+xml,*/*;q=0.8"
    assert "Not Found" in service.get("/nothing", headers={"Accept": browser}).text
    assert service.get("/nothing").mimetype == "application/problem+json"
    assert service.get("/v1/nothing", headers={"Accept": browser}).mimetype == "application/problem+json"


def test_an_error_of_ours_shows_nothing_of_its_insides(ingest_app: APIFlask) -> None:
    ingest_app.add_url_rule("/v1/broken", view_func=open_to_all(lambda: {}["secret"]))
    answer = ingest_app.test_client().get("/v1/broken")
    assert answer.status_code == 500
    assert answer.mimetype == "application/problem+json"
    assert "secret" not in answer.text


def test_a_database_that_is_away_is_said_to_be_away(ingest_app: APIFlask) -> None:
    def away() -> None:
        raise OperationalError("SELECT secret", {}, Exception("down"))

    ingest_app.add_url_rule("/v1/away", view_func=open_to_all(away))
    answer = ingest_app.test_client().get("/v1/away")
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "5"
    assert "secret" not in answer.text


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("services.ingest.app", ["shared.pipeline", "shared.reading", "shared.knowledge"]),
        (
            "services.results.app",  # a table's names are matched here, against a snapshot only
            ["shared.pipeline", "shared.reading", "shared.knowledge.live", "httpx", "wikipediaapi", "trafilatura"],
        ),
    ],
)
def test_the_web_services_start_without_what_only_the_worker_needs(module: str, absent: list[str]) -> None:
    code = f"import sys\nfor name in {absent}: sys.modules[name] = None\nimport {module}"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


@pytest.mark.parametrize("module", ["services.ingest.app", "services.results.app"])
def test_a_server_is_not_held_up_by_a_search_for_garbage_in_what_stays(module: str, sqlite_url: str) -> None:
    code = (
        f"import gc\nfrom {module} import create_app\napp = create_app()\n"
        "assert gc.get_freeze_count() > 10 * len(gc.get_objects()), (gc.get_freeze_count(), len(gc.get_objects()))"
    )
    settings = {"BONAFIDE_DATABASE_URL": sqlite_url, "BONAFIDE_AUTH": "none", "BONAFIDE_SWEEP": "false"}
    subprocess.run([sys.executable, "-c", code], check=True, timeout=100, env=os.environ | settings)
