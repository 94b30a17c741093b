"""The Reconciliation Service API 0.2 over our matcher, for OpenRefine and whoever speaks it.

https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/ Beyond it: `P39` takes the words of an
office, `P585` the day it was held on, and `P39/P580`, `P39/P582` extend a table by when each office began and ended.
"""

from functools import lru_cache
from http import HTTPStatus
from pathlib import Path
from typing import Any

from apiflask import APIBlueprint
from flask import Response, jsonify, render_template, request

from services.results.reconcile_forms import extensions, queries
from services.web.access import needs
from services.web.desk import desk
from services.web.problems import Problem
from shared.dates import PartialDate
from shared.errors import NotFound
from shared.knowledge import open_knowledge
from shared.knowledge.snapshot.asking import Shown, find, show
from shared.knowledge.starter import compiled
from shared.models.access import Scope
from shared.models.world import QID, EntityKind, ItemRef, Statement, Value
from shared.reconciling import Answered, by_name, reconcile

reconciliation = APIBlueprint("reconcile", __name__, template_folder="templates", enable_openapi=False)
HUMAN = {"id": "Q5", "name": "human"}
PROPERTIES = {
    "P39": "position held", "P39/P580": "position held: since", "P39/P582": "position held: until",
    "P106": "occupation", "P27": "country of citizenship", "P102": "member of political party",
    "P569": "date of birth", "P570": "date of death", "P585": "point in time: the day all others speak of",
}  # fmt: skip
MOST = 10


@reconciliation.after_request
def let_tables_read(response: Response) -> Response:
    """OpenRefine asks from a page of its own; what is told here is public knowledge and nothing of any article."""
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


@reconciliation.route("/reconcile", methods=["GET", "POST"])
@needs(Scope.READ)
def service() -> Response:
    """The manifest; or the answers to a batch of queries; or a table extended by properties."""
    if asked := request.values.get("queries"):
        keys, wanted, limits = queries(asked)
        answers = reconcile(wanted, open_knowledge(str(_file())))
        return jsonify(
            {key: _answer(*each) for key, *each in zip(keys, answers, limits, strict=True)}  # type: ignore[arg-type]
        )
    if extend := request.values.get("extend"):
        return jsonify(_extended(*extensions(extend)))
    return jsonify(_manifest())


@reconciliation.get("/reconcile/suggest/entity")
@needs(Scope.READ)
def suggest_entity() -> Response:
    """People of a name."""
    prefix = request.values.get("prefix", "").strip()[:200]
    hits = [hit.entity for hit in find(_file(), prefix)] if prefix else []
    people = [one for one in hits if one.kind is EntityKind.HUMAN and one.qid][:MOST]
    told = [{"id": one.id, "name": one.label, "description": one.description or "", "notable": []} for one in people]
    return jsonify({"result": told})


@reconciliation.get("/reconcile/suggest/property")
@needs(Scope.READ)
def suggest_property() -> Response:
    """Properties whose id or name begins or holds what was typed."""
    typed = request.values.get("prefix", "").strip().casefold()
    fitting = {key: name for key, name in PROPERTIES.items() if typed in f"{key} {name}".casefold()}
    return jsonify({"result": [{"id": key, "name": name} for key, name in fitting.items()]})


@reconciliation.get("/reconcile/suggest/type")
@needs(Scope.READ)
def suggest_type() -> Response:
    """People are all there is."""
    return jsonify({"result": [HUMAN]})


@reconciliation.get("/reconcile/properties")
@needs(Scope.READ)
def propose_properties() -> Response:
    """What a table can be extended by."""
    proposed = [{"id": key, "name": name} for key, name in PROPERTIES.items() if key != "P585"]
    return jsonify({"type": "Q5", "properties": proposed})


@reconciliation.get("/reconcile/preview")
@needs(Scope.READ)
def preview() -> str:
    """Somebody in a few words."""
    shown = _shown(request.values.get("id", ""))
    if shown is None:
        raise NotFound("there is nobody of this id")
    return render_template("preview.html", entity=shown.entity, held=_values(shown, "P39")[:8])


def _manifest() -> dict[str, Any]:
    root = f"{desk().settings.results_url}/reconcile"
    suggest = {
        kind: {"service_url": root, "service_path": f"/suggest/{kind}"} for kind in ("entity", "property", "type")
    }
    return {
        "versions": ["0.2"],
        "name": "bonafide: people and the offices they held, on a day",
        "identifierSpace": "http://www.wikidata.org/entity/",
        "schemaSpace": "http://www.wikidata.org/prop/direct/",
        "view": {"url": "https://www.wikidata.org/wiki/{{id}}"},
        "defaultTypes": [HUMAN],
        "preview": {"url": f"{root}/preview?id={{{{id}}}}", "width": 400, "height": 200},
        "suggest": suggest,
        "extend": {"propose_properties": {"service_url": root, "service_path": "/properties"}, "property_settings": []},
    }


def _answer(answered: Answered, limit: int) -> dict[str, Any]:
    if answered.failure and not answered.candidates:
        raise Problem(HTTPStatus.SERVICE_UNAVAILABLE, f"a name could not be looked up: {answered.failure}")
    best = [each for each in answered.candidates if each.entity.qid][:limit]
    return {
        "result": [
            {
                "id": each.entity.id,
                "name": each.entity.label,
                "description": each.entity.description or "",
                "score": round(100 * each.score, 2),
                "match": each is answered.chosen,
                "type": [HUMAN],
                "features": [{"id": name, "value": weight} for name, weight in by_name(each).items()],
            }
            for each in best
        ]
    }


def _extended(ids: list[str], properties: list[str]) -> dict[str, Any]:
    meta = [{"id": key, "name": PROPERTIES.get(key, key)} for key in properties]
    found = {each: _shown(each) for each in ids}
    rows = {each: {key: _values(shown, key) if shown else [] for key in properties} for each, shown in found.items()}
    return {"meta": meta, "rows": rows}


def _values(shown: Shown, path: str) -> list[dict[str, str]]:
    """The values of a property; after a slash those of a qualifier, one for each value of the property."""
    name, _, qualifier = path.partition("/")
    statements = sorted(shown.entity.all(name), key=_since)
    if not qualifier:
        return [_cell(each.value, shown) for each in statements]
    return [_cell(value, shown) if (value := each.qualifier(qualifier)) else {} for each in statements]


def _since(statement: Statement) -> str:
    return str(statement.qualifier("P580") or "")


def _cell(value: Value, shown: Shown) -> dict[str, str]:
    if isinstance(value, ItemRef):
        return {"id": value.id, "name": shown.labels.get(value.id, value.id)}
    if isinstance(value, PartialDate) and value.day:
        return {"date": f"{value}T00:00:00Z"}
    return {"str": str(value)}


def _shown(identifier: str) -> Shown | None:
    if not QID.fullmatch(identifier) or len(identifier) > 16:
        return None
    try:
        return show(_file(), identifier)
    except NotFound:
        return None


def _file() -> Path:
    """The snapshot that is asked. Live sites are not: a table of names would use up what articles may ask."""
    settings = desk().settings
    if settings.knowledge == "live" or (settings.knowledge == "auto" and settings.contact):
        detail = "names are reconciled against a snapshot only: set BONAFIDE_KNOWLEDGE to the path of one"
        raise Problem(HTTPStatus.SERVICE_UNAVAILABLE, detail)
    return _starter() if settings.knowledge in ("starter", "auto") else Path(settings.knowledge)


@lru_cache(maxsize=1)
def _starter() -> Path:
    return compiled()
