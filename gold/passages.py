"""Reads passages with what they say marked beside them; `benchmarks/annotated/README.md` tells the format."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from gold.places import BadPassage, between_marks, mentions_of, places_of, stretch
from shared.dates import PartialDate
from shared.models.reading import Capacity, Citing, ClaimKind, When
from shared.models.text import Span

_HEAD = re.compile(r"(?P<id>[\w-]+) (?P<style>[a-z-]+) (?P<day>\d{4}-\d\d-\d\d)$")
_PERSON = re.compile(r"(?P<key>[a-z]): (?P<forms>.+)$")
_CLAIM = re.compile(r"  (?P<kind>[a-z]+) (?P<words>[^|]+?)(?: \| (?P<marks>.+))?$")
_SAID = re.compile(r"(?P<mark>[DI]) (?P<key>[a-z-]): (?P<words>.+)$")
_SOURCE = re.compile(r"S (?P<how>[a-z]+): (?P<name>.+)$")
_BYLINE = re.compile(r"B: (?P<form>.+)$")
OPEN = "-"


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """One claim on a person; `span` holds its words."""

    kind: ClaimKind
    span: Span
    when: When = When.CURRENT
    capacity: Capacity = Capacity.FULL
    as_of: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class GoldPerson:
    """One human of a passage: all mentions by name, and what is claimed."""

    key: str
    mentions: tuple[Span, ...]
    claims: tuple[GoldClaim, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldQuotation:
    """Words given to somebody; `speaker` is a person's key, None where the passage leaves it open."""

    span: Span
    direct: bool
    speaker: str | None


@dataclass(frozen=True, slots=True)
class GoldSource:
    """An outlet or body on whose word something rests."""

    name: str
    how: Citing


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage with everything that is to be read in it; `bylines` names those who made it, not those it is about."""

    id: str
    style: str
    published_on: date
    text: str
    people: tuple[GoldPerson, ...]
    quotations: tuple[GoldQuotation, ...]
    sources: tuple[GoldSource, ...]
    bylines: tuple[Span, ...]


def passages_in(path: Path) -> list[Passage]:
    """Every passage of a file; BadPassage where something marked is not in the text, or is there more than once."""
    blocks = re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    found = [_passage(block) for block in blocks]
    twice = {one.id for one in found if sum(one.id == other.id for other in found) > 1}
    if twice:
        raise BadPassage(f"{path}: two passages are called {', '.join(sorted(twice))}")
    return found


def _passage(block: str) -> Passage:
    head, _, rest = block.partition("\n")
    named = _HEAD.match(head.strip())
    if named is None:
        raise BadPassage(f"=== {head}: expected an id, a style and a day")
    text, divided, marks = rest.partition("\n---\n")
    if not divided:
        raise BadPassage(f"{named['id']}: no line --- between the passage and what is marked")
    reading = _Marks(text.strip())
    try:
        for line in marks.rstrip().splitlines():
            reading.take(line)
        return reading.passage(named["id"], named["style"], date.fromisoformat(named["day"]))
    except ValueError as error:
        raise BadPassage(f"{named['id']}: {error}") from error


@dataclass
class _Marks:
    """The lines below a passage, taken one by one."""

    text: str
    forms: list[tuple[str, str]] = field(default_factory=list)
    claims: dict[str, list[re.Match[str]]] = field(default_factory=dict)
    quotations: list[GoldQuotation] = field(default_factory=list)
    sources: list[GoldSource] = field(default_factory=list)
    bylines: list[str] = field(default_factory=list)

    def take(self, line: str) -> None:
        if found := _PERSON.match(line):
            if found["key"] in self.claims:
                raise BadPassage(f"two people are marked {found['key']}")
            self.forms += [(found["key"], form.strip()) for form in found["forms"].split(";")]
            self.claims[found["key"]] = []
        elif found := _CLAIM.match(line):
            self.claims[next(reversed(self.claims))].append(found)
        elif found := _SAID.match(line):
            self.quotations.append(_quotation(self.text, found))
        elif found := _SOURCE.match(line):
            self.sources += [_source(self.text, name, Citing(found["how"])) for name in _names(found["name"])]
        elif found := _BYLINE.match(line):
            self.bylines += _names(found["form"])
        elif line.strip():
            raise BadPassage(f"cannot read {line!r}")

    def passage(self, name: str, style: str, day: date) -> Passage:
        mentions = mentions_of(self.text, [*self.forms, *((OPEN, form) for form in self.bylines)])
        people = tuple(
            GoldPerson(key, tuple(sorted(mentions[key])), tuple(_claim(self.text, c, mentions[key]) for c in claims))
            for key, claims in self.claims.items()
        )
        unknown = {q.speaker for q in self.quotations} - {None, *self.claims}
        if unknown:
            raise BadPassage(f"nobody is marked {unknown}")
        quotations = tuple(sorted(self.quotations, key=lambda q: q.span))
        return Passage(name, style, day, self.text, people, quotations, tuple(self.sources), mentions.get(OPEN, ()))


def _claim(text: str, found: re.Match[str], mentions: Sequence[Span]) -> GoldClaim:
    """A claim; of several places where its words stand, the one nearest to a mention of the person is meant."""
    words = found["words"].strip()
    places = places_of(text, words)
    if len(places) > 1:
        start = min(places, key=lambda p: min(abs(p - m.start) for m in mentions))
        span = Span.of(text, start, start + len(words))
    else:
        span = stretch(text, words)
    claim = GoldClaim(ClaimKind(found["kind"]), span)
    for mark in (found["marks"] or "").split():
        if mark.startswith("@"):
            claim = replace(claim, as_of=PartialDate.parse(mark[1:]))
        elif mark in set(When):
            claim = replace(claim, when=When(mark))
        else:
            claim = replace(claim, capacity=Capacity(mark))
    return claim


def _quotation(text: str, found: re.Match[str]) -> GoldQuotation:
    speaker = None if found["key"] == OPEN else found["key"]
    if found["mark"] == "I":
        return GoldQuotation(stretch(text, found["words"]), False, speaker)
    if " .. " in found["words"]:
        return GoldQuotation(stretch(text, found["words"]), True, speaker)
    return GoldQuotation(between_marks(text, found["words"]), True, speaker)


def _source(text: str, name: str, how: Citing) -> GoldSource:
    if not places_of(text, name):
        raise BadPassage(f"{name!r} does not stand in the text")
    return GoldSource(name, how)


def _names(listed: str) -> list[str]:
    return [name.strip() for name in listed.split(";")]
