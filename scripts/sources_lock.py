"""``catalog/sources.lock``: which sources the quotations were proved against, and where they stand.

It lets those who do not hold the source texts see that nothing was changed since the last proof.
One line each, tab-separated: ``source`` document, SHA-256; ``quote`` document, clause, position of
the words in the clause (in characters, white space left out), words.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from scripts.catalogue import CATALOG

FILE = CATALOG / "sources.lock"
_HEAD = "# Made by make verify from the source texts. Do not edit: a line here says that somebody looked."


@dataclass
class SourcesLock:
    """`sources` {document: SHA-256}; `quotes` {(document, clause, words): position}."""

    sources: dict[str, str] = field(default_factory=dict)
    quotes: dict[tuple[str, str, str], int] = field(default_factory=dict)

    def text(self) -> str:
        """The lock as the text of its file, in a fixed order."""
        lines = [_HEAD]
        lines += [
            f"source\t{document}\t{digest}" for document, digest in sorted(self.sources.items())
        ]
        lines += [
            f"quote\t{document}\t{clause}\t{position}\t{words}"
            for (document, clause, words), position in sorted(self.quotes.items())
        ]
        return "\n".join(lines) + "\n"


def read(file: Path = FILE) -> SourcesLock:
    """The lock in `file`; an empty one where there is no file."""
    lock = SourcesLock()
    if not file.is_file():
        return lock
    for line in file.read_text(encoding="utf-8").splitlines():
        kind, *cells = line.split("\t")
        if kind == "source":
            lock.sources[cells[0]] = cells[1]
        elif kind == "quote":
            document, clause, position, words = cells
            lock.quotes[document, clause, words] = int(position)
    return lock
