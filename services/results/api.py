"""The interface of the results service: articles, their reports and what happened to them."""

from http import HTTPStatus
from typing import Annotated

from apiflask import APIBlueprint
from celery import Celery
from flask import Response
from pydantic import BaseModel, ConfigDict, Field

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
from services.web.replies import reply
from services.web.spec import answer, nothing, refusals
from shared import queue
from shared.models.report import State, Verdict
from shared.settings import Settings
from shared.store import Filters, Pending, Run, Store

MOST_SEQ = 2_147_483_647


class ListQuery(BaseModel):
    """Which articles to list."""

    model_config = ConfigDict(extra="ignore")

    state: State | None = None
    verdict: Verdict | None = Field(None, description="Only articles with a person of this verdict.")
    cursor: Annotated[
        str | None, Field(max_length=40, pattern=r"^[0-9a-z]*$", description="The `next` of the page before.")
    ] = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class EventsQuery(BaseModel):
    """Which events to list."""

    after: Annotated[int, Field(ge=0, le=MOST_SEQ, description="The `seq` of the last one known.")] = 0


def articles(settings: Settings, store: Store) -> APIBlueprint:
    """The routes that read and erase."""
    api = APIBlueprint("articles", __name__)

    @api.get("/v1/articles")
    @api.input(ListQuery, location="query", arg_name="query")
    @api.doc(summary="Articles, newest first", responses=answer(200, ListAnswer, "A page of them"), tags=["articles"])
    def list_articles(query: ListQuery) -> Response:
        page = store.articles(Filters(query.state, query.verdict), query.cursor, query.limit)
        return reply(listing(settings, page))

    @api.get("/v1/articles/<article_id>")
    @api.doc(
        summary="Where an article stands, with its report",
        responses=answer(200, ArticleAnswer, "Where it stands") | refusals(404),
        tags=["articles"],
    )
    def show_article(article_id: str) -> Response:
        row = store.article(article_id)
        return reply(standing(settings, row, store.report(row.article.id, row.run.number)))

    @api.delete("/v1/articles/<article_id>")
    @api.doc(
        summary="Erase an article with everything about it",
        responses=nothing("It is gone") | refusals(404),
        tags=["articles"],
    )
    def delete_article(article_id: str) -> Response:
        store.delete(article_id)
        return Response(status=HTTPStatus.NO_CONTENT)

    @api.get("/v1/articles/<article_id>/events")
    @api.input(EventsQuery, location="query", arg_name="query")
    @api.doc(
        summary="What happened to an article so far",
        responses=answer(200, EventsAnswer, "The latest 500 events, oldest first") | refusals(404),
        tags=["articles"],
    )
    def list_events(article_id: str, query: EventsQuery) -> Response:
        run = store.run(article_id)
        return reply(happenings(run.state, store.events(run.article_id, query.after)))

    return api


def rechecks(settings: Settings, store: Store, app: Celery) -> APIBlueprint:
    """The routes that have an article checked again."""
    api = APIBlueprint("rechecks", __name__)

    def queued(run: Run) -> Response:
        if queue.enqueue(app, run.article_id, run.number):
            store.mark_sent(Pending(run.article_id, run.number))
        answered = accepted(settings, store.article(run.article_id))
        return reply(answered, HTTPStatus.ACCEPTED, answered.links.self)

    @api.post("/v1/articles/<article_id>/recheck")
    @api.doc(
        summary="Check an article once more",
        responses=answer(202, Accepted, "Queued", Location="Where the article stands.") | refusals(404, 409),
        tags=["articles"],
    )
    def recheck(article_id: str) -> Response:
        return queued(store.recheck(article_id))

    @api.post("/v1/articles/<article_id>/requeue")
    @api.doc(
        summary="Put an article that was given up back in the queue",
        responses=answer(202, Accepted, "Queued", Location="Where the article stands.") | refusals(404, 409),
        tags=["articles"],
    )
    def requeue(article_id: str) -> Response:
        return queued(store.requeue(article_id))

    return api
