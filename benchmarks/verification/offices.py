"""True and false claims "X is OFFICE", written as news and read from it: who is accused, who is caught, who is missed?

    python benchmarks/verification/offices.py --snapshot FILE [--draws 150] [--seed 1] [--show 5]

Reads `timelines/offices.jsonl` in BONAFIDE_DATA (default ../shared/data); FILE is the mini dump there as a snapshot
(`bonafide snapshot build`). Every drawn term of office is told in every kind of claim, each in one of some thirty
phrasings. What the timeline decides must come out so; what it leaves open must not be contradicted. The gate is the
last figure: false accusations per thousand true claims, at most one. In the same run: a plain look-up that is given the
claim and asks for that very name and office label on that day.
"""

import argparse
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from time import process_time

from benchmarks.verification.made_claims import Made, made_claims
from benchmarks.verification.made_sources import Dated, Told
from benchmarks.verification.timelines import TIMELINES, Office, Truth, offices
from shared.knowledge.snapshot import Snapshot
from shared.lexicon.names import folded
from shared.models.reading import ClaimKind, When
from shared.models.report import Finding, Outcome, Reason
from shared.models.text import Article
from shared.pipeline import check
from shared.reading import make_reader

UNREAD = "not read"
EXPECTED = {Truth.TRUE: Outcome.SUPPORTED, Truth.FALSE: Outcome.CONTRADICTED}


def finding_of(made: Made, people: tuple[Finding, ...]) -> Finding | None:
    """The person of the claim, where the reader found exactly them."""
    return next(
        (one for one in people if folded(made.name) in folded(one.name) or folded(one.name) in folded(made.name)), None
    )


def outcome_of(made: Made, finding: Finding | None) -> str:
    """How the office claim came out; "not read" where there is none of that time. Any that is contradicted accuses."""
    claims = [claim for claim in finding.claims if claim.kind is ClaimKind.OFFICE] if finding else []
    # "was minister in 2014" may be read as former or as of that year: the year decides either way.
    whens = (When.CURRENT, When.FORMER) if made.phrasing.year else (made.phrasing.when,)
    outcomes = {claim.outcome for claim in claims if claim.when in whens}
    if any(claim.outcome is Outcome.CONTRADICTED for claim in claims):
        return Outcome.CONTRADICTED.value
    return next(
        (each.value for each in (Outcome.SUPPORTED, Outcome.SILENT, Outcome.UNCHECKED) if each in outcomes), UNREAD
    )


def is_right(made: Made, outcome: str, finding: Finding | None) -> bool:
    """Whether that is what the timeline says, of the person it says it of.

    A name with a letter wrong is answered rightly too by asking whether the one with the right letter is meant.
    """
    if made.truth is Truth.OPEN:
        return outcome != Outcome.CONTRADICTED
    if made.slipped and finding and finding.reason is Reason.POSSIBLE_MISSPELLING:
        return made.slipped in (finding.question or "")
    mistaken = finding and finding.identity and made.qid and finding.identity.qid != made.qid
    return outcome == EXPECTED[made.truth] and not (mistaken and made.truth is Truth.TRUE)


class Plain:
    """What a plain script does: the very name and the very office label, in a term that covers the day."""

    def __init__(self, pool: list[Office]) -> None:
        self.held = {(folded(term.name), office.qid): [] for office in pool for term in office.terms}
        for office in pool:
            for term in office.terms:
                self.held[folded(term.name), office.qid].append(term)

    def outcome(self, made: Made) -> str:
        """Supported or contradicted: it knows nothing between."""
        terms = self.held.get((folded(made.name), made.office.qid), [])
        return (Outcome.SUPPORTED if any(t.covers(made.speaks_of) for t in terms) else Outcome.CONTRADICTED).value


@dataclass
class Tally:
    """How the claims of one kind came out."""

    outcomes: Counter[str] = field(default_factory=Counter)
    right: int = 0
    plain: int = 0

    @property
    def total(self) -> int:
        """How many there were."""
        return self.outcomes.total()

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.outcomes + other.outcomes, self.right + other.right, self.plain + other.plain)


def main() -> int:
    """Check the claims and print how they came out, beside the plain look-up."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--snapshot", type=Path, required=True, help="the mini dump as a snapshot file")
    parser.add_argument("--draws", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reader", default="model", help="model, rules ..., or told: the claim is not read but given")
    parser.add_argument("--show", type=int, default=0, help="print so many wrong ones of each kind")
    parser.add_argument("--accused", action="store_true", help="print every one that is contradicted and should not be")
    options = parser.parse_args()
    if not TIMELINES.exists():
        print(f"no {TIMELINES}: set BONAFIDE_DATA to the folder that holds timelines/", file=sys.stderr)
        return 2
    pool = list(offices())
    knowledge, plain = Snapshot(options.snapshot), Plain(pool)
    reader = None if options.reader == "told" else make_reader(options.reader)
    tallies: dict[tuple[Truth, str], Tally] = {}
    begun = process_time()
    for made in made_claims(pool, options.draws, options.seed):
        source = Dated(knowledge, made.office.qid, made.known_until) if made.known_until else knowledge
        people = check(Article("a", made.text, None, made.published), reader or Told(made), source).people
        finding = finding_of(made, people)
        outcome = outcome_of(made, finding)
        tally = tallies.setdefault((made.truth, made.kind), Tally())
        tally.outcomes[outcome] += 1
        right = is_right(made, outcome, finding)
        tally.right += right
        tally.plain += is_right(made, plain.outcome(made), None)
        accused = outcome == Outcome.CONTRADICTED and options.accused
        if not right and (accused or tally.total - tally.right <= options.show):
            print(f"  {made.truth}, {made.kind}: {outcome} [{made.published}] {made.text[:110]}")
            print(
                f"      {finding.reason}: {finding.summary}" if finding else f"      people: {[p.name for p in people]}"
            )
            print("\n".join(f"        {claim.text}: {claim.because}" for claim in finding.claims) if finding else "")
    return print_table(tallies, process_time() - begun)


def print_table(tallies: dict[tuple[Truth, str], Tally], seconds: float) -> int:
    """One row per kind of claim; the sums by what is decided; and the gate."""
    columns = (Outcome.SUPPORTED.value, Outcome.CONTRADICTED.value, Outcome.SILENT.value, UNREAD)
    heads = "".join(f"{column:>14}" for column in columns)
    print(f"{'truth':12}{'claims':40}{'number':>7}{heads}{'right %':>9}{'plain %':>9}")
    for (truth, kind), tally in sorted(tallies.items()):
        cells = "".join(f"{tally.outcomes[column]:14}" for column in columns)
        shares = f"{100 * tally.right / tally.total:9.1f}{100 * tally.plain / tally.total:9.1f}"
        print(f"{truth:12}{kind:40}{tally.total:7}{cells}{shares}")
    sums = {truth: sum((t for (its, _), t in tallies.items() if its is truth), Tally()) for truth in Truth}
    decided, true, left = sums[Truth.TRUE] + sums[Truth.FALSE], sums[Truth.TRUE], sums[Truth.OPEN]
    read = decided.total - decided.outcomes[UNREAD]
    accused = true.outcomes[Outcome.CONTRADICTED]
    print(f"\nright where decided: {100 * decided.right / decided.total:.1f} % of {decided.total}, "
          f"{100 * decided.right / read:.1f} % of the {read} that were read "
          f"(goal 99; plain, given the claim: {100 * decided.plain / decided.total:.1f})")  # fmt: skip
    print(f"contradicted where not decided: {left.outcomes[Outcome.CONTRADICTED]} of {left.total} (goal 0)")
    print(f"false accusations per thousand true claims: {1000 * accused / true.total:.2f} of {true.total} "
          f"(goal at most 1; plain {1000 - 1000 * true.plain / true.total:.0f})")  # fmt: skip
    print(f"{seconds:.0f} s of processor time")
    return 0 if 1000 * accused <= true.total else 1


if __name__ == "__main__":
    sys.exit(main())
