#!/usr/bin/env python3
"""How the cost of cainfra grows: plan, apply, plan again and destroy at several sizes.

Runs the release binary on the simulated AWS, and prints time, processor time, peak memory and what
was written, and the ratio of processor time and bytes of each size to the one before. Each figure is
the least of the rounds.

  swift build -c release --product cainfra
  Benchmarks/scaling.py [--rounds N] [--only-plan] [SIZE ...]    # 1000 2000 4000 8000 by default
"""

import argparse
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
import cases

STEPS = [
    ("plan (create)", ["plan"]),
    ("apply", ["apply", "--auto-approve"]),
    ("plan (no change)", ["plan", "--detailed-exitcode"]),
    ("destroy", ["destroy", "--auto-approve"]),
]


def figures(size, steps):
    """The figures of each step of one round."""
    folder = tempfile.mkdtemp(prefix="cainfra-scaling-")
    try:
        stack = cases.write_stack(folder, size)
        return [
            cases.measure([cases.CAINFRA, *arguments, stack], folder) for _, arguments in steps
        ]
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description="How the cost of cainfra grows.")
    parser.add_argument("sizes", nargs="*", type=int, default=[1000, 2000, 4000, 8000])
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--only-plan", action="store_true")
    options = parser.parse_args()
    steps = STEPS[:1] if options.only_plan else STEPS
    previous = None
    print(
        f"{'resources':>9}  {'command':<17}{'s':>8}{'CPU s':>8}{'MiB':>7}{'MB out':>8}"
        f"{'time':>7}{'bytes':>7}")
    for size in options.sizes:
        rounds = [figures(size, steps) for _ in range(options.rounds)]
        best = [cases.least(step) for step in zip(*rounds)]
        for number, cost in enumerate(best):
            line = (
                f"{size:>9}  {steps[number][0]:<17}{cost.seconds:>8.2f}{cost.processor:>8.2f}"
                f"{cost.memory:>7.0f}{cost.written:>8.1f}")
            if previous:
                before = previous[number]
                line += f"{cost.processor / before.processor:>7.2f}"
                line += f"{cost.written / before.written:>7.2f}"
            print(line, flush=True)
        previous = best


if __name__ == "__main__":
    main()
