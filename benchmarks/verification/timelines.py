"""Office timelines as the benchmarks need them: who held what when, and what of a claim they decide.

What is true of a claim is told from the timelines alone, by rules of this file's own: none of the code that is being
measured is asked.
"""

import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from shared.dates import PartialDate
from shared.lexicon.places import places_in

DATA = Path(os.environ.get("BONAFIDE_DATA", "../shared/data"))
TIMELINES = DATA / "timelines" / "offices.jsonl"
# News names an outgoing holder for a week and a coming one from the day they are agreed on: no claim made in
# these days is decided against.
_AFTER, _BEFORE = timedelta(days=7), timedelta(days=30)
# Two holders together for longer than this share the office; less is how handovers are written down.
_SHARED = timedelta(days=31)
# Posts of which a state has many alike, so that one holder says nothing of another.
_ALIKE = re.compile(
    r"\b(ambassador|(?:representative|high commissioner) (?:to|at|of)|consul|envoy|deputy|assistant|member"
    r"|under[- ]?secretary)\b",
    re.IGNORECASE,
)

# Offices of parts of a country, whose place is in their label; "Head of the Prime Minister's military cabinet" says
# none, nor does "President of the House of Councillors".
_REGIONAL = re.compile(
    r"(?i:governor|chief minister|premier|head|mayor|president|secretary of state)"
    r"(?: of the [A-Z]\w+)? of (?:the )?(?![a-z]|(?:House|Council|Minister|Prime|Treasury)\b)\w"
)
# What only tells two items apart: "Minister of Culture (France)"; news says "France's Minister of Culture".
_SORTED_BY = re.compile(r" \([^)]+\)$")
# Titles of the peerage behind a name, which are of a later day; and names as English news writes them.
_PEERAGE = re.compile(r", (?:\d+(?:st|nd|rd|th) )?(?:Baron|Baroness|Viscount|Earl|Marquess|Duke|Lord)\b.*")
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ .'’ʻ-]*(?:, [JS]r\.?)?")
_ARTICLES = {
    "United States of America": "the United States",
    "United Kingdom": "the United Kingdom",
    "People's Republic of China": "China",
}


class Truth(StrEnum):
    """What the timelines say of a claim."""

    TRUE = "true"
    FALSE = "false"
    OPEN = "not decided"


@dataclass(frozen=True)
class Term:
    """One holder's stretch in an office; `end` is None where the source saw no end."""

    qid: str
    name: str
    start: PartialDate
    end: PartialDate | None

    @property
    def is_in_news(self) -> bool:
        """Whether English news would write the name so: some labels are in other scripts or family name first."""
        return _LATIN.fullmatch(self.name) is not None

    def covers(self, day: date) -> bool:
        """Whether it certainly ran on that day."""
        return self.start.last <= day and (self.end is None or day <= self.end.first)

    def misses(self, day: date) -> bool:
        """Whether it certainly ran neither on that day nor around it, with the leeway that news takes."""
        ended = self.end is not None and self.end.last + _AFTER < day
        return ended or self.start.first - _BEFORE > day


@dataclass(frozen=True)
class Office:
    """An office with its terms, oldest first, as its source knew them on the day `seen`."""

    qid: str
    label: str
    country: str | None
    single: bool
    seen: date
    terms: tuple[Term, ...]

    @cached_property
    def words(self) -> str:
        """The office as news writes it: with its country where the label names none ("France's ambassador to ...")."""
        said = _SORTED_BY.sub("", self.label) if self.country else self.label
        head = said.split(" to ")[0]
        if self.country is None or places_in(head) or _REGIONAL.search(said):
            return said
        owner = _ARTICLES.get(self.country, self.country)
        return f"{owner}{'’' if owner.endswith('s') else '’s'} {said}"

    def held_by(self, qid: str) -> tuple[Term, ...]:
        """One person's terms."""
        return tuple(term for term in self.terms if term.qid == qid)

    def truth(self, qid: str | None, day: date, leeway: timedelta = _AFTER) -> Truth:
        """Whether somebody (None: nobody known) held it on a day, where the timeline decides.

        False of somebody who had left it well before, as far as the source knew; and where one holds the office at
        a time, of everybody who is not near to holding it while others do, and for the `leeway` before and after:
        whoever came next may be unknown, and is granted the same week as the known, but for a day that is named.
        """
        own = self.held_by(qid) if qid else ()
        if any(term.covers(day) and (term.end or day <= self.seen) for term in own):
            return Truth.OPEN if all(self._is_stale(term, day) for term in own if term.covers(day)) else Truth.TRUE
        if not all(term.misses(day) for term in own):
            return Truth.OPEN
        known = day <= self.seen
        others = [t for t in self.terms if t.qid != qid and (t.end or known) and not self._is_left_open(t)]
        left = known and any(term.end and term.end.last < day for term in own)
        around = (day + timedelta(days=n) for n in range(-leeway.days, leeway.days + 1))
        filled = self.single and all(any(term.covers(each) for term in others) for each in around)
        return Truth.FALSE if left or filled else Truth.OPEN

    def _is_left_open(self, term: Term) -> bool:
        """Whether a term has no end although somebody else's followed at some time: nobody noted when it ended."""
        followed = any(t.qid != term.qid and term.start.last < t.start.first for t in self.terms)
        return term.end is None and followed and self.single

    def _is_stale(self, term: Term, day: date) -> bool:
        """Whether a term without an end was followed by somebody else's before the day: its end was never noted."""
        followed = any(t.qid != term.qid and term.start.last < t.start.first <= day for t in self.terms)
        return term.end is None and followed and (self.single or bool(_ALIKE.search(self.label)))


def offices(path: Path = TIMELINES) -> Iterator[Office]:
    """Every office of the timelines with at least three holders."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            terms = tuple(
                Term(
                    h["qid"],
                    _PEERAGE.sub("", h["name"]),
                    PartialDate.parse(h["start"]),
                    PartialDate.parse(h["end"]) if h["end"] else None,
                )
                for h in row["holders"]
                if h["start"]
            )
            seen = date.fromisoformat(row["snapshot"])
            yield Office(row["qid"], row["label"], row["country"], _one_at_a_time(row["label"], terms), seen, terms)


def _one_at_a_time(label: str, terms: tuple[Term, ...]) -> bool:
    """Whether no two holders were certainly in office together for longer than a handover, and none need not be.

    Several who began on one day and have not left are in office together too.
    """
    open_since = Counter(term.start for term in terms if not term.end)
    if any(many > 1 for many in open_since.values()):
        return False
    spans = [(t.start.last, t.end.first, t.qid) for t in terms if t.end]
    together = any(
        min(one[1], other[1]) - max(one[0], other[0]) > _SHARED
        for at, one in enumerate(spans)
        for other in spans[at + 1 :]
        if one[2] != other[2]
    )
    return not together and not _ALIKE.search(label)
