"""How the build grows with the catalogue: ``python -m scripts.measuring.scale 1 2 4`` builds the site
of a catalogue multiplied that often, each in a process and a folder of its own.

Beside the seconds: how many times those of the first they are, for a catalogue how many times as
large.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from scripts.build import write_docs
from scripts.checks.every import check
from scripts.files.paths import ROOT
from scripts.measuring import multiplied
from scripts.rules.compiled import compile_rules

_UNITS = 1024 if sys.platform != "darwin" else 1  # bytes that the system counts peak memory in


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
        command = [sys.executable, "-m", "scripts.measuring.scale", "in", folder]
        done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    return Build(**json.loads(done.stdout))


def built(folder: Path) -> Build:
    """Build the site of the catalogue in `folder` there, in this very process."""
    start = time.process_time()
    docs = folder / "docs"
    _generate(folder / "catalog", docs)
    generated = time.process_time()
    build(load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(docs), site_dir=str(folder / "site")))
    end = time.process_time()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _UNITS / 1e6
    pages = sum(1 for _ in docs.rglob("*.md"))
    return Build(pages, generated - start, end - generated, most)


def _generate(catalog: Path, docs: Path) -> None:
    """What `scripts.build.generate` does: nothing of the catalogue is held when MkDocs begins."""
    catalogue, problems = check(catalog)
    assert not problems, problems[0]
    write_docs(catalogue, compile_rules(catalogue), docs)


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


def main(arguments: list[str]) -> None:
    """Print the builds of the sizes given; with ``in`` and a folder, do the one build there."""
    match arguments:
        case ["in", folder]:
            print(json.dumps(asdict(built(Path(folder)))))
        case sizes:
            print_scale([int(size) for size in sizes])


if __name__ == "__main__":
    main(sys.argv[1:])
