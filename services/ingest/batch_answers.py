"""What ingest answers about a batch."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field

from services.web.desk import desk
from shared.models.report import State, Totals
from shared.settings import Settings
from shared.store import Batch, LineRow

SHOWN = 20
"""Refused lines that are told with a batch; the others are at its address of lines."""


class _Answer(BaseModel):
    model_config = ConfigDict(frozen=True)


class BatchLinks(_Answer):
    """Where to go from here."""

    self: str = Field(description="How far the batch is.")
    page: str = Field(description="The same as a page for people.")
    lines: str = Field(description="What became of each line.")


class LineAnswer(_Answer):
    """What became of a line: the id of its article, or else what is wrong with it."""

    line: int
    article: str | None
    field: str | None
    detail: str | None


class BatchHead(_Answer):
    """A batch, and how many of its lines were accepted.

    `lines` counts all that were received, empty ones too: a sender who was cut off goes on with the next.
    """

    id: str
    key: str | None = Field(description="The `Idempotency-Key` it was sent with.")
    state: str = Field(description="`open` while lines may follow, `running` until all is checked, then `done`.")
    lines: int
    accepted: int
    refused: int
    made_at: datetime
    closed_at: datetime | None
    done_at: datetime | None
    links: BatchLinks


class BatchAnswer(BatchHead):
    """How far a batch is: its articles by state, the sum of what was found, and its first refused lines."""

    articles: dict[State, int] = Field(description="How many articles are in each state.")
    totals: Totals
    refusals: tuple[LineAnswer, ...] = Field(description=f"The first {SHOWN} refused lines.")


class BatchesAnswer(_Answer):
    """Batches, newest first; `next` is the cursor of those that follow, null at the end."""

    batches: tuple[BatchHead, ...]
    next: str | None


class LinesAnswer(_Answer):
    """Lines in order; `next` is the number after which more follow, null at the end."""

    lines: tuple[LineAnswer, ...]
    next: int | None


def standing(batch: Batch) -> BatchAnswer:
    """How far a batch is."""
    store = desk().store.batches
    progress = store.progress(batch.id)
    refused = store.lines(batch.id, limit=SHOWN, refused=True) if batch.refused else ()
    counted = {state: progress.states.get(state, 0) for state in State}
    settled = counted[State.DONE] + counted[State.DEAD] == sum(counted.values())
    head = head_of(desk().settings, batch, settled)
    refusals = tuple(line_of(each) for each in refused)
    return BatchAnswer(**head.model_dump(), articles=counted, totals=progress.totals, refusals=refusals)


def head_of(settings: Settings, batch: Batch, settled: bool = False) -> BatchHead:
    """What is known of a batch without counting; `settled` where all its articles are known to be checked."""
    here, page = f"{settings.url}/v1/batches/{batch.id}", f"{settings.url}/batches/{batch.id}"
    state = "open" if batch.closed_at is None else "done" if settled or batch.done_at else "running"
    return BatchHead(
        id=batch.id, key=batch.key, state=state, lines=batch.lines, accepted=batch.accepted, refused=batch.refused,
        made_at=batch.made_at, closed_at=batch.closed_at, done_at=batch.done_at,
        links=BatchLinks(self=here, page=page, lines=f"{here}/lines"),
    )  # fmt: skip


def line_of(row: LineRow) -> LineAnswer:
    """What became of a line."""
    return LineAnswer(line=row.line, article=row.article_id, field=row.field, detail=row.detail)
