"""Names are reconciled as the Reconciliation API 0.2 has it: the shapes below are those of its JSON schemas."""

import json
from typing import Any

import pytest
from flask.testing import FlaskClient
from jsonschema import validate

RESULTS = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "required": ["result"],
        "properties": {
            "result": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["id", "name", "score"],
                    "properties": {
                        "score": {"type": "number"},
                        "match": {"type": "boolean"},
                        "features": {"type": "array", "items": {"required": ["id", "value"]}},
                        "type": {"type": "array", "items": {"type": "object", "required": ["id"]}},
                    },
                },
            }
        },
    },
}
CELL = {
    "oneOf": [
        {"type": "object", "additionalProperties": False},
        {"required": ["id", "name"], "properties": {"id": {}, "name": {}}, "additionalProperties": False},
        {"required": ["str"], "properties": {"str": {"type": "string"}}, "additionalProperties": False},
        {"required": ["date"], "properties": {"date": {"type": "string"}}, "additionalProperties": False},
    ]
}
EXTENDED = {
    "type": "object",
    "required": ["meta", "rows"],
    "properties": {
        "meta": {"type": "array", "items": {"required": ["id", "name"]}},
        "rows": {"additionalProperties": {"additionalProperties": {"type": "array", "items": CELL}}},
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
    assert manifest["versions"] == ["0.2"]
    assert {"name", "identifierSpace", "schemaSpace"} <= manifest.keys()
    assert "{{id}}" in manifest["view"]["url"]
    places = [*manifest["suggest"].values(), manifest["extend"]["propose_properties"]]
    for place in places:
        assert results.get(f"/reconcile{place['service_path']}?prefix=p").status_code == 200


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
    suggested = results.get("/reconcile/suggest/entity?prefix=Olaf+Scholz").get_json()["result"]
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
