"""Prove every quotation of catalogue and pages against the source texts, and keep the proof.

``python -m scripts.verify FOLDER`` (``make verify SOURCES=FOLDER``) writes ``catalog/sources.lock`` and
puts new ids on ``catalog/published.lock``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from scripts.checks.every import check
from scripts.derived.lookup import Lookup
from scripts.derived.unfounded import unfounded
from scripts.evidence.claims import claims
from scripts.evidence.gaps import gaps, needless
from scripts.evidence.proof import prove, prove_in_part, summary
from scripts.evidence.source_folder import read_sources
from scripts.evidence.sources_lock import FILE, SourcesLock
from scripts.files.leaving import leave
from scripts.published import lock
from scripts.published.names import names


def main(arguments: list[str]) -> int:
    """Prove everything against the folder named; write the lock when nothing is wrong."""
    if len(arguments) != 1:
        print("用法：make verify SOURCES=原文文件夹", file=sys.stderr)
        return 2
    catalogue, problems = check()
    if catalogue.is_whole("sources") and catalogue.is_whole("documents"):
        read = read_sources(catalogue, Path(arguments[0]))
        if read.unused:
            print(f"没有用到 {'、'.join(read.unused)}：没有一份文件的 known_by 是其中的一行")
        problems += read.problems
        if problems:
            problems += prove_in_part(catalogue, read.texts)
    if not problems:
        positions, problems = prove(catalogue, read.texts)
        problems += needless(catalogue, positions)
        problems += unfounded(Lookup(catalogue), read.texts)
        print(summary(catalogue, problems))
        if found := len(list(gaps(read.texts, claims(catalogue)))):
            print(f"原文印的 {found} 个数还没有登记；看是哪些：make gaps SOURCES=原文文件夹")
        if not problems:
            FILE.write_text(SourcesLock(read.digests, positions).text(), encoding="utf-8")
            listed = lock.added(lock.read()[0], names(catalogue))
            lock.FILE.write_text(lock.text(listed), encoding="utf-8")
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    leave(lambda: main(sys.argv[1:]))
