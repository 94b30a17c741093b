"""Real people of news and Wikipedia linked to their items: how many are known, and how many are taken for others?

    python benchmarks/verification/real.py [--made 1000000] [--documents 40] [--set news-fair-v2]

Reads the linked development sets in BONAFIDE_DATA (news-fair-v2, wiki-fair-v2, aida-dev) against the mini dump, the
sets' own people (of whom only the name is known) and made ones. A link is right where it overlaps a gold mention of the
same item. "By facts" are the people whom the dump knows more of than a name, "by name" the others: a name alone is no
identity here unless the rules for it hold, so little of those can be known by design. In the same run: the only bearer
of the name, and the best known bearer. The peers' rows are from ELEVANT's own result files, against all of Wikipedia.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from benchmarks.verification.crowd import DUMP, arguments, entities, has_data, knowledge
from benchmarks.verification.real_documents import Document, Span, documents
from shared.knowledge.snapshot import Snapshot
from shared.models.reading import Reading
from shared.models.world import Facts, Hit, Meeting
from shared.reading import make_reader
from shared.reading.base import Reader
from shared.resolution.people import is_possible, resolve
from shared.verification.verdicts import verify

SETS = ("news-fair-v2", "wiki-fair-v2", "aida-dev")
# F1 on people in per cent, of ../shared/reference/peers.md; aida-dev has no row: theirs are on its test half.
PEERS = {
    "news-fair-v2": "ReFinED 78.8, Ambiverse 68.1, WAT 66.5, GENRE 65.3, REL 63.8, Spotlight 54.8",
    "wiki-fair-v2": "ReFinED 76.5, Ambiverse 61.1, GENRE 58.0, WAT 57.8, REL 52.7, Spotlight 48.8",
}
_SAME = (Meeting.EXACT, Meeting.FOLDED)


@dataclass(frozen=True)
class Link:
    """One mention linked to an item."""

    span: Span
    qid: str


@dataclass
class Tally:
    """How the links of one system came out; `found` and `all` by kind of gold mention."""

    links: int = 0
    right: int = 0
    on_unknown: int = 0
    found: dict[str, int] = field(default_factory=dict)
    all: dict[str, int] = field(default_factory=dict)

    def count(self, kind: str, is_found: bool) -> None:
        """Count one gold mention."""
        self.all[kind] = self.all.get(kind, 0) + 1
        self.found[kind] = self.found.get(kind, 0) + is_found


def identities(reading: Reading, facts: Facts, by_name: bool) -> Iterator[tuple[str, str]]:
    """Who each person is taken for, by their id in the reading; those by name only where asked for."""
    for judgement in verify(reading, resolve(reading, facts), facts):
        chosen = judgement.resolved.identity
        if chosen and (by_name or not judgement.resolved.by_name_only):
            yield judgement.resolved.person.id, chosen.entity.id


def suggestions(reading: Reading, facts: Facts) -> Iterator[tuple[str, str]]:
    """Who each person is or, for want of proof, may be: the one possible bearer of the name."""
    for who in resolve(reading, facts):
        possible = [c for c in who.candidates if is_possible(c) and c.hit.meeting in _SAME]
        chosen = who.identity or (possible[0] if len(possible) == 1 else None)
        if chosen:
            yield who.person.id, chosen.entity.id


def by_label(reading: Reading, facts: Facts, pick: Callable[[list[Hit]], Hit | None]) -> Iterator[tuple[str, str]]:
    """Whom a look-up of the bare name gives."""
    for person in reading.people:
        hits = [hit for hit in facts.people[person.name].hits if hit.meeting in _SAME]
        if hits and (found := pick(hits)):
            yield person.id, found.entity.id


def _only(hits: list[Hit]) -> Hit | None:
    return hits[0] if len(hits) == 1 else None


def _best_known(hits: list[Hit]) -> Hit | None:
    return max(hits, key=lambda hit: hit.entity.prominence)


System = Callable[[Reading, Facts], Iterator[tuple[str, str]]]
SYSTEMS: dict[str, System] = {
    "bonafide": partial(identities, by_name=False),
    "bonafide, with those by name only": partial(identities, by_name=True),
    "bonafide, with who it asks about": suggestions,
    "name: the only bearer": partial(by_label, pick=_only),
    "name: the best known bearer": partial(by_label, pick=_best_known),
}


def links(reading: Reading, chosen: Iterator[tuple[str, str]], within: Span) -> list[Link]:
    """A link for every mention of whoever was given an item, within the annotated stretch."""
    mentions = {person.id: person.mentions for person in reading.people}
    return [
        Link((m.start, m.end), qid)
        for person, qid in chosen
        for m in mentions[person]
        if within[0] <= m.start and m.end <= within[1]
    ]


def score(tally: Tally, made: Sequence[Link], document: Document, by_facts: frozenset[str]) -> None:
    """Count the links and the gold mentions of one document."""
    for link in made:
        met = [gold for gold in document.gold if _overlap(gold.span, link.span)]
        right = any(gold.qid == link.qid for gold in met)
        if not right and met and all(gold.may_be_left_out and gold.qid for gold in met):
            continue  # an optional mention neither counts for nor against
        tally.links += 1
        tally.right += right
        tally.on_unknown += bool(met) and not right and all(gold.qid is None for gold in met)
    for gold in document.gold:
        if gold.qid is None or gold.may_be_left_out:
            continue
        found = any(link.qid == gold.qid and _overlap(gold.span, link.span) for link in made)
        for kind in ("all", "coreferent" if gold.coreferent else "named", _known(gold.qid, by_facts)):
            tally.count(kind, found)


def _known(qid: str, by_facts: frozenset[str]) -> str:
    return "by facts" if qid in by_facts else "by name"


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def run(name: str, source: Snapshot, reader: Reader, by_facts: frozenset[str], most: int | None) -> None:
    """Link one set with every system and print its table."""
    tallies = {system: Tally() for system in SYSTEMS}
    unknown = number = 0
    for document in documents(name, most):
        number += 1
        unknown += sum(gold.qid is None for gold in document.gold)
        reading = reader.read(document.article)
        facts = source.gather(reading)
        for system, choose in SYSTEMS.items():
            score(tallies[system], links(reading, choose(reading, facts), document.within), document, by_facts)
    print_table(name, number, unknown, tallies)


def print_table(name: str, number: int, unknown: int, tallies: dict[str, Tally]) -> None:
    """One row a system: precision, recall, F1, recall by kind of mention, and links on the unknown."""
    kinds = ("named", "coreferent", "by facts", "by name")
    sizes = next(iter(tallies.values())).all
    print(f"\n{name}: {number} texts, {sizes.get('all', 0)} mentions, {unknown} unknowns of any kind")
    heads = "".join(f"{f'{kind} {sizes.get(kind, 0)}':>16}" for kind in kinds)
    print(f"{'in per cent':36}{'precision':>10}{'recall':>8}{'F1':>7}{heads}{'unknown linked':>16}")
    for system, tally in tallies.items():
        precision = tally.right / tally.links if tally.links else 1.0
        recall = tally.found.get("all", 0) / max(1, tally.all.get("all", 0))
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        shares = "".join(f"{100 * tally.found.get(k, 0) / max(1, tally.all.get(k, 0)):16.1f}" for k in kinds)
        print(f"{system:36}{100 * precision:10.1f}{100 * recall:8.1f}{100 * f1:7.1f}{shares}"
              f"{100 * tally.on_unknown / max(1, unknown):16.1f}")  # fmt: skip
    if name in PEERS:
        print(f"peers' F1, other knowledge (all of Wikipedia): {PEERS[name]}")


def main() -> int:
    """Link the sets and print a table each."""
    parser = arguments(__doc__)
    parser.add_argument("--set", choices=SETS, action="append", help="only this set")
    parser.add_argument("--documents", type=int, help="only so many of each set")
    options = parser.parse_args()
    if not has_data():
        return 2
    source, reader = knowledge(options.keep, options.made), make_reader(options.reader)
    by_facts = frozenset(raw["id"] for raw in entities(DUMP))
    print(f"{options.made:,} made people beside the dump's and the sets' own")
    for name in options.set or SETS:
        run(name, source, reader, by_facts, options.documents)
    return 0


if __name__ == "__main__":
    sys.exit(main())
