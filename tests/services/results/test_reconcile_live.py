"""Names are reconciled over the live sites: the service asks a worker, the worker a stand-in for Wikimedia."""

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

import pandas
import pytest
import reconciler
import requests
from werkzeug.serving import make_server

from bonafide.serve.ports import free_port
from services.results.app import create_app
from shared.settings import Settings
from tests.servers import start_redis, stop, wait_until
from tests.undertaken import start
from tests.wikimedia.mischief import Mischief
from tests.wikimedia.server import StandIn, standing_in
from tests.wikimedia.wiki import starter_wiki

WORKER = (sys.executable, "-m", "celery", "--app", "services.worker.tasks", "worker", "--pool", "solo")
OFFICE = [{"pid": "P39", "v": "Chancellor of Germany"}, {"pid": "P585", "v": "2022-03-01"}]


@dataclass(frozen=True, slots=True)
class Desk:
    """Where the service answers, and whom its worker asks."""

    address: str
    stand_in: StandIn


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Iterator[Desk]:
    folder, port, broker = tmp_path_factory.mktemp("live"), free_port(), free_port()
    database = folder / "live.db"
    database.write_bytes(sqlite_template.read_bytes())
    redis = start_redis(folder, broker)
    with standing_in(starter_wiki()) as stand_in:
        values = {
            **stand_in.addresses, "broker_url": f"redis://127.0.0.1:{broker}/0", "database_url": f"sqlite:///{database}",
            "cache_url": f"redis://127.0.0.1:{broker}/1", "knowledge": "live", "contact": "desk@example.org",
            "requests_per_minute": "6000", "auth": "none", "results_url": f"http://127.0.0.1:{port}",
        }  # fmt: skip
        app = create_app(Settings(**values, sweep=False, log_level="warning"))  # type: ignore[arg-type]
        server = make_server("127.0.0.1", port, app, threaded=True)
        Thread(target=server.serve_forever, daemon=True).start()
        variables = {f"BONAFIDE_{name.upper()}": value for name, value in values.items()}
        said = (folder / "worker.log").open("wb")
        worker = start(WORKER, env=os.environ | variables, stdout=said, stderr=said)
        try:
            wait_until(lambda: b"ready." in (folder / "worker.log").read_bytes(), 90, "the worker")
            yield Desk(f"http://127.0.0.1:{port}/reconcile", stand_in)
        finally:
            stop(worker)
            said.close()
            server.shutdown()
            server.server_close()
            stop(redis)


def ask(live: Desk, name: str) -> requests.Response:
    queries = {"q0": {"query": name, "properties": OFFICE}}
    return requests.post(live.address, data={"queries": json.dumps(queries)}, timeout=40)


@pytest.mark.filterwarnings("ignore:The inplace keyword")  # which the client uses
def test_a_client_made_by_others_reconciles_a_table_over_the_live_sites(live: Desk) -> None:
    table = pandas.DataFrame({"who": ["Olaf Scholz", "Angela Merkel"], "office": ["Chancellor of Germany"] * 2})
    found = reconciler.reconcile(
        table["who"], type_id="Q5", property_mapping={"P39": table["office"]}, reconciliation_endpoint=live.address
    )
    best = {row.input_value: (row.id, row.match) for row in found.itertuples() if row.match}
    assert best == {"Olaf Scholz": ("Q61053", True), "Angela Merkel": ("Q567", True)}
    assert ask(live, "Xqzw Vbnmk").json() == {"q0": {"result": []}}


def test_what_was_asked_before_asks_nobody_again(live: Desk) -> None:
    first = ask(live, "Angela Merkel").json()
    asked = live.stand_in.count()
    assert asked > 0
    assert ask(live, "Angela Merkel").json() == first
    assert live.stand_in.count() == asked


def test_a_table_is_extended_and_people_are_suggested_and_shown(live: Desk) -> None:
    extend = {"ids": ["Q61053", "Q999999999"], "properties": [{"id": "P39"}, {"id": "P39/P580"}]}
    rows = requests.post(live.address, data={"extend": json.dumps(extend)}, timeout=40).json()["rows"]
    assert {"date": "2021-12-08T00:00:00Z"} in rows["Q61053"]["P39/P580"]
    assert {"id": "Q4970706", "name": "Federal Chancellor of Germany"} in rows["Q61053"]["P39"]
    assert rows["Q999999999"] == {"P39": [], "P39/P580": []}
    suggested = requests.get(f"{live.address}/suggest/entity?prefix=Olaf+Scholz", timeout=40).json()["result"]
    assert suggested[0]["id"] == "Q61053"
    assert "Olaf Scholz" in requests.get(f"{live.address}/preview?id=Q61053", timeout=40).text
    assert requests.get(f"{live.address}/preview?id=Q999999999", timeout=40).status_code == 404


def test_an_outage_is_no_empty_answer_but_something_to_ask_again(live: Desk) -> None:
    live.stand_in.misbehave(Mischief.DOWN)
    try:
        answer = ask(live, "Emmanuel Macron")
    finally:
        live.stand_in.behave()
    assert answer.status_code == 503
    assert int(answer.headers["Retry-After"]) > 0
    assert "ask again" in answer.json()["detail"]


def test_what_is_no_query_is_refused_without_asking_a_worker(live: Desk) -> None:
    assert requests.post(live.address, data={"queries": '{"q0": 1}'}, timeout=40).status_code == 422
