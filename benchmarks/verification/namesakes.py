"""People of one name: is the right one taken when one fact tells them apart, and none when nothing does?

    python benchmarks/verification/namesakes.py [--made 1000000]

Takes every name that several people of the mini dump bear under the same label. Each bearer is put into a sentence with
one telling fact: an office they held that day, an office they once held, or their age and country. Whether the fact
decides is told from the items themselves: it does if it is true of one bearer only. Goal: the right bearer in at least
97 % where it decides; where it does not, nobody. Beside it: taking the best known bearer (most pages).
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Sequence

from benchmarks.verification.crowd import arguments, has_data, knowledge
from benchmarks.verification.namesake_cases import Case, cases
from shared.models.report import Finding, Reason
from shared.models.text import Article
from shared.pipeline import check
from shared.reading import make_reader


def outcome_of(case: Case, people: Sequence[Finding]) -> str:
    """Whether the right bearer was taken, a wrong one, or none; a name alone takes nobody."""
    found = next((p for p in people if p.name == case.person.label), None)
    if not found or not found.claims:
        return "not read"
    taken = found.identity.qid if found.identity and found.reason is not Reason.NAME_ONLY else None
    return "open" if taken is None else "right" if taken == case.person.id else "wrong"


def main() -> int:
    """Check every bearer and print how often the right one was taken."""
    options = arguments(__doc__).parse_args()
    if not has_data():
        return 2
    source, reader = knowledge(options.keep, options.made), make_reader(options.reader)
    outcomes: dict[tuple[str, bool], Counter[str]] = defaultdict(Counter)
    for case in cases(options.seed):
        people = check(Article("a", case.text, None, case.published), reader, source).people
        outcome = outcome_of(case, people)
        outcomes[case.kind, case.decides] += Counter(
            (outcome, *(["best known"] if case.best == case.person.id else []))
        )
        if options.show and outcome != ("right" if case.decides else "open"):
            options.show -= 1
            print(
                f"  {case.kind}, {'decides' if case.decides else 'open'}: {outcome} [{case.published}] {case.text[:90]}"
            )
            print("\n".join(f"      {p.reason}: {p.summary}" for p in people))
    print_table(outcomes, options.made)
    return 0


def print_table(outcomes: dict[tuple[str, bool], Counter[str]], made: int) -> None:
    """One row a fact, in per cent."""
    columns = ("right", "wrong", "open", "not read")
    print(f"{made:,} made people beside the dump's\n{'fact':18}{'decides':>9}{'number':>8}"
          + "".join(f"{column:>12}" for column in (*columns, "best known")))  # fmt: skip
    for (kind, decides), counts in sorted(outcomes.items(), reverse=True):
        number = sum(counts[column] for column in columns)
        shares = "".join(f"{100 * counts[column] / number:12.1f}" for column in (*columns, "best known"))
        print(f"{kind:18}{'yes' if decides else 'no':>9}{number:8}{shares}")
    told = sum((counts for (_, decides), counts in outcomes.items() if decides), Counter[str]())
    number = sum(told[column] for column in columns)
    print(f"right where the fact decides: {100 * told['right'] / number:.1f} % of {number} (goal 97; "
          f"the best known bearer: {100 * told['best known'] / number:.1f})")  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
