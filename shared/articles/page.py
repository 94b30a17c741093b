"""From a web page to its article: the text, and what the page says of itself."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from urllib.parse import urljoin

from lxml import etree
from trafilatura import bare_extraction
from trafilatura.xml import xmltotxt

from shared.articles.fields import FURTHEST_AHEAD, LONGEST_LINE, LONGEST_URL
from shared.articles.normal import normal, one_line
from shared.errors import BadArticle
from shared.models.text import Link

MOST_LINKS = 500


@dataclass(frozen=True, slots=True)
class PageArticle:
    """What was found on a page. Dates come from its markup alone: one guessed from its words could accuse people."""

    text: str
    title: str | None
    published_on: date | None
    url: str | None
    author: str | None
    outlet: str | None
    links: tuple[Link, ...]


def read_page(page: bytes | str, today: date) -> PageArticle:
    """The article of an HTML page. Raises `BadArticle` where it holds none."""
    latest = (today + FURTHEST_AHEAD + timedelta(days=1)).isoformat()
    dates = {"extensive_search": False, "original_date": True, "max_date": latest}
    found: Any = bare_extraction(
        page, include_comments=False, include_links=True, with_metadata=True, date_extraction_params=dates
    )
    if found is None or found.body is None:
        raise BadArticle("no article was found on this page; paste its text instead", "html")
    links = tuple(_links(found.body, found.url))
    etree.strip_tags(found.body, "ref")  # else their addresses would stand in the text
    title = _short(found.title)
    return PageArticle(
        text=_without(title, normal(xmltotxt(found.body, False))),
        title=title,
        published_on=date.fromisoformat(found.date) if found.date else None,
        url=found.url if found.url and len(found.url) <= LONGEST_URL else None,
        author=_short(found.author),
        outlet=_short(found.sitename),
        links=links[:MOST_LINKS],
    )


def _links(body: Any, base: str | None) -> list[Link]:
    found = []
    for ref in body.iter("ref"):
        words = one_line("".join(ref.itertext()))
        address = _absolute(base, ref.get("target") or "")
        if words and address.startswith(("http://", "https://")):
            found.append(Link(words[:LONGEST_LINE], address[:LONGEST_URL]))
    return found


def _absolute(base: str | None, target: str) -> str:
    try:
        return urljoin(base or "", target)
    except ValueError:
        return ""


def _without(title: str | None, text: str) -> str:
    """The text without its headline, which the page shows as the title."""
    first, _, rest = text.partition("\n")
    return rest.strip() if title and rest.strip() and one_line(first) == title else text


def _short(words: str | None) -> str | None:
    return one_line(words)[:LONGEST_LINE] or None if words else None
