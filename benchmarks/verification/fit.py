"""What weights do the data give the reasons for and against a candidate? Printed beside those in use.

    python benchmarks/verification/fit.py --snapshot FILE [--people 4000] [--seed 1]

FILE is the mini dump as a snapshot, with made people or without. Office-holders of the dump are put into made claims,
given and not read: their office then or before, age, country, a relative. Half of them are taken out of what is known,
so that only namesakes are left, as with people of the news who have no item. Each candidate is a row: the reasons
found, and whether it is the one meant. A logistic regression with a small penalty is fitted on the people whose number
is even and tried on the others; so are the two numbers that make a probability of the odds.

The shares of slips, of claims newer than the source, of late birthdays are set by hand in `fit_cases.py`. Being in
office and being of the article's country stay as in use: everybody drawn is in office. What the data hardly hold
(occupations, employers, parties, events, pages) cannot be fitted; neither can being among others.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from math import log
from pathlib import Path

import numpy as np

from benchmarks.verification.crowd import has_data
from benchmarks.verification.fit_cases import Row, cases
from benchmarks.verification.fit_weights import calibrated, fitted, log_loss, matrix, surprise
from shared.knowledge.snapshot import Snapshot
from shared.resolution.scores import NOBODY, SLOPE


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
