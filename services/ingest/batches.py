"""`/v1/batches`: taking many articles in at once, and telling how far they are."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Annotated, Any

from apiflask import APIBlueprint
from flask import Response, current_app, request
from pydantic import BaseModel, Field
from werkzeug.wsgi import get_input_stream

from services.ingest.batch_answers import (
    BatchAnswer,
    BatchesAnswer,
    LinesAnswer,
    head_of,
    line_of,
    standing,
)
from services.ingest.lines import numbered
from services.ingest.once import idempotency_key
from services.ingest.receiving import receive
from services.ingest.unpacking import Cut, coding_of, pieces
from services.web.access import needs
from services.web.desk import desk
from services.web.patience import streamed, within
from services.web.problems import Problem
from services.web.replies import page_of, reply
from services.web.spec import answer, document_body, refusals
from services.web.visitor import visitor
from shared.errors import BadRequest, Conflict
from shared.ids import new_id
from shared.models.access import Scope
from shared.store import Batch
from shared.store.promises import HEADER

NDJSON = "application/x-ndjson"
MOST_STREAMS = 2
"""Batches that one process takes in at the same time, so that threads stay free for single articles."""

RETRY_SECONDS = 5
SILENCE = 60.0
"""Seconds for the next 64 KB, or what is left: a sender who takes longer is taken to be gone."""

MOST_LINE = 2_147_483_647
_EXAMPLE = '{"text": "Ada Lovelace met Charles Babbage in London.", "published_on": "1843-09-05"}\n'
_BODY: dict[str, Any] = {NDJSON: {"schema": {"type": "string"}, "example": _EXAMPLE}}
_seats = threading.BoundedSemaphore(MOST_STREAMS)


class Part(BaseModel):
    """Which part of a batch a request brings."""

    first_line: Annotated[int, Field(ge=1, le=MOST_LINE, description="The number of the first line sent.")] = 1
    more: bool = Field(False, description="Whether more lines follow in another request of the same key.")


class ListQuery(BaseModel):
    """Which batches to list."""

    cursor: Annotated[
        str | None, Field(max_length=40, pattern=r"^[0-9a-z]*$", description="The `next` of the page before.")
    ] = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class LinesQuery(BaseModel):
    """Which lines to list."""

    after: Annotated[int, Field(ge=0, le=MOST_LINE, description="The number of the last one known.")] = 0
    refused: bool = Field(False, description="Only those that were refused.")
    limit: Annotated[int, Field(ge=1, le=1000)] = 100


batches = APIBlueprint("batches", __name__)


@batches.post("/v1/batches")
@batches.input(Part, location="query", arg_name="part")
@batches.doc(
    summary="Hand in many articles",
    description=(
        "One article a line, as JSON like that of `POST /v1/articles`; as many as you like, streamed, packed with gzip "
        "or not. Each line is accepted or refused by itself and kept as it comes. Send an `Idempotency-Key` to be able "
        "to go on after a cut: the same lines again, or those from `first_line` on; what was kept is not kept twice."
    ),
    responses=answer(202, BatchAnswer, "Kept; it will be checked", Location="How far the batch is.")
    | refusals(409, 415),
    extensions=document_body(_BODY),
    tags=["batches"],
)
@needs(Scope.SUBMIT)
@streamed
def post_batch(part: Part) -> Response:
    """Take in the lines that are sent."""
    if request.mimetype not in (NDJSON, "application/jsonl", "application/x-jsonlines"):
        raise Problem(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"send {NDJSON}")
    desk().room.check()
    key = _key(part)
    with seat():
        batch = _received(desk().store.batches.begin(new_id(), visitor().owner, key), part)
    if not part.more:
        batch = desk().store.batches.close(batch)
    told = standing(batch)
    return reply(told, HTTPStatus.ACCEPTED, told.links.self)


@batches.get("/v1/batches")
@batches.input(ListQuery, location="query", arg_name="query")
@batches.doc(responses=answer(200, BatchesAnswer, "A page of them"), tags=["batches"])
@needs(Scope.READ)
def list_batches(query: ListQuery) -> Response:
    """Batches, newest first."""
    found = desk().store.batches.page(visitor().sees, query.cursor, query.limit + 1)
    shown, last = page_of(found, query.limit)
    heads = tuple(head_of(desk().settings, each) for each in shown)
    return reply(BatchesAnswer(batches=heads, next=last.id if last else None))


@batches.get("/v1/batches/<batch_id>")
@batches.doc(responses=answer(200, BatchAnswer, "How far it is") | refusals(404), tags=["batches"])
@needs(Scope.READ)
def show_batch(batch_id: str) -> Response:
    """How far a batch is, and what was found so far."""
    return reply(standing(desk().store.batches.one(batch_id)))


@batches.get("/v1/batches/<batch_id>/lines")
@batches.input(LinesQuery, location="query", arg_name="query")
@batches.doc(responses=answer(200, LinesAnswer, "A page of them") | refusals(404), tags=["batches"])
@needs(Scope.READ)
def list_lines(batch_id: str, query: LinesQuery) -> Response:
    """What became of each line of a batch, in order."""
    found = desk().store.batches.lines(batch_id, query.after, query.limit + 1, query.refused)
    shown, last = page_of(found, query.limit)
    return reply(LinesAnswer(lines=tuple(map(line_of, shown)), next=last.line if last else None))


def _key(part: Part) -> str | None:
    key = idempotency_key(request)
    if key is None and (part.more or part.first_line > 1):
        raise BadRequest("a batch in parts needs one, the same for all of them", HEADER)
    return key


def _received(batch: Batch, part: Part) -> Batch:
    if part.first_line not in (1, batch.lines + 1):
        raise Conflict(f"{batch.lines} lines are kept: send from line {batch.lines + 1} on, or all of them again")
    # Not `request.stream`, which ends at the limit of what is held as a whole; of this, nothing is.
    stream = get_input_stream(request.environ)

    def read(size: int) -> bytes:
        with within(request, SILENCE):
            return stream.read(size)

    body = pieces(read, request.content_length, coding_of(request))
    lines = numbered(body, current_app.config["MAX_CONTENT_LENGTH"], part.first_line)
    try:
        batch = receive(desk(), batch, lines, part.first_line)
    except Cut:
        raise Problem(HTTPStatus.BAD_REQUEST, "this ended in the middle; what came whole is kept") from None
    if not batch.lines and not part.more:
        raise BadRequest("there is no line in this")
    return batch


@contextmanager
def seat() -> Iterator[None]:
    """A place among the batches that are taken in at the same time. Raises `Problem` where there is none."""
    if not _seats.acquire(blocking=False):
        headers = {"Retry-After": str(RETRY_SECONDS)}
        raise Problem(HTTPStatus.SERVICE_UNAVAILABLE, "other batches are being taken in; try again", headers=headers)
    try:
        yield
    finally:
        _seats.release()
