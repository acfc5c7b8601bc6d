"""A command whose reader goes away, or that a person stops, ends without a trace of Python."""

import os
import re
import subprocess
import sys

import pytest

from scripts.files.leaving import STOPPED, UNREAD, leave
from scripts.files.paths import ROOT

COMMANDS = sorted(
    set(re.findall(r"\$\(PY\) -m scripts\.(\w+)", (ROOT / "Makefile").read_text(encoding="utf-8")))
)


def ended(code, **options):
    """What a Python that runs `code` leaves, its output read by nobody."""
    read, write = os.pipe()
    os.close(read)
    try:
        return subprocess.run(
            [sys.executable, "-c", f"from scripts.files.leaving import leave\n{code}"],
            **{"cwd": ROOT, "stdout": write, "stderr": subprocess.PIPE, "text": True, **options},
        )
    finally:
        os.close(write)


@pytest.mark.parametrize("lines", [1, 100_000], ids=["less than is kept back", "much"])
def test_output_that_nobody_reads(lines):
    done = ended(f"leave(lambda: print('x\\n' * {lines}) or 0)")
    assert (done.returncode, done.stderr) == (UNREAD, "")


def test_errors_that_nobody_reads():
    done = ended(
        "import sys\nleave(lambda: print('x', file=sys.stderr) or 1)", stderr=subprocess.STDOUT
    )
    assert done.returncode == UNREAD


def test_one_that_is_stopped():
    def stopped():
        raise KeyboardInterrupt

    with pytest.raises(SystemExit) as left:
        leave(stopped)
    assert left.value.code == STOPPED


@pytest.mark.parametrize("code", [0, 2])
def test_its_own_code_is_kept(code):
    with pytest.raises(SystemExit) as left:
        leave(lambda: code)
    assert left.value.code == code


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_of_the_makefile_leaves_so(name):
    text = (ROOT / "scripts" / f"{name}.py").read_text(encoding="utf-8")
    assert re.search(r'^if __name__ == "__main__":\n    leave\(', text, re.MULTILINE), name


def test_the_commands_are_found():
    assert {"check", "build", "verify", "bench"} <= set(COMMANDS)
