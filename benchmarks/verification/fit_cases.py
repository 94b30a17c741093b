"""Made claims of office-holders and their candidates, as rows to fit weights on."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from benchmarks.verification.crowd import entities
from benchmarks.verification.misspelled import slip
from benchmarks.verification.timelines import DATA, offices
from shared.dates import PartialDate, age_on
from shared.knowledge.snapshot import Snapshot
from shared.knowledge.wikibase import parse
from shared.lexicon.roles import split_place
from shared.models.properties import Property
from shared.models.reading import Claim, ClaimKind, Person, Reading, Role, When
from shared.models.text import Article, Span
from shared.models.world import Entity, Facts
from shared.resolution.candidates import Feature
from shared.resolution.features import SHARED_NAME, features_of
from shared.resolution.people import pairs_of, surroundings

# How news differs from the data, in shares; set by hand.
SLIPPED, INITIALS, SHORTENED = 0.02, 0.02, 0.05  # of names, where they can be
NEWER = 0.1  # of offices, which the source does not know yet
LATE = 0.1  # of ages, a year behind
SAID = {ClaimKind.OFFICE: 0.7, ClaimKind.AGE: 0.3, ClaimKind.NATIONALITY: 0.3, ClaimKind.KINSHIP: 0.5}
IN_TEXT = 0.5  # of articles name a country of theirs
KIN = (Property.SPOUSE, Property.CHILD, Property.FATHER, Property.MOTHER)
SET = frozenset({"in office", "topic", SHARED_NAME})  # reasons that are not fitted


@dataclass(frozen=True)
class Known:
    """Somebody with a term of an office, and what can be said of them."""

    entity: Entity
    words: str
    country: str | None
    start: date
    end: date
    kin: str | None


@dataclass(frozen=True)
class Row:
    """One candidate: the reasons with how often each counts, the odds in use, and whether it is the one meant.

    `set` is the part of the odds that is not fitted, `common` the part for how many bear the name.
    """

    reasons: Counter[str]
    odds: float
    set: float
    common: float
    right: bool


@dataclass(frozen=True)
class Case:
    """All candidates of one name."""

    rows: tuple[Row, ...]
    held_out: bool


def known_people() -> list[Known]:
    """Everybody of the timelines with their item of the dump."""
    items = {raw["id"]: raw for raw in entities(DATA / "wikidata-officeholders.ndjson.gz")}
    found = []
    for office in offices():
        for term in office.terms:
            if term.qid in items and term.is_in_news and " " in term.name and term.start.is_exact:
                entity = parse(items[term.qid])
                end = term.end.first if term.end else min(office.seen, term.start.first + timedelta(days=400))
                kin = next(iter(entity.refs(*KIN)), "")
                label = items[kin]["labels"].get("en", {}).get("value") if kin in items else None
                found.append(Known(entity, office.words, office.country, term.start.first, end, label))
    return found


def spelled(name: str, dice: random.Random) -> str:
    """The name as some article writes it."""
    words, throw = name.split(), dice.random()
    if throw < SLIPPED:
        return slip(name, dice)
    if throw < SLIPPED + INITIALS:
        return " ".join((f"{words[0][0]}.", *words[1:]))
    if throw < SLIPPED + INITIALS + SHORTENED and len(words) > 2:
        return f"{words[0]} {words[-1]}"
    return name


class Writer:
    """Writes a text piece by piece and remembers where each claim stands in it."""

    def __init__(self) -> None:
        self.text = ""
        self.claims: list[Claim] = []

    def say(self, before: str, words: str, kind: ClaimKind | None = None, **parts: object) -> Span:
        """Some words and, where a kind is given, the claim they make."""
        self.text += before
        span = Span(len(self.text), len(self.text) + len(words), words)
        self.text += words
        if kind:
            self.claims.append(Claim(kind, span, **parts))  # type: ignore[arg-type]
        return span


def article(known: Known, other: str, dice: random.Random) -> Reading:
    """What an article says of somebody; `other` is the office it gives them where the source is behind."""
    former = dice.random() < 0.3
    day = known.end + timedelta(days=dice.randrange(30, 1500)) if former else known.start + timedelta(
        days=dice.randrange(max(1, (known.end - known.start).days))
    )  # fmt: skip
    said = {kind for kind, share in SAID.items() if dice.random() < share}
    writer, name = Writer(), spelled(known.entity.label, dice)
    if known.country and dice.random() < IN_TEXT:
        writer.say("In ", f"{known.country} on Tuesday, ")
    at = writer.say("", name)
    if ClaimKind.AGE in said and (born := _born(known.entity)):
        years = age_on(day, born)[0] - (dice.random() < LATE)
        writer.say(", ", str(years), ClaimKind.AGE, value=str(years))
    if ClaimKind.OFFICE in said:
        words = other if dice.random() < NEWER else known.words
        when = When.FORMER if former else When.CURRENT
        writer.say(", the ", words, ClaimKind.OFFICE, role=Role(*split_place(words)), when=when)
    if ClaimKind.NATIONALITY in said and known.country:
        writer.say(", of ", known.country, ClaimKind.NATIONALITY, value=known.country)
    if ClaimKind.KINSHIP in said and known.kin:
        writer.say(", a relative of ", known.kin, ClaimKind.KINSHIP, value=known.kin)
    writer.say("", " spoke.")
    person = Person("p", name, (at,), tuple(writer.claims))
    return Reading(Article("a", writer.text, None, day), (person,), (), (), (), "made")


def _born(entity: Entity) -> PartialDate | None:
    return next((s.value for s in entity.best(Property.BORN) if isinstance(s.value, PartialDate)), None)


def cases(source: Snapshot, number: int, seed: int) -> Iterator[Case]:
    """The candidates of so many made articles."""
    dice, pool = random.Random(seed), known_people()
    at_home: dict[str | None, list[str]] = {}
    for each in pool:
        at_home.setdefault(each.country, []).append(each.words)
    for _ in range(number):
        known = dice.choice(pool)
        reading = article(known, dice.choice(at_home[known.country]), dice)
        facts = source.gather(reading)
        if dice.random() < 0.5:
            facts = without(facts, known.entity.id)
        pairs = pairs_of(reading.people[0], surroundings(reading, facts))
        made = tuple(row(features_of(pair), pair.entity.id == known.entity.id) for pair in pairs)
        yield Case(made, int(known.entity.id[1:]) % 2 == 1)


def row(found: Sequence[Feature], right: bool) -> Row:
    """One candidate by its features."""
    reasons = Counter(reason(feature) for feature in found if feature.name not in SET)
    common = sum(f.weight for f in found if f.name == SHARED_NAME)
    return Row(reasons, sum(f.weight for f in found), sum(f.weight for f in found if f.name in SET), common, right)


def without(facts: Facts, item: str) -> Facts:
    """What is known, if one item were not."""
    people = {
        name: replace(found, hits=tuple(hit for hit in found.hits if hit.entity.id != item))
        for name, found in facts.people.items()
    }
    return replace(facts, people=people)


def reason(feature: Feature) -> str:
    """A reason by its name and direction; how names met by the words for it."""
    if feature.name == "name":
        return f"name: {feature.detail.split(':')[0]}"
    return f"{feature.name} {'+' if feature.weight > 0 else '-'}"
