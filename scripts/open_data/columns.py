"""What the lists of the open data and their columns are called in Chinese, and what they mean.

The one register that the CSV files, the workbook, the JSON Schemas and the data page share. Its
keys are those of ``catalog.json``, in the order of the records there.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """One key of a record: its Chinese heading and, in a sentence, what stands there."""

    heading: str
    meaning: str


@dataclass(frozen=True)
class Table:
    """One list: its Chinese title, what one record is, and its columns by JSON key."""

    title: str
    record: str
    columns: dict[str, Column]


_ID = Column("编号", "长期不变，可以拿来引用")
_DOCUMENT = Column("文件", "写着它的政策文件")
_NOTE = Column("备注", "编者的说明；没有就空着")
_CITE = Column("出处", "文件、条款和原文")
_NAMED_IN = Column("写在哪里", "印着它的每一处：文件、条款和原文")
_BOUND = Column("怎么限定", "至少、至多、超过、大约，或正好这么多")
_UNIT = Column("单位", "数值的单位；百分比的单位是 %")
_TO = Column("数值上端", "写成一个范围时的上端；不是范围就空着")
_PLACE = Column("地方", "属于哪个省、市")

TABLES: dict[str, Table] = {
    "documents": Table(
        "政策文件",
        "一份收录了原文的文件",
        {
            "id": _ID,
            "title": Column("标题", "照文件所印"),
            "short_title": Column("简称", "本站用的短名"),
            "number": Column("文号", "文件没有印就空着"),
            "issuer": Column("发文机关", "文件没有印就空着"),
            "issuer_department": Column("发文单位", "发文机关在责任单位列表里的那一条"),
            "issued_on": Column("成文日期", "文件没有印就空着"),
            "place": _PLACE,
            "reach": Column("适用范围", "管哪些地方、哪几年"),
            "status": Column("状态", "在不在执行，照文件能看出的说"),
            "summary": Column("概括", "本站用平常话写的一句"),
            "evidence": Column("标题等的原文", "标题、文号、机关、日期印在哪里"),
            "contacts": Column("联系方式", "这份文件自己印的电话、邮箱"),
            "references": Column("引用的文件", "它提到的别的文件的文号或标题"),
        },
    ),
    "clauses": Table(
        "条款",
        "文件里的一条",
        {
            "id": _ID,
            "document": _DOCUMENT,
            "locator": Column("条款", "在文件里的位置，例如 四（五）"),
            "title": Column("条款标题", "照文件所印；没有标题就空着"),
            "summary": Column("概括", "本站用平常话写的"),
            "figures": Column("数字", "这一条印出的数字，连同单位和原文"),
        },
    ),
    "actions": Table(
        "专项培训行动",
        "一项行动、措施或重点任务",
        {
            "id": _ID,
            "document": _DOCUMENT,
            "number": Column("序号", "在这份文件里排第几"),
            "number_as_printed": Column("印出的序号", "照文件所印"),
            "clause": Column("条款", "写在哪一条"),
            "title": Column("名称", "照文件所印"),
            "summary": Column("概括", "本站用平常话写的"),
            "fields": Column("领域", "属于哪些领域"),
            "areas": Column("行业", "用在哪些行业，照文件所印"),
            "projects": Column("项目", "通过哪些项目，照文件所印"),
            "skills": Column("技能", "学什么，照文件所印"),
            "groups": Column("给谁", "哪些重点群体"),
            "departments": Column("责任单位", "照文件所印；印了“牵头”才标牵头"),
            "open_ended": Column("名单以等结尾", "是：原文有名单以“等”字结尾，没有列全"),
            "duty_as_written": Column("分工的写法", "原文怎样写分工；没有写就空着"),
            "cite": _CITE,
        },
    ),
    "departments": Table(
        "责任单位",
        "文件里点到名的一个单位",
        {
            "id": _ID,
            "name": Column("名称", "文件印出的一个名称"),
            "place": _PLACE,
            "level": Column("层级", "国家、省、市、县区园区，或局内处室等"),
            "bureau": Column("属于哪个局", "处室属于的局；文件没有连着局名印就空着"),
            "kind": Column("类别", "党委、政府、群团、事业单位、院校等"),
            "aliases": Column("别的写法", "文件印出的其他名称"),
            "named_in": _NAMED_IN,
            "note": _NOTE,
        },
    ),
    "groups": Table(
        "重点群体",
        "文件要培训的一类人",
        {
            "id": _ID,
            "name": Column("名称", "照文件所印"),
            "part_of": Column("属于", "同一名单里更宽的那一类"),
            "named_in": _NAMED_IN,
            "note": _NOTE,
        },
    ),
    "fields": Table(
        "领域",
        "培训面向的一个经济领域",
        {"id": _ID, "name": Column("名称", "照文件所印"), "named_in": _NAMED_IN},
    ),
    "caps": Table(
        "价格上限",
        "一类课程的成交单价上限",
        {
            "id": _ID,
            "document": _DOCUMENT,
            "kind": Column("课程类别", "目录内，或新开发的哪一类"),
            "title": Column("名称", "本站的叫法"),
            "applies_to": Column("管哪些课程", "本站用平常话写的"),
            "amount": Column("上限", "文件没有印数额就空着，不是零"),
            "unit": _UNIT,
            "note": _NOTE,
            "cite": _CITE,
        },
    ),
    "schemes": Table(
        "补贴规则",
        "一份文件的补贴规则",
        {
            "id": _ID,
            "document": _DOCUMENT,
            "title": Column("名称", "本站的叫法"),
            "summary": Column("概括", "本站用平常话写的"),
            "formula": Column("算法", "怎样由人数和单价算出金额；文件没有规定就空着"),
            "ceiling": Column("至多", "文件只写“不超过多少”的地方"),
            "class_size": Column("班级人数", "写着班级人数的那个数字"),
            "nearest": Column("最接近的条款", "文件、条款和原文"),
        },
    ),
    "readings": Table(
        "理解分歧",
        "一处可以有不同理解的话",
        {
            "id": _ID,
            "scheme": Column("补贴规则", "属于哪一条补贴规则"),
            "title": Column("名称", "本站的叫法"),
            "question": Column("问题", "分歧在哪里"),
            "affects": Column("影响什么", "改变金额、决定谁算数、决定适用不适用，或只作提示"),
            "default": Column("默认理解", "编者的判断，不是官方解释"),
            "options": Column("各种理解", "每一种理解和它的道理"),
            "cites": _CITE,
        },
    ),
    "occupations": Table(
        "职业（工种）",
        "文件提到的一个职业、工种或技能主题",
        {
            "id": _ID,
            "name": Column("名称", "照文件所印"),
            "kind": Column("类别", "职业（工种），或技能主题"),
            "classifications": Column("职业编码", "在国家职业分类里对应哪一条；没有就空着"),
            "named_in": _NAMED_IN,
            "note": _NOTE,
        },
    ),
    "targets": Table(
        "目标任务",
        "一个要达到的数字",
        {
            "id": _ID,
            "document": _DOCUMENT,
            "measure": Column("口径", "口径相同的目标才可以放在一起比"),
            "title": Column("名称", "本站的叫法"),
            "value": Column("数值", "要达到的数"),
            "to": _TO,
            "unit": _UNIT,
            "bound": _BOUND,
            "scope": Column("范围", "管哪里、哪些人"),
            "period": Column("时间", "从哪年到哪年，是不是每年"),
            "note": _NOTE,
            "cite": _CITE,
        },
    ),
    "requirements": Table(
        "条件和要求",
        "对机构、班级、个人或资金的一条要求",
        {
            "id": _ID,
            "document": _DOCUMENT,
            "about": Column("对谁", "机构、班级、个人或资金"),
            "title": Column("名称", "本站的叫法"),
            "rule": Column("要求", "本站用平常话写的"),
            "strength": Column("语气", "必须、原则上、鼓励或可以"),
            "value": Column("数值", "要求里的数；没有数就空着"),
            "to": _TO,
            "unit": _UNIT,
            "bound": _BOUND,
            "cite": _CITE,
        },
    ),
    "forms": Table(
        "表格",
        "文件印的一张表",
        {
            "id": _ID,
            "document": _DOCUMENT,
            "title": Column("名称", "照文件所印"),
            "cite": _CITE,
            "entries": Column("各项", "要填的每一项，照文件所印，按文件的顺序"),
            "remark": Column("表后的备注", "照文件所印"),
            "naming": Column("怎样取名", "项目名称用什么名称"),
            "otherwise": Column("另外的取名办法", "不适宜用职业名称时怎样取名"),
            "submit": Column("交到哪里", "文件写的交法"),
            "not_printed": Column("文件未载", "填表的人要知道、文件没有写的事"),
        },
    ),
}
"""The lists, in the order of ``catalog.json``."""
