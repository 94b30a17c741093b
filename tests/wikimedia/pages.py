"""`action=query` of the stand-in: pages by title with redirects, their items, links and leads; a search for items."""

import re
from collections.abc import Mapping
from typing import Any

from tests.wikimedia.wiki import Page, Raw, Wiki

Params = Mapping[str, str]


def query(wiki: Wiki, params: Params) -> Raw:
    """The body for one query."""
    modern = params.get("formatversion") == "2"
    done: Any = True if modern else ""
    if params.get("list") == "search":
        return {"batchcomplete": done, "query": {"search": _searched(wiki, params)}}
    told: Raw = {}
    titles = _normalized(params["titles"].split("|"), told, modern)
    titles = _redirected(wiki, titles, told) if "redirects" in params else titles
    pages = [_page(wiki, title, params, modern) for title in dict.fromkeys(titles)]
    pages.sort(key=lambda page: page.get("pageid", 0))
    follow = _cut_links(pages, params)
    if modern:
        told["pages"] = pages
    else:
        told["pages"] = {str(page.get("pageid", -n)): page for n, page in enumerate(pages, 1)}
    body: Raw = {"query": told}
    return {"continue": follow, **body} if follow else {"batchcomplete": done, **body}


def _normalized(titles: list[str], told: Raw, modern: bool) -> list[str]:
    """Titles begin with a capital letter."""
    steps = []
    for title in titles:
        if title != title[:1].upper() + title[1:]:
            extra = {"fromencoded": False} if modern else {}
            steps.append({**extra, "from": title, "to": title[:1].upper() + title[1:]})
    if steps:
        told["normalized"] = steps
    return [title[:1].upper() + title[1:] for title in titles]


def _redirected(wiki: Wiki, titles: list[str], told: Raw) -> list[str]:
    steps = [{"from": title, "to": wiki.redirects[title]} for title in titles if title in wiki.redirects]
    if steps:
        told["redirects"] = steps
    return [wiki.redirects.get(title, title) for title in titles]


def _page(wiki: Wiki, title: str, params: Params, modern: bool) -> Raw:
    props, page = params.get("prop", "").split("|"), wiki.pages.get(title)
    yes: Any = True if modern else ""
    info = {"contentmodel": "wikitext", "pagelanguage": "en", "pagelanguagehtmlcode": "en", "pagelanguagedir": "ltr"}
    made: Raw = {"ns": 0, "title": title}
    if page is None:
        return {**made, "missing": yes, **(info if "info" in props else {})}
    made["pageid"] = page.number
    if "pageprops" in props:
        made["pageprops"] = _pageprops(page)
    if "links" in props and page.points_to:
        made["links"] = [{"ns": 0, "title": target} for target in page.points_to]
    if "extracts" in props:
        made["extract"] = page.lead if "exintro" in params else f"{page.lead}\n\n\n== Career ==\nMore of it."
    if "revisions" in props:
        made["revisions"] = [{"revid": page.number, "parentid": 0, "timestamp": "2026-11-22T14:06:14Z"}]
    if "info" in props:
        made |= {
            **info,
            "touched": "2026-11-22T14:06:16Z",
            "lastrevid": page.number,
            "length": len(page.lead),
            "new": yes,
        }
    return made


def _pageprops(page: Page) -> Raw:
    marked = {"disambiguation": ""} if page.is_disambiguation else {}
    return {**marked, **({"wikibase_item": page.item} if page.item else {})}


def _cut_links(pages: list[Raw], params: Params) -> Raw | None:
    """Leave no more links than one answer holds, and say where the next one goes on."""
    limit = 500 if params.get("pllimit") == "max" else int(params.get("pllimit", "10"))
    start, seen = int(params.get("plcontinue", "0")), 0
    more = False
    for page in pages:
        links = page.get("links", [])
        kept = [link for place, link in enumerate(links, seen) if start <= place < start + limit]
        more = more or seen + len(links) > start + limit
        seen += len(links)
        if links:
            page["links"] = kept
    return {"plcontinue": str(start + limit), "continue": "||"} if more else None


def _searched(wiki: Wiki, params: Params) -> list[Raw]:
    """Items in whose names all words occur and that carry the statement asked for."""
    asked = params["srsearch"]
    statement = re.search(r"haswbstatement:(P\d+)=(Q\d+)", asked)
    words = {word.lower() for word in re.sub(r"haswbstatement:\S+", "", asked).split()}
    found = []
    for raw in wiki.items.values():
        names = [t["value"] for t in raw["labels"].values()] + [t["value"] for g in raw["aliases"].values() for t in g]
        if words <= set(" ".join(names).lower().split()) and (statement is None or _says(raw, *statement.groups())):
            found.append({"ns": 0, "title": raw["id"], "pageid": raw.get("lastrevid", 1)})
    return found[: int(params.get("srlimit", "10"))]


def _says(raw: Raw, name: str, value: str) -> bool:
    claims = raw["claims"].get(name, ())
    return any(claim["mainsnak"].get("datavalue", {}).get("value", {}).get("id") == value for claim in claims)
