"""What weights do the data give the reasons for and against a candidate? Printed beside those in use.

    python benchmarks/verification/fit.py --snapshot FILE [--people 4000] [--seed 1]

FILE is the mini dump as a snapshot, with made people or without. Office-holders of the dump are put into made claims,
given and not read: their office then or before, age, country, a relative. Half of them are taken out of what is known,
so that only namesakes are left, as with people of the news who have no item. Each candidate is a row: the reasons
found, and whether it is the one meant. A logistic regression with a small penalty is fitted on the people whose number
is even and tried on the others; so are the two numbers that make a probability of the odds.

The shares of slips, of claims newer than the source, of late birthdays are set by hand below. Being in office and being
of the article's country stay as in use: everybody drawn is in office. What the data hardly hold (occupations,
employers, parties, events, pages) cannot be fitted; neither can being among others.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import log
from pathlib import Path

import numpy as np
from crowd import entities, has_data
from made_claims import slip
from timelines import DATA, offices

from shared.dates import PartialDate, age_on
from shared.knowledge.snapshot import Snapshot
from shared.knowledge.wikibase import parse
from shared.lexicon.roles import split_place
from shared.models.reading import Claim, ClaimKind, Person, Reading, Role, When
from shared.models.text import Article, Span
from shared.models.world import Entity, Facts, ItemRef
from shared.resolution.candidates import Feature
from shared.resolution.features import SHARED_NAME, features_of
from shared.resolution.people import pairs_of, surroundings
from shared.resolution.scores import NOBODY, SLOPE

# How news differs from the data, in shares; set by hand.
SLIPPED, INITIALS, SHORTENED = 0.02, 0.02, 0.05  # of names, where they can be
NEWER = 0.1  # of offices, which the source does not know yet
LATE = 0.1  # of ages, a year behind
SAID = {ClaimKind.OFFICE: 0.7, ClaimKind.AGE: 0.3, ClaimKind.NATIONALITY: 0.3, ClaimKind.KINSHIP: 0.5}
IN_TEXT = 0.5  # of articles name a country of theirs
PENALTY = 1.0
KIN = ("P26", "P40", "P22", "P25")
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
                kin = next((s.value.id for name in KIN for s in entity.all(name) if isinstance(s.value, ItemRef)), "")
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
    return next((s.value for s in entity.best("P569") if isinstance(s.value, PartialDate)), None)


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


def fitted(made: Sequence[Row], names: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    """Weights by Newton's method with a ridge penalty, and their standard errors."""
    x, y = matrix(made, names), np.array([row.right for row in made], float)
    weights, fixed = np.zeros(len(names)), np.array([row.set for row in made])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ weights - fixed))
        curve = (x * (p * (1 - p))[:, None]).T @ x + PENALTY * np.eye(len(names))
        weights = weights + np.linalg.solve(curve, x.T @ (y - p) - PENALTY * weights)
    return weights, np.sqrt(np.diag(np.linalg.inv(curve)))


def surprise(made: Sequence[Case], slope: float, nobody: float) -> float:
    """The mean surprise at who is meant, in nats, if the odds and those of nobody share the probability out."""
    total = 0.0
    for case in made:
        shares = np.array([nobody, *(slope * (row.odds - row.common) for row in case.rows)])
        right = next((place for place, row in enumerate(case.rows, 1) if row.right), 0)
        total += float(np.logaddexp.reduce(shares) - shares[right])
    return total / len(made)


def calibrated(made: Sequence[Case]) -> tuple[float, float]:
    """The slope of the odds and the odds of nobody with the least surprise, to a fifth."""
    grid = [(slope / 5, nobody / 5) for slope in range(2, 31, 2) for nobody in range(-5, 71, 5)]
    slope, nobody = min(grid, key=lambda both: surprise(made, *both))
    near = [(slope + up / 5, nobody + over / 5) for up in (-1, 0, 1) for over in range(-3, 4)]
    return min(near, key=lambda both: surprise(made, *both))


def matrix(made: Sequence[Row], names: Sequence[str]) -> np.ndarray:
    """One line a row, one column a reason."""
    return np.array([[row.reasons[name] for name in names] for row in made], float)


def log_loss(odds: np.ndarray, right: np.ndarray) -> float:
    """The mean surprise, in nats."""
    return float(np.mean(np.logaddexp(0, np.where(right, -odds, odds))))


def main() -> int:
    """Fit, and print the weights and what they are worth."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--snapshot", type=Path, required=True, help="the mini dump as a snapshot file")
    parser.add_argument("--people", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if not has_data():
        return 2
    made = [case for case in cases(Snapshot(options.snapshot), options.people, options.seed) if case.rows]
    learnt, tried = [case for case in made if not case.held_out], [case for case in made if case.held_out]
    print_fit([row for case in learnt for row in case.rows], [row for case in tried for row in case.rows])
    slope, nobody = calibrated(learnt)
    print(f"\nsurprise at who is meant, {len(tried)} names held out: {surprise(tried, SLOPE, NOBODY):.4f} with slope "
          f"{SLOPE} and nobody at {NOBODY} as in use, {surprise(tried, slope, nobody):.4f} with {slope:.1f} and "
          f"{nobody:.1f} as fitted, {surprise(tried, 0.0, 0.0):.4f} if all were alike")  # fmt: skip
    return 0


def print_fit(learnt: Sequence[Row], tried: Sequence[Row]) -> None:
    """One line a reason, and the log-loss of what is in use, what is fitted, and of knowing the share only."""
    seen: dict[str, Counter[bool]] = {}
    for row in learnt:
        for name in row.reasons:
            seen.setdefault(name, Counter())[row.right] += 1
    names = sorted(name for name, counts in seen.items() if counts.total() >= 10)
    weights, errors = fitted(learnt, names)
    print(f"{'reason':64}{'right':>7}{'wrong':>7}{'fitted':>9}{'+-':>6}")
    for name, weight, error in zip(names, weights, errors, strict=True):
        print(f"{name:64}{seen[name][True]:7}{seen[name][False]:7}{weight:9.2f}{error:6.2f}")
    right, in_use = np.array([row.right for row in tried]), np.array([row.odds for row in tried])
    share = right.mean()
    print(f"\nlog-loss of {len(tried)} candidates held out: {log_loss(in_use, right):.4f} as in use, "
          f"{log_loss(matrix(tried, names) @ weights + np.array([row.set for row in tried]), right):.4f} as fitted, "
          f"{-share * log(share) - (1 - share) * log(1 - share):.4f} by their share ({share:.2f})")  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
