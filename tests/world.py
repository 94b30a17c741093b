"""A small made-up world: a `Knowledge` over a few rows, for tests of what is thought rather than looked up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from shared.dates import Bound, PartialDate, Unstated
from shared.lexicon.meetings import meeting
from shared.lexicon.roles import office_key, split_place
from shared.models.reading import Claim, ClaimKind, Person, Reading, Role
from shared.models.text import Article, Span
from shared.models.world import (
    Coverage,
    Entity,
    EntityKind,
    Facts,
    Hit,
    ItemRef,
    KnowledgeInfo,
    Lookup,
    Meeting,
    OfficeChain,
    PageText,
    Statement,
    Tenure,
)


def when(text: str | None) -> Bound:
    """`2022-05-10`, `2022`, `unknown` or None, as a bound."""
    if text is None:
        return None
    return Unstated.UNKNOWN if text == "unknown" else PartialDate.parse(text)


def human(key: str, label: str, *, born: str | None = None, died: str | None = None, **properties: str) -> Entity:
    """Somebody, by key and label; further properties refer to entities by key (P27="ukraine")."""
    dated = {"P569": born, "P570": died}
    statements = [Statement(name, PartialDate.parse(day)) for name, day in dated.items() if day]
    statements += [Statement(name, ItemRef(value)) for name, value in properties.items()]
    return Entity(key, EntityKind.HUMAN, label, statements=tuple(statements))


def thing(key: str, label: str, kind: EntityKind = EntityKind.OTHER, ended: str | None = None) -> Entity:
    """Anything else that has a name."""
    return Entity(key, kind, label, statements=(Statement("P576", PartialDate.parse(ended)),) if ended else ())


def office(
    label: str, *tenures: tuple[str, str, str | None], single: bool = True, known_until: str = "2025-12-31"
) -> OfficeChain:
    """An office and its holders, each `key`, start and end; a key that ends in "?" was acting."""
    entity = Entity(label.lower(), EntityKind.OFFICE, label)
    chain = tuple(
        Tenure(entity.id, key.rstrip("?"), key.rstrip("?").title(), when(start), when(end), acting=key.endswith("?"))
        for key, start, end in tenures
    )
    return OfficeChain(entity, chain, single, date.fromisoformat(known_until))


@dataclass
class World:
    """Knowledge over a handful of rows; `failing` names whatever cannot be looked up.

    `inferring` finds offices by their title alone too, as where an article's countries suggest whose it is;
    `retry_at` is when what failed may be asked again, `texts` are the leads of pages by whom they are about.
    """

    entities: Iterable[Entity] = ()
    offices: Iterable[OfficeChain] = ()
    coverage: Coverage = Coverage.PARTIAL
    failing: frozenset[str] = field(default_factory=frozenset)
    inferring: bool = False
    retry_at: datetime | None = None
    texts: Mapping[str, PageText] = field(default_factory=dict)

    @property
    def info(self) -> KnowledgeInfo:
        return KnowledgeInfo("snapshot", "made up", self.coverage, date(2025, 12, 31))

    def gather(self, reading: Reading) -> Facts:
        roles = {c.role for p in reading.people for c in p.claims if c.role} | {
            o.role for o in reading.officials if o.role
        }
        bodies = {s.name for s in reading.sources} | {role.organisation for role in roles if role.organisation}
        return Facts(
            self.info,
            people={p.name: self._named(p.name, EntityKind.HUMAN, EntityKind.FICTIONAL) for p in reading.people},
            organisations={name: self._named(name, EntityKind.ORGANISATION) for name in bodies},
            offices={(r.title, r.place, r.organisation): self._office(r) for r in roles},
            chains={chain.office.id: chain for chain in self.offices},
            entities={e.id: e for e in self.entities},
            texts=self.texts,
            retry_at=self.retry_at,
        )

    def _named(self, name: str, *kinds: EntityKind) -> Lookup:
        if name in self.failing:
            return Lookup(failure="the source did not answer")
        met = [
            Hit(entity, spelling, how)
            for entity in self.entities
            if entity.kind in kinds
            for spelling in entity.names
            if (how := meeting(name, spelling))
        ]
        return Lookup(tuple(met))

    def _office(self, role: Role) -> Lookup:
        if role.title in self.failing:
            return Lookup(failure="the source did not answer")
        key = office_key(role.title, role.place)
        keyed = [(chain.office, office_key(chain.office.label, None)) for chain in self.offices]
        exact = [
            Hit(found, found.label, Meeting.EXACT if found.label == role.title else Meeting.FOLDED)
            for found, its in keyed
            if its == key
        ]
        alike = [Hit(found, found.label, Meeting.PARTIAL) for found, its in keyed if its.title == key.title]
        return Lookup(tuple(exact or (alike if self.inferring and not role.place else [])))


def claim(words: str, kind: ClaimKind = ClaimKind.OFFICE, **parts: object) -> Claim:
    """A claim from its words: "Ukrainian President" is that title of that place; `role=` and others override."""
    return Claim(kind, Span(0, len(words), words), **{"role": Role(*split_place(words)), **parts})  # type: ignore[arg-type]


def person(name: str, *claims: Claim) -> Person:
    """Somebody the article names, with what it says of them."""
    return Person(name.lower().replace(" ", "-") + "-0", name, (Span(0, len(name), name),), claims)


def reading(*people: Person, day: str | None = "2024-10-29", text: str = "", **parts: object) -> Reading:
    """What an article of that day says; further parts are `officials`, `quotations` and `sources`."""
    article = Article("a1", text, published_on=date.fromisoformat(day) if day else None)
    rest = {"officials": (), "quotations": (), "sources": (), **parts}
    return Reading(article, people, reader="by hand", **rest)  # type: ignore[arg-type]
