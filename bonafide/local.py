"""Checking an article in this very process: the same five steps as the worker's, with no server."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from shared.articles import Given, from_file, from_html, from_text
from shared.knowledge import open_knowledge
from shared.knowledge.roster import WithRoster
from shared.knowledge.roster_csv import read_roster
from shared.knowledge.unasked import OrUnasked
from shared.models.report import Report
from shared.models.roster import Entry
from shared.models.text import FILES, HTML, PLAIN, Article
from shared.pipeline import check
from shared.reading import make_reader


@dataclass(frozen=True, slots=True)
class Local:
    """An article as it was handed to the command line: its text or page, or the bytes of a PDF or Word file."""

    content: str | bytes
    title: str | None = None
    published_on: date | None = None
    media_type: str = PLAIN
    embargo: bool = False


_STEPS = {"read": "{1} people found", "gathered": "{1} people looked up", "resolved": "{0} of {1} people decided"}


def check_here(
    local: Local,
    knowledge: str,
    reader: str,
    roster: Path | None = None,
    tell: Callable[[str], object] = lambda step: None,
) -> Report:
    """Check one article with the reader and knowledge of these names; the same text always gets the same id.

    `tell` hears of each step in words.
    Raises `BadArticle`, `BadSnapshot`, `BadSetting`, and `BadRequest` for a roster that cannot be read.
    """
    entries = _entries(roster) if roster else ()
    known = OrUnasked(open_knowledge(knowledge))
    asked = WithRoster(known, lambda _: entries) if entries else known

    def progress(step: str, done: int, total: int, people: tuple[str, ...]) -> None:
        tell(_STEPS[step].format(done, total))

    return check(_article(local), make_reader(reader), asked, progress)


def _entries(roster: Path) -> tuple[Entry, ...]:
    """The lines of a roster in a file, entered when the file was written."""
    written = datetime.fromtimestamp(roster.stat().st_mtime, UTC)
    return tuple(
        Entry(str(number), known, roster.name, written) for number, known in enumerate(read_roster(roster.read_bytes()))
    )


def _article(local: Local) -> Article:
    published = local.published_on.isoformat() if local.published_on else None
    given, today = Given(local.title, published, embargo=local.embargo), datetime.now(UTC).date()
    if isinstance(local.content, bytes):
        article = from_file(FILES[local.media_type], local.content, given, today)
    else:
        take_in = from_html if local.media_type == HTML else from_text
        article = take_in(local.content, given, today)
    return replace(article, id=hashlib.sha256(article.text.encode()).hexdigest()[:16])
