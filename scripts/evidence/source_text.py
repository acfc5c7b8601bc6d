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

GAP = "\n¶\n"
"""Stands between two places that share a locator, so that no quote can run across both."""

_NUMERAL = "[一二三四五六七八九十]+"
_LINE = r"^[^\S\n]*"
_NOISE = re.compile(
    r"</?p>"
    r"|^\[bookmark: \w+\]$"
    r"|^序号\s.*$"  # a table's head is printed again on every page, even inside a row
    r"|^[(（]此页无正文[)）]$",
    re.MULTILINE,
)


class Rule(NamedTuple):
    """How one kind of clause begins.

    `heading` is matched at the beginning of a line, or anywhere if `inline`; what it matches is
    the heading, and a clause exists only if more text follows. `under` must match the locator of
    a clause that is still open ("" is the document itself). `locator` may use ``{parent}`` and
    the groups of `heading`; None begins what belongs to no clause. The text of a `part` is its
    parent's too; any other clause ends its parent's text.
    """

    under: str
    heading: str
    locator: str | None
    part: bool = False
    inline: bool = False


COMMON = [
    Rule("", r"(?:- )?附[件表]：", None),  # names the annexes that follow
    Rule("", r"(?=\S+〔\d{4}〕\d+号$)", "文号"),
    # A lone name above a date: the same name in a letterhead has no date below it.
    Rule(
        "",
        r"[^\s，。：；()（）]+$(?=\s+(?:[(（].*[)）]\s+)?\d{4}年\s?\d+月\s?\d+日$)",
        "落款",
    ),
    Rule("", rf"({_NUMERAL})、.*$", "{0}"),
    Rule(_NUMERAL, rf"[（(]({_NUMERAL})[）)]", "{parent}（{0}）"),
]

# A notice that sends out a plan has a title and a preamble, and so has the plan.
RULES: dict[str, list[Rule]] = {
    "wuxi-2025": [
        *COMMON,
        Rule("", "关于印发|无锡市“技能照亮前程”系列", "标题"),
        Rule("", "各市|为贯彻落实《", "引言"),
        Rule("", r"附表$\s+重点工作任务清单$", "附表"),
        Rule("附表", r"(\d+)\t", "附表 {0}"),
        Rule("附表", "注：", "附表 注"),
    ],
    "jiangsu-2025": [
        *COMMON,
        Rule("", "开展大规模职业技能提升培训的$", "标题"),
        Rule("", "根据《", "引言"),
        Rule("", r"附件$\s+重 点 任 务 分 工 表$", "附件"),
        Rule("附件", r"(\d+)$", "附件 {0}"),
        Rule("", r"(?<=\t)", None),  # fragments of earlier clauses, repeated after the table
    ],
    "wuxi-2021": [
        *COMMON,
        Rule("", "关于印发打造|打造技能人才与产业发展深度融合 示范", "标题"),
        Rule("", "各市（县）区人力|为充分发挥高技能", "引言"),
        Rule(f"二（{_NUMERAL}）", "目标任务：", "{parent} 目标任务", part=True),
        Rule(
            f"二（{_NUMERAL}）",
            r"(?:工作措施：)?（(\d+)）",
            "{parent} 措施（{0}）",
            part=True,
            inline=True,
        ),
        Rule(f"二（{_NUMERAL}）", "责任(?:部门|单位)：", "{parent} 责任部门", part=True),
        # The title of 附件2 is left as its text: the year of its figures is printed only there.
        Rule("", r"附件 ?(\d)$", "附件{0}"),
        Rule("附件2", r"(\d+)\t", "附件2 {0}"),
        Rule("", "抄报：", None),
    ],
    "wuxi-2026": [
        *COMMON,
        Rule("", "关于试行", "标题"),
        Rule("", "各市（县）、区", "引言"),
        Rule("", "附件$", "附件"),
        Rule("附件", "备注：", "附件 备注"),
    ],
    "huaian-2025": [
        *COMMON,
        Rule("", "市政府办公室 印发|关于开展“技能兴淮”", "标题"),
        Rule("", "各县区人民政府，|为深入实施", "引言"),
        Rule(f"四（{_NUMERAL}）", r"(\d+)\. ", "{parent}{0}"),
    ],
}

MARKERS: dict[str, str] = {
    "wuxi-2025": "^锡就劳联发〔2025〕1号$",
    "jiangsu-2025": "^开展大规模职业技能提升培训的$",
    "wuxi-2021": "^锡人社办〔2021〕12号$",
    "wuxi-2026": "^ *关于试行重点群体项目化就业技能",
    "huaian-2025": "^淮政办函〔2025〕5号$",
}
"""A line that only this document has (others cite its number, but never on a line of its own)."""


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


def squeeze(text: str) -> str:
    """`text` without any whitespace (full-width, no-break and zero-width too), else unchanged.

    Line breaks and spaces in the sources come from the layout, so a quote is looked for with
    both sides squeezed. Punctuation and character width stay: they are part of what is quoted.
    """
    return re.sub(r"[\s\u200b\ufeff]+", "", text)


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
    return f"(?:{rule.heading})" if rule.inline else f"{_LINE}(?:{rule.heading})"
