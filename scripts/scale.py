"""Measure how the build grows: ``python -m scripts.scale 1 2 4`` (``make scale`` goes to 13).

With ``in`` and a folder it builds the site of the catalogue there in this very process, and prints
what that took as JSON; see `measuring.scale`.
"""

from __future__ import annotations

import json
import resource
import sys
from dataclasses import asdict
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from scripts.build import apart, write_docs
from scripts.checks.every import check
from scripts.derived.lookup import Lookup
from scripts.files.leaving import leave
from scripts.files.paths import ROOT
from scripts.measuring.scale import Build, print_scale

_UNITS = 1024 if sys.platform != "darwin" else 1  # bytes that the system counts peak memory in
_WHOSE = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)


def built(folder: Path) -> Build:
    """Build the site of the catalogue in `folder` there."""
    docs = folder / "docs"
    start = _seconds()
    assert not apart(lambda: _generate(folder / "catalog", docs))
    generated = _seconds()
    build(load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(docs), site_dir=str(folder / "site")))
    end = _seconds()
    most = max(resource.getrusage(whose).ru_maxrss for whose in _WHOSE) * _UNITS / 1e6
    pages = sum(1 for _ in docs.rglob("*.md"))
    return Build(pages, generated - start, end - generated, most)


def _generate(catalog: Path, docs: Path) -> int:
    catalogue, problems = check(catalog)
    assert not problems, problems[0]
    write_docs(Lookup(catalogue), docs, records=catalog)
    return 0


def _seconds() -> float:
    """The processor's time until now, with that of processes that have ended."""
    return sum(sum(resource.getrusage(whose)[:2]) for whose in _WHOSE)


def main(arguments: list[str]) -> int:
    """Print the builds of the sizes given, or do the one build in a folder."""
    match arguments:
        case ["in", folder]:
            print(json.dumps(asdict(built(Path(folder)))))
        case sizes:
            print_scale([int(size) for size in sizes])
    return 0


if __name__ == "__main__":
    leave(lambda: main(sys.argv[1:]))
