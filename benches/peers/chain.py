"""The absorbing chain of a journey with SciPy: sparse LU of I−Q, then how often customers come to
each step, which part reaches the goal from each, and how many steps are left from each. Prints the
median time of several runs in milliseconds, P(goal) and the expected number of steps.

Written as one would write it: one factorisation, three solutions. Removal effects, which would take
the diagonal of the inverse as well, are not asked for.

The file has the number of steps, then lines of `e step part` (entries), `w from to part` (ways) and
`g step part` (ends at the goal there).
"""

import sys
import time

import numpy as np
from scipy.sparse import csc_matrix, identity
from scipy.sparse.linalg import splu


def read(path):
    with open(path, encoding="utf-8") as file:
        n = int(file.readline())
        entry, goal = np.zeros(n), np.zeros(n)
        rows, cols, parts = [], [], []
        for line in file:
            kind, *rest = line.split()
            if kind == "w":
                rows.append(int(rest[0]))
                cols.append(int(rest[1]))
                parts.append(float(rest[2]))
            elif kind in "eg":
                (entry if kind == "e" else goal)[int(rest[0])] = float(rest[1])
    return csc_matrix((parts, (rows, cols)), shape=(n, n)), entry, goal


def run(q, entry, goal):
    lu = splu((identity(q.shape[0], format="csc") - q).tocsc())
    visits = lu.solve(entry, trans="T")
    onward = lu.solve(goal)
    left = lu.solve(np.ones(q.shape[0]))
    return visits @ goal, entry @ onward, entry @ left


def main():
    q, entry, goal = read(sys.argv[1])
    times = []
    for _ in range(int(sys.argv[2])):
        start = time.perf_counter()
        reached, _, steps = run(q, entry, goal)
        times.append(time.perf_counter() - start)
    print(f"{np.median(times) * 1e3:.4f} {reached:.15g} {steps:.15g}")


main()
