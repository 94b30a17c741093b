"""Names are reconciled as the Reconciliation API 0.2 has it.

The schemas say in our own words all that those of the specification demand of what is used here:
https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/
"""

import json
from collections.abc import Iterator
from threading import Thread
from typing import Any

import pandas
import pytest
import reconciler
from flask.testing import FlaskClient
from jsonschema import validate
from werkzeug.serving import make_server

from bonafide.serve.ports import free_port
from services.results.app import create_app
from services.web.desk import desk
from shared.settings import Settings

TEXTS = {name: {"type": "string"} for name in ("id", "name", "description")}
A_TYPE = {"oneOf": [{"type": "string"}, {"type": "object", "required": ["id"], "properties": TEXTS}]}
FEATURE = {"type": "object", "properties": {"id": {"type": "string"}, "value": {"type": ["boolean", "number"]}}}
CANDIDATE = {
    "type": "object",
    "required": ["id", "name", "score"],
    "properties": {
        **TEXTS,
        "score": {"type": "number"},
        "match": {"type": "boolean"},
        "features": {"type": "array", "items": FEATURE},
        "type": {"type": "array", "items": A_TYPE},
    },
}
RESULTS = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "required": ["result"],
        "properties": {"result": {"type": "array", "items": CANDIDATE}},
    },
}


def exactly(required: list[str], **properties: dict[str, Any]) -> dict[str, Any]:
    """A cell with these and nothing else."""
    return {"type": "object", "required": required, "properties": properties, "additionalProperties": False}


MOMENT = r"^-?\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$"
CELL = {
    "oneOf": [
        exactly([]),
        exactly(["id", "name"], **TEXTS),
        exactly(["str"], str={"type": "string"}),
        exactly(["float"], float={"type": "number"}),
        exactly(["int"], int={"type": "integer"}),
        exactly(["date"], date={"type": "string", "pattern": MOMENT}),
    ]
}
EXTENDED = {
    "type": "object",
    "required": ["meta", "rows"],
    "properties": {
        "meta": {"type": "array", "items": {"type": "object", "required": ["id", "name"], "properties": TEXTS}},
        "rows": {
            "type": "object",
            "additionalProperties": {
                "type": "object",
                "additionalProperties": {"type": "array", "items": CELL},
            },
        },
    },
}
SUGGESTED = {
    "type": "object",
    "required": ["result"],
    "properties": {
        "result": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "name"],
                "properties": {**TEXTS, "notable": {"type": "array", "items": A_TYPE}},
            },
        }
    },
}
WITH_ID = {"type": "string", "pattern": r"\{\{id\}\}"}
PLACE = {"type": "object", "properties": {"service_url": {"type": "string"}, "service_path": {"type": "string"}}}
MANIFEST = {
    "type": "object",
    "required": ["versions", "name", "identifierSpace", "schemaSpace"],
    "properties": {
        "versions": {"type": "array", "items": {"type": "string"}, "contains": {"enum": ["0.2"]}},
        **{key: {"type": "string"} for key in ("name", "identifierSpace", "schemaSpace")},
        "view": {"type": "object", "required": ["url"], "properties": {"url": WITH_ID}},
        "defaultTypes": {"type": "array", "items": A_TYPE, "uniqueItems": True},
        "suggest": {"type": "object", "properties": dict.fromkeys(("entity", "property", "type"), PLACE)},
        "preview": {
            "type": "object",
            "required": ["url", "width", "height"],
            "properties": {"url": WITH_ID, "width": {"type": "integer"}, "height": {"type": "integer"}},
        },
        "extend": {
            "type": "object",
            "properties": {"propose_properties": PLACE, "property_settings": {"type": "array"}},
        },
    },
}


def ask(results: FlaskClient, **queries: dict[str, Any]) -> dict[str, Any]:
    answer = results.post("/reconcile", data={"queries": json.dumps(queries)})
    assert answer.status_code == 200, answer.text
    validate(answer.get_json(), RESULTS)
    return answer.get_json()  # type: ignore[no-any-return]


def office(words: str, day: str) -> list[dict[str, str]]:
    return [{"pid": "P39", "v": words}, {"pid": "P585", "v": day}]


def test_the_manifest_names_what_there_is_and_every_address_in_it_answers(results: FlaskClient) -> None:
    manifest = results.get("/reconcile").get_json()
    validate(manifest, MANIFEST)
    assert manifest["versions"] == ["0.2"]
    assert {"name", "identifierSpace", "schemaSpace"} <= manifest.keys()
    assert "{{id}}" in manifest["view"]["url"]
    places = [*manifest["suggest"].values(), manifest["extend"]["propose_properties"]]
    for place in places:
        answer = results.get(f"/reconcile{place['service_path']}?prefix=p")
        assert answer.status_code == 200
        if "suggest" in place["service_path"]:
            validate(answer.get_json(), SUGGESTED)


def test_an_office_on_a_day_decides_who_is_meant(results: FlaskClient) -> None:
    found = ask(
        results,
        then={"query": "Olaf Scholz", "properties": office("Chancellor of Germany", "2022-03-01"), "limit": 2},
        nobody={"query": "Xqzw Vbnmk", "properties": office("Chancellor of Germany", "2022-03-01")},
    )
    best = found["then"]["result"][0]
    assert (best["id"], best["match"]) == ("Q61053", True)
    assert best["features"]
    assert found["nobody"]["result"] == []


def test_a_table_is_extended_by_offices_with_when_each_began(results: FlaskClient) -> None:
    asked = {"ids": ["Q61053", "Q999999999"], "properties": [{"id": "P39"}, {"id": "P39/P580"}, {"id": "P39/P582"}]}
    told = results.post("/reconcile", data={"extend": json.dumps(asked)}).get_json()
    validate(told, EXTENDED)
    row = told["rows"]["Q61053"]
    assert row["P39"]
    assert len(row["P39"]) == len(row["P39/P580"]) == len(row["P39/P582"])
    assert {"date": "2021-12-08T00:00:00Z"} in row["P39/P580"]
    assert told["rows"]["Q999999999"] == {"P39": [], "P39/P580": [], "P39/P582": []}


def test_people_are_suggested_and_previewed(results: FlaskClient) -> None:
    answer = results.get("/reconcile/suggest/entity?prefix=Olaf+Scholz").get_json()
    validate(answer, SUGGESTED)
    suggested = answer["result"]
    assert suggested[0]["id"] == "Q61053"
    assert "Olaf Scholz" in results.get("/reconcile/preview?id=Q61053").text
    assert results.get("/reconcile/preview?id=nobody").status_code == 404


@pytest.mark.parametrize("queries", ["", "[", "[]", '{"q0": 1}', '{"q0": {"query": ""}}'])
def test_what_is_no_query_is_refused_or_answered_by_the_manifest(results: FlaskClient, queries: str) -> None:
    answer = results.post("/reconcile", data={"queries": queries})
    assert answer.status_code == (422 if queries else 200)


def test_a_day_that_is_none_is_refused(results: FlaskClient) -> None:
    wrong = {"q0": {"query": "Olaf Scholz", "properties": [{"pid": "P585", "v": "yesterday"}]}}
    assert results.post("/reconcile", data={"queries": json.dumps(wrong)}).status_code == 422


@pytest.fixture
def address(settings: Settings) -> Iterator[str]:
    """Where a service answers that asks nobody for a key, as for a table on the same machine."""
    port = free_port()
    app = create_app(settings.model_copy(update={"auth": "none", "results_url": f"http://127.0.0.1:{port}"}))
    server = make_server("127.0.0.1", port, app, threaded=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{port}/reconcile"
    server.shutdown()
    thread.join()
    server.server_close()
    with app.app_context():
        desk().store.close()


@pytest.mark.filterwarnings("ignore:The inplace keyword")  # which the client uses
def test_a_client_made_by_others_reconciles_a_table(address: str) -> None:
    table = pandas.DataFrame(
        {
            "who": ["Olaf Scholz", "Angela Merkel"],
            "office": ["Chancellor of Germany"] * 2,
            "day": ["2022-03-01", "2015-06-01"],
        }
    )
    offices = {"P39": table["office"], "P585": table["day"]}
    found = reconciler.reconcile(table["who"], type_id="Q5", property_mapping=offices, reconciliation_endpoint=address)
    best = {row.input_value: (row.id, row.match) for row in found.itertuples()}
    assert best["Olaf Scholz"] == ("Q61053", True)
    assert best["Angela Merkel"] == ("Q567", True)
