"""What the sender says of an article, and how much of it is accepted."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlsplit

from shared.articles.normal import one_line
from shared.dates import A_DAY
from shared.errors import BadArticle

LONGEST_LINE = 500
LONGEST_URL = 2_000
FURTHEST_AHEAD = timedelta(days=2)
"""Time zones, and papers that print tomorrow's date: a date beyond that is a mistake unless under embargo."""

FIRST_NEWS = date(1605, 1, 1)
"""The first newspaper was printed in 1605; a day before it is a mistake."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much to accept: characters of text, bytes of a page."""

    text: int = 1_000_000
    html: int = 5_000_000


@dataclass(frozen=True, slots=True)
class Given:
    """What the sender says of an article, as written; None where a page may say it itself."""

    title: str | None = None
    published_on: str | None = None
    url: str | None = None
    author: str | None = None
    outlet: str | None = None
    embargo: bool = False


def line(words: str | None, field: str) -> str | None:
    """One of the short fields, None where it says nothing. Raises `BadArticle` where it is too long."""
    short = one_line(words) if words else ""
    if len(short) > LONGEST_LINE:
        raise BadArticle(f"at most {LONGEST_LINE} characters", field)
    return short or None


def address(words: str | None) -> str | None:
    """The address of the article. Raises `BadArticle` for what no browser could open."""
    url = one_line(words) if words else ""
    if not url:
        return None
    try:
        parts = urlsplit(url)
        whole = parts.scheme in ("http", "https") and parts.hostname and " " not in url
    except ValueError:
        whole = False
    if not whole or len(url) > LONGEST_URL:
        raise BadArticle("write a full address that begins with http:// or https://", "url")
    return url


def day(given: Given, today: date) -> date | None:
    """The day of publication. Raises `BadArticle` where there is no such day, or it is too far ahead of `today`."""
    words = (given.published_on or "").strip()
    if not words:
        return None
    try:
        found = date.fromisoformat(words) if re.fullmatch(r"\d{4}-\d\d-\d\d", words, re.ASCII) else None
    except ValueError:
        found = None
    if found is None:
        raise BadArticle(A_DAY, "published_on")
    if found - today > FURTHEST_AHEAD and not given.embargo:
        raise BadArticle(f"{found} lies ahead; mark the article as under embargo if that is meant", "published_on")
    if found < FIRST_NEWS:
        raise BadArticle(f"{found} is before there was news in print", "published_on")
    return found
