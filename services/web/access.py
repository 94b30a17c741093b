"""Which routes are open to whom: every view names the scope it needs, and one that names none is closed to all.

`guard` is the only place that lets a request through: it knows the sender, their scope, and whose the things in the
address are. Things of others are not found, so that nobody learns that they are there.
"""

import logging
import re
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, TypeVar

from flask import Flask, redirect, request, url_for
from flask import Response as AnyResponse
from flask import g as kept
from werkzeug import Response

from services.web.desk import desk
from services.web.origins import refuse_other_sites
from services.web.problems import Problem, wants_page
from services.web.visitor import Visitor, asks_from_here, recognised, sent_key
from shared.errors import NotFound
from shared.models.access import Scope
from shared.store import Store

log = logging.getLogger(__name__)
View = TypeVar("View", bound=Callable[..., Any])

OPEN, CLOSED = "open", "closed"
_RULE, _HERE = "rule_of_access", "also_from_here"
_LIBRARIES = frozenset({"web.static", "openapi.spec"})
"""Open routes that come with a library: style sheets, and the document of the interface."""

OWNERS: dict[str, Callable[[Store, str], str]] = {
    "article_id": Store.owner,
    "entry_id": lambda store, entry_id: store.roster.owner(entry_id),
    "finding_id": lambda store, finding_id: store.decisions.owner(finding_id),
    "batch_id": lambda store, batch_id: store.batches.one(batch_id).owner,
    "watch_id": lambda store, watch_id: store.watching.owner(watch_id),
    "webhook_id": lambda store, webhook_id: store.webhooks.one(webhook_id).owner,
}
"""Part of an address -> whose the thing is that it names. What is not here must be in `OWNERLESS`."""

OWNERLESS = frozenset({"card_token", "key_id", "delivery_id", "number"})
"""Parts of addresses that name nothing of an owner's, or only within what another part names."""

_ID = re.compile(r"[0-9a-z-]{1,60}")


def needs(scope: Scope) -> Callable[[View], View]:
    """Let in to a view only those whose key has that scope. Stands below the route's own decorator."""
    return lambda view: _marked(view, scope)


def open_to_all(view: View) -> View:
    """Let anybody in to a view, without a key: for what tells nothing of any article."""
    return _marked(view, OPEN)


def also_from_here(view: View) -> View:
    """Let in to a view, beside those with the scope it needs, whoever asks from this very machine."""
    setattr(view, _HERE, True)
    return view


def _marked(view: View, rule: str) -> View:
    setattr(view, _RULE, rule)
    return view


def rule(app: Flask, endpoint: str) -> str:
    """The scope that a route needs, or `OPEN`, or `CLOSED` where it names none."""
    if endpoint in _LIBRARIES:
        return OPEN
    return str(getattr(app.view_functions[endpoint], _RULE, CLOSED))


def guard(app: Flask) -> None:
    """Let no request of an application through that may not."""

    @app.before_request
    def check() -> Response | None:
        refuse_other_sites(request)
        if request.endpoint is None or rule(app, request.endpoint) == OPEN:
            return None  # what is nowhere is told to be nowhere
        if getattr(app.view_functions[request.endpoint], _HERE, False) and asks_from_here(request):
            return None
        sender = recognised(request)
        if sender is None:
            return _unknown()
        kept.visitor = sender
        if sender.key_id is not None:
            kept.allowance = desk().rates.count(sender.key_id)
        _check_scope(sender, rule(app, request.endpoint))
        for part, value in (request.view_args or {}).items():
            _check_owner(sender, part, value)
        return None

    @app.after_request
    def tell(response: AnyResponse) -> AnyResponse:
        if allowance := kept.get("allowance"):
            response.headers.update(allowance.headers)
        return response


def _unknown() -> Response:
    if desk().settings.auth == "none":
        raise Problem(HTTPStatus.FORBIDDEN, "this serves its own machine only; set BONAFIDE_AUTH=keys to serve others")
    if sent_key(request) is not None:
        desk().rates.count_failure(request.remote_addr)
    if wants_page():
        here = f"{request.script_root}{request.full_path.rstrip('?')}" if request.method == "GET" else None
        return redirect(url_for("signing_in.show", next=here), HTTPStatus.SEE_OTHER)
    brought = "this key opens nothing: it is unknown, expired or revoked" if sent_key(request) is not None else None
    detail = brought or "this needs a key: send it as `Authorization: Bearer KEY`"
    raise Problem(HTTPStatus.UNAUTHORIZED, detail, headers={"WWW-Authenticate": 'Bearer realm="bonafide"'})


def _check_scope(sender: Visitor, scope: str) -> None:
    if scope == CLOSED:
        log.error("the route %s names no scope, so it stays closed", request.endpoint)
        raise Problem(HTTPStatus.FORBIDDEN, "this is closed to everybody")
    if scope not in sender.scopes:
        raise Problem(HTTPStatus.FORBIDDEN, f"this needs a key with the scope {scope}, which yours does not have")


def _check_owner(sender: Visitor, part: str, value: str) -> None:
    if part in OWNERLESS and _ID.fullmatch(value):
        return
    if part not in OWNERS or not _ID.fullmatch(value):
        raise NotFound("there is nothing at this address")
    if OWNERS[part](desk().store, value) != sender.sees and sender.sees is not None:
        raise NotFound(f"there is no {part.removesuffix('_id')} {value}")
