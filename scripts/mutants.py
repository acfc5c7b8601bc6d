"""Mutation testing: ``python -m scripts.mutants`` runs mutmut and counts what the tests noticed.

A mutant is the engine with one place changed. One that the tests let pass is a rule nobody checks,
or a change that makes no difference: scripts/decisions says which.
"""

from __future__ import annotations

import subprocess
import sys
from collections import Counter

from scripts.files.leaving import leave
from scripts.files.paths import ROOT

ENOUGH = 95  # per cent of the mutants
_CHILDREN = "2"
_NOTICED = ("killed", "timeout", "caught by type check")
_LEFT_OUT = ("not checked", "skipped")


def main(arguments: list[str]) -> int:
    """Run mutmut on the modules of the engine named, or on all, and print a line for each.

    Returns 1 where fewer than `ENOUGH` per cent were noticed.
    """
    names = mutants_of(arguments)
    run = [sys.executable, "-m", "mutmut", "run", "--max-children", _CHILDREN, *names]
    if code := subprocess.run(run, cwd=ROOT).returncode:
        return code
    listed = subprocess.run(
        [sys.executable, "-m", "mutmut", "results", "--all", "true"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    counts = by_module(listed)
    for module, found in sorted(counts.items()):
        print(f"{module:20} {_told(found)}")
    together = sum(counts.values(), Counter())
    print(f"{'together':20} {_told(together)}")
    return 0 if 100 * _noticed(together) >= ENOUGH * together.total() else 1


def mutants_of(modules: list[str]) -> list[str]:
    """Patterns for the names of the mutants of these modules, whatever package they are in."""
    return [f"calculator.engine.*.{module}.*" for module in modules]


def by_module(listed: str) -> dict[str, Counter[str]]:
    """How many mutants ended how, by module, of lines like ``a.b.module.x_name__mutmut_1: killed``."""
    counts: dict[str, Counter[str]] = {}
    for line in listed.splitlines():
        name, colon, status = line.strip().rpartition(": ")
        if colon and status not in _LEFT_OUT:
            module = name.split(".")[-2]
            counts.setdefault(module, Counter())[status] += 1
    return counts


def _noticed(found: Counter[str]) -> int:
    return sum(found[status] for status in _NOTICED)


def _told(found: Counter[str]) -> str:
    others = [f"{count} {status}" for status, count in found.items() if status not in _NOTICED]
    share = 100 * _noticed(found) / found.total() if found else 100
    return f"{_noticed(found):5} of {found.total():5} noticed ({share:.1f} %)  {', '.join(others)}"


if __name__ == "__main__":
    leave(lambda: main(sys.argv[1:]))
