"""Every Chinese word for a value that the catalogue stores in English, once.

On a page a word stands in a sentence; in a cell of a table its heading stands above it, so there it
may be shorter. Where the two differ, both are here.
"""

from __future__ import annotations

from collections.abc import Sequence

NOT_PRINTED = "文件里没有写"
"""What is said where a document prints nothing."""

BOUNDS = {
    "at-least": "至少",
    "at-most": "至多",
    "above": "超过",
    "about": "大约",
    "exactly": "正好",
}
"""How a figure is bounded."""

STRIVEN = "力争"
"""What a document prints before a number that it strives for."""

ABOUT = {
    "provider": "培训机构",
    "class": "班次和课程",
    "person": "个人",
    "money": "资金",
    "government": "政府部门要做的",
}
"""What a requirement is about, on pages."""

ABOUT_IN_CELLS = {
    "provider": "机构",
    "class": "班级",
    "person": "个人",
    "money": "资金",
    "government": "政府部门",
}

SOUGHT = {
    "groups": "人群",
    "fields": "领域",
    "occupations": "职业和技能",
    "actions": "行动",
    "departments": "单位",
    "documents": "文件",
    "clauses": "条款",
    "comparisons": "并排看",
    "requirements": "条件和要求",
    "caps": "价格上限",
    "targets": "目标数字",
    "schemes": "补贴怎么算",
    "readings": "理解分歧",
    "forms": "表",
    "desks": "能计算的页面",
    "pages": "说明",
    "terms": "词语",
}
ASKED = {"fee": "要不要交钱", "apply": "怎么报名", "place": "在哪里上课"}
"""What somebody who wants to learn asks of a document."""

ONLY_NAMED = {
    "title": "印在所引文件的标题里",
    "addressee": "是收文的单位",
    "copy": "是抄报的单位",
    "issuer": "是发文的单位",
    "spoken-of": "只是说到它",
}
"""As what an office is printed where it is given nothing to do."""

SENT = {"addressee": "主送", "copy": "抄报"}
"""How a document is sent to somebody."""

STRENGTHS = {
    "must": "必须",
    "in-principle": "原则上",
    "encouraged": "鼓励",
    "may": "可以",
    "states": "写明",
}
"""How strongly a requirement is worded; `states`: no printed word decides, it is only said so."""

PART_LIST_NAMES = {
    "groups": "人群名单",
    "areas": "行业名单",
    "projects": "项目名单",
    "occupations": "职业（工种）名单",
    "skills": "技能名单",
}
"""The lists of a part of an action, in sentences."""

BRINGING_UP = ("培育", "培养")
"""The words of a part whose groups are who comes out of the training."""

PARTS_IN_CELLS = {
    "groups": "写给：",
    "areas": "行业：",
    "projects": "项目：",
    "occupations": "职业（工种）：",
    "skills": "学：",
}
BROUGHT_UP_IN_CELLS = "要培育的（没有写从谁里培育）："

FEW_OFFICES = 6
"""So many offices of an action are named in a line; more are counted."""

OPEN_IN_CELLS = {"departments": "责任单位"}
"""The lists of an action that 等 follows."""

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

PARTICULARS = {
    "title": "标题",
    "number": "文号",
    "issuer": "发文机关",
    "issued_on": "成文日期",
    "ended_on": "停止执行的日期",
    "reach": "适用范围",
    "status": "状态",
}
"""What a piece of evidence of a document is about."""

LEVELS = {"省": "省级", "市": "市级", "县区园区": "县、区、园区", "镇街社区": "镇街、社区"}
"""The level of an office where it stands alone; the other levels are words as they are."""

OFFICES = {"党委": "党委部门", "政府": "政府部门", "群团": "群众团体", "其他": "其他单位"}
"""The kind of an office where it stands alone; the other kinds are words as they are."""

YES_NO = {"yes": "是", "no": "否", "": "不选"}
"""An answer that stands in a form."""

OUTCOMES = {
    "governs": "适用",
    "by-reference": "可参照",
    "ceiling-only": "只有上限",
    "not-regulated": "文件未规定",
}
"""Whether a document governs a class."""

PAPERS = {
    "hand-in": "要交的",
    "keep": "要留存的",
    "agreement": "协议里要写的",
    "show": "要能说明的",
}
"""What is done with a paper."""

MONTHS_AT_THE_ENDS = {"whole": "只数整月", "touched": "碰到的月份都数"}

COUNTS = {
    "trainees": "参训人数",
    "certified": "取证人数",
    "employed": "稳定就业人数",
    "employed_uncertified": "未取证而稳定就业的人数",
    "over_limit": "取证而超出次数的人数",
    "over_limit_employed": "超出次数而稳定就业的人数",
    "over_limit_uncertified": "未取证而超出次数的人数",
    "class": "每班一次",
    "unit_price": "成交单价",
    "directory_standard": "目录内的补贴标准",
}
"""What a scheme can count or ask a visitor for; the scheme says what it is called there."""

PAYS = {
    "share": "按比例付",
    "rest-of-base": "付余下的部分",
    "per-head": "每人付多少元",
    "per-class": "每班付多少元",
}

CHANGEABLE = {
    "counted": "比率的分子",
    "of": "比率的分母",
    "heads": "为哪些人付",
    "inclusive": "正好到线算不算",
    "replaces": "代替哪几期",
    "share": "付几成",
    "amount": "每人或每班多少元",
    "reaches": "到哪条线",
}
"""What a reading can change in a formula."""

QUESTIONS = {
    "number": "数字",
    "price": "价格",
    "yes-no": "是或否",
    "choice": "选一项",
}
"""How a check of conditions asks."""

TESTS = {
    "number": "一个数和规定的值比",
    "share": "部分占全部的比例和规定的值比",
    "answer": "是或否",
    "one-of": "是不是列出的一项",
    "nobody": "人数应为 0",
    "people": "多少人在所列人群里、多少人不在",
    "cap": "和价格上限比",
}
"""How a condition is tested."""

OF_A_PERSON = {
    "yes": "要写“是”",
    "no": "不能写“是”",
    "share": "比例和规定的值比",
    "kind": "写的是哪一种",
    "times": "次数和规定的值比",
    "not-later": "前一个日期不晚于后一个",
    "insured": "连续缴保险的月份",
    "once": "同一个人在几个班",
}
"""What is held against the cells of a person in a roster."""

LEFT = {
    "trainee": "参训人数",
    "certified": "取证人数",
    "employed": "就业人数",
    "paid": "补贴人数",
}
"""The counts that a person can leave."""

SWITCHED = {
    "accepts": "多认一种",
    "before": "起算日以前的月份也算",
    "late": "补缴的月份也算",
    "one-employer": "要同一家单位",
    "since": "不是每一次都数",
    "uncertified": "没取证的也计次数",
    "at-end": "结束时也要看",
}
"""What a reading can change in how a roster is read."""

CELLS = {
    "line": "一行文字",
    "choice": "选一项",
    "occupation-name": "职业（工种）名称",
    "occupation-code": "职业编码",
    "phone": "电话",
    "email": "电子邮箱",
    "account": "一段说明",
    "opinion": "单位的意见",
}
"""What belongs in a cell of a printed form."""

PAIRED_BY = {"number": "编号和标题都相同的", "common": "编号不同，逐项去另一份文件里找的"}
"""Which actions of two documents are laid side by side."""

_CHOICES = (
    *(
        SENT,
        ONLY_NAMED,
        BOUNDS,
        ABOUT,
        ASKED,
        SOUGHT,
        STRENGTHS,
        RELATIONS,
        MARKS,
        EDITIONS,
        AFFECTS_IN_CELLS,
        PARTICULARS,
    ),
    *(
        YES_NO,
        OUTCOMES,
        PAPERS,
        MONTHS_AT_THE_ENDS,
        COUNTS,
        PAYS,
        CHANGEABLE,
        QUESTIONS,
        TESTS,
        OF_A_PERSON,
        LEFT,
        SWITCHED,
        CELLS,
        PAIRED_BY,
        PART_LIST_NAMES,
        OPEN_IN_CELLS,
    ),
)


def explained(options: Sequence[str]) -> list[str]:
    """`options`, which a field may hold, each with its Chinese word in brackets."""
    both = [(option, word_for(option, options)) for option in options]
    return [f"{option}（{word}）" if word else option for option, word in both]


def word_for(option: str, options: Sequence[str]) -> str:
    """The Chinese word for one of the `options` that a field may hold; empty where it is a word itself."""
    words = next((words for words in _CHOICES if words.keys() >= set(options)), {})
    return words.get(option, "")
