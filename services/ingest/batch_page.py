"""Batches in the browser: a file with an article a line is taken in, and its page shows what became of each line."""

from typing import IO

from apiflask import APIBlueprint
from flask import current_app, render_template
from pydantic import BaseModel, ConfigDict, Field

from services.ingest.batch_answers import line_of, standing
from services.ingest.batches import seat
from services.ingest.lines import numbered
from services.ingest.receiving import receive
from services.ingest.unpacking import Cut, pieces
from services.web.access import needs
from services.web.desk import desk
from services.web.visitor import visitor
from shared.errors import BadRequest
from shared.ids import new_id
from shared.models.access import Scope
from shared.store import Batch

batch_page = APIBlueprint("batch_page", __name__, template_folder="templates", enable_openapi=False)
PLAIN, PACKED = (".jsonl", ".ndjson"), (".jsonl.gz", ".ndjson.gz")
A_PAGE = 100
LATEST = 30


class LinesQuery(BaseModel):
    """Which lines of the page to show."""

    model_config = ConfigDict(extra="ignore")

    after: int = Field(0, ge=0, le=2_147_483_647)
    refused: bool = False


@batch_page.get("/batches")
@needs(Scope.READ)
def show_all() -> str:
    """The latest batches."""
    return render_template("batches.html", batches=desk().store.batches.page(visitor().sees, None, LATEST))


@batch_page.get("/batches/<batch_id>")
@batch_page.input(LinesQuery, location="query", arg_name="query")
@needs(Scope.READ)
def show(batch_id: str, query: LinesQuery) -> str:
    """How far a batch is, and what became of each line."""
    store = desk().store.batches
    found = store.lines(batch_id, query.after, A_PAGE + 1, query.refused)
    return render_template(
        "batch.html",
        batch=standing(store.one(batch_id)),
        query=query,
        lines=tuple(map(line_of, found[:A_PAGE])),
        more=found[A_PAGE - 1].line if len(found) > A_PAGE else None,
    )


def is_batch(name: str) -> bool:
    """Whether a file is one with an article a line, by its name."""
    return name.lower().endswith((*PLAIN, *PACKED))


def take_file(name: str, file: IO[bytes]) -> Batch:
    """Take in a file with an article a line. Raises `Problem` where it is damaged, BadRequest where it is empty."""
    desk().room.check()
    body = pieces(file.read, None, "gzip" if name.lower().endswith(PACKED) else "")
    with seat():
        batch = desk().store.batches.begin(new_id(), visitor().owner, None)
        try:
            batch = receive(desk(), batch, numbered(body, current_app.config["MAX_CONTENT_LENGTH"]), 1)
        except Cut:
            raise BadRequest("this ends in the middle; the lines that came whole are kept", "file") from None
    if not batch.lines:
        raise BadRequest("there is no line in this", "file")
    return desk().store.batches.close(batch)
