"""The action interface of MediaWiki: items by fifty, and the errors and delays it is known for."""

import re
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import islice
from typing import Any

from shared.errors import SourceBroken, SourceUnavailable
from shared.knowledge.live.access import Site
from shared.knowledge.live.answers import LONGEST_PAUSE, Json, Lagged, TooLarge
from shared.knowledge.live.http import Call, Polite
from shared.knowledge.wikibase.entities import KEPT
from shared.models.properties import REFERENCES, Property

BATCH = 50  # ids or titles in one request, for those without special rights
_MAXLAG = "5"
_LAG_FORGOTTEN = 600.0  # seconds for which maxlag is left out once the query service alone kept us waiting
_ITEM = re.compile(r"Q[1-9]\d{0,9}")


class Parts(StrEnum):
    """How much of an item is asked for."""

    WHOLE = "info|labels|descriptions|aliases|claims|sitelinks"
    BRIEF = "info|labels|descriptions|aliases|sitelinks"


class Action:
    """The action interface of one site."""

    def __init__(self, http: Polite, site: Site) -> None:
        self._http = http
        self._site = site
        self._unlagged_until = 0.0

    def ask(self, **params: str) -> Json:
        """One answer; SourceUnavailable where the site's copies lag for long.

        Readers who can wait ask with `maxlag`. Where only the query service lags, which it may for hours and which
        does not concern what is read here, one pause is made and then `maxlag` is left out for a while.
        """
        for _ in range(4):
            polite = {} if time.monotonic() < self._unlagged_until else {"maxlag": _MAXLAG}
            try:
                return self._http.ask(Call(self._site, {**params, "format": "json", **polite}))
            except Lagged as lag:
                if lag.of_queries:
                    self._unlagged_until = time.monotonic() + _LAG_FORGOTTEN
                time.sleep(min(lag.after, LONGEST_PAUSE))
                reason = lag
        raise SourceUnavailable(f"{self._site.value} {reason}", datetime.now(UTC) + timedelta(seconds=60))

    def pages(self, **params: str) -> Iterator[Json]:
        """Every part of the answer to a query, following `continue` to the end."""
        follow: Mapping[str, str] = {}
        while True:
            found = self.ask(action="query", formatversion="2", **{**params, **follow})
            yield part(found, "query", needed=True)
            if "continue" not in found:
                return
            follow = {key: str(value) for key, value in found["continue"].items()}


def part(found: Json, name: str, kind: type = dict, *, needed: bool = False) -> Any:
    """One part of an answer, of its kind; an empty map may come as a list, one that is not needed may be left out.

    SourceBroken where it is otherwise.
    """
    value = found.get(name, None if needed else kind())
    if isinstance(value, kind):
        return value
    if value == []:
        return kind()
    raise SourceBroken(f"answered a {type(value).__name__} where a {kind.__name__} belongs ({name})")


def batches(keys: Iterable[str], size: int = BATCH) -> Iterator[list[str]]:
    """The keys in groups of at most `size`."""
    rest = iter(keys)
    while some := list(islice(rest, size)):
        yield some


def is_item(key: str) -> bool:
    """Whether this is an id of an item; one that is none makes the interface refuse the whole batch."""
    return _ITEM.fullmatch(key) is not None


def items(action: Action, ids: Sequence[str], parts: Parts) -> Iterator[Mapping[str, Any]]:
    """Items in Wikibase's JSON under the ids asked for, a batch at a time; None for an id there is no item of.

    A merged item comes under the id asked for and bears the one it was merged into. What this program reads of it
    is kept, the rest (most of it) is not.
    """
    good = sorted({key for key in ids if is_item(key)})
    if bad := set(ids) - set(good):
        yield dict.fromkeys(bad)
    for batch in batches(good):
        yield from _batch(action, batch, parts)


def _batch(action: Action, ids: Sequence[str], parts: Parts) -> Iterator[Mapping[str, Any]]:
    less = {"languages": "en|mul", "languagefallback": "1", "sitefilter": "enwiki"} if parts is Parts.BRIEF else {}
    try:
        found = action.ask(action="wbgetentities", ids="|".join(ids), props=parts.value, **less)
    except TooLarge:
        if len(ids) == 1:
            raise
        for half in (ids[: len(ids) // 2], ids[len(ids) // 2 :]):
            yield from _batch(action, half, parts)
        return
    entities = part(found, "entities", needed=True)
    if missing := [key for key in ids if not isinstance(entities.get(key), dict)]:
        raise SourceBroken(f"wikidata left {missing[0]} out of its answer")
    yield {key: None if "missing" in entities[key] else slim(entities[key]) for key in ids}


def slim(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """An item without what nobody here reads: other properties, hashes, most of the references."""
    if not is_item(str(raw.get("id", ""))):
        raise SourceBroken("wikidata answered an item without its id")
    kept = {name: raw[name] for name in ("id", "labels", "descriptions", "aliases", "lastrevid") if name in raw}
    claims = {
        name: [_slim_claim(claim) for claim in found]
        for name, found in part(raw, "claims").items()
        if name in KEPT or name == Property.OFFICE_OF_HEAD_OF_BODY
    }
    sitelinks = {site: {"title": link["title"]} for site, link in part(raw, "sitelinks").items()}
    return {**kept, "claims": claims, "sitelinks": sitelinks}


def _slim_claim(claim: Mapping[str, Any]) -> Mapping[str, Any]:
    references = [
        {"snaks": {name: snaks for name, snaks in part(each, "snaks").items() if name in REFERENCES}}
        for each in claim.get("references", ())
    ]
    kept = {name: claim[name] for name in ("mainsnak", "qualifiers", "id", "rank") if name in claim}
    told = [each for each in references if each["snaks"]]
    return {**kept, "references": told} if told else kept
