"""How the build grows with the catalogue: the site of one multiplied so often, each in a process and
a folder of its own.

Beside the seconds: how many times those of the first they are, for a catalogue how many times as
large.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from scripts.files.paths import ROOT
from scripts.measuring import multiplied


@dataclass(frozen=True)
class Build:
    """Pages, seconds until MkDocs has what it reads, seconds of MkDocs, most memory in MB."""

    pages: int
    generated: float
    rendered: float
    megabytes: float

    @property
    def seconds(self) -> float:
        """The whole build."""
        return self.generated + self.rendered


def measured(times: int) -> Build:
    """The build of the catalogue `times` over."""
    with tempfile.TemporaryDirectory() as folder:
        multiplied.write(times, Path(folder) / "catalog")
        command = [sys.executable, "-m", "scripts.scale", "in", folder]
        done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    return Build(**json.loads(done.stdout))


def print_scale(sizes: list[int]) -> None:
    """The builds of the catalogue as large as `sizes` say, beside the first of them."""
    print("\nBuild of a catalogue so many times as large: seconds (times the first), memory")
    first: Build | None = None
    for times in sizes:
        found = measured(times)
        first = first or found
        print(
            f"  {times:3} x {found.pages:6,} pages"
            f"  generated {found.generated:6.1f} ({found.generated / first.generated:5.2f})"
            f"  MkDocs {found.rendered:6.1f} ({found.rendered / first.rendered:5.2f})"
            f"  together {found.seconds:6.1f} ({found.seconds / first.seconds:5.2f})"
            f"  {found.megabytes:5.0f} MB",
            flush=True,
        )
