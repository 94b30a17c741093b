"""Everything that can be asked, through the cache; what failed or is stale is remembered for the report."""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from shared.errors import SourceError, SourceUnavailable
from shared.knowledge.live import api, holders, search, texts, titles
from shared.knowledge.live.api import Action, Parts
from shared.knowledge.live.cache import Answers, Cache, Kind, Loader
from shared.knowledge.live.http import Polite
from shared.knowledge.wikibase import every_name, parse

WHOLE = Kind("item", 86_400, lambda raw: (parse(raw), every_name(raw)))
BRIEF = Kind("brief", 7 * 86_400, lambda raw: (parse(raw), every_name(raw)))
LONGEST = 45.0  # seconds for one article; what is not asked by then is asked another time
_LATER = timedelta(minutes=5)  # when to ask again a site that answered nonsense


@dataclass(slots=True)
class Trouble:
    """What went wrong while one article was looked up.

    `retry_at` is when asking again makes sense, None where nothing failed; `stale_since` is the moment of the oldest
    answer that was used beyond its time because nobody answered.
    """

    retry_at: datetime | None = None
    stale_since: datetime | None = None
    answered: bool = False
    first: SourceError | None = None

    def note(self, answers: Answers) -> None:
        """Remember what of these answers failed or is stale."""
        self.answered = self.answered or bool(answers.kept)
        for error in answers.failures.values():
            self.first = self.first or error
            when = error.retry_at if isinstance(error, SourceUnavailable) else None
            when = when or datetime.now(UTC) + _LATER
            self.retry_at = max(self.retry_at or when, when)
        for kept in answers.kept.values():
            if kept.stale:
                self.stale_since = min(self.stale_since or kept.at, kept.at)


class Sources:
    """The sites, seen through the cache, for one article."""

    def __init__(self, http: Polite, cache: Cache, wikidata: Action, wikipedia: Action) -> None:
        self._http, self._cache = http, cache
        self._wikidata, self._wikipedia = wikidata, wikipedia
        self.trouble = Trouble()
        self._deadline = time.monotonic() + LONGEST

    def titles(self, names: Iterable[str]) -> Answers:
        """The pages that these titles lead to."""
        return self._fetch(titles.TITLE, names, partial(titles.pages, self._wikipedia))

    def links(self, pages: Iterable[str]) -> Answers:
        """The titles that these disambiguation pages point to."""
        return self._fetch(titles.LINKS, pages, partial(titles.links, self._wikipedia))

    def named(self, keys: Iterable[str]) -> Answers:
        """The ids of the items that are called exactly so, or head what is called so."""
        return self._fetch(search.NAMED, keys, partial(search.named, self._http))

    def searched(self, names: Iterable[str]) -> Answers:
        """The ids of the items that a search for each name finds."""
        return self._fetch(search.SEARCHED, names, partial(search.searched, self._wikidata))

    def items(self, ids: Iterable[str], parts: Parts = Parts.WHOLE) -> Answers:
        """Items in Wikibase's JSON."""
        kind = WHOLE if parts is Parts.WHOLE else BRIEF

        def load(keys: Sequence[str]) -> Iterator[Mapping[str, Any]]:
            return api.items(self._wikidata, keys, parts)

        return self._fetch(kind, ids, load)

    def holders(self, offices: Iterable[str]) -> Answers:
        """All that is said of who held each office."""
        return self._fetch(holders.HOLDERS, offices, partial(holders.holders, self._http))

    def texts(self, pages: Iterable[str]) -> Answers:
        """The leads of pages, with their revisions."""
        return self._fetch(texts.TEXT, pages, partial(texts.leads, self._http))

    def _fetch(self, kind: Kind, keys: Iterable[str], load: Loader) -> Answers:
        wanted = list(dict.fromkeys(keys))
        answers = self._cache.fetch(kind, wanted, self._in_time(load)) if wanted else Answers()
        self.trouble.note(answers)
        return answers

    def _in_time(self, load: Loader) -> Loader:
        """The same loader, which begins no further part once the time of this article is over."""

        def loaded(keys: Sequence[str]) -> Iterator[Mapping[str, Any]]:
            parts = load(keys)
            while time.monotonic() < self._deadline:
                if (part := next(parts, None)) is None:
                    return
                yield part
            raise SourceUnavailable(f"the sources took more than {LONGEST:.0f} s to answer for this article")

        return loaded
