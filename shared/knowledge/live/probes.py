"""Trying the live sites, one interface after the other, and saying in words what works and what to do."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from shared.errors import SourceError
from shared.knowledge.live import api, holders, search, texts, titles
from shared.knowledge.live.access import Access, Site
from shared.knowledge.live.answers import Exchange
from shared.knowledge.live.client import Live
from shared.knowledge.live.http import Call, Recorder
from shared.knowledge.probe import Probe

# Somebody and something that will be there for good: Douglas Adams, and the President of the United States.
_PERSON, _NAME, _OFFICE = "Q42", "Douglas Adams", "Q11696"
_SITES = {Site.WIKIDATA: "wikidata", Site.WIKIPEDIA: "enwiki", Site.SPARQL: "sparql"}
_KEPT_HEADERS = ("content-type", "retry-after", "mediawiki-api-error", "cache-control", "x-database-lag", "date")


def probes(access: Access, record: Recorder | None = None) -> Iterator[Probe]:
    """Try everything the client asks of the sites, once each, past the kept answers but within the budget."""
    live = Live(access, record)
    wikidata, wikipedia = api.Action(live.http, Site.WIKIDATA), api.Action(live.http, Site.WIKIPEDIA)
    tried: tuple[tuple[str, str, Callable[[], Iterator[Mapping[str, Any]]]], ...] = (
        ("Wikidata's items", _PERSON, lambda: api.items(wikidata, [_PERSON], api.Parts.WHOLE)),
        ("Wikidata's labels", _PERSON, lambda: api.items(wikidata, [_PERSON], api.Parts.BRIEF)),
        ("Wikidata's search", _NAME, lambda: search.searched(wikidata, [_NAME])),
        ("Wikipedia's titles", _NAME, lambda: titles.pages(wikipedia, [_NAME])),
        ("Wikipedia's links", _NAME, lambda: titles.links(wikipedia, [_NAME])),
        ("Wikipedia's text", _NAME, lambda: texts.leads(live.http, [_NAME])),
        ("the query service's names", search.NAME + _NAME, lambda: search.named(live.http, [search.NAME + _NAME])),
        ("the query service's holders", _OFFICE, lambda: holders.holders(live.http, [_OFFICE])),
    )
    for what, key, ask in tried:
        yield _tried(what, key, ask)


def _tried(what: str, key: str, ask: Callable[[], Iterator[Mapping[str, Any]]]) -> Probe:
    try:
        found: dict[str, Any] = {}
        for part in ask():
            found.update(part)
    except SourceError as error:
        return Probe(what, works=False, says=str(error), advice=_advice(str(error)))
    if not found.get(key):
        advice = "it answers but does not know what Wikimedia's own knows: see that the address is the right one"
        return Probe(what, works=False, says=f"nothing is known of {key.split(':')[-1]}", advice=advice)
    return Probe(what, works=True, says="answers as it should")


def _advice(said: str) -> str:
    if "contact" in said:
        return "set BONAFIDE_CONTACT to an address at which you can be reached, and wait a quarter of an hour"
    if "slow down" in said or "left alone" in said or "budget" in said:
        return "wait some minutes; if it comes again, lower BONAFIDE_REQUESTS_PER_MINUTE"
    if "reached" in said or "in time" in said:
        return "see that this machine reaches the internet and that the address is right"
    return "try again later; if it stays so, save the answers with --record and report them"


class Recording:
    """Saves every answer as it came into a folder, numbered, one JSON file each."""

    def __init__(self, folder: Path, access: Access) -> None:
        self._folder, self._access, self._count = folder, access, 0
        folder.mkdir(parents=True, exist_ok=True)

    def __call__(self, call: Call, exchange: Exchange) -> None:
        """Save one answer, with the question."""
        self._count += 1
        headers = {name.lower(): value for name, value in exchange.headers.items()}
        saved = {
            "request": {
                "site": _SITES[call.site],
                "path": urlsplit(self._access.address(call.site)).path,
                "query": dict(call.params),
            },
            "status": exchange.status,
            "headers": {name: headers[name] for name in _KEPT_HEADERS if name in headers},
            "body": _body(exchange.body),
        }
        name = f"{self._count:02}-{_SITES[call.site]}-{call.params.get('action', 'query')}.json"
        (self._folder / name).write_text(json.dumps(saved, indent=1, ensure_ascii=False), encoding="utf-8")


def _body(body: bytes) -> Any:
    """The answer as JSON, as text where it is none."""
    try:
        return json.loads(body)
    except ValueError:
        return body.decode(errors="replace")
