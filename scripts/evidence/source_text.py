"""The source documents as text: which file is which, and the clauses each one is made of.

How a document is cut stands in one table, `RULES`. A rule says what the beginning of a clause
looks like and under which clause it may stand, so a ``（三）`` that happens to stand in an annex
begins nothing. A clause runs to the next accepted beginning, over any page break on the way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from scripts.evidence.source_cuts import LINE, MARKERS, RULES, Rule

GAP = "\n¶\n"
"""Stands between two places that share a locator, so that no quote can run across both."""

_NOISE = re.compile(
    r"</?p>"
    r"|^\[bookmark: \w+\]$"
    r"|^序号\s.*$"  # a table's head is printed again on every page, even inside a row
    r"|^[(（]此页无正文[)）]$",
    re.MULTILINE,
)


class SourceFilesError(ValueError):
    """A folder that does not hold each document once: `found` lists the files of each misfit."""

    def __init__(self, folder: Path, found: dict[str, list[Path]]) -> None:
        self.folder = folder
        self.found = found
        lines = [
            f"{document}：{'有 ' + '、'.join(f.name for f in files) if files else '没有找到'}"
            for document, files in found.items()
        ]
        super().__init__(f"{folder}  每份文件应恰有一个 .txt 原文\n  " + "\n  ".join(lines))


def source_files(folder: Path) -> dict[str, Path]:
    """Which file in `folder` is which document, by what the files say and not by their names.

    Other ``.txt`` files are passed over. Raises SourceFilesError when a document is missing or
    there twice.
    """
    texts = {file: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.txt"))}
    found = {
        document: [file for file, text in texts.items() if re.search(marker, text, re.MULTILINE)]
        for document, marker in MARKERS.items()
    }
    misfits = {document: files for document, files in found.items() if len(files) != 1}
    if misfits:
        raise SourceFilesError(folder, misfits)
    return {document: files[0] for document, files in found.items()}


def clauses(document_id: str, text: str) -> dict[str, str]:
    """The clauses of document `document_id`, whose whole text is `text`: raw text by locator.

    In document order, each with its own heading. Layout left-overs (stray tags, bookmarks,
    repeated table heads) are taken out; letterheads, lists of annexes and the like are in no
    clause. Where two places share a locator, `GAP` stands between them. Raises KeyError for an
    unknown document.
    """
    text = _NOISE.sub("", text)
    starts = list(_starts(RULES[document_id], text))
    found: dict[str, str] = {}
    for i, start in enumerate(starts):
        end = next((s.begin for s in starts[i + 1 :] if start.part or not s.part), len(text))
        if start.locator is None or not text[start.heading_end : end].strip():
            continue
        own = text[start.begin : end].strip()
        before = found.get(start.locator)
        found[start.locator] = own if before is None else before + GAP + own
    return found


class _Start(NamedTuple):
    begin: int
    heading_end: int
    locator: str | None
    part: bool


def _starts(rules: Sequence[Rule], text: str) -> Iterator[_Start]:
    """The beginnings in `text` that may stand where they stand, in order."""
    matches = [
        (match, rule) for rule in rules for match in re.finditer(_pattern(rule), text, re.MULTILINE)
    ]
    open_locators = [""]
    for match, rule in sorted(matches, key=lambda found: found[0].start()):
        depths = [d for d, o in enumerate(open_locators, 1) if re.fullmatch(rule.under, o)]
        if not depths:
            continue
        del open_locators[depths[-1] :]
        locator = rule.locator and rule.locator.format(*match.groups(), parent=open_locators[-1])
        if locator:
            open_locators.append(locator)
        yield _Start(match.start(), match.end(), locator, rule.part)


def _pattern(rule: Rule) -> str:
    return f"(?:{rule.heading})" if rule.inline else f"{LINE}(?:{rule.heading})"
