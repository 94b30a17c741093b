"""The page of watch lists: what changed, what is watched, and the form to watch more."""

from http import HTTPStatus

from apiflask import APIBlueprint
from flask import Response, redirect, render_template, request, url_for
from pydantic import ValidationError
from werkzeug import Response as AnyResponse

from services.results.pages import WORDS
from services.results.watching import AlertsQuery, WatchIn, keep
from services.web.access import needs
from services.web.desk import desk
from services.web.problems import Problem, refusal
from services.web.visitor import visitor
from shared.errors import BadRequest, Conflict, NotFound
from shared.models.access import Scope
from shared.models.watching import WatchKind

watching_page = APIBlueprint("watching_page", __name__, template_folder="templates", enable_openapi=False)
watching_page.context_processor(lambda: WORDS)


@watching_page.get("/watching")
@watching_page.input(AlertsQuery, location="query", arg_name="query")
@needs(Scope.READ)
def show(query: AlertsQuery) -> str:
    """What changed of late, and what is watched."""
    return _page(query)


@watching_page.post("/watching")
@needs(Scope.REVIEW)
def watch() -> AnyResponse:
    """Watch what was written, or show what is wrong with it."""
    try:
        asked = WatchIn(kind=request.form.get("kind", ""), value=request.form.get("value", ""))
        keep(asked.kind, asked.value)
    except (BadRequest, Conflict, NotFound, ValidationError) as error:
        wrong = _problem(error)
        return Response(_page(AlertsQuery(), wrong), wrong.status)
    return redirect(url_for(".show"), HTTPStatus.SEE_OTHER)


@watching_page.post("/watching/<watch_id>/stop")
@needs(Scope.REVIEW)
def stop(watch_id: str) -> AnyResponse:
    """Watch something no more."""
    desk().store.watching.drop(watch_id)
    return redirect(url_for(".show"), HTTPStatus.SEE_OTHER)


def _problem(error: Exception) -> Problem:
    match error:
        case BadRequest():
            return refusal(error)
        case ValidationError():
            return Problem.of(error)
        case _:
            return Problem(HTTPStatus.CONFLICT, str(error))


def _page(query: AlertsQuery, problem: Problem | None = None) -> str:
    store, sees = desk().store, visitor().sees
    alerts = store.watching.alerts(sees, query.before, query.limit)
    return render_template(
        "watching.html",
        alerts=alerts,
        older=alerts[-1].id if len(alerts) == query.limit else None,
        watches=store.watching.all(sees),
        is_told=any("verdict.changed" in webhook.kinds for webhook in store.webhooks.all(sees) if webhook.active),
        may_watch=Scope.REVIEW in visitor().scopes,
        kinds=tuple(WatchKind),
        problem=problem,
        sent=request.form if problem else {},
    )
