"""Fetching a page that somebody named: every redirection is checked like the first address."""

import time
from dataclasses import dataclass
from email.message import Message
from urllib.parse import urljoin

from shared.errors import FetchFailed, FetchRefused
from shared.fetching.exchange import Ask, Limits, Reply, exchange
from shared.fetching.guard import Guard

MOST_REDIRECTIONS = 5
HTML = frozenset({"text/html", "application/xhtml+xml"})
PLAIN = "text/plain"
PDF = "application/pdf"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TAKEN = HTML | {PLAIN, PDF, WORD}
_PASSING = frozenset({408, 425, 429})
_STANDARD = Limits()


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """A page as it came, and the address where it was in the end."""

    url: str
    content: bytes
    media_type: str
    charset: str | None


def fetch(url: str, guard: Guard, limits: Limits = _STANDARD) -> FetchedPage:
    """The page at an address, after at most five redirections, all of them within one limit of time.

    Raises `BadAddress` where an address on the way may not be fetched, `FetchFailed` for what may be better later,
    and `FetchRefused` for what will stay so: no such page, a wrong type, too large.
    """
    ask = Ask("GET", {"Accept": f"{', '.join(sorted(HTML))}, {PDF};q=0.9, {WORD};q=0.9, {PLAIN};q=0.8"})
    deadline = time.monotonic() + limits.seconds
    for _ in range(MOST_REDIRECTIONS + 1):
        reply = exchange(guard.resolve(url, deadline), ask, limits, deadline)
        if not reply.redirects:
            return _page(url, reply)
        url = _next(url, reply.headers["location"])
    raise FetchRefused(f"the page leads on to others more than {MOST_REDIRECTIONS} times")


def _next(url: str, location: str) -> str:
    try:
        return urljoin(url, location.strip())
    except ValueError:
        raise FetchRefused("the page leads on to something that is no address") from None


def _page(url: str, reply: Reply) -> FetchedPage:
    if reply.status >= 500 or reply.status in _PASSING:
        raise FetchFailed(f"the site answered with the error {reply.status}")
    if reply.status in (401, 402, 403):
        raise FetchRefused(
            f"the site does not show this page to everybody (error {reply.status}); paste its text instead"
        )
    if reply.status != 200:
        raise FetchRefused(f"there is no such page on the site (error {reply.status})")
    message = Message()
    message["content-type"] = reply.headers.get("content-type", "")
    media_type = message.get_content_type() if reply.headers.get("content-type") else ""
    if media_type not in TAKEN:
        raise FetchRefused(f"this is no page, PDF or Word file but {media_type or 'of no type that the site names'}")
    return FetchedPage(url, reply.content, media_type, message.get_content_charset())
