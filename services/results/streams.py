"""An article's events as a stream (server-sent events), which a reader who was cut off takes up where it ended.

https://html.spec.whatwg.org/multipage/server-sent-events.html
"""

import json
import threading
import time
from collections.abc import Iterator
from http import HTTPStatus

from flask import Response
from sqlalchemy.exc import SQLAlchemyError

from services.web.answers import EventAnswer
from services.web.problems import Problem
from shared.errors import NotFound
from shared.models.report import State
from shared.store import Event, Store

MEDIA_TYPE = "text/event-stream"
MOST_STREAMS = 3
"""Streams of one process: each holds one of its eight threads. Who gets none can ask for the events as JSON."""

LONGEST = 240.0
"""Seconds after which a stream ends by itself; browsers then open the next, and others get a turn."""

HEARTBEAT = 15.0
"""Seconds of silence after which a comment is sent, so that nothing between takes the stream for dead."""

POLL = 0.5
RETRY_SECONDS = 5

_seats = threading.BoundedSemaphore(MOST_STREAMS)


def stream(store: Store, article_id: str, after: int) -> Response:
    """The events after number `after`, those of before first, until the check has ended. Raises `Problem` if busy."""
    store.run(article_id)
    if not _seats.acquire(blocking=False):
        headers = {"Retry-After": str(RETRY_SECONDS)}
        detail = "too many streams are open; ask for the events as JSON, or try again"
        raise Problem(HTTPStatus.SERVICE_UNAVAILABLE, detail, headers=headers)
    response = Response(_told(store, article_id, after), mimetype=MEDIA_TYPE)
    response.call_on_close(_seats.release)
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Accel-Buffering"] = "no"
    return response


def _told(store: Store, article_id: str, after: int) -> Iterator[str]:
    begun = spoken = time.monotonic()
    yield f"retry: {1000 * RETRY_SECONDS}\n\n"
    while time.monotonic() - begun < LONGEST:
        try:
            state = store.run(article_id).state
            events = store.events(article_id, after)
        except NotFound:
            yield _end("erased")
            return
        except SQLAlchemyError:
            return  # the reader comes back, and asks for what follows
        for event in events:
            after = event.seq
            yield _one(event)
        if state in (State.DONE, State.DEAD):
            yield _end(state)
            return
        if events or time.monotonic() - spoken > HEARTBEAT:
            spoken = time.monotonic()
            yield ": still here\n\n"
        time.sleep(POLL)


def _one(event: Event) -> str:
    data = EventAnswer.model_validate(event, from_attributes=True).model_dump_json()
    return f"id: {event.seq}\nevent: {event.kind}\ndata: {data}\n\n"


def _end(state: str) -> str:
    """The last event: who gets it need not come back."""
    return f"event: end\ndata: {json.dumps({'state': state})}\n\n"
