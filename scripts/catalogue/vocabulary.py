"""Every Chinese word for a value that the catalogue stores in English, once.

On a page a word stands in a sentence; in a cell of a table its heading stands above it, so there it
may be shorter. Where the two differ, both are here.
"""

from __future__ import annotations

NOT_PRINTED = "文件未载"
"""What is said where a document prints nothing."""

BOUNDS = {
    "at-least": "至少",
    "at-most": "至多",
    "above": "超过",
    "about": "大约",
    "exactly": "正好",
}
"""How a figure is bounded."""

ABOUT = {"provider": "培训机构", "class": "班次和课程", "person": "参训人员", "money": "资金"}
"""What a requirement is about, on pages."""

ABOUT_IN_CELLS = {"provider": "机构", "class": "班级", "person": "个人", "money": "资金"}

STRENGTHS = {"must": "必须", "in-principle": "原则上", "encouraged": "鼓励", "may": "可以"}
"""How strongly a requirement is worded."""

RELATIONS = {
    "same-name": "名称相同或直接对应",
    "job-type": "是这个职业里的一个工种",
    "near": "近似：编者判断，非官方对应",
}
"""How an occupation and an entry of the national classification belong together, on pages."""

RELATIONS_IN_CELLS = {
    "same-name": "同名",
    "job-type": "其中的工种",
    "near": "近似（编者判断）",
}

MARKS = {"L": "绿色职业", "S": "数字职业", "LS": "绿色职业、数字职业"}
"""What the letters after an entry of the national classification mean."""

EDITIONS = {"2022": "2022年版", "2024": "2024年增补", "2025": "2025年增补"}
"""Where an entry of the national classification comes from."""

INSIDE = ("局内处室", "直属单位")
"""The levels of an office that is part of a bureau."""

AFFECTS = {
    "counts": ("会改变金额", "计算器里可以切换"),
    "roster": ("决定某个人算不算", "计算器里不切换，人数请按您选定的理解来数"),
    "scope": ("决定这份文件管不管这个班", "计算器里不切换"),
    "note": ("只作提示，不改变按人数算出的金额", "计算器里不切换"),
}
"""What a reading affects, and what the calculator does with it, on pages."""

AFFECTS_IN_CELLS = {
    "counts": "改变金额",
    "roster": "决定谁算数",
    "scope": "决定适用不适用",
    "note": "只作提示",
}

COURSES = {
    "directory": "目录内",
    "manufacturing": "制造类",
    "producer-services": "生产服务类",
    "consumer-services": "生活服务类",
}
"""The kinds of course that a price cap is for."""

PARTICULARS = {
    "title": "标题",
    "number": "文号",
    "issuer": "发文机关",
    "issued_on": "成文日期",
}
"""What a piece of evidence of a document is about."""

LEVELS = {"省": "省级", "市": "市级", "县区园区": "县、区、园区"}
"""The level of an office where it stands alone; the other levels are words as they are."""

OFFICES = {"党委": "党委部门", "政府": "政府部门", "群团": "群众团体", "其他": "其他单位"}
"""The kind of an office where it stands alone; the other kinds are words as they are."""
