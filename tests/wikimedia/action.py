"""The action interface of the stand-in: the modules that are used, in the words of the real one."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.wikimedia.pages import query
from tests.wikimedia.wiki import Raw, Wiki

MOST = 50
_FALLBACK = {"en": ("en", "mul"), "mul": ("mul", "en")}
_DOCS = "See https://www.wikidata.org/w/api.php for API usage."

Params = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Failure(Exception):
    """An error in the interface's own words, which comes with status 200."""

    code: str
    info: str
    more: Mapping[str, Any] | None = None

    @property
    def body(self) -> Raw:
        return {"error": {"code": self.code, "info": self.info, **(self.more or {}), "*": _DOCS}}


def answer(wiki: Wiki, params: Params) -> Raw:
    """The body for one request; Failure for what the interface refuses."""
    modules: dict[str, Callable[[Wiki, Params], Raw]] = {
        "wbgetentities": _entities, "wbsearchentities": _search, "query": query,
    }  # fmt: skip
    name = params.get("action", "help")
    if name not in modules:
        raise Failure("badvalue", f'Unrecognized value for parameter "action": {name}.')
    return modules[name](wiki, params)


def _entities(wiki: Wiki, params: Params) -> Raw:
    ids = [key for key in params.get("ids", "").split("|") if key]
    if not ids and not params.get("titles"):
        raise Failure("param-missing", 'Either provide the item "ids" or pairs of "sites" and "titles".')
    if len(ids) > MOST:
        more = {"parameter": "ids", "limit": MOST, "lowlimit": MOST, "highlimit": 500}
        raise Failure("toomanyvalues", f'Too many values supplied for parameter "ids". The limit is {MOST}.', more)
    found = _by_title(wiki, params)
    for key in ids:
        if not re.fullmatch(r"[QP][1-9]\d{0,9}", key):
            raise Failure("no-such-entity", f'Could not find an entity with the ID "{key}".', {"id": key})
        found[key] = _by_id(wiki, key, params)
    return {"entities": found, "success": 1}


def _by_title(wiki: Wiki, params: Params) -> Raw:
    found: Raw = {}
    for title in filter(None, params.get("titles", "").split("|")):
        page = wiki.pages.get(title)
        if page is None or page.item not in wiki.items:
            number = sum(key.startswith("-") for key in found) + 1
            found[f"-{number}"] = {"site": params["sites"], "title": title, "missing": ""}
        else:
            found[page.item] = _entity(wiki.items[page.item], params)
    return found


def _by_id(wiki: Wiki, key: str, params: Params) -> Raw:
    target = wiki.merged.get(key, key)
    if target not in wiki.items:
        return {"id": key, "missing": ""}
    moved = {"redirects": {"from": key, "to": target}} if target != key else {}
    return {**moved, **_entity(wiki.items[target], params)}


def _entity(raw: Raw, params: Params) -> Raw:
    props = params.get("props", "info|sitelinks|aliases|labels|descriptions|claims|datatype").split("|")
    made: Raw = {"type": "item", "id": raw["id"]}
    if "info" in props:
        revision = raw.get("lastrevid", 1)
        made |= {
            "pageid": revision, "ns": 0, "title": raw["id"], "lastrevid": revision, "modified": "2026-11-22T14:06:18Z",
        }  # fmt: skip
    for name in ("labels", "descriptions", "aliases"):
        if name in props:
            made[name] = _in_languages(raw.get(name, {}), params, with_fallback=name != "aliases")
    for name in ("claims", "sitelinks"):
        if name in props:
            made[name] = raw.get(name, {})
    if "sitelinks" in made and "sitefilter" in params:
        wanted = params["sitefilter"].split("|")
        made["sitelinks"] = {site: link for site, link in made["sitelinks"].items() if site in wanted}
    return made


def _in_languages(texts: Raw, params: Params, *, with_fallback: bool) -> Raw:
    if "languages" not in params:
        return texts
    found = {}
    for language in params["languages"].split("|"):
        chain = _FALLBACK.get(language, (language,)) if "languagefallback" in params and with_fallback else (language,)
        source = next((each for each in chain if each in texts), None)
        if source == language:
            found[language] = texts[language]
        elif source:
            found[language] = {**texts[source], "for-language": language}
    return found


def _search(wiki: Wiki, params: Params) -> Raw:
    if "language" not in params:
        raise Failure("missingparam", 'The "language" parameter must be set.')
    asked, limit = params["search"], min(int(params.get("limit", "7")), 50)
    hits = [hit for raw in wiki.items.values() if (hit := _hit(raw, asked))]
    hits.sort(key=lambda hit: (hit["match"]["type"] != "label", int(hit["id"][1:])))
    body: Raw = {"searchinfo": {"search": asked}, "search": hits[:limit]}
    if len(hits) > limit:
        body["search-continue"] = limit
    return {**body, "success": 1}


def _hit(raw: Raw, asked: str) -> Raw | None:
    """One hit; a name meets where it begins with the words asked for, capitals apart."""
    label = next((raw["labels"][x]["value"] for x in ("en", "mul") if x in raw["labels"]), None)
    match: Raw | None = None
    if asked == raw["id"]:
        match = {"type": "entityId", "text": asked}
    elif label and label.lower().startswith(asked.lower()):
        match = {"type": "label", "language": "en", "text": label}
    else:
        aliases = [text["value"] for x in ("en", "mul") for text in raw["aliases"].get(x, ())]
        met = next((alias for alias in aliases if alias.lower().startswith(asked.lower())), None)
        match = {"type": "alias", "language": "en", "text": met} if met else None
    if match is None:
        return None
    hit: Raw = {
        "id": raw["id"], "title": raw["id"], "pageid": raw.get("lastrevid", 1), "repository": "wikidata",
        "concepturi": f"http://www.wikidata.org/entity/{raw['id']}", "match": match, "display": {},
        "url": f"https://www.wikidata.org/wiki/{raw['id']}",
    }  # fmt: skip
    for name, value in (("label", label), ("description", raw["descriptions"].get("en", {}).get("value"))):
        if value:
            hit[name] = value
            hit["display"][name] = {"value": value, "language": "en"}
    if match["type"] != "label":
        hit["aliases"] = [match["text"]]
    return hit
