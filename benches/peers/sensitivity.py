"""The weight sensitivity of the Score room in NumPy: 5,000 Dirichlet draws of 8 weights, the ranks
of the weighted gaps of 12 segments under every draw, P(among the three largest) and the 5 % and
95 % quantiles of the ranks. Prints the median time of 21 runs in milliseconds.

Written as one would write it: one call for all draws, ranks by argsort, quantiles by partition
inside NumPy. `--compare` ranks by comparing whole arrays of bytes instead, which no textbook does
and which is faster for so few factors.
"""

import sys
import time

import numpy as np

DRAWS, FACTORS, SEGMENTS, KAPPA = 5_000, 8, 12, 40.0


def by_comparing(weighted):
    """1 + how many are larger: draws × factors."""
    ranks = np.ones(weighted.shape, dtype=np.uint8)
    for other in range(weighted.shape[1]):
        ranks += weighted[:, other : other + 1] > weighted
    return ranks


def by_sorting(weighted):
    order = np.argsort(-weighted, axis=1)
    ranks = np.empty_like(order)
    np.put_along_axis(ranks, order, np.arange(1, weighted.shape[1] + 1)[None, :], axis=1)
    return ranks


def run(gaps, rank):
    rng = np.random.default_rng(7)
    weights = rng.dirichlet(np.full(FACTORS, KAPPA / FACTORS), DRAWS)
    answers = []
    for segment in range(SEGMENTS):
        ranks = rank(weights * gaps[segment])
        top = (ranks <= 3).mean(axis=0)
        low, high = np.quantile(ranks, [0.05, 0.95], axis=0, method="inverted_cdf")
        answers.append((top, low, high))
    return answers


def main():
    rank = by_comparing if "--compare" in sys.argv else by_sorting
    gaps = np.random.default_rng(1).uniform(0.1, 6.0, (SEGMENTS, FACTORS))
    times = []
    for _ in range(21):
        start = time.perf_counter()
        run(gaps, rank)
        times.append(time.perf_counter() - start)
    print(f"{sorted(times)[len(times) // 2] * 1e3:.3f}")


main()
