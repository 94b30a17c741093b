"""Which of the items that were found bear a name or are an office: the same rules as in a snapshot."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from shared.knowledge.keys import bare, home, office_keys, thing_key
from shared.knowledge.limits import MOST_HITS
from shared.knowledge.role_keys import role_keys
from shared.knowledge.wanted import OfficeWords
from shared.knowledge.wikibase import every_name, parse
from shared.lexicon.meetings import meeting, resembles
from shared.lexicon.names import folded, words
from shared.lexicon.roles import OfficeKey
from shared.models.properties import WHERE
from shared.models.world import MEETING_RANK, Entity, EntityKind, Hit, Meeting

_PEOPLE = frozenset({EntityKind.HUMAN, EntityKind.FICTIONAL, EntityKind.PSEUDONYM})


@dataclass(frozen=True, slots=True)
class Known:
    """An item with every name it goes by in any language."""

    entity: Entity
    names: tuple[str, ...]

    @classmethod
    def of(cls, raw: Mapping[str, Any], retrieved_at: datetime) -> "Known":
        """Read from Wikibase's JSON."""
        entity = parse(raw, retrieved_at)
        names = (*entity.names, *every_name(raw))
        # Of spellings that fold to the same words the first counts, as in a snapshot.
        return cls(entity, tuple({folded(name): name for name in reversed(names)}.values()))

    @property
    def is_person(self) -> bool:
        """Whether it is a human, or bears a name as one does."""
        return self.entity.kind in _PEOPLE


def person_hits(name: str, found: Iterable[Known], redirected: Mapping[str, str]) -> tuple[Hit, ...]:
    """The people among `found` who bear a name, best meeting and most prominent first.

    `redirected` gives by item the title of the page that Wikipedia leads this name to; who bears none of the spellings
    is still meant by it where the two resemble each other.
    """
    hits = []
    for known in found:
        if not known.is_person:
            continue
        best = _best(name, known.names, partial=len(words(name)) == 1)
        if best is None and resembles(name, redirected.get(known.entity.id, "")):
            best = Meeting.VARIANT, name
        if best:
            hits.append(Hit(known.entity, best[1], best[0]))
    return _ranked(hits)


def _best(name: str, spellings: Iterable[str], *, partial: bool) -> tuple[Meeting, str] | None:
    best: tuple[Meeting, str] | None = None
    for spelling in spellings:
        met = meeting(name, spelling)
        if met is None or (met is Meeting.PARTIAL and not partial):
            continue
        if best is None or MEETING_RANK[met] < MEETING_RANK[best[0]]:
            best = met, spelling
    return best


def thing_hits(name: str, found: Iterable[Known], leads_to: Collection[str]) -> tuple[Hit, ...]:
    """The organisations and other things among `found` that go by a name; `leads_to` are those its page is about."""
    hits = []
    for known in found:
        if known.is_person or known.entity.kind is EntityKind.OFFICE:
            continue
        spelling = next((each for each in known.names if thing_key(each) == thing_key(name)), None)
        if spelling:
            hits.append(Hit(known.entity, spelling, meeting(bare(name), spelling) or Meeting.FOLDED))
        elif known.entity.id in leads_to:
            hits.append(Hit(known.entity, name, Meeting.FOLDED))
    return _ranked(hits)


def _ranked(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    ranked = sorted(hits, key=lambda hit: (MEETING_RANK[hit.meeting], -hit.entity.prominence, _number(hit.entity)))
    return tuple(ranked[:MOST_HITS])


def _number(entity: Entity) -> int:
    return int(entity.id[1:]) if entity.qid else 0


@dataclass(frozen=True, slots=True)
class Naming:
    """How the words of one article name offices: the countries its text names, and all names of its bodies."""

    countries: frozenset[str]
    bodies: Mapping[str, Sequence[str]] = field(default_factory=dict)


def office_hits(role: OfficeWords, offices: Iterable[Entity], sure: Collection[str], naming: Naming) -> tuple[Hit, ...]:
    """The offices that a role may mean, met as `offices_called` of a snapshot does.

    `sure` are those that a page or a name with the role's own words and place leads to.
    """
    asked: dict[OfficeKey, Meeting] = {}
    for key, met in role_keys(role, naming.countries, naming.bodies):
        asked.setdefault(key, met)
    hits = []
    for office in offices:
        found = _office(office, asked, naming, placed=bool(role[1]))
        if found is None and office.id in sure:
            found = Hit(office, office.label, Meeting.FOLDED)
        if found:
            hits.append(found)
    return tuple(sorted(hits, key=lambda hit: (MEETING_RANK[hit.meeting], -hit.entity.prominence, _number(hit.entity))))


def _office(office: Entity, asked: Mapping[OfficeKey, Meeting], naming: Naming, *, placed: bool) -> Hit | None:
    countries = office.best_refs(*WHERE)
    best: Hit | None = None
    for spelling in office.names:
        unsaid = home(spelling, countries, office.names)
        for key in office_keys(spelling, countries) & asked.keys():
            left_out = unsaid is not None and unsaid not in naming.countries and not placed
            met = Meeting.PARTIAL if left_out else asked[key]
            if best is None or MEETING_RANK[met] < MEETING_RANK[best.meeting]:
                best = Hit(office, spelling, met)
    return best
