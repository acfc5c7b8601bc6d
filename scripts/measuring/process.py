"""A command as a whole process: what it used and how much memory it had at most."""

from __future__ import annotations

import os
import subprocess
import time

from scripts.files.paths import ROOT

# Runs a program or a module, then writes its own peak memory in KB to standard error.
_REPORTING = """
import atexit, runpy, sys
def peak():
    for line in open("/proc/self/status"):
        if line.startswith("VmHWM:"):
            print(line.split()[1], file=sys.stderr)
atexit.register(peak)
kind = sys.argv[1]
what = sys.argv[2]
sys.argv = sys.argv[2:]
if kind == "-m":
    runpy.run_module(what, run_name="__main__", alter_sys=True)
else:
    exec(compile(what, "bare", "exec"), {"__name__": "__main__"})
"""


def measured(command: list[str]) -> tuple[float, float, int]:
    """(seconds of the processor, seconds of the clock, peak memory in KB) of a process.

    The process says its peak itself: what the system keeps for a child begins with its parent's.
    """
    start = time.perf_counter()
    before = os.times()
    done = subprocess.run(
        [command[0], "-c", _REPORTING, *command[1:]],
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    after = os.times()
    used = after.children_user + after.children_system
    used -= before.children_user + before.children_system
    return used, time.perf_counter() - start, int(done.stderr.split()[-1])
