"""The page of watch lists: what changed, what is watched, and the form to watch more."""

from functools import partial

from apiflask import APIBlueprint
from flask import render_template, request
from werkzeug import Response as AnyResponse

from services.results.form_pages import back, done
from services.results.pages import WORDS
from services.results.watching import AlertsQuery, WatchIn, keep
from services.web.access import needs
from services.web.desk import desk
from services.web.problems import Problem
from services.web.replies import page_of
from services.web.visitor import visitor
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
    return done(partial(_page, AlertsQuery()), _keep)


@watching_page.post("/watching/<watch_id>/stop")
@needs(Scope.REVIEW)
def stop(watch_id: str) -> AnyResponse:
    """Watch something no more."""
    desk().store.watching.drop(watch_id)
    return back()


def _keep() -> None:
    asked = WatchIn(kind=request.form.get("kind", ""), value=request.form.get("value", ""))
    keep(asked.kind, asked.value)


def _page(query: AlertsQuery, problem: Problem | None = None) -> str:
    store, sees = desk().store, visitor().sees
    alerts, last = page_of(store.watching.alerts(sees, query.before, query.limit + 1), query.limit)
    return render_template(
        "watching.html",
        alerts=alerts,
        older=last.id if last else None,
        watches=store.watching.all(sees),
        is_told=any("verdict.changed" in webhook.kinds for webhook in store.webhooks.all(sees) if webhook.active),
        may_watch=Scope.REVIEW in visitor().scopes,
        kinds=tuple(WatchKind),
        problem=problem,
        sent=request.form if problem else {},
    )
