"""Rulings over HTTP: making one on a finding, and the log of them."""

from datetime import datetime
from http import HTTPStatus
from typing import Annotated

from apiflask import APIBlueprint
from flask import Response
from pydantic import BaseModel, ConfigDict, Field

from services.web.access import needs
from services.web.desk import desk
from services.web.replies import page_of, reply
from services.web.spec import answer, refusals, text
from services.web.visitor import visitor
from shared.errors import BadRequest
from shared.models.access import Scope
from shared.models.report import Reason, Verdict
from shared.models.ruling import LONGEST_NOTE, Ruled, Ruling, RulingKind
from shared.models.world import QID
from shared.reporting.rulings import log_as_csv
from shared.store import Deed, FindingRow

decisions = APIBlueprint("decisions", __name__)
LATEST = 2_147_483_647
_Words = Annotated[str, Field(max_length=300, pattern=r"^[^\x00]*$")]


class DecisionIn(BaseModel):
    """A ruling; `seen` is the `id` of the last one known on this person, 0 for none: whoever is late gets a 409."""

    model_config = ConfigDict(extra="forbid")

    kind: RulingKind
    verdict: Verdict | None = None
    qid: Annotated[str | None, Field(max_length=16, pattern=f"^{QID.pattern}$")] = None
    label: _Words | None = None
    same_as: _Words | None = None
    note: Annotated[str | None, Field(max_length=LONGEST_NOTE, pattern=r"^[^\x00]*$")] = None
    seen: Annotated[int | None, Field(ge=0, le=LATEST)] = None


class DecisionAnswer(BaseModel):
    """A ruling that was made: on whom, on which verdict, by whom and when."""

    id: int
    article_id: str
    person: str
    run: int
    verdict_seen: Verdict
    reason_seen: Reason
    who: str
    at: datetime
    kind: RulingKind
    verdict: Verdict | None
    qid: str | None
    label: str | None
    same_as: str | None
    note: str | None


class DecisionsAnswer(BaseModel):
    """Rulings; `next` is where the older ones begin, null at the end."""

    decisions: tuple[DecisionAnswer, ...]
    next: int | None = None


class LogQuery(BaseModel):
    """Which part of the log."""

    before: Annotated[int | None, Field(ge=1, le=LATEST, description="The `next` of the page before.")] = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50


@decisions.post("/v1/findings/<finding_id>/decisions")
@decisions.input(DecisionIn, arg_name="body")
@decisions.doc(responses=answer(201, DecisionAnswer, "Kept") | refusals(404, 409, 422), tags=["review"])
@needs(Scope.REVIEW)
def decide(finding_id: str, body: DecisionIn) -> Response:
    """Rule on a finding; an earlier ruling is undone by a later one, and stays in the log."""
    ruling = Ruling(**body.model_dump(exclude={"seen"}))
    return reply(_answer(keep(finding_id, ruling, body.seen)), HTTPStatus.CREATED)


def keep(finding_id: str, ruling: Ruling, seen: int | None) -> Ruled:
    """Keep a ruling of the present visitor; Conflict where somebody ruled since what they had seen.

    Raises `BadRequest` for one that says nothing of this finding.
    """
    _check(desk().store.decisions.finding(finding_id), ruling)
    sender = visitor()
    by = Deed(sender.owner, sender.name, sender.key_id, "rule", finding_id)
    return desk().store.decisions.rule(finding_id, ruling, by, seen)


def _check(found: FindingRow, ruling: Ruling) -> None:
    if ruling.kind is RulingKind.OVERRULE and ruling.verdict is found.verdict:
        raise BadRequest(f"the verdict is {found.verdict} already: confirm it, or choose another", "verdict")
    if ruling.kind is RulingKind.CANDIDATE and ruling.qid not in (known := _candidates(found)):
        named = f"name one of {', '.join(known)}" if known else "nobody was found: overrule the verdict, with a note"
        raise BadRequest(f"{ruling.qid} is no candidate for {found.name}: {named}", "qid")


def _candidates(found: FindingRow) -> tuple[str, ...]:
    """The items that the report says somebody may be."""
    report = desk().store.report(found.article_id, found.run)
    person = next((each for each in report.people if each.id == found.person_id), None) if report else None
    if person is None:
        return ()
    items = (person.identity, *person.candidates)
    return tuple(dict.fromkeys(item.qid for item in items if item and item.qid))


@decisions.get("/v1/articles/<article_id>/decisions")
@decisions.doc(responses=answer(200, DecisionsAnswer, "All of them") | refusals(404), tags=["review"])
@needs(Scope.READ)
def list_decisions(article_id: str) -> Response:
    """Every ruling on the people of an article, oldest first."""
    return reply(DecisionsAnswer(decisions=tuple(map(_answer, desk().store.decisions.of_article(article_id)))))


@decisions.get("/v1/decisions")
@decisions.input(LogQuery, location="query", arg_name="query")
@decisions.doc(responses=answer(200, DecisionsAnswer, "A page of them"), tags=["review"])
@needs(Scope.READ)
def decision_log(query: LogQuery) -> Response:
    """Every ruling, newest first."""
    found = desk().store.decisions.log(visitor().sees, query.before, query.limit + 1)
    shown, last = page_of(found, query.limit)
    return reply(DecisionsAnswer(decisions=tuple(map(_answer, shown)), next=last.id if last else None))


@decisions.get("/v1/decisions.csv")
@decisions.input(LogQuery, location="query", arg_name="query")
@decisions.doc(responses=text("text/csv", "A row for each ruling"), tags=["review"])
@needs(Scope.READ)
def decision_table(query: LogQuery) -> Response:
    """The latest rulings as a table."""
    response = Response(
        log_as_csv(desk().store.decisions.log(visitor().sees, query.before, query.limit)), mimetype="text/csv"
    )
    response.headers.set("Content-Disposition", "attachment", filename="bonafide-decisions.csv")
    return response


def _answer(ruled: Ruled) -> DecisionAnswer:
    said = ruled.ruling
    return DecisionAnswer(
        id=ruled.id,
        article_id=ruled.article_id,
        person=ruled.name,
        run=ruled.run,
        verdict_seen=ruled.saw,
        reason_seen=ruled.saw_reason,
        who=ruled.who,
        at=ruled.at,
        kind=said.kind,
        verdict=said.verdict,
        qid=said.qid,
        label=said.label,
        same_as=said.same_as,
        note=said.note,
    )
