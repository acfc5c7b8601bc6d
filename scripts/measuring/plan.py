"""Many classes on the command line, side by side with a bare loop, each as a whole process.

The bare loop is `csv.DictReader` with the arithmetic written into it: no check, no reading, no next
tier, no message. It once gives the total alone and once writes a line per class, as `plan` does.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
from pathlib import Path

from calculator import rules
from scripts.measuring.process import measured

CLASSES = 50_000
RUNS = 7
_BARE = """
import csv, sys
total = 0
out = csv.writer(sys.stdout)
with open(sys.argv[1], newline="", encoding="utf-8") as file:
    for row in csv.DictReader(file):
        n, c, e = int(row["trainees"]), int(row["certified"]), int(row["employed"])
        base = c * int(row["unit_price"]) * 100
        initial = (2 * base * {0} + {1}) // (2 * {1})
        rest = base - initial if e * {3} >= n * {2} else 0
        bonus = (2 * base * {4} + {5}) // (2 * {5}) if e * {7} >= n * {6} else 0
        total += initial + rest + bonus
        {8}
print(total)
"""
_LINE = 'out.writerow([row["class_id"], n, c, e, initial, rest, bonus, initial + rest + bonus])'


def print_plan() -> None:
    """Median seconds of processor and clock, and peak memory, the programs in turn."""
    print(f"\n{CLASSES:,} classes from CSV, whole process: seconds (median), ratio, peak memory")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "classes.csv"
        _write(file)
        plan = [sys.executable, "-m", "calculator", "plan", str(file), "--format"]
        commands = {
            "bare loop, total only": [sys.executable, "-c", _bare("pass"), str(file)],
            "bare loop, a line per class": [sys.executable, "-c", _bare(_LINE), str(file)],
            "plan --format csv": [*plan, "csv"],
            "plan --format json": [*plan, "json"],
        }
        found: dict[str, list[tuple[float, float, int]]] = {name: [] for name in commands}
        for _ in range(RUNS):
            for name, command in commands.items():
                found[name].append(measured(command))
    first, second = (
        statistics.median(run[0] for run in found[name]) for name in list(commands)[:2]
    )
    for name, runs in found.items():
        used = statistics.median(run[0] for run in runs)
        clock = statistics.median(run[1] for run in runs)
        peak = max(run[2] for run in runs) / 1024
        print(
            f"  {name:28} {used:.2f} (clock {clock:.2f})  {used / first:.1f} / "
            f"{used / second:.1f} of the loops  {peak:.0f} MB"
        )


def _bare(line: str) -> str:
    formula = next(scheme for scheme in rules.load().schemes if scheme.rule).formula({})
    first, rest, bonus = formula.instalments
    return _BARE.format(*first.share, *rest.reaches, *bonus.share, *bonus.reaches, line)


def _write(file: Path) -> None:
    """Classes of every usual size; the same each time."""
    chosen = random.Random(1)
    with file.open("w", encoding="utf-8") as out:
        out.write("class_id,trainees,certified,employed,unit_price\n")
        for i in range(CLASSES):
            trainees = chosen.randint(20, 60)
            certified = chosen.randint(trainees // 2, trainees)
            employed = chosen.randint(0, certified)
            price = chosen.randrange(900, 3100, 50)
            out.write(f"class-{i},{trainees},{certified},{employed},{price}\n")
