"""What a surname alone says: "Putin", of somebody whom everybody knows by it."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from shared.lexicon.meetings import meeting
from shared.lexicon.names import words
from shared.models.world import FULL_NAME, Facts, Hit, Meeting, Tenure
from shared.resolution.candidates import Feature, Pair
from shared.resolution.features.posts import is_known_abroad

BY_SURNAME = "known by surname"
_FAMILY_NAME_FIRST = frozenset({"cn", "tw", "kr", "kp", "vn", "kh"})


def known_by_surname(pair: Pair) -> Iterator[Feature]:
    """Whether they are the only one of the surname who spoke for a country then, or lately.

    News names nobody else by a surname alone from first to last. The article has to name their country, or somebody
    whom its words make known; who is called something ("Dr. Brown") is known by that, or not at all.
    """
    if pair.person.claims or not _is_surname(pair.person.name, pair.hit, pair.countries):
        return
    if (pair.countries & pair.topic or pair.around.company) and _leaders_of_the_name(pair) == [pair.entity.id]:
        yield Feature(BY_SURNAME, 3.0, "is the only one of that surname who spoke for a country then, or lately")


def _leaders_of_the_name(pair: Pair) -> list[str]:
    """Those of the name who speak for a country; those who did of late only where nobody does."""
    named = pair.facts.people[pair.person.name].hits
    leaders = [hit.entity.id for hit in named if hit.entity.id in pair.around.leaders]
    tenures, day = pair.around.tenures, pair.article.published_on
    now = [each for each in leaders if day and is_known_abroad(tenures.get(each, ()), pair.facts, day, timedelta())]
    return now or leaders


def leaders_named(facts: Facts, tenures: Mapping[str, tuple[Tenure, ...]], day: date | None) -> frozenset[str]:
    """Those who speak for a country, or lately did, and whom an article names in full or by their surname."""
    if day is None:
        return frozenset()
    hits = ((name, hit) for name, looked_up in facts.people.items() for hit in looked_up.hits)
    named = {hit.entity.id for name, hit in hits if hit.meeting in FULL_NAME or _is_surname(name, hit)}
    return frozenset(each for each in named if is_known_abroad(tenures.get(each, ()), facts, day))


def _is_surname(name: str, hit: Hit, countries: frozenset[str] = _FAMILY_NAME_FIRST) -> bool:
    """Whether one word is the surname of a found name: its last one, or its first in some countries."""
    parts = words(hit.entity.label)
    if hit.meeting is not Meeting.PARTIAL or len(words(name)) > 1 or len(parts) < 2:
        return False
    ends = parts[-1:] if countries.isdisjoint(_FAMILY_NAME_FIRST) else (parts[0], parts[-1])
    return any(meeting(name, end) in FULL_NAME for end in ends)
