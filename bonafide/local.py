"""Checking an article in this very process: the same five steps as the worker's, with no server."""

import hashlib
from dataclasses import dataclass
from datetime import date

from shared.knowledge import open_knowledge
from shared.models.report import Report
from shared.models.text import Article
from shared.pipeline import check
from shared.reading import make_reader


@dataclass(frozen=True, slots=True)
class Local:
    """An article as it was handed to the command line."""

    text: str
    title: str | None = None
    published_on: date | None = None
    media_type: str = "text/plain"


def check_here(local: Local, knowledge: str) -> Report:
    """Check one article against the knowledge of that name or file; the same text always gets the same id."""
    return check(_article(local), make_reader("rules"), open_knowledge(knowledge))


def _article(local: Local) -> Article:
    identifier = hashlib.sha256(local.text.encode()).hexdigest()[:16]
    return Article(identifier, local.text, local.title, local.published_on)
