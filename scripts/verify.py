"""Prove every quotation of catalogue and pages against the source texts, and keep the proof.

``python -m scripts.verify FOLDER`` (``make verify SOURCES=FOLDER``) writes ``catalog/sources.lock``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from scripts.checks.every import check
from scripts.evidence.proof import prove, read_sources, summary
from scripts.evidence.source_text import SourceFilesError
from scripts.evidence.sources_lock import FILE, SourcesLock


def main(arguments: list[str]) -> int:
    """Prove everything against the folder named; write the lock when nothing is wrong."""
    if len(arguments) != 1:
        print("用法：make verify SOURCES=原文文件夹", file=sys.stderr)
        return 2
    catalogue, problems = check()
    if not problems:
        try:
            digests, texts = read_sources(Path(arguments[0]))
        except SourceFilesError as error:
            print(error, file=sys.stderr)
            return 1
        positions, problems = prove(catalogue, texts)
        print(summary(catalogue, problems))
        if not problems:
            FILE.write_text(SourcesLock(digests, positions).text(), encoding="utf-8")
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
