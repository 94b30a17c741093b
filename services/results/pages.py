"""The pages: the list of articles, and one article with its findings."""

import re
from contextlib import suppress
from http import HTTPStatus

from apiflask import APIBlueprint
from flask import redirect, render_template, request, url_for
from werkzeug import Response

from services.results.age import ends_before, known_until
from services.results.api import ListQuery
from services.results.exported import EMBEDDED, EXPORTS
from services.results.figures import parts_of_bar, shares, weights
from services.results.marks import paragraphs
from services.results.timeline import of_claim, of_official
from services.results.words import initials, verdict_in_words
from services.web.access import needs
from services.web.desk import desk
from services.web.visitor import visitor
from shared.english.values import EVENTS, MESSAGES, OUTCOMES, REASONS, STATES, TALLIES, VERDICTS, WATCHED
from shared.errors import Conflict, NotFound
from shared.models.access import Scope
from shared.models.looks import look_of
from shared.models.report import State, Totals, Verdict
from shared.models.ruling import standing
from shared.reporting.changes import changes
from shared.reporting.headline import headline
from shared.reporting.rulings import attach, is_outdated, ruled_in_words, ruled_verdict
from shared.reporting.words import (
    evidence_address,
    evidence_in_words,
    knowledge_in_words,
    settings_in_words,
    totals_in_words,
)
from shared.store import OPENING, Run

WORDS = {
    "EMBEDDED": EMBEDDED,
    "EVENTS": EVENTS,
    "EXPORTS": EXPORTS,
    "MESSAGES": MESSAGES,
    "NOBODY": Totals(),
    "OPENING": OPENING,
    "OUTCOMES": OUTCOMES,
    "REASONS": REASONS,
    "STATES": STATES,
    "TALLIES": TALLIES,
    "VERDICTS": VERDICTS,
    "WATCHED": WATCHED,
    "ends_before": ends_before,
    "evidence_address": evidence_address,
    "evidence_in_words": evidence_in_words,
    "headline": headline,
    "is_outdated": is_outdated,
    "parts_of_bar": parts_of_bar,
    "ruled_in_words": ruled_in_words,
    "ruled_verdict": ruled_verdict,
    "standing": standing,
    "initials": initials,
    "known_until": known_until,
    "knowledge_in_words": knowledge_in_words,
    "of_claim": of_claim,
    "of_official": of_official,
    "settings_in_words": settings_in_words,
    "shares": shares,
    "totals_in_words": totals_in_words,
    "verdict_in_words": verdict_in_words,
    "look_of": look_of,
    "weights": weights,
}


MOST_AT_ONCE = 200
"""Articles that one press has checked again: as many as a page can list."""

MOST_FORMS = 40
"""People up to whom each card brings its form to rule. With more it is a link, and the script brings the form then."""

_BLANK = re.compile(r"\n\s*\n\s*|\n\s+(?=<)")
"""What the templates leave between tags: with hundreds of people a third of the page."""

pages = APIBlueprint("pages", __name__, template_folder="templates", enable_openapi=False)
pages.context_processor(lambda: WORDS)


@pages.get("/")
@pages.input(ListQuery, location="query", arg_name="query")
@needs(Scope.READ)
def list_articles(query: ListQuery) -> str:
    """The list of articles, newest first."""
    store, owner = desk().store, visitor().sees
    page = store.articles(query.filters(owner), query.cursor, query.limit)
    counts = store.open_counts(owner)
    news = 0 if query.cursor else store.watching.news(owner)
    return render_template("list.html", page=page, query=query, counts=counts, news=news, State=State, Verdict=Verdict)


@pages.get("/articles/<article_id>")
@needs(Scope.READ)
def show_article(article_id: str) -> str:
    """One article: its text, marked, beside what was found; or how far the check is."""
    return _article_page(article_id, None)


@pages.get("/articles/<article_id>/runs/<number>")
@needs(Scope.READ)
def show_run(article_id: str, number: str) -> str:
    """The same as one check found it: an address whose content stays."""
    return _article_page(article_id, _number(number))


@pages.get("/articles/<article_id>/print")
@needs(Scope.READ)
def print_article(article_id: str) -> str:
    """The same with everything open, to be printed or kept as PDF."""
    return _article_page(article_id, None, opened=True)


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) < 9):
        raise NotFound(f"there is no run {text}")
    return int(text)


def _article_page(article_id: str, number: int | None, opened: bool = False) -> str:
    store = desk().store
    row = store.article(article_id)
    shown = row.run if number is None else store.run(article_id, number)
    report = store.report(article_id, shown.number)
    if report is None and number is None and shown.number > 1:  # while it is checked again, what was found before
        shown = store.run(article_id, shown.number - 1)
        report = store.report(article_id, shown.number)
    before = store.report(article_id, shown.number - 1) if report and shown.number > 1 else None
    page = render_template(
        "article.html",
        row=row,
        opening=row.article.text[:OPENING] or row.article.url or "",
        shown=shown,
        report=report,
        changed=changes(before, report) if before and report else None,
        rulings=attach(report, store.decisions.of_article(article_id)) if report else None,
        embedded=store.cards.of_article(article_id),
        finding_ids=store.decisions.findings(shown.id) if report else {},
        names=dict.fromkeys(person.name for person in report.people) if report else (),
        forms_apart=report is not None and len(report.people) > MOST_FORMS,
        may_rule=Scope.REVIEW in visitor().scopes and not opened,
        paragraphs=paragraphs(row.article.text, report),
        unfinished=number is None and row.run.state in (State.QUEUED, State.RUNNING),
        opened=" open" if opened else "",
    )
    return _BLANK.sub("\n", page)


@pages.post("/articles/<article_id>/recheck")
@needs(Scope.SUBMIT)
def recheck(article_id: str) -> Response:
    """Check it once more."""
    return _again(desk().store.recheck(article_id))


@pages.post("/articles/<article_id>/requeue")
@needs(Scope.SUBMIT)
def requeue(article_id: str) -> Response:
    """Put it back in the queue."""
    return _again(desk().store.requeue(article_id))


@pages.post("/recheck")
@needs(Scope.SUBMIT)
def recheck_list() -> Response:
    """Check the articles of a list once more, those that are not being checked already."""
    store, sees = desk().store, visitor().sees
    for article_id in request.form.getlist("article")[:MOST_AT_ONCE]:
        with suppress(Conflict, NotFound):
            if sees is None or store.owner(article_id) == sees:
                desk().tell(store.recheck(article_id))
    return redirect(url_for(".list_articles"), HTTPStatus.SEE_OTHER)


def _again(run: Run) -> Response:
    desk().tell(run)
    return redirect(url_for(".show_article", article_id=run.article_id), HTTPStatus.SEE_OTHER)
