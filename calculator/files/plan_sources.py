"""The last sheet of a plan's workbook: by which rules, readings and clauses it was computed, and when."""

from calculator.engine.plan.columns import KIND, columns
from calculator.engine.scheme.money import percent, yuan
from calculator.engine.scheme.unproved import MARK, mark, sentence
from calculator.files.xlsx_cells import letters, text

TITLE = "依据"
SCHEME, VERSION, MADE_ON = "方案", "数据版本", "做成日期"
_HEADINGS = ("项目", "内容", "说明", "条款", "原文")
_OWN, _OTHER = "默认", "改选，不是默认的理解"
_CAVEAT = "按文件整理的计算，不是官方核定。"
_FORMULAS = (
    "“结果”“按月份”里的金额是公式，改“班次”里的数会跟着变，照上面写的理解算。换理解、价格上限、"
    "合计行，只有网页会查：改完请在网页里装入这个文件核一遍。"
)
_DATED = "这个方案的数字按日期不同，公式写不下：填好“班次”，在网页里装入这个文件来算。"


def rows(rules, links, plan, made_on):
    """(the rows of the sheet, the range with the titles of the kinds of courses or "").

    `links` as in `view.markup.citation`; `made_on` the date as ``2026-08-31``, "" where not known.
    """
    scheme = plan.scheme
    made = [[text(heading, "head") for heading in _HEADINGS]]

    def add(name, content, note="", cites=()):
        clauses = ["《{}》{}".format(links[c["document"]]["title"], c["clause"]) for c in cites]
        quotes = ["“{}”{}".format(c["quote"], mark(c, "（{}）")) for c in cites]
        cells = [name, content, note, "\n".join(clauses), "\n".join(quotes)]
        made.append([text(cell, "wrapped") for cell in cells])

    add(SCHEME, scheme.title, scheme.id)
    add(VERSION, rules.data_version)
    add(MADE_ON, made_on)
    if scheme.ended:
        add("注意", scheme.ended["message"])
    named = {document: "《{}》".format(links[document]["title"]) for document in links}
    waiting = scheme.unproved()
    add(MARK, sentence(waiting, named, "这张表") if waiting else "没有")
    for reading in scheme.readings:
        chosen = plan.choices.get(reading["id"], reading["default"])
        [option] = [each for each in reading["options"] if each["value"] == chosen]
        note = _OWN if chosen == reading["default"] else _OTHER
        question = "{} {}".format(reading["id"], reading["question"])
        add(question, option["title"], note, reading["cites"])
    _sums(add, plan, rules.window(scheme.id))
    [kind] = [column for column in columns(scheme) if column.holds == KIND]
    first = len(made) + 1
    for cap in scheme.rule["caps"]:
        amount = (
            "" if cap["amount_fen"] is None else "每人不超过 {} 元".format(yuan(cap["amount_fen"]))
        )
        add(kind.kinds[cap["kind"]], amount, cap["note"] or kind.heading, [cap["cite"]])
    kinds = "{0}!${1}${2}:${1}${3}".format(TITLE, letters(0), first, len(made))
    add("怎么用", _DATED if plan.days.dated else _FORMULAS)
    add("注意", _CAVEAT)
    return made, kinds if scheme.rule["caps"] else ""


def _sums(add, plan, window):
    """What is paid, and for what."""
    formula = plan.formula
    if formula.heads:
        add("按单价核算", "", "", [formula.cite])
    for measure in formula.measured:
        add(measure["title"], "", "", [measure["cite"]])
    for instalment in formula.instalments:
        words = "其余的"
        if instalment.amount is not None:
            words = "{} 元".format(yuan(instalment.amount))
        elif instalment.share:
            words = percent(*instalment.share)
        condition = ""
        if instalment.reaches:
            condition = "{} {}".format(
                "达到" if instalment.threshold.inclusive else "超过", percent(*instalment.reaches)
            )
        add(instalment.title, words, condition, [instalment.cite])
    if window:
        add("看就业的时间", "{} 个月".format(window["months"]), "", [window["cite"]])
