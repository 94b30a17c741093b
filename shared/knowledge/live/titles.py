"""Names as titles of the English Wikipedia: fifty in one request, with redirects, items and disambiguation pages."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from shared.errors import SourceBroken
from shared.knowledge.live.api import Action, batches, is_item, part
from shared.knowledge.live.cache import Kind

TITLE = Kind("title", 86_400, lambda page: (is_title(page["title"]), page["item"] is None or is_item(page["item"])))
LINKS = Kind("links", 7 * 86_400, lambda titles: [bare_title(title) for title in titles])
_FORBIDDEN = re.compile(r"[#<>\[\]|{}_\x00-\x1f\x7f]|^[:.]|~~~")
_LONGEST = 255  # bytes
_MOST_PARTS = 6  # of 500 links each: no disambiguation pages in one request have more


def is_title(name: str) -> bool:
    """Whether a page can be called so; what cannot be is never asked."""
    return bool(name.strip()) and not _FORBIDDEN.search(name) and len(name.encode()) <= _LONGEST


def pages(action: Action, titles: Sequence[str]) -> Iterator[Mapping[str, Any]]:
    """For each title the page it leads to, None where there is none.

    A page is its `title`, its `item` in Wikidata if any, whether it is a `disambiguation` page, and whether the
    redirect to it names a `section`, so that the page is about something larger.
    """
    good = [title for title in titles if is_title(title)]
    if bad := set(titles) - set(good):
        yield dict.fromkeys(bad)
    for batch in batches(good):
        yield _pages(action, batch)


def _pages(action: Action, titles: Sequence[str]) -> Mapping[str, Any]:
    moved: dict[str, str] = {}
    sections: set[str] = set()
    found: dict[str, Any] = {}  # what is told of each page, None where there is none
    for query in action.pages(
        titles="|".join(titles), redirects="1", prop="pageprops", ppprop="wikibase_item|disambiguation"
    ):
        for step in (*part(query, "normalized", list), *part(query, "redirects", list)):
            moved[step["from"]] = step["to"]
            if step.get("tofragment"):
                sections.add(step["from"])
        for page in part(query, "pages", list):
            there = not page.get("missing") and not page.get("invalid")
            found.setdefault(page["title"], {} if there else None)
            if there:
                found[page["title"]].update(page.get("pageprops", {}))
    return {title: _page(title, moved, sections, found) for title in titles}


def _page(title: str, moved: Mapping[str, str], sections: set[str], found: Mapping[str, Any]) -> Any:
    at, path = title, {title}
    while at in moved and moved[at] not in path:
        at = moved[at]
        path.add(at)
    if at not in found:
        raise SourceBroken(f"wikipedia left {title} out of its answer")
    properties = found[at]
    if properties is None:
        return None
    return {
        "title": at,
        "item": properties.get("wikibase_item"),
        "disambiguation": "disambiguation" in properties,
        "section": not sections.isdisjoint(path),
    }


def links(action: Action, titles: Sequence[str]) -> Iterator[Mapping[str, Any]]:
    """For each disambiguation page the titles of the pages it points to."""
    for batch in batches(titles):
        found: dict[str, list[str]] = {}
        parts = action.pages(titles="|".join(batch), prop="links", plnamespace="0", pllimit="max")
        for _, query in zip(range(_MOST_PARTS), parts, strict=False):
            for page in part(query, "pages", list):
                found.setdefault(page["title"], []).extend(link["title"] for link in page.get("links", ()))
        if missing := set(batch) - found.keys():
            raise SourceBroken(f"wikipedia left {min(missing)} out of its answer")
        yield {title: found[title] for title in batch}


def bare_title(title: str) -> str:
    """A title without what tells it from others: "John Doe (footballer)" gives "John Doe"."""
    return re.sub(r" \([^)]*\)$", "", title)
