"""The pages: the list of articles, and one article with its findings."""

from collections.abc import Callable

from apiflask import APIBlueprint
from celery import Celery
from flask import redirect, render_template, url_for
from werkzeug import Response

from services.results.api import ListQuery
from services.results.marks import paragraphs, people
from services.results.words import OUTCOMES, STATES, VERDICTS, verdict_in_words
from shared import queue
from shared.models.report import State, Totals, Verdict
from shared.reporting.words import REASONS, evidence_address, evidence_in_words, holder_in_words, totals_in_words
from shared.settings import Settings
from shared.store import Filters, Pending, Run, Store

WORDS = {
    "NOBODY": Totals(),
    "OUTCOMES": OUTCOMES,
    "REASONS": REASONS,
    "STATES": STATES,
    "VERDICTS": VERDICTS,
    "evidence_address": evidence_address,
    "evidence_in_words": evidence_in_words,
    "holder_in_words": holder_in_words,
    "totals_in_words": totals_in_words,
    "verdict_in_words": verdict_in_words,
}


def pages(settings: Settings, store: Store, app: Celery) -> APIBlueprint:
    """The routes for people."""
    site = APIBlueprint("pages", __name__, template_folder="templates", enable_openapi=False)
    site.app_context_processor(lambda: WORDS)

    @site.get("/")
    @site.input(ListQuery, location="query", arg_name="query")
    def list_articles(query: ListQuery) -> str:
        page = store.articles(Filters(query.state, query.verdict), query.cursor, query.limit)
        return render_template("list.html", page=page, query=query, counts=store.counts(), State=State, Verdict=Verdict)

    @site.get("/articles/<article_id>")
    def show_article(article_id: str) -> str:
        row = store.article(article_id)
        report = store.report(article_id, row.run.number)
        events = store.events(article_id)
        return render_template(
            "article.html",
            row=row,
            report=report,
            paragraphs=paragraphs(row.article.text, report),
            people=people(report) if report else (),
            latest=events[-1] if events else None,
            unfinished=row.run.state in (State.QUEUED, State.RUNNING),
        )

    def again(article_id: str, work: Callable[[str], Run]) -> Response:
        run = work(article_id)
        if queue.enqueue(app, run.article_id, run.number):
            store.mark_sent(Pending(run.article_id, run.number))
        return redirect(url_for(".show_article", article_id=article_id), 303)

    @site.post("/articles/<article_id>/recheck")
    def recheck(article_id: str) -> Response:
        return again(article_id, store.recheck)

    @site.post("/articles/<article_id>/requeue")
    def requeue(article_id: str) -> Response:
        return again(article_id, store.requeue)

    return site
