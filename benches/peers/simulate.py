"""Customers who walk a journey, with NumPy (all side by side, step by step, nobody waits) or with
SimPy (one after the other in time, steps with a capacity as resources). Prints steps per second, the
mean number of steps and the mean time in seconds.

`simulate.py FILE numpy|simpy CUSTOMERS PER_DAY`. The file has a line a step: mean dwell in seconds,
capacity (0 for none), the part that ends there, then pairs of where to and which part. Customers come
in at the first step.
"""

import random
import sys
import time

import numpy as np


def read(path):
    steps = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            dwell, capacity, end, *ways = line.split()
            ways = [(int(a), float(b)) for a, b in zip(ways[::2], ways[1::2])]
            steps.append((float(dwell), int(capacity), float(end), ways))
    return steps


def with_numpy(steps, customers):
    n = len(steps)
    table = np.zeros((n, n + 1))
    for at, (_, _, end, ways) in enumerate(steps):
        table[at, n] = end
        for to, part in ways:
            table[at, to] += part
    limits = table.cumsum(axis=1)
    limits[:, -1] = 1.0
    dwell = np.array([s[0] for s in steps])
    rng = np.random.default_rng(1)
    counts = np.zeros(n * (n + 1), dtype=np.int64)
    taken = np.zeros(customers, dtype=np.int64)
    spent = np.zeros(customers)
    start = time.perf_counter()
    who = np.arange(customers)
    at = np.zeros(customers, dtype=np.int64)
    while len(who):
        spent[who] += rng.standard_exponential(len(who)) * dwell[at]
        taken[who] += 1
        to = (rng.random(len(who))[:, None] >= limits[at]).sum(axis=1)
        counts += np.bincount(at * (n + 1) + to, minlength=len(counts))
        on = to < n
        who, at = who[on], to[on]
    return time.perf_counter() - start, taken.sum(), taken.mean(), spent.mean()


def with_simpy(steps, customers, per_day):
    import simpy

    env = simpy.Environment()
    desks = [simpy.Resource(env, capacity) if capacity else None for _, capacity, _, _ in steps]
    choices = []
    for at, (_, _, end, ways) in enumerate(steps):
        choices.append(([to for to, _ in ways] + [None], [p for _, p in ways] + [end]))
    done = [0, 0.0]
    draw = random.Random(1)

    def walk():
        came, at = env.now, 0
        while at is not None:
            dwell = steps[at][0]
            done[0] += 1
            stay = draw.expovariate(1.0 / dwell) if dwell else 0.0
            if desks[at] is None:
                yield env.timeout(stay)
            else:
                with desks[at].request() as turn:
                    yield turn
                    yield env.timeout(stay)
            to, parts = choices[at]
            at = draw.choices(to, parts)[0]
        done[1] += env.now - came

    def arrive():
        for _ in range(customers):
            yield env.timeout(draw.expovariate(per_day / 86_400.0))
            env.process(walk())

    start = time.perf_counter()
    env.process(arrive())
    env.run()
    return time.perf_counter() - start, done[0], done[0] / customers, done[1] / customers


def main():
    path, kind, customers, per_day = sys.argv[1:5]
    steps, customers = read(path), int(customers)
    if kind == "numpy":
        seconds, walked, mean, spent = with_numpy(steps, customers)
    else:
        seconds, walked, mean, spent = with_simpy(steps, customers, float(per_day))
    print(f"{walked / seconds:.1f} {mean:.6f} {spent:.3f}")


main()
