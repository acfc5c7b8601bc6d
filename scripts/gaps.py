"""List the figures that the source texts print and no record carries.

``python -m scripts.gaps FOLDER`` (``make gaps SOURCES=FOLDER``); exit code 1 where there are some.
"""

from __future__ import annotations

import sys
from pathlib import Path

from scripts.catalogue.loading import load
from scripts.evidence.claims import claims
from scripts.evidence.gap_list import listed
from scripts.evidence.gaps import gaps
from scripts.evidence.source_folder import read_sources
from scripts.files.leaving import leave


def main(arguments: list[str]) -> int:
    """Print every gap below its document and clause, with where it could belong."""
    if len(arguments) != 1:
        print("用法：make gaps SOURCES=原文文件夹", file=sys.stderr)
        return 2
    catalogue, problems = load()
    read = read_sources(catalogue, Path(arguments[0]))
    if read.unused:
        print(f"没有看 {'、'.join(read.unused)}：没有一份文件的 known_by 是其中的一行")
    if problems := [*problems, *read.problems]:
        for problem in problems:
            print(problem, file=sys.stderr)
        return 1
    found = list(gaps(read.texts, claims(catalogue)))
    print(listed(found))
    return 1 if found else 0


if __name__ == "__main__":
    leave(lambda: main(sys.argv[1:]))
