"""What a source of knowledge holds: entities, statements, offices and who held them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from shared.dates import Bound, PartialDate, Unstated
from shared.models.properties import Property
from shared.models.roster import Entry

QID = re.compile(r"Q[1-9]\d*")


def qid_of(key: str) -> str | None:
    """The key of an entity within its source, if Wikidata gave it."""
    return key if QID.fullmatch(key) else None


class EntityKind(StrEnum):
    """What an item is, as far as this program cares."""

    HUMAN = "human"
    FICTIONAL = "fictional"
    PSEUDONYM = "pseudonym"  # one name for several people
    OFFICE = "office"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    OTHER = "other"


class Rank(StrEnum):
    """How Wikidata ranks a statement; deprecated ones never count."""

    PREFERRED = "preferred"
    NORMAL = "normal"
    DEPRECATED = "deprecated"


@dataclass(frozen=True, slots=True)
class ItemRef:
    """A reference to another entity by its id."""

    id: str


Value = ItemRef | PartialDate | Unstated | str


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of an entity; `id` is None where it did not come from Wikidata."""

    property: str
    value: Value
    id: str | None = None
    rank: Rank = Rank.NORMAL
    qualifiers: tuple[tuple[str, Value], ...] = ()
    reference: str | None = None

    def qualifier(self, name: str) -> Value | None:
        """The first value of one qualifier, if it has any."""
        return next((value for key, value in self.qualifiers if key == name), None)


@dataclass(frozen=True, slots=True)
class Entity:
    """An item of Wikidata, or a row of a table that no item could be confirmed for.

    `id` is the key within its source; `qid` is that key if Wikidata gave it, else None. `revision` and
    `retrieved_at` say which state of the item was read. `known_until` is the day up to which its source can know
    anything of it. `sitelinks` maps a site ("enwiki") to the page's title.
    """

    id: str
    kind: EntityKind
    label: str
    description: str | None = None
    aliases: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    sitelinks: Mapping[str, str] = field(default_factory=dict)
    prominence: int = 0
    revision: int | None = None
    retrieved_at: datetime | None = None
    known_until: date | None = None

    @property
    def qid(self) -> str | None:
        """Its id in Wikidata, None where it has none that could be confirmed."""
        return qid_of(self.id)

    @property
    def names(self) -> tuple[str, ...]:
        """Its label and every other name it goes by."""
        return (self.label, *self.aliases)

    def best(self, name: str) -> tuple[Statement, ...]:
        """The statements of one property that count: preferred ones if there are any, else normal ones."""
        found = self.all(name)
        if len(found) < 2:
            return found
        preferred = [s for s in found if s.rank is Rank.PREFERRED]
        return tuple(preferred) or found

    def all(self, name: str) -> tuple[Statement, ...]:
        """Every statement of one property that is not deprecated, whatever its rank: history counts too."""
        return tuple(s for s in self.statements if s.property == name and s.rank is not Rank.DEPRECATED)

    def refs(self, *names: str) -> tuple[str, ...]:
        """The ids of what these properties refer to, one property after the other."""
        return _referred(s for name in names for s in self.all(name))

    def best_refs(self, *names: str) -> tuple[str, ...]:
        """The ids of what the statements that count of these properties refer to, one property after the other."""
        return _referred(s for name in names for s in self.best(name))


def _referred(statements: Iterable[Statement]) -> tuple[str, ...]:
    return tuple(s.value.id for s in statements if isinstance(s.value, ItemRef))


@dataclass(frozen=True, slots=True)
class Tenure:
    """One stretch of one holder in one office, merged from all statements that tell of it.

    `property` and `statement` are the first statement's, for evidence.
    """

    office: str
    holder: str
    label: str
    start: Bound
    end: Bound
    acting: bool = False
    property: str = Property.POSITION_HELD
    statement: str | None = None
    rank: Rank = Rank.NORMAL
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class OfficeChain:
    """An office and everyone known to have held it, oldest first.

    `single` is true where the data prove that one holds it at a time, else false: not proven.
    """

    office: Entity
    tenures: tuple[Tenure, ...]
    single: bool
    known_until: date | None


class Meeting(StrEnum):
    """How the name asked for met the name found, best first."""

    EXACT = "exact"
    FOLDED = "folded"  # but for capitals, accents, hyphens or spaces
    ORDER = "order"  # the parts in another order
    VARIANT = "variant"  # another transliteration of the same sounds
    NICKNAME = "nickname"  # a given name and its short form
    MIDDLE = "middle"  # a middle name, initial, particle or generation more or less
    WITHIN = "within"  # words of a longer name, which has others before or after them
    INITIALS = "initials"  # initials for given names
    NEAR = "near"  # one letter wrong
    ALIKE = "alike"  # the same consonants with other vowels
    PARTIAL = "partial"  # a part of the name only


MEETING_RANK = {meeting: place for place, meeting in enumerate(Meeting)}
"""The best has the lowest rank."""

SAME_LETTERS = frozenset({Meeting.EXACT, Meeting.FOLDED, Meeting.ORDER})
"""Where nothing but signs, capitals and the order of the parts differs."""

FULL_NAME = SAME_LETTERS | {Meeting.VARIANT}
"""Where every part of the name asked for is one of the name found, in whatever spelling."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entity found by a name, the spelling of its own that met, and how."""

    entity: Entity
    spelling: str
    meeting: Meeting


@dataclass(frozen=True, slots=True)
class Lookup:
    """What looking one name up gave: hits in order, or the reason why it could not be asked.

    No hits and no failure means: looked for and not found.
    """

    hits: tuple[Hit, ...] = ()
    failure: str | None = None


class Coverage(StrEnum):
    """Whether a source means to hold everybody of a kind, or some."""

    COMPLETE = "complete"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True)
class KnowledgeInfo:
    """What a source of knowledge is, and what it can know: for the report's `knowledge`."""

    kind: str
    name: str
    coverage: Coverage
    known_until: date | None


@dataclass(frozen=True, slots=True)
class PageText:
    """The lead of a Wikipedia page in plain text, and the revision it was read in."""

    title: str
    text: str
    revision: int
    retrieved_at: datetime


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that was looked up for one article.

    Names are keyed as the reading writes them, offices by (title, place, organisation), entities and chains by
    the entity's id. `entities` holds every entity that another one refers to, for its label at least, and of the
    holders of an office those of the days that the article speaks of. `texts` are leads of pages by the id of whom
    they are about, where statements are silent on a claim. `retry_at` is when to ask again what could not be asked;
    `stale_since` is set where older answers stand in for such. `roster` is what the desk itself knows of whoever is
    called so, by the name as the reading writes it.
    """

    info: KnowledgeInfo
    people: Mapping[str, Lookup] = field(default_factory=dict)
    places: Mapping[str, Lookup] = field(default_factory=dict)
    organisations: Mapping[str, Lookup] = field(default_factory=dict)
    offices: Mapping[tuple[str, str | None, str | None], Lookup] = field(default_factory=dict)
    chains: Mapping[str, OfficeChain] = field(default_factory=dict)
    entities: Mapping[str, Entity] = field(default_factory=dict)
    texts: Mapping[str, PageText] = field(default_factory=dict)
    retry_at: datetime | None = None
    stale_since: datetime | None = None
    roster: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)

    def label(self, entity: str) -> str:
        """The label of an entity that was met, its id where none is known."""
        found = self.entities.get(entity)
        return found.label if found else entity
