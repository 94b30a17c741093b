"""Ruling on findings in the browser: the queue of those that need a human, and the form on each card."""

from http import HTTPStatus
from typing import Annotated

from apiflask import APIBlueprint
from flask import redirect, render_template, request, url_for
from pydantic import BaseModel, ConfigDict, Field
from werkzeug import Response

from services.results.decisions import LATEST, keep
from services.results.pages import WORDS
from services.web.access import needs
from services.web.desk import desk
from services.web.visitor import visitor
from shared.errors import BadRequest, NotFound
from shared.models.access import Scope
from shared.models.report import Verdict
from shared.models.ruling import LONGEST_NOTE, Ruling, RulingKind
from shared.models.world import QID
from shared.reporting.rulings import attach
from shared.store import FindingRow
from shared.store.alike import WaitingPage

review = APIBlueprint("review", __name__, template_folder="templates", enable_openapi=False)
review.context_processor(lambda: WORDS)
A_PAGE = 50
LONGEST_CARD = 300


class QueueQuery(BaseModel):
    """Which page of the queue."""

    model_config = ConfigDict(extra="ignore")

    after: Annotated[str | None, Field(max_length=80, pattern=r"^[0-9a-z-]*$")] = None


@review.get("/review")
@review.input(QueueQuery, location="query", arg_name="query")
@needs(Scope.REVIEW)
def queue(query: QueueQuery) -> str:
    """Findings that need a human, the most consequential first, and what was ruled of late."""
    decisions, owner = desk().store.decisions, visitor().sees
    page = decisions.waiting(owner, query.after or None, A_PAGE)
    return render_template("review.html", page=page, log=decisions.log(owner, limit=10))


@review.get("/findings/<finding_id>/rulings")
@needs(Scope.REVIEW)
def show(finding_id: str) -> str:
    """The form to rule on one finding, by itself, with what was ruled on it."""
    store = desk().store
    row = store.decisions.finding(finding_id)
    report = store.report(row.article_id, row.run)
    finding = next((each for each in report.people if each.id == row.person_id), None) if report else None
    if report is None or finding is None:
        raise NotFound(f"there is no report of finding {finding_id}")
    return render_template(
        "ruling.html",
        row=row,
        finding=finding,
        finding_id=finding_id,
        rulings=attach(report, store.decisions.of_article(row.article_id)).by_person.get(finding.id, ()),
        names=dict.fromkeys(each.name for each in report.people),
    )


@review.post("/findings/<finding_id>/rulings")
@needs(Scope.REVIEW)
def rule(finding_id: str) -> Response:
    """Keep a ruling and lead back to where it was made."""
    ruled = keep(finding_id, _ruling(), _seen())
    if request.form.get("next") == "queue":
        return redirect(url_for(".queue"), HTTPStatus.SEE_OTHER)
    back = url_for(
        "pages.show_article", article_id=ruled.article_id, _anchor=request.form.get("card", "")[:LONGEST_CARD]
    )
    return redirect(back, HTTPStatus.SEE_OTHER)


@review.get("/findings/<finding_id>/alike")
@needs(Scope.REVIEW)
def show_alike(finding_id: str) -> str:
    """What waits and says the same of somebody in other articles, to be confirmed at one press where it is the same."""
    page = desk().store.decisions.those_like(finding_id)
    if not page.findings:
        raise NotFound("nothing like it waits any more")
    same, others = _told_alike(page, finding_id)
    return render_template("alike.html", page=page, same=same, others=others)


@review.post("/findings/<finding_id>/alike")
@needs(Scope.REVIEW)
def confirm_alike(finding_id: str) -> Response:
    """Confirm those that were listed and still wait with the very same sentence."""
    shown = set(request.form.getlist("finding"))
    for row in _told_alike(desk().store.decisions.those_like(finding_id), finding_id)[0]:
        if row.id in shown:
            keep(row.id, Ruling(RulingKind.CONFIRM), None)
    return redirect(url_for(".queue"), HTTPStatus.SEE_OTHER)


def _told_alike(page: WaitingPage, finding_id: str) -> tuple[list[FindingRow], list[FindingRow]]:
    """Those of which the report says the same as of one, who held the office included, and the others.

    The first stands in for one that no longer waits.
    """
    first = page.findings[0].id if page.findings else ""
    said = page.summaries.get(finding_id if finding_id in page.summaries else first)
    same = [row for row in page.findings if page.summaries.get(row.id) == said]
    return same, [row for row in page.findings if row not in same]


def _seen() -> int | None:
    """The last ruling that was shown to whoever rules, None where the form says nothing of it."""
    seen = request.form.get("seen", "")
    if seen and not (seen.isascii() and seen.isdecimal() and len(seen) <= len(str(LATEST))):
        raise BadRequest("open the form again: it does not say which ruling was the last", "seen")
    return int(seen) if seen else None


def _ruling() -> Ruling:
    """The ruling that was chosen: one word, or one and what goes with it after a colon."""
    kind, _, rest = request.form.get("ruling", "").replace("\0", "").partition(":")
    note = request.form.get("note", "").strip().replace("\0", "")[:LONGEST_NOTE] or None
    if kind not in set(RulingKind):
        if not note:
            raise BadRequest("choose a ruling, or write a note", "ruling")
        kind = RulingKind.NOTE
    match RulingKind(kind):
        case RulingKind.OVERRULE:
            if rest not in set(Verdict):
                raise BadRequest("choose the verdict", "ruling")
            return Ruling(RulingKind.OVERRULE, verdict=Verdict(rest), note=note)
        case RulingKind.CANDIDATE:
            qid, _, label = rest.partition(":")
            if not QID.fullmatch(qid) or len(qid) > 16:
                raise BadRequest("name the item of Wikidata", "ruling")
            return Ruling(RulingKind.CANDIDATE, qid=qid, label=label[:300] or None, note=note)
        case RulingKind.SAME_AS:
            other = request.form.get("same_as", "").strip().replace("\0", "")
            if not (rest or other):
                raise BadRequest("name whom they are the same as", "same_as")
            return Ruling(RulingKind.SAME_AS, same_as=(rest or other)[:300], note=note)
        case plain:
            return Ruling(plain, note=note)
