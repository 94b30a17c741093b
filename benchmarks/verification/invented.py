"""People who are nobody, and real ones with their roles: who is given an identity, at what cost to the real?

    python benchmarks/verification/invented.py [--made 1000000] [--names 567]

Invented names are made of real given and family names of the countries in the mini dump, drawn apart; many are borne by
somebody of the padded knowledge all the same, and the table says how many. They get grand affiliations in articles of
our own. Beside them: real office-holders with their own role, with none, and with somebody else's. Goals: at most
2 % of invented people get an identity, at least 95 % of the real are known. "name found" is what a plain look-up says:
the only bearer of that very name is the one meant.
"""

import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import log

from crowd import arguments, has_data, knowledge, labels, parts
from timelines import Office, Term, Truth, offices

from shared.models.report import Finding, Reason, Verdict
from shared.models.text import Article
from shared.pipeline import check
from shared.reading import make_reader

INVENTED, REAL, ALONE = "invented", "real", "real, by name alone"
ELSE = "real name, somebody else's role"
NO_ROLE = "who had come early"
GRAND = (
    "a senior fellow at the Halvard Institute for Strategic Futures",
    "professor of geopolitics at the University of Northern Carpathia",
    "director of the Meridian Centre for Peace and Security",
    "chief economist at Calder & Wren Capital",
    "who leads the Global Council on Maritime Affairs",
    "a former adviser to the World Energy Forum",
    "an analyst with the Eastbridge Policy Group",
    "chair of the International Commission on Cyber Stability",
    "a nuclear physicist at the Lomas Research Laboratory",
    "head of European research at the Atlas Institute",
)
ARTICLES = (
    "The agreement surprised many observers. “This changes the balance in the region,” said {name}, {role}. Officials "
    "from Germany and Japan were expected to meet again in the autumn.",
    "Markets in London fell on Tuesday after the announcement. {name}, {role}, said the fall would not last. Others "
    "were less sure, and the government promised a statement.",
    "“Nobody was prepared for this,” {name} told reporters on Wednesday. {name} is {role}. The ministry in Paris "
    "declined to comment on the report.",
    "According to {name}, {role}, the talks between China and the United States had come close to failing. Both sides "
    "said they would go on.",
    "In a briefing on Monday, {name}, {role}, laid out three ways in which the war in Ukraine could end. None of them, "
    "the briefing said, was likely soon.",
)
BINS = (0.0, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95, 0.98, 1.01)
# Names of two words or more as English news writes them: some labels are Cyrillic, or end in a title of the peerage.
_NAMED = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ɏ.’'-]*(?: [A-Za-zÀ-ɏ.’'-]+)+")


@dataclass(frozen=True)
class Case:
    """One article about one person: who they really are, None for nobody."""

    kind: str
    name: str
    text: str
    published: date
    qid: str | None


def invented(number: int, dice: random.Random) -> Iterator[Case]:
    """Names of nobody with grand affiliations."""
    pool = list(parts().values())
    for place in range(number):
        name = pool[place % len(pool)].name(dice)
        text = dice.choice(ARTICLES).format(name=name, role=dice.choice(GRAND))
        yield Case(INVENTED, name, text, date(2014, 1, 1) + timedelta(days=dice.randrange(3000)), None)


def real(pool: Sequence[Office], number: int, dice: random.Random) -> Iterator[Case]:
    """Office-holders with their own role, and each again with none and with a role of the invented."""
    while number:
        office = dice.choice(pool)
        term = dice.choice(office.terms)
        day = _day_of(term, dice)
        name = term.name.split(", Baron")[0].removesuffix(", Jr.")
        if day < date(1995, 1, 1) or office.truth(term.qid, day) is not Truth.TRUE or not _NAMED.fullmatch(name):
            continue
        number -= 1
        template = dice.choice(ARTICLES)
        the = office.words if "’" in office.words else f"the {office.words}"
        yield Case(REAL, name, template.format(name=name, role=the), day, term.qid)
        yield Case(ALONE, name, template.format(name=name, role=NO_ROLE), day, term.qid)
        other = template.format(name=name, role=dice.choice(GRAND))
        yield Case(ELSE, name, other, day, None)


def _day_of(term: Term, dice: random.Random) -> date:
    last = term.end.first if term.end else term.start.last + timedelta(days=200)
    return term.start.last + timedelta(days=dice.randrange(max(1, (last - term.start.last).days)))


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
