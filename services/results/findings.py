"""People of all articles over HTTP: by verdict, name or item."""

from typing import Annotated

from apiflask import APIBlueprint
from flask import Response
from pydantic import BaseModel, Field

from services.results.api import ListQuery
from services.web.access import needs
from services.web.desk import desk
from services.web.replies import reply
from services.web.spec import answer, refusals
from services.web.visitor import visitor
from shared.models.access import Scope
from shared.models.looks import total_of
from shared.models.report import Reason, Totals, Verdict
from shared.store import FindingRow

findings = APIBlueprint("findings", __name__)


class FindingsQuery(ListQuery):
    """Which people: those of the latest report of each article."""

    cursor: Annotated[
        str | None, Field(max_length=80, pattern=r"^[0-9a-z-]*$", description="The `next` of the page before.")
    ] = None


class FindingAnswer(BaseModel):
    """Somebody in an article; `id` is what decisions are made on, `role` what the article calls them first."""

    id: str
    article_id: str
    title: str | None
    outlet: str | None
    published_on: str | None
    name: str
    role: str | None
    verdict: Verdict
    reason: Reason
    confidence: float
    qid: str | None
    quotations: int


class FindingsAnswer(BaseModel):
    """People, those of the newest articles first; `next` is the cursor of those that follow, null at the end.

    `totals` counts them all, those of later pages too; the first page alone tells it.
    """

    findings: tuple[FindingAnswer, ...]
    next: str | None
    totals: Totals | None


@findings.get("/v1/findings")
@findings.input(FindingsQuery, location="query", arg_name="query")
@findings.doc(responses=answer(200, FindingsAnswer, "A page of them") | refusals(404), tags=["articles"])
@needs(Scope.READ)
def list_findings(query: FindingsQuery) -> Response:
    """The people of all articles, by verdict, name, item or outlet."""
    store, filters = desk().store.across, query.filters(visitor().sees)
    page = store.findings(filters, query.cursor, query.limit)
    counted = None if query.cursor else total_of(store.looks(filters))
    return reply(FindingsAnswer(findings=tuple(map(_answer, page.findings)), next=page.next, totals=counted))


def _answer(row: FindingRow) -> FindingAnswer:
    return FindingAnswer(
        id=row.id,
        article_id=row.article_id,
        title=row.title,
        outlet=row.outlet,
        published_on=row.published_on.isoformat() if row.published_on else None,
        name=row.name,
        role=row.role,
        verdict=row.verdict,
        reason=row.reason,
        confidence=row.confidence,
        qid=row.qid,
        quotations=row.quotations,
    )
