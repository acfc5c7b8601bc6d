"""The quotations of the hand-written pages, claimed and proved like those of the catalogue.

One is a link whose text is the quoted words in Chinese quotation marks and that leads to the
clause: ``[“quoted words”](documents/city-2026.md#c4-5)``.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import partial
from pathlib import Path

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.locator import anchor
from scripts.evidence.claims import Claim, Key
from scripts.files.paths import CONTENT
from scripts.files.problems import Problem

_QUOTE = re.compile(
    r"\[“(?P<words>[^\]\n]+)”\]\(documents/(?P<document>[^)#\n]*)\.md(?P<to>[^)\n]*)\)"
)


def load(catalogue: Catalogue, folder: Path = CONTENT) -> tuple[list[Claim], list[Problem]]:
    """The quotations of every page below `folder`, and those that lead to no clause."""
    clauses = {(c.document, f"#{anchor(c.locator)}"): c.locator for c in catalogue.clauses}
    claimed, problems = [], []
    for file in sorted(folder.rglob("*.md")):
        name = (Path(folder.name) / file.relative_to(folder)).as_posix()
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            for match in _QUOTE.finditer(line):
                words, document, to = match["words"], match["document"], match["to"]
                problem = partial(Problem, name, number, match.start() + 1, "")
                if locator := clauses.get((document, to)):
                    claimed.append(Claim(document, locator, words, problem))
                else:
                    problems.append(problem(_leads_nowhere(words, document, to, clauses)))
    return claimed, problems


def marked(
    catalogue: Catalogue, keys: Collection[Key], mark: str, folder: Path = CONTENT
) -> dict[Path, str]:
    """The pages below `folder` with a quotation whose key is among `keys`, `mark` after each such."""
    clauses = {(c.document, f"#{anchor(c.locator)}"): c.locator for c in catalogue.clauses}

    def with_mark(match: re.Match[str]) -> str:
        place = match["document"], clauses.get((match["document"], match["to"]), "")
        return match[0] + mark if (*place, match["words"]) in keys else match[0]

    pages = {file: file.read_text(encoding="utf-8") for file in sorted(folder.rglob("*.md"))}
    changed = {file: _QUOTE.sub(with_mark, text) for file, text in pages.items()}
    return {file: text for file, text in changed.items() if text != pages[file]}


def _leads_nowhere(words: str, document: str, to: str, clauses: dict[tuple[str, str], str]) -> str:
    anchors = [place for held, place in clauses if held == document]
    if not anchors:
        return f"引文 “{words}” 的链接里，没有编号为 “{document}” 的文件；请核对编号"
    what = f"没有 “{to}” 这一条" if to else "没有写是哪一条"
    example = f"documents/{document}.md{anchors[-1]}"
    return f"引文 “{words}” 的链接{what}；请到那份文件的网页上点开条款，照网址末尾的 # 写，例如 {example}"
