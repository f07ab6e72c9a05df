"""Orgue's evolution beside pymoo's: the same problems, populations and evaluations, CPU seconds of all threads of each.

Run it from the root of the repository in an environment of its own; docs/peers.md has the commands. Each round runs
Orgue's bench and then pymoo, so that both meet the machine in the same state. Start-up, imports and the making of the
problems are counted for neither; compiling while running is counted for both.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time

import numpy as np
import pymoo
from pymoo.algorithms.moo.nsga2 import NSGA2
from pymoo.algorithms.moo.nsga3 import NSGA3
from pymoo.functions import FunctionLoader
from pymoo.indicators.hv import HV
from pymoo.optimize import minimize
from pymoo.problems import get_problem
from pymoo.util.ref_dirs import get_reference_directions

GENERATIONS = 250
BENCH = ["npm", "run", "-s", "orgue", "--", "bench", "moga", "--json"]


def cases():
    """Title as Orgue's bench prints it, the problem, and a maker of the algorithm."""
    for name in ["ZDT1", "ZDT2", "ZDT3", "ZDT4", "ZDT6"]:
        yield f"NSGA-II {name}", get_problem(name.lower()), lambda: NSGA2(pop_size=100)
    dtlz2 = get_problem("dtlz2", n_var=12, n_obj=3)
    yield "NSGA-II DTLZ2", dtlz2, lambda: NSGA2(pop_size=100)
    wishes = get_reference_directions("das-dennis", 3, n_partitions=12)
    yield "NSGA-III DTLZ2", dtlz2, lambda: NSGA3(wishes, pop_size=92)


def orgue_round():
    """CPU seconds and volume of each title, medians over the bench's own seeds."""
    ran = subprocess.run(BENCH, capture_output=True, text=True, check=False)
    if ran.returncode not in (0, 1):
        sys.exit(ran.stderr)
    figures = {one["name"]: one["value"] for one in json.loads(ran.stdout)["benches"][0]["figures"]}
    return figures


def pymoo_run(problem, algorithm, seed):
    """CPU seconds of all threads, evaluations and volume of one run."""
    before = time.process_time()
    result = minimize(problem, algorithm, ("n_gen", GENERATIONS), seed=seed, verbose=False)
    spent = time.process_time() - before
    volume = HV(ref_point=np.full(problem.n_obj, 1.1))(result.pop.get("F"))
    return spent, result.algorithm.evaluator.n_eval, volume


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="how often both are run, one after the other")
    parser.add_argument("--seeds", type=int, default=3, help="pymoo runs of each problem in a round")
    given = parser.parse_args()
    compiled = "compiled" if FunctionLoader.get_instance().is_compiled else "plain Python"
    print(f"pymoo {pymoo.__version__} with its {compiled} functions, numpy {np.__version__}, Python {sys.version.split()[0]}")
    ours, theirs, evaluations = {}, {}, {}
    for round_ in range(given.rounds):
        figures = orgue_round()
        for title, problem, algorithm in cases():
            ours.setdefault(title, []).append(
                (figures[f"{title}, CPU a run, median"], figures[f"{title}, volume, median"])
            )
            for at in range(given.seeds):
                spent, count, volume = pymoo_run(problem, algorithm(), 1 + round_ * given.seeds + at)
                theirs.setdefault(title, []).append((spent, volume))
                evaluations[title] = count
    print(f"{'':16}{'evaluations':>12}{'Orgue s':>10}{'pymoo s':>10}{'ratio':>8}{'volume':>10}{'pymoo’s':>10}")
    ratios = []
    for title in ours:
        own, other = ([statistics.median(part) for part in zip(*runs[title])] for runs in (ours, theirs))
        ratios.append(own[0] / other[0])
        print(
            f"{title:16}{evaluations[title]:>12}{own[0]:>10.3f}{other[0]:>10.3f}"
            f"{ratios[-1]:>8.3f}{own[1]:>10.4f}{other[1]:>10.4f}"
        )
    worst = max(ratios)
    print(f"Orgue takes at most {worst:.3f} of pymoo's CPU time; the budget is 0.2: {'within' if worst <= 0.2 else 'OUTSIDE'}")
    return 0 if worst <= 0.2 else 1


if __name__ == "__main__":
    sys.exit(main())
