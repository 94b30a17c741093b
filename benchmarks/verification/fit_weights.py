"""Weights, slope and the odds of nobody by what surprises least."""

from collections.abc import Sequence

import numpy as np

from benchmarks.verification.fit_cases import Case, Row

PENALTY = 1.0


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
