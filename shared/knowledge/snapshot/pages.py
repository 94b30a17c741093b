"""The articles in an XML dump of Wikipedia, one after the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from shared.errors import BadSnapshot
from shared.knowledge.snapshot.streams import STDIN, UNREADABLE, opened_dump
from shared.knowledge.snapshot.wikitext import is_redirect

_ARTICLE = "0"  # the namespace of articles


@dataclass(frozen=True, slots=True)
class Page:
    """An article with the revision that the dump has of it; `written` is the day and time of that."""

    title: str
    revision: int
    written: str
    wikitext: str


def pages_of(dump: Path, threads: int) -> Iterator[Page]:
    """The articles of a dump that are no redirects; BadSnapshot where it is cut off or is no such dump."""
    title = ""
    try:
        with opened_dump(0 if dump == STDIN else dump, threads) as (source, _):
            for _, element in etree.iterparse(source, events=("end",), tag="{*}page", huge_tree=True):
                page = _page(element)
                _forget(element)
                if page is not None:
                    title = page.title
                    yield page
    except (etree.XMLSyntaxError, *UNREADABLE) as error:
        after = f"after the page {title!r}" if title else "at its beginning"
        raise BadSnapshot(f"{dump} cannot be read as a dump of pages {after} ({error}); is it whole?") from error


def _page(element: Any) -> Page | None:
    if element.findtext("{*}ns") != _ARTICLE:
        return None
    wikitext = element.findtext("{*}revision/{*}text") or ""
    if is_redirect(wikitext):
        return None
    revision = element.findtext("{*}revision/{*}id") or "0"
    written = element.findtext("{*}revision/{*}timestamp") or ""
    return Page(element.findtext("{*}title") or "", int(revision), written, wikitext)


def _forget(element: Any) -> None:
    """Free a page that was read, and what came before it: the tree would grow with the dump."""
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]
