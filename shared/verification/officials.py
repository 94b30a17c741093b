"""Who held the roles that an article gives to nobody by name."""

from dataclasses import dataclass

from shared.dates import Bound, PartialDate, is_closed
from shared.models.reading import Official, Reading, Role, When
from shared.models.world import Facts, OfficeChain, Tenure
from shared.resolution.holders import holders_at
from shared.resolution.moment import Moment
from shared.resolution.offices import failure, offices_meant


@dataclass(frozen=True, slots=True)
class JudgedOfficial:
    """A role with nobody named and who held it that day; nobody where that stays open, with the reason."""

    official: Official
    chain: OfficeChain | None
    tenure: Tenure | None
    why: str


def verify_officials(reading: Reading, facts: Facts) -> tuple[JudgedOfficial, ...]:
    """Who held each role that the article gives to nobody by name, on the day it speaks of; sources stay unnamed."""
    return tuple(
        _official(official, official.role, reading, facts)
        if official.role
        else JudgedOfficial(official, None, None, "")
        for official in reading.officials
    )


def _official(official: Official, role: Role, reading: Reading, facts: Facts) -> JudgedOfficial:
    published = reading.article.published_on
    when = official.as_of or (PartialDate.of(published) if published else None)
    chains = [meant.chain for meant in offices_meant(role, facts)]
    if why := failure(role, facts):
        return JudgedOfficial(official, None, None, f"could not be looked up: {why}")
    if len(chains) != 1:
        why = "several offices are called so" if chains else "no office of these words is known"
        return JudgedOfficial(official, None, None, why)
    if official.when is not When.CURRENT or when is None:
        why = "the article has no date" if when is None else "only who holds an office at the time can be told"
        return JudgedOfficial(official, chains[0], None, why)
    return _holder(official, chains[0], Moment(when))


def _holder(official: Official, chain: OfficeChain, moment: Moment) -> JudgedOfficial:
    then = holders_at(chain, moment)
    full = [t for t in then if not t.acting] or list(then)
    if len(full) != 1:
        why = "several held it then" if full else "who held it then is not known"
        return JudgedOfficial(official, chain, None, why)
    if _past_knowledge(chain, full[0].end, moment):
        return JudgedOfficial(official, chain, None, "the source may be older than the last change of office")
    return JudgedOfficial(official, chain, full[0], "")


def _past_knowledge(chain: OfficeChain, end: Bound, moment: Moment) -> bool:
    if is_closed(end) or chain.known_until is None or moment.last is None:
        return False
    return moment.last > chain.known_until
