"""The source documents as text: which file is which, and the clauses each one is made of.

How a document is cut stands in the catalogue, and `source_cuts` makes rules of it. A rule says what
the beginning of a clause looks like and under which clause it may stand, so a ``（三）`` that
happens to stand in an annex begins nothing. A clause runs to the next accepted beginning, over any
page break on the way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from scripts.catalogue.models.sources import Source
from scripts.catalogue.walk import Inside
from scripts.evidence.source_cuts import LINE, Rule, filled, is_line, rules

GAP = "\n¶\n"
"""Stands between two places that share a locator, so that no quote can run across both."""

_NOISE = re.compile(
    r"</?p>"
    r"|^\[bookmark: \w+\]$"
    r"|^序号\s.*$"  # a table's head is printed again on every page, even inside a row
    r"|^[(（]此页无正文[)）]$",
    re.MULTILINE,
)


@dataclass
class Found:
    """The files of a folder: those of each document, and those that cannot be told or read."""

    files: dict[str, list[Path]]
    of_none: list[Path] = field(default_factory=list)
    of_several: dict[Path, list[str]] = field(default_factory=dict)
    not_utf_8: list[Path] = field(default_factory=list)


def source_files(folder: Path, sources: Sequence[Source]) -> Found:
    """Which file in `folder` is which document, by what the files say and not by their names."""
    found = Found({source.document: [] for source in sources})
    for file in sorted(folder.glob("*.txt")):
        try:
            text = file.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            found.not_utf_8.append(file)
            continue
        documents = [s.document for s in sources if is_line(s.known_by, text)]
        for document in documents:
            found.files[document].append(file)
        if not documents:
            found.of_none.append(file)
        elif len(documents) > 1:
            found.of_several[file] = documents
    return found


def clauses(source: Source, text: str) -> dict[str, str]:
    """The clauses of the document of `source`, whose whole text is `text`: raw text by locator.

    In document order, each with its own heading. Layout left-overs (stray tags, bookmarks,
    repeated table heads) are taken out; letterheads, lists of annexes and the like are in no
    clause. Where two places share a locator, `GAP` stands between them.
    """
    text = _NOISE.sub("", text)
    starts = list(_starts(rules(source), text))
    found: dict[str, str] = {}
    for i, start in enumerate(starts):
        end = next((s.begin for s in starts[i + 1 :] if start.part or not s.part), len(text))
        if start.locator is None or not text[start.heading_end : end].strip():
            continue
        own = text[start.begin : end].strip()
        before = found.get(start.locator)
        found[start.locator] = own if before is None else before + GAP + own
    return found


def idle(source: Source, text: str) -> list[Inside]:
    """Where `source` says of a beginning that no place of `text` begins so."""
    found = {start.said for start in _starts(rules(source), _NOISE.sub("", text))}
    return [rule.said for rule in rules(source) if rule.said and rule.said not in found]


class _Start(NamedTuple):
    begin: int
    heading_end: int
    locator: str | None
    part: bool
    said: Inside


def _starts(rules: Sequence[Rule], text: str) -> Iterator[_Start]:
    """The beginnings in `text` that may stand where they stand, in order."""
    matches = [
        (match, rule) for rule in rules for match in re.finditer(_pattern(rule), text, re.MULTILINE)
    ]
    open_locators = [""]
    for match, rule in sorted(matches, key=lambda found: found[0].start()):
        above = [(d, re.fullmatch(rule.under, o)) for d, o in enumerate(open_locators, 1)]
        depth, under = next(((d, m) for d, m in reversed(above) if m), (0, None))
        if under is None:
            continue
        del open_locators[depth:]
        locator = filled(rule.locator, under, match) if rule.locator else None
        if locator:
            open_locators.append(locator)
        yield _Start(match.start(), match.end(), locator, rule.part, rule.said)


def _pattern(rule: Rule) -> str:
    return f"(?:{rule.heading})" if rule.inline else f"{LINE}(?:{rule.heading})"
