"""Whether the outlets and organisations an article relies on are who they seem to be."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from rapidfuzz.distance import OSA

from shared.dates import PartialDate
from shared.lexicon.names import compact
from shared.lexicon.vocabulary import outlet_names
from shared.models.properties import Property
from shared.models.reading import CitedSource, Reading
from shared.models.report import Verdict
from shared.models.world import SAME_LETTERS, Entity, Facts

# One letter apart makes an imitation of a name this long, two apart of one that long; shorter names are too many.
_ONE_APART, _TWO_APART = 6, 11


class Standing(StrEnum):
    """How a cited source stands."""

    KNOWN = "known"
    ENDED = "ended before the article"
    ELSEWHERE = "the link goes to another site"
    IMITATED = "the link goes to a site that imitates its own"
    LOOK_ALIKE = "near a better-known name"
    NOT_FOUND = "not found"
    FAILED = "could not be looked up"

    @property
    def verdict(self) -> Verdict:
        """The verdict that goes with it."""
        return _VERDICTS[self]


_VERDICTS = {
    Standing.KNOWN: Verdict.MATCH,
    Standing.ENDED: Verdict.MISMATCH,
    Standing.ELSEWHERE: Verdict.MATCH,  # syndicated copies and archives are no imposture
    Standing.IMITATED: Verdict.MISMATCH,
    Standing.LOOK_ALIKE: Verdict.UNKNOWN,
    Standing.NOT_FOUND: Verdict.UNKNOWN,
    Standing.FAILED: Verdict.UNCHECKED,
}


@dataclass(frozen=True, slots=True)
class JudgedSource:
    """A cited source, the item it is and how it stands.

    `ended` is when it was dissolved, if before the article; `detail` is the site a link goes to and those that are
    its own, the name that it is near, or why it could not be looked up.
    """

    source: CitedSource
    standing: Standing
    entity: Entity | None = None
    ended: PartialDate | None = None
    detail: str | None = None


def verify_sources(reading: Reading, facts: Facts) -> tuple[JudgedSource, ...]:
    """Whether each cited source is known, still existed when the article appeared, and is where its link goes."""
    return tuple(_source(source, reading, facts) for source in reading.sources)


def _source(source: CitedSource, reading: Reading, facts: Facts) -> JudgedSource:
    looked_up = facts.organisations.get(source.name)
    if looked_up is None or (looked_up.failure and not looked_up.hits):
        failed = looked_up.failure if looked_up else "it was not looked up"
        return JudgedSource(source, Standing.FAILED, detail=failed)
    named = [hit.entity for hit in looked_up.hits if hit.meeting in SAME_LETTERS]
    if not named:
        near = look_alike(source.name)
        return JudgedSource(source, Standing.LOOK_ALIKE if near else Standing.NOT_FOUND, detail=near)
    return _known(source, named, reading)


def _known(source: CitedSource, named: list[Entity], reading: Reading) -> JudgedSource:
    """The best item of that name: one that had not ended, and whose own site the link goes to."""
    host, day = _host(source.url), reading.article.published_on
    going = [entity for entity in named if not (day and (ended := _ended(entity)) and ended.last < day)]
    if not going:
        return JudgedSource(source, Standing.ENDED, named[0], ended=_ended(named[0]))
    at_home = [entity for entity in going if host and any(_within(host, own) for own in sites(entity))]
    if at_home or not host or not any(sites(entity) for entity in going):
        return JudgedSource(source, Standing.KNOWN, (at_home or going)[0])
    entity = next(entity for entity in going if sites(entity))
    own = sites(entity)
    standing = Standing.IMITATED if any(_imitates(host, site) for site in own) else Standing.ELSEWHERE
    return JudgedSource(source, standing, entity, detail=f"{host}, not {' or '.join(own)}")


def look_alike(name: str) -> str | None:
    """The well-known outlet whose name this one is a letter or two away from; None if there is none."""
    asked = compact(name).removeprefix("the")
    return next((known for known in outlet_names() if _near(asked, compact(known).removeprefix("the"))), None)


def _near(asked: str, known: str) -> bool:
    shortest = min(len(asked), len(known))
    apart = 2 if shortest >= _TWO_APART else 1 if shortest >= _ONE_APART else 0
    return bool(apart) and 0 < OSA.distance(asked, known, score_cutoff=apart) <= apart


def sites(entity: Entity) -> tuple[str, ...]:
    """The hosts of an item's own sites (P856), without "www."."""
    return tuple(dict.fromkeys(_hosts(entity)))


def _hosts(entity: Entity) -> Iterator[str]:
    for statement in entity.all(Property.WEBSITE):
        if isinstance(statement.value, str) and (host := _host(statement.value)):
            yield host


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:  # brackets that hold no address
        return None
    return host.removeprefix("www.") if host else None


def _within(host: str, own: str) -> bool:
    return host == own or host.endswith(f".{own}")


def _imitates(host: str, own: str) -> bool:
    """Whether a host is a letter or two away from one's own, or wears it before another ("reuters.com.news.example").

    The same name under another ending is no imitation: many outlets have several.
    """
    worn = (f"{own}.", f"{own.replace('.', '-')}.", f"{own}-")
    return _near(_stem(host), _stem(own)) or host.startswith(worn)


def _stem(host: str) -> str:
    return host.rpartition(".")[0]


def _ended(entity: Entity) -> PartialDate | None:
    return next((s.value for s in entity.best(Property.DISSOLVED) if isinstance(s.value, PartialDate)), None)
