"""People who are nobody, and real ones with their roles: who is given an identity, at what cost to the real?

    python benchmarks/verification/invented.py [--made 1000000] [--names 567]

Invented names are made of real given and family names of the countries in the mini dump, drawn apart; many are borne by
somebody of the padded knowledge all the same, and the table says how many. They get grand affiliations in articles of
our own. Beside them: real office-holders with their own role, with none, and with somebody else's. Goals: at most
2 % of invented people get an identity, at least 95 % of the real are known. "name found" is what a plain look-up says:
the only bearer of that very name is the one meant.
"""

import random
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from benchmarks.verification.crowd import arguments, has_data, knowledge, labels
from benchmarks.verification.invented_cases import ELSE, INVENTED, REAL, Case, invented, real
from benchmarks.verification.timelines import offices
from shared.models.report import Finding, Reason, Verdict
from shared.models.text import Article
from shared.pipeline import check
from shared.reading import make_reader

BINS = (0.0, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95, 0.98, 1.01)


@dataclass
class Outcome:
    """What became of one case."""

    case: Case
    finding: Finding | None

    @property
    def reason(self) -> Reason | None:
        """Why, None where the person was not read."""
        return self.finding.reason if self.finding else None

    @property
    def confidence(self) -> float:
        """How sure."""
        return self.finding.confidence if self.finding else 0.0

    @property
    def taken_for(self) -> str | None:
        """Whom the person was taken for by more than the name."""
        found = self.finding
        return found.identity.qid if found and found.identity and found.reason is not Reason.NAME_ONLY else None

    @property
    def right(self) -> bool:
        """Whether it is the one meant."""
        return self.taken_for is not None and self.taken_for == self.case.qid


def main() -> int:
    """Check every case and print the shares, the calibration and the curve."""
    parser = arguments(__doc__)
    parser.add_argument("--names", type=int, default=567, help="invented people, and as many real ones")
    options = parser.parse_args()
    if not has_data():
        return 2
    source, reader = knowledge(options.keep, options.made), make_reader(options.reader)
    dice = random.Random(options.seed)
    outcomes = []
    for case in (*invented(options.names, dice), *real(list(offices()), options.names, dice)):
        people = check(Article("a", case.text, None, case.published), reader, source).people
        outcomes.append(Outcome(case, next((p for p in people if case.name in p.name or p.name in case.name), None)))
    borne = labels(options.made)
    shared = sum(borne[o.case.name] > 0 for o in outcomes if o.case.kind == INVENTED)
    print(f"{options.made:,} made people beside the dump's; "
          f"{100 * shared / options.names:.0f} % of the invented names are borne by somebody")  # fmt: skip
    print_shares(outcomes, borne, options.show)
    print_calibration(outcomes)
    print_curve(outcomes)
    return 0


def print_shares(outcomes: Sequence[Outcome], borne: Counter[str], show: int) -> None:
    """One row a kind, in per cent: what became of them, and what a plain look-up by name gives."""
    heads = ("read", "identity", "right", "name only", "mismatch", "name found")
    print(f"\n{'%':34}{'number':>8}" + "".join(f"{head:>12}" for head in heads))
    for kind in dict.fromkeys(outcome.case.kind for outcome in outcomes):
        those = [outcome for outcome in outcomes if outcome.case.kind == kind]
        counts = (
            sum(o.finding is not None for o in those),
            sum(o.taken_for is not None for o in those),
            sum(o.right for o in those),
            sum(o.reason is Reason.NAME_ONLY for o in those),
            sum(o.reason is not None and o.reason.verdict is Verdict.MISMATCH for o in those),
            sum(borne[o.case.name] == 1 for o in those),
        )
        print(f"{kind:34}{len(those):8}" + "".join(f"{100 * count / len(those):12.2f}" for count in counts))
        astray = [o for o in those if o.taken_for != o.case.qid]
        for outcome in astray[:show]:
            print(f"    {outcome.case.published} {outcome.case.text[:120]}")
            print(f"      {outcome.reason}: {outcome.finding.summary if outcome.finding else 'not read'}")


def print_calibration(outcomes: Sequence[Outcome]) -> None:
    """How often the best candidate is the one meant, by how sure the score is; real and invented people both."""
    scored = [(o.finding.candidates[0], o.case) for o in outcomes if o.case.kind != ELSE and _has_candidate(o)]
    print(f"\n{'score of the best candidate':30}{'number':>8}{'invented':>10}{'mean %':>8}{'right %':>9}")
    for low, high in pairwise(BINS):
        within = [(best.score, case.qid is not None and best.qid == case.qid) for best, case in scored
                  if low <= best.score < high]  # fmt: skip
        invented_ones = sum(case.qid is None and low <= best.score < high for best, case in scored)
        shares = [100 * sum(column) / len(within) for column in zip(*within, strict=True)]
        cells = f"{shares[0]:8.1f}{shares[1]:9.1f}" if shares else f"{'-':>8}{'-':>9}"
        print(f"{f'{low:.2f} to {min(high, 1):.2f}':30}{len(within):8}{invented_ones:10}{cells}")
    loss = [
        -log(max(1e-6, best.score if case.qid and best.qid == case.qid else 1 - best.score)) for best, case in scored
    ]
    print(f"log-loss {sum(loss) / max(1, len(loss)):.4f} of {len(loss)} that have a candidate")


def _has_candidate(outcome: Outcome) -> bool:
    return bool(outcome.finding and outcome.finding.candidates)


def print_curve(outcomes: Sequence[Outcome]) -> None:
    """What asking for more confidence would cost and spare."""
    nobody = [o for o in outcomes if o.case.kind == INVENTED]
    somebody = [o for o in outcomes if o.case.kind == REAL]
    print(f"\n{'at least':10}{'invented with identity %':>26}{'real known rightly %':>22}")
    for least in (0.0, 0.7, 0.8, 0.9, 0.95, 0.98):
        given = sum(o.taken_for is not None and o.confidence >= least for o in nobody)
        known = sum(o.right and o.confidence >= least for o in somebody)
        print(f"{least:8.2f}  {100 * given / len(nobody):26.2f}{100 * known / len(somebody):22.2f}")


if __name__ == "__main__":
    sys.exit(main())
