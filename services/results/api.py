"""The interface of the results service: articles, their reports and what happened to them."""

from datetime import date
from http import HTTPStatus
from typing import Annotated

from apiflask import APIBlueprint
from flask import Response, request
from pydantic import BaseModel, ConfigDict, Field, field_validator

from services.results.exports import ruled_on
from services.results.streams import MEDIA_TYPE, stream
from services.web.access import needs
from services.web.answers import (
    Accepted,
    ArticleAnswer,
    EventsAnswer,
    ListAnswer,
    accepted,
    happenings,
    listing,
    standing,
)
from services.web.desk import desk
from services.web.replies import reply
from services.web.spec import answer, nothing, refusals
from services.web.visitor import visitor
from shared.lexicon.names import folded
from shared.models.access import Scope
from shared.models.report import State, Verdict
from shared.models.world import QID
from shared.store import Filters, Run

MOST_SEQ = 2_147_483_647


_Words = Annotated[str | None, Field(max_length=200, pattern=r"^[^\x00]*$")]


class PageQuery(BaseModel):
    """Which page of a list."""

    model_config = ConfigDict(extra="ignore")

    cursor: Annotated[
        str | None, Field(max_length=40, pattern=r"^[0-9a-z]*$", description="The `next` of the page before.")
    ] = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class ListQuery(PageQuery):
    """Which articles to list."""

    state: State | None = None
    verdict: Verdict | None = Field(None, description="Only articles with a person of this verdict.")
    q: _Words = Field(None, description="The beginning of the name of somebody in it, their surname, or their item.")
    outlet: _Words = Field(None, description="Only articles of this outlet.")
    since: date | None = Field(None, description="Published on this day or later.")
    until: date | None = Field(None, description="Published on this day or earlier.")

    @field_validator("state", "verdict", "q", "outlet", "since", "until", mode="before")
    @classmethod
    def _none_where_empty(cls, value: object) -> object:
        """A form sends every field, also those left empty."""
        return None if value == "" else value

    def filters(self, owner: str | None) -> Filters:
        """What is asked, among what an owner sees."""
        asked = (self.q or "").strip()
        is_item = QID.fullmatch(asked.upper()) is not None
        return Filters(
            state=self.state,
            verdict=self.verdict,
            owner=owner,
            name=(folded(asked) or None) if not is_item else None,
            qid=asked.upper() if is_item else None,
            outlet=self.outlet,
            since=self.since,
            until=self.until,
        )


class EventsQuery(BaseModel):
    """Which events to list."""

    after: Annotated[int, Field(ge=0, le=MOST_SEQ, description="The `seq` of the last one known.")] = 0


articles = APIBlueprint("articles", __name__)


@articles.get("/v1/articles")
@articles.input(ListQuery, location="query", arg_name="query")
@articles.doc(responses=answer(200, ListAnswer, "A page of them"), tags=["articles"])
@needs(Scope.READ)
def list_articles(query: ListQuery) -> Response:
    """Articles, newest first."""
    page = desk().store.articles(query.filters(visitor().sees), query.cursor, query.limit)
    return reply(listing(desk().settings, page))


@articles.get("/v1/articles/<article_id>")
@articles.doc(
    responses=answer(200, ArticleAnswer, "Where it stands") | refusals(404),
    tags=["articles"],
)
@needs(Scope.READ)
def show_article(article_id: str) -> Response:
    """Where an article stands, with its report."""
    row = desk().store.article(article_id)
    report = desk().store.report(row.article.id, row.run.number)
    return reply(standing(desk().settings, row, ruled_on(report) if report else None))


@articles.delete("/v1/articles/<article_id>")
@articles.doc(
    responses=nothing("It is gone") | refusals(404),
    tags=["articles"],
)
@needs(Scope.ADMIN)
def delete_article(article_id: str) -> Response:
    """Erase an article with everything about it."""
    desk().store.delete(article_id)
    return Response(status=HTTPStatus.NO_CONTENT)


@articles.get("/v1/articles/<article_id>/events")
@articles.input(EventsQuery, location="query", arg_name="query")
@articles.doc(
    description=(
        "As JSON what happened so far; with `Accept: text/event-stream` also what follows, until the check has ended. "
        "A stream ends with the event `end`, or after some minutes: send the last `id` as `Last-Event-ID` to go on."
    ),
    responses=answer(200, EventsAnswer, "The latest 500 events, oldest first") | refusals(404),
    tags=["articles"],
)
@needs(Scope.READ)
def list_events(article_id: str, query: EventsQuery) -> Response:
    """What happened to an article."""
    if request.accept_mimetypes.best_match(("application/json", MEDIA_TYPE)) == MEDIA_TYPE:
        return stream(desk().store, article_id, max(query.after, _last_seen()))
    run = desk().store.run(article_id)
    return reply(happenings(run.state, desk().store.events(run.article_id, query.after)))


@articles.post("/v1/articles/<article_id>/recheck")
@articles.doc(
    responses=answer(202, Accepted, "Queued", Location="Where the article stands.") | refusals(404, 409),
    tags=["articles"],
)
@needs(Scope.SUBMIT)
def recheck(article_id: str) -> Response:
    """Check an article once more."""
    return _queued(desk().store.recheck(article_id))


@articles.post("/v1/articles/<article_id>/requeue")
@articles.doc(
    responses=answer(202, Accepted, "Queued", Location="Where the article stands.") | refusals(404, 409),
    tags=["articles"],
)
@needs(Scope.SUBMIT)
def requeue(article_id: str) -> Response:
    """Put an article that was given up back in the queue."""
    return _queued(desk().store.requeue(article_id))


@articles.get("/v1/dead")
@articles.input(PageQuery, location="query", arg_name="query")
@articles.doc(
    description="`reason` says why; `POST /v1/articles/{id}/requeue` puts one back in the queue.",
    responses=answer(200, ListAnswer, "A page of them"),
    tags=["articles"],
)
@needs(Scope.READ)
def list_dead(query: PageQuery) -> Response:
    """Articles that were given up, newest first."""
    dead = Filters(State.DEAD, owner=visitor().sees)
    return reply(listing(desk().settings, desk().store.articles(dead, query.cursor, query.limit)))


def _last_seen() -> int:
    """The number of the last event that a reader who comes back has seen."""
    sent = request.headers.get("Last-Event-ID", "")
    return min(int(sent), MOST_SEQ) if sent.isascii() and sent.isdigit() and len(sent) <= 12 else 0


def _queued(run: Run) -> Response:
    desk().tell(run)
    answered = accepted(desk().settings, desk().store.article(run.article_id))
    return reply(answered, HTTPStatus.ACCEPTED, answered.links.self)
