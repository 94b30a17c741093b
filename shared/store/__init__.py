"""What is kept: articles, their runs, reports, findings and events, in SQLite or PostgreSQL."""

from shared.store.across import Count
from shared.store.audit import Deed
from shared.store.batch_rows import Batch, Chunk, LineRow, Refused, Taken
from shared.store.batches import NO_LINES
from shared.store.erasing import Person
from shared.store.finding_rows import FindingRow
from shared.store.openings import OPENING
from shared.store.rows import (
    ArticleRow,
    ArticleSummary,
    Backlog,
    Claimed,
    Event,
    Filters,
    Happening,
    Page,
    Pending,
    Run,
)
from shared.store.schema import migrate
from shared.store.store import Store

__all__ = [
    "NO_LINES",
    "OPENING",
    "ArticleRow",
    "ArticleSummary",
    "Backlog",
    "Batch",
    "Chunk",
    "Claimed",
    "Count",
    "Deed",
    "Event",
    "Filters",
    "FindingRow",
    "Happening",
    "LineRow",
    "Page",
    "Pending",
    "Person",
    "Refused",
    "Run",
    "Store",
    "Taken",
    "migrate",
]
