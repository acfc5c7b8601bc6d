"""``catalog/sources.lock``: which sources the quotations were proved against, and where they stand.

It lets those who do not hold the source texts see that nothing was changed since the last proof.
One line each, tab-separated: ``source`` document, SHA-256; ``quote`` document, clause, position of
the words in the clause (in characters, white space left out), words. The last line, ``sum``, is the
SHA-256 of all above it, so that a line changed by hand is found out.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path

from scripts.files.paths import CATALOG
from scripts.files.problems import Problem

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
        above = "\n".join(lines) + "\n"
        return f"{above}sum\t{hashlib.sha256(above.encode()).hexdigest()}\n"


def read(file: Path = FILE) -> SourcesLock:
    """The lock in `file`, damaged lines left out; an empty one where there is no file."""
    lock = SourcesLock()
    for _, line in lines(file):
        match _entry(line):
            case ("sum", _):
                pass
            case (document, digest):
                lock.sources[document] = digest
            case (document, clause, position, words):
                lock.quotes[document, clause, words] = int(position)
    return lock


def problems(file: Path = FILE) -> list[Problem]:
    """At most one problem: where `file` begins to be damaged, and how much of it is."""
    damaged = [number for number, line in lines(file) if not _entry(line)]
    if not damaged:
        return []
    many = f"（共 {len(damaged)} 行）" if len(damaged) > 1 else ""
    message = f"这一行读不懂{many}；这份文件不要手改，请运行 make verify 重新生成"
    return [Problem(f"{CATALOG.name}/{file.name}", damaged[0], 1, "", message)]


def lines(file: Path) -> list[tuple[int, str]]:
    """The lines of `file` that say something, with their numbers."""
    text = file.read_bytes().decode("utf-8", "replace") if file.is_file() else ""
    lines = enumerate(text.replace("\r\n", "\n").split("\n"), 1)
    return [(number, line) for number, line in lines if line and not line.startswith("#")]


def _entry(line: str) -> tuple[str, ...]:
    """The cells of a line, without its kind; none where it is damaged."""
    match line.split("\t"):
        case ["sum", digest] if re.fullmatch("[0-9a-f]{64}", digest):
            return "sum", digest
        case ["source", document, digest] if re.fullmatch("[0-9a-f]{64}", digest):
            return document, digest
        case ["quote", document, clause, position, words] if (
            re.fullmatch("[0-9]{1,9}", position) and words and "\ufffd" not in line
        ):
            return document, clause, position, words
    return ()
