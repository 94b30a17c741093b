"""The Reconciliation Service API 0.2 over our matcher, for OpenRefine and whoever speaks it.

https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/ A snapshot is asked here and now. The
live sites are asked by a worker, through the cache and the budget that all workers share; here is only waited for it.
"""

import threading
from collections.abc import Mapping
from functools import lru_cache
from http import HTTPStatus
from typing import Any, cast

from apiflask import APIBlueprint
from flask import Response, jsonify, render_template, request

from services.web.access import needs
from services.web.desk import desk
from services.web.problems import Problem
from shared.errors import NotFound
from shared.knowledge import open_knowledge
from shared.knowledge.base import Register
from shared.models.access import Scope
from shared.models.properties import Property
from shared.models.world import QID
from shared.questions import Ending, Questions
from shared.reconciling.answers import ANSWERS, HUMAN, PROPERTIES
from shared.reconciling.forms import extensions, queries
from shared.settings import Settings

reconciliation = APIBlueprint("reconcile", __name__, template_folder="templates", enable_openapi=False)

PATIENCE = 20.0
"""Seconds to wait for a worker: programs give up at thirty. What was found by then is kept, so asking again helps."""

RETRY_SECONDS = 5
MOST_WAITING = 3
"""Who waits holds one of a process's eight threads, as a stream does."""

_seats = threading.BoundedSemaphore(MOST_WAITING)


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
        queries(asked)
        return jsonify(_told("queries", asked))
    if extend := request.values.get("extend"):
        extensions(extend)
        return jsonify(_told("extend", extend))
    return jsonify(_manifest())


@reconciliation.get("/reconcile/suggest/entity")
@needs(Scope.READ)
def suggest_entity() -> Response:
    """People of a name."""
    prefix = request.values.get("prefix", "").strip()[:200]
    return jsonify(_told("suggest", prefix) if prefix else {"result": []})


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
    proposed = [{"id": key, "name": name} for key, name in PROPERTIES.items() if key != Property.POINT_IN_TIME]
    return jsonify({"type": "Q5", "properties": proposed})


@reconciliation.get("/reconcile/preview")
@needs(Scope.READ)
def preview() -> str:
    """Somebody in a few words."""
    identifier = request.values.get("id", "")
    if not QID.fullmatch(identifier) or len(identifier) > 16:
        raise NotFound("there is nobody of this id")
    return render_template("preview.html", shown=_told("preview", identifier))


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


def _told(kind: str, text: str) -> Mapping[str, Any]:
    """The answer to a question, here or from a worker. Raises `Problem` where it has to be asked again later."""
    settings = desk().settings
    if settings.is_live:
        return _told_by_worker(settings, kind, text)
    return ANSWERS[kind](text, _snapshot(settings.knowledge))


def _told_by_worker(settings: Settings, kind: str, text: str) -> Mapping[str, Any]:
    if not _seats.acquire(blocking=False):
        raise _later("too many questions wait for a worker")
    try:
        answer = _questions(settings).ask(kind, text, PATIENCE)
    finally:
        _seats.release()
    if answer is None:
        raise _later("no worker has answered yet; what is found meanwhile is kept")
    if answer.ending is Ending.MISSING:
        raise NotFound(str(answer.told))
    if answer.ending is Ending.UNAVAILABLE:
        raise _later(str(answer.told))
    return cast("Mapping[str, Any]", answer.told)


def _later(detail: str) -> Problem:
    headers = {"Retry-After": str(RETRY_SECONDS)}
    return Problem(HTTPStatus.SERVICE_UNAVAILABLE, f"{detail}; ask again in a moment", headers=headers)


@lru_cache(maxsize=4)
def _questions(settings: Settings) -> Questions:
    return Questions(settings)


@lru_cache(maxsize=4)
def _snapshot(name: str) -> Register:
    return cast("Register", open_knowledge(name))
