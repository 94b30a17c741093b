"""True and false claims "X was OFFICE on DAY", made from office timelines: who is falsely accused, who is caught?

    python benchmarks/offices.py [--claims 3000] [--seed 1] [--snapshot FILE]

Reads `timelines/offices.jsonl` and the mini dump in BONAFIDE_DATA (default ../shared/data). The gate is the first
figure: false accusations per thousand true claims, at most one. It stands beside what a plain look-up of
"holds that office in P39, by exact label" gives on the same claims.
"""

import argparse
import json
import os
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

from shared.dates import PartialDate
from shared.knowledge.snapshot import Snapshot
from shared.lexicon.names import folded
from shared.lexicon.roles import split_place
from shared.models.reading import Claim, ClaimKind, Person, Reading, Role
from shared.models.report import Verdict
from shared.models.text import Article, Span
from shared.pipeline import check

DATA = Path(os.environ.get("BONAFIDE_DATA", "../shared/data"))


@dataclass(frozen=True)
class Term:
    """One holder of an office, with exact days."""

    qid: str
    name: str
    start: date
    end: date


@dataclass(frozen=True)
class Made:
    """One claim made from a timeline: who, which office, on which day, and what is true of it."""

    name: str
    qid: str | None
    office: str
    day: date
    kind: str
    true: bool


class OneClaim:
    """A reader that was told the one claim of a text."""

    name = "made"

    def read(self, article: Article) -> Reading:
        """The claim that the title holds: name and office."""
        name, office = json.loads(article.title or "")
        span = Span(0, len(office), office)
        claim = Claim(ClaimKind.OFFICE, span, role=Role(*split_place(office)))
        person = Person("p", name, (Span(0, len(name), name),), (claim,))
        return Reading(article, (person,), (), (), (), self.name)


def offices() -> Iterator[tuple[str, bool, list[Term]]]:
    """Each office with whether one holds it at a time, and its closed, exactly dated terms."""
    with (DATA / "timelines" / "offices.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            terms = [
                Term(h["qid"], h["name"], date.fromisoformat(h["start"]), date.fromisoformat(h["end"]))
                for h in row["holders"]
                if h["end"] and len(h["start"]) == len(h["end"]) == 10 and h["start"] < h["end"]
            ]
            if len(terms) >= 3:
                yield row["label"], row["max_concurrent"] == 1, terms


def made_claims(number: int, seed: int) -> Iterator[Made]:
    """True claims on random days and on the edges, and false ones: people of another time, and nobody."""
    dice = random.Random(seed)
    pool = list(offices())
    for _ in range(number):
        label, single, terms = dice.choice(pool)
        term = dice.choice(terms)
        inside = term.start + timedelta(days=dice.randrange((term.end - term.start).days + 1))
        yield Made(term.name, term.qid, label, inside, "on a day of the tenure", True)
        yield Made(term.name, term.qid, label, dice.choice((term.start, term.end)), "on its first or last day", True)
        yield Made(slip(term.name, dice), term.qid, label, inside, "with one letter wrong", True)
        if not single:
            continue  # of an office that several hold, nothing false can be told for certain
        other = dice.choice([t for t in terms if t.qid != term.qid] or [term])
        apart = other.end + timedelta(days=60) < inside or other.start - timedelta(days=60) > inside
        if (
            other.qid != term.qid
            and apart
            and not any(t.qid == other.qid and t.start <= inside <= t.end for t in terms)
        ):
            yield Made(other.name, other.qid, label, inside, "held it at another time", False)
        yield Made("Ottoline Brathwick", None, label, inside, "held by nobody of that name", False)


def slip(name: str, dice: random.Random) -> str:
    """The name with one letter doubled, dropped or swapped, never its first."""
    places = [i for i in range(1, len(name) - 1) if name[i].isalpha() and name[i + 1].isalpha()]
    if not places:
        return name
    at = dice.choice(places)
    return dice.choice(
        (
            name[:at] + name[at + 1 :],
            name[:at] + name[at] + name[at:],
            name[:at] + name[at + 1] + name[at] + name[at + 2 :],
        )
    )


class Baseline:
    """What a plain script does: the person's exact label, the office's exact label, a P39 that covers the day."""

    def __init__(self) -> None:
        self.held: dict[tuple[str, str], list[Term]] = {}
        for label, _, terms in offices():
            for term in terms:
                self.held.setdefault((folded(term.name), label), []).append(term)

    def accuses(self, claim: Made) -> bool:
        """Whether it would call the claim false."""
        terms = self.held.get((folded(claim.name), claim.office), [])
        return not any(term.start <= claim.day < term.end for term in terms)


def main() -> int:
    """Check the claims and print how they came out, beside the baseline."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--snapshot", type=Path, required=True, help="the mini dump as a snapshot file")
    parser.add_argument("--show", type=int, default=0, help="print so many false accusations")
    options = parser.parse_args()
    if not (DATA / "timelines" / "offices.jsonl").exists():
        print(f"no timelines in {DATA}: set BONAFIDE_DATA to the folder that holds them", file=sys.stderr)
        return 2
    knowledge, reader, baseline = Snapshot(options.snapshot), OneClaim(), Baseline()
    came_out: dict[str, Counter[str]] = {}
    plain: Counter[str] = Counter()
    begun = perf_counter()
    for claim in made_claims(options.claims, options.seed):
        text = f"{claim.office} {claim.name}"
        title = json.dumps([claim.name, claim.office])
        finding = check(Article("a", text, title, PartialDate.of(claim.day).first), reader, knowledge).people[0]
        wrong_one = bool(finding.identity and claim.qid and finding.identity.qid != claim.qid)
        outcome = "taken for another" if wrong_one and finding.verdict is Verdict.MATCH else finding.verdict.value
        came_out.setdefault(f"{'true' if claim.true else 'false'}: {claim.kind}", Counter())[outcome] += 1
        plain[f"{'true' if claim.true else 'false'}: {claim.kind}"] += baseline.accuses(claim)
        if claim.true and finding.verdict is Verdict.MISMATCH and options.show:
            options.show -= 1
            print(f"  accused: {claim}\n    {finding.reason}: {finding.summary}")
    print_table(came_out, plain, perf_counter() - begun)
    true = [counts for kind, counts in came_out.items() if kind.startswith("true")]
    accused, all_true = sum(c["mismatch"] for c in true), sum(c.total() for c in true)
    others = sum(plain[kind] for kind in came_out if kind.startswith("true"))
    print(f"false accusations per thousand true claims: {1000 * accused / all_true:.2f} "
          f"(plain look-up: {1000 * others / all_true:.2f})")  # fmt: skip
    return 0 if accused * 1000 <= all_true else 1


def print_table(came_out: dict[str, Counter[str]], plain: Counter[str], seconds: float) -> None:
    """One row per kind of claim, in per cent."""
    columns = ("match", "mismatch", "unknown", "unchecked", "taken for another")
    print(f"{'claims':45}{'number':>8}" + "".join(f"{column:>19}" for column in columns) + f"{'plain: false':>19}")
    for kind, counts in came_out.items():
        shares = "".join(f"{100 * counts[column] / counts.total():18.1f}%" for column in columns)
        print(f"{kind:45}{counts.total():8}{shares}{100 * plain[kind] / counts.total():18.1f}%")
    total = sum(counts.total() for counts in came_out.values())
    print(f"{total} claims in {seconds:.1f} s, {1000 * seconds / total:.2f} ms each")


if __name__ == "__main__":
    sys.exit(main())
