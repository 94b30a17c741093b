"""The five steps from an article to its report: read, gather, resolve, verify, report."""

from collections.abc import Callable

from shared.knowledge.base import Knowledge
from shared.models.report import Report
from shared.models.text import Article
from shared.reading.base import Reader
from shared.reporting.compose import Judgements, compose
from shared.resolution.people import resolve
from shared.verification.officials import verify_officials
from shared.verification.sources import verify_sources
from shared.verification.verdicts import verify

Progress = Callable[[str, int, int], None]
"""Told the step just finished and, where a step has parts, how many of how many are done."""


def _quietly(step: str, done: int, total: int) -> None:
    """Tell nobody."""


def check(article: Article, reader: Reader, knowledge: Knowledge, progress: Progress = _quietly) -> Report:
    """Whether each person an article names is who the article says they are.

    Raises `SourceUnavailable` where nothing at all could be asked; a look-up that fails on its own leaves
    what depends on it *unchecked*.
    """
    reading = reader.read(article)
    progress("read", len(reading.people), len(reading.people))
    facts = knowledge.gather(reading)
    progress("gathered", len(reading.people), len(reading.people))
    resolved = resolve(reading, facts)
    progress("resolved", len(resolved), len(resolved))
    judgements = Judgements(
        people=verify(reading, resolved, facts),
        officials=verify_officials(reading, facts),
        sources=verify_sources(reading, facts),
    )
    progress("verified", len(judgements.people), len(judgements.people))
    return compose(reading, judgements, facts)
