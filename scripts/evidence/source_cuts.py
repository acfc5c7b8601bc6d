"""How each source document is cut into clauses, and how its file is known."""

from __future__ import annotations

from typing import NamedTuple

_NUMERAL = "[一二三四五六七八九十]+"


LINE = r"^[^\S\n]*"


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
