"""The list of figures that no record carries, for editors, each with where it could belong."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scripts.evidence.gaps import Gap

_REASONS = "catalog/figures_left_out.yml"

_BELONGS = (
    # (what the words before and behind look like, where that belongs); the first that fits is said.
    (re.compile(r"[“「][^”」]*$"), None, f"像是名字里的数：写进 {_REASONS}，写明理由"),
    (None, re.compile("届"), f"像是届数：写进 {_REASONS}，写明理由"),
    (re.compile(r"〔$|〕$"), None, "像是文号：写进文件的 number 或 references"),
    (
        None,
        re.compile(r"年|月|日|[-—–~至起]+(?:\d{4}|\d{1,2}月)"),
        "像是年份、日期：目标写进它的 period，进度写进条款的 figures",
    ),
    (
        re.compile(r"(?:单价|定价|每人)[^。；]*$"),
        re.compile("元"),
        "像是价格或补贴：catalog/caps.yml 或 catalog/schemes/",
    ),
    (
        re.compile(r"(?:补贴|支付|给予|跟补|占到)[^。；]*$"),
        re.compile("元|[%％]|（含）|以上"),
        "像是补贴规则：catalog/schemes/",
    ),
    (
        re.compile(
            r"(?:不低于|不少于|不得|不超过|不高于|至少|至多|最多|必须|应当?|方可|原则上)[^。；]*$"
        ),
        None,
        "像是要求：catalog/requirements/",
    ),
    (
        re.compile(
            r"(?:每年|年均|新增|培养|培育|培训|建成|建设|开展|达到?|完成|力争|举办|认定)[^。；]*$"
        ),
        re.compile("人次|人|名|个|家|场|项|亿|万|[%％]|以上|左右"),
        "像是目标：catalog/targets/",
    ),
)


def listed(found: Sequence[Gap]) -> str:
    """The gaps below their documents and clauses; a sentence where there is none."""
    lines: list[str] = []
    place = ("", "")
    for gap in found:
        if place[0] != gap.document:
            lines.append(gap.document)
        if place != (gap.document, gap.clause):
            place = gap.document, gap.clause
            lines.append(f"  {gap.clause}")
        lines.append(f"    {gap.figure}：…{gap.before}【{gap.figure}】{gap.after}…")
        lines.append(f"      {belongs(gap)}")
    if not found:
        return "原文印的每个数都有登记，或写了不登记的理由"
    end = f"共 {len(found)} 个数没有登记；每个登记成记录，或写进 {_REASONS}，写明理由"
    return "\n".join([*lines, end])


def belongs(gap: Gap) -> str:
    """Where a figure could belong, by the words around it."""
    for before, after, where in _BELONGS:
        if (not before or before.search(gap.before)) and (not after or after.match(gap.after)):
            return where
    return f"可以登记在 catalog/documents/{gap.document}.yml，写进 {gap.clause} 的 figures"
