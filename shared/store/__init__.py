"""What is kept: articles, their runs, reports, findings and events, in SQLite or PostgreSQL."""

from shared.store.articles import OPENING
from shared.store.rows import (
    ArticleRow,
    ArticleSummary,
    Backlog,
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
    "OPENING",
    "ArticleRow",
    "ArticleSummary",
    "Backlog",
    "Event",
    "Filters",
    "Happening",
    "Page",
    "Pending",
    "Run",
    "Store",
    "migrate",
]
