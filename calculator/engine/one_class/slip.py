"""The result slip of one class: every figure on a line of its own, and a fingerprint of them all.

The fingerprint shows that the figures and the rules belong together. Anyone can compute it, so it
does not show who issued the slip.
"""

import hashlib

from calculator.engine.entry.text import is_blank, name
from calculator.engine.scheme.caps import cap_of
from calculator.engine.scheme.dated import on_typed_day, slip_words
from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.series import since_words
from calculator.engine.scheme.typed import entries
from calculator.engine.scheme.unproved import sentence

TITLE = "测算单"
CAVEAT = "校验码只说明单上的数字和规则对得上，不表示任何机关出具或认可。"
MARK = "校验码"
UNPROVED = "待核"
ENDED = "停止执行"
TOTAL = "合计"
CLASS = "班次"
DATE = "制单日期"
SCHEME = "方案"
VERSION = "数据版本"
KIND = "课程类别"
CAP = "价格上限"
FIGURES = "按日期变的数字"
BLANK = "未填"
STEP, CLAUSE = "算式 ", "依据 "  # begin the labels of the sum, step by step


def lines(rules, typed, kind, choices, result, document=""):
    """[(label, value)] of the slip for what was typed and the `estimate` of it; the fingerprint last.

    `typed` {entry id: text}, with ``class_name`` where the slip should say whose it is, and with
    ``made_on`` the day on which it is made: such a slip also says what each reading asks, and the sum
    step by step with the clauses, and has headings, which are (words, None); without, it is the short
    one of before. `document`: what the document of the clauses is called.
    """
    made_on = typed.get("made_on")
    scheme = on_typed_day(rules.scheme(result["scheme"]), typed)
    called = name(typed.get("class_name") or "")
    found = [(CLASS, called)] if called else []
    if made_on:
        found.append((DATE, name(made_on)))
    found += [
        (SCHEME, "{}（{}）".format(scheme.title, scheme.id)),
        (VERSION, result["data_version"]),
    ]
    found += _heading(made_on, "填的数")
    for field in entries(scheme):
        text = typed.get(field)
        found.append((entry_label(scheme, field), BLANK if is_blank(text) else name(text)))
    if scheme.rule["caps"]:
        found.append((KIND, _kind_title(scheme, kind)))
        cap = cap_of(scheme, kind)
        if cap and since_words(cap):
            text = "{} 元/人（{}）".format(yuan(cap["amount_fen"]), since_words(cap))
            found.append((CAP, text))
    if scheme.readings:
        found += _heading(made_on, "按哪种理解算")
    for reading in scheme.readings:
        value = choices.get(reading["id"], reading["default"])
        text = "{}（{}）".format(_option_title(reading, value), value)
        found.append((reading["id"], reading["question"] + text if made_on else text))
    if scheme.dated():
        found.append((FIGURES, slip_words(scheme)))
    if made_on:
        where = "，条款都在《{}》里".format(document) if document else ""
        found += _heading(made_on, "怎么算出来的" + where)
        found += _steps(result["steps"])
    found += _heading(made_on, "结果")
    for instalment in result["instalments"]:
        text = "{} 元，{}".format(
            yuan(instalment["amount_fen"]), "能拿到" if instalment["earned"] else "还拿不到"
        )
        found.append((instalment["title"], text))
    found.append((TOTAL, yuan(result["total_fen"]) + " 元"))
    if "ended" in result:
        found.append((ENDED, result["ended"]))
    if result["unproved"]:
        told = sentence(result["unproved"])
        found.append((UNPROVED, told.partition("：")[2]))
    found.append((MARK, fingerprint(found)))
    return found


def _heading(made_on, words):
    return [(words, None)] if made_on else []


def _steps(steps):
    found = []
    for step in steps:
        found.append((STEP + step["title"], step["text"]))
        if step["cite"]:
            text = "{}“{}”".format(step["cite"]["clause"], step["cite"]["quote"])
            found.append((CLAUSE + step["title"], text))
    return found


def text(found, address=""):
    """The slip as plain text, one line each; with the `address` of the result where it is given."""
    told = [TITLE]
    for label, value in found:
        told.append("\n【{}】".format(label) if value is None else label + "：" + value)
    if address:
        told.append("\n打开这个结果：" + address)
    return "\n".join(told + [CAVEAT]) + "\n"


def fingerprint(found):
    """Sixteen hexadecimal digits in fours: the beginning of SHA-256 of the lines, spaces and headings
    left out."""
    content = "\n".join(
        squeezed(label) + "：" + squeezed(value) for label, value in found if value is not None
    )
    digits = "".join("{:02x}".format(byte) for byte in hashlib.sha256(content.encode()).digest())
    return "-".join(digits[i : i + 4] for i in range(0, 16, 4))


def entry_label(scheme, field):
    """``成交单价（元/人）``: what an entry is called, with its unit."""
    asked = scheme.entry(field)
    return "{}（{}）".format(asked["label"], asked["unit"]) if asked["unit"] else asked["label"]


def _kind_title(scheme, kind):
    for cap in scheme.rule["caps"]:
        if cap["kind"] == kind:
            return cap["title"]
    return BLANK


def _option_title(reading, value):
    for option in reading["options"]:
        if option["value"] == value:
            return option["title"]


def squeezed(value):
    """`value` without any space: what a fingerprint is made of."""
    return "".join(name(value).split())
