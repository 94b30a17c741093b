"""The results service: reports over HTTP and as pages; also sweeps up what was left unfinished, and tells webhooks."""

from apiflask import APIFlask

from services.results.across import across
from services.results.api import articles
from services.results.audit import AuditAnswer, audit, write_down
from services.results.cards import CardAnswer, CardIn, CardsAnswer, cards
from services.results.courier import Courier
from services.results.decisions import DecisionAnswer, DecisionIn, DecisionsAnswer, decisions
from services.results.deliveries import DeliveriesAnswer, DeliveryAnswer, deliveries
from services.results.exports import exports
from services.results.findings import FindingsAnswer, findings
from services.results.forgetting import ErasedAnswer, Keeper, PersonIn, people
from services.results.keys import KeyIn, KeyMade, KeysAnswer, keys
from services.results.pages import pages
from services.results.reconcile import reconciliation
from services.results.review import review
from services.results.roster import KnownIn, RosterAnswer, roster
from services.results.roster_page import roster_page
from services.results.sweeper import Sweeper
from services.results.watching import AlertsAnswer, WatchAnswer, WatchesAnswer, WatchIn, watching
from services.results.watching_page import watching_page
from services.results.webhooks import (
    WebhookAnswer,
    WebhookChange,
    WebhookIn,
    WebhookMade,
    WebhooksAnswer,
    webhooks,
)
from services.results.webhooks_page import webhooks_page
from services.web.app import make_app, open_store, settle
from services.web.desk import Desk
from services.web.spec import document
from shared.logs import log_as_set
from shared.models.report import Report
from shared.settings import Settings
from shared.tracing import begin, trace_web


def create_app(settings: Settings | None = None) -> APIFlask:
    """The application, with its database up to date and, unless switched off, its sweeper and courier at work."""
    alone, settings = settings is None, settings or Settings()
    log_as_set(settings)
    traced = begin("bonafide-results")
    desk = Desk.open(settings, open_store(settings))
    app = make_app(__name__, "bonafide: reports", desk)
    write_down(app)
    for blueprint in (
        across,
        articles,
        audit,
        cards,
        decisions,
        deliveries,
        exports,
        findings,
        keys,
        pages,
        people,
        reconciliation,
        review,
        roster,
        roster_page,
        watching,
        watching_page,
        webhooks,
        webhooks_page,
    ):
        app.register_blueprint(blueprint)
    answers = (
        *(AuditAnswer, ErasedAnswer, DecisionAnswer, DecisionsAnswer, FindingsAnswer),
        *(AlertsAnswer, CardAnswer, CardsAnswer, RosterAnswer, WatchAnswer, WatchesAnswer),
        *(DeliveriesAnswer, DeliveryAnswer, WebhookAnswer, WebhookMade, WebhooksAnswer),
    )
    bodies = (CardIn, DecisionIn, KeyIn, KnownIn, PersonIn, WatchIn, WebhookIn, WebhookChange)
    document(app, Report, KeyMade, KeysAnswer, *bodies, answers=answers)
    if settings.sweep:
        for work in (Sweeper(desk), Courier(desk), Keeper(desk)):
            work.start()
    if traced:
        trace_web(app)
    if alone:  # a server's own process, which has no other
        settle()
    return app
