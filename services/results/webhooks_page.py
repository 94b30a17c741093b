"""The page of webhooks: addresses that are told what happens, each with its messages, tries and secret."""

from apiflask import APIBlueprint
from flask import Response, render_template, request
from werkzeug import Response as AnyResponse

from services.results.api import PageQuery
from services.results.deliveries import told
from services.results.form_pages import back, tried
from services.results.pages import WORDS
from services.results.webhooks import WebhookIn, check_address
from services.web.access import needs
from services.web.desk import desk
from services.web.problems import Problem
from services.web.visitor import visitor
from shared.errors import NotFound
from shared.models.access import Scope
from shared.models.webhooks import EventKind, Wanted, Webhook

webhooks_page = APIBlueprint("webhooks_page", __name__, template_folder="templates", enable_openapi=False)
webhooks_page.context_processor(lambda: WORDS)
A_PAGE = 25


@webhooks_page.get("/webhooks")
@needs(Scope.READ)
def show() -> str:
    """All webhooks, and the form to make one."""
    return _list()


@webhooks_page.post("/webhooks")
@needs(Scope.SUBMIT)
def make() -> AnyResponse:
    """Make a webhook and show its secret, this once; or show what is wrong."""
    return tried(_list, _made, lambda made: _one(made[1].id, PageQuery(), made[0]))


@webhooks_page.get("/webhooks/<webhook_id>")
@webhooks_page.input(PageQuery, location="query", arg_name="query")
@needs(Scope.READ)
def show_one(webhook_id: str, query: PageQuery) -> AnyResponse:
    """A webhook with the messages for it."""
    return _one(webhook_id, query)


@webhooks_page.post("/webhooks/<webhook_id>/secret")
@needs(Scope.SUBMIT)
def new_secret(webhook_id: str) -> AnyResponse:
    """Give a webhook a new secret and show it, this once."""
    return _one(webhook_id, PageQuery(), desk().store.webhooks.replace_secret(webhook_id))


@webhooks_page.post("/webhooks/<webhook_id>/switch")
@needs(Scope.SUBMIT)
def switch(webhook_id: str) -> AnyResponse:
    """Switch a webhook off, or on again."""
    store = desk().store.webhooks
    now = store.one(webhook_id)
    store.change(webhook_id, Wanted(now.url, now.kinds, now.description, not now.active))
    return back(".show_one", webhook_id=webhook_id)


@webhooks_page.post("/webhooks/<webhook_id>/test")
@needs(Scope.SUBMIT)
def test(webhook_id: str) -> AnyResponse:
    """Send a message that tells of nothing."""
    desk().store.webhooks.test(webhook_id)
    return back(".show_one", webhook_id=webhook_id)


@webhooks_page.post("/webhooks/<webhook_id>/delete")
@needs(Scope.SUBMIT)
def delete(webhook_id: str) -> AnyResponse:
    """Delete a webhook with its messages."""
    desk().store.webhooks.delete(webhook_id)
    return back()


@webhooks_page.post("/webhooks/<webhook_id>/deliveries/<delivery_id>/resend")
@needs(Scope.SUBMIT)
def resend(webhook_id: str, delivery_id: str) -> AnyResponse:
    """Send a message again."""
    if desk().store.webhooks.delivery(delivery_id).webhook_id != webhook_id:
        raise NotFound(f"there is no delivery {delivery_id}")
    desk().store.webhooks.resend(delivery_id)
    return back(".show_one", webhook_id=webhook_id)


def _made() -> tuple[str, Webhook]:
    asked = WebhookIn(
        url=request.form.get("url", "").strip(),
        events=request.form.getlist("events"),
        description=request.form.get("description", "").strip() or None,
    )
    check_address(asked.url)
    return desk().store.webhooks.make(visitor().owner, Wanted(asked.url, asked.events, asked.description))


def _list(problem: Problem | None = None) -> str:
    return render_template(
        "webhooks.html",
        webhooks=desk().store.webhooks.all(visitor().sees),
        kinds=tuple(EventKind),
        may_change=Scope.SUBMIT in visitor().scopes,
        problem=problem,
        sent=request.form,
    )


def _one(webhook_id: str, query: PageQuery, secret: str | None = None) -> AnyResponse:
    """The page of one webhook, which no browser keeps where it shows a secret."""
    store = desk().store.webhooks
    found = store.deliveries(webhook_id, query.cursor, A_PAGE + 1)
    page = render_template(
        "webhook.html",
        webhook=store.one(webhook_id),
        secret=secret,
        deliveries=tuple(map(told, found[:A_PAGE])),
        next=found[A_PAGE - 1].id if len(found) > A_PAGE else None,
        may_change=Scope.SUBMIT in visitor().scopes,
    )
    return Response(page, headers={"Cache-Control": "no-store"} if secret else None)
