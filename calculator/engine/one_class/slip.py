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
SCHEME = "方案"
VERSION = "数据版本"
KIND = "课程类别"
CAP = "价格上限"
FIGURES = "按日期变的数字"
BLANK = "未填"


def lines(rules, typed, kind, choices, result):
    """[(label, value)] of the slip for what was typed and the `estimate` of it; the fingerprint last.

    `typed` {entry id: text}, with ``class_name`` where the slip should say whose it is.
    """
    scheme = on_typed_day(rules.scheme(result["scheme"]), typed)
    called = name(typed.get("class_name") or "")
    found = [(CLASS, called)] if called else []
    found += [
        (SCHEME, "{}（{}）".format(scheme.title, scheme.id)),
        (VERSION, result["data_version"]),
    ]
    for field in entries(scheme):
        text = typed.get(field)
        found.append((entry_label(scheme, field), BLANK if is_blank(text) else name(text)))
    if scheme.rule["caps"]:
        found.append((KIND, _kind_title(scheme, kind)))
        cap = cap_of(scheme, kind)
        if cap and since_words(cap):
            text = "{} 元/人（{}）".format(yuan(cap["amount_fen"]), since_words(cap))
            found.append((CAP, text))
    for reading in scheme.readings:
        value = choices.get(reading["id"], reading["default"])
        found.append((reading["id"], "{}（{}）".format(_option_title(reading, value), value)))
    if scheme.dated():
        found.append((FIGURES, slip_words(scheme)))
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


def text(found):
    """The slip as plain text, one line each."""
    return "\n".join([TITLE] + [label + "：" + value for label, value in found] + [CAVEAT]) + "\n"


def fingerprint(found):
    """Sixteen hexadecimal digits in fours: the beginning of SHA-256 of the lines, spaces left out."""
    content = "\n".join(squeezed(label) + "：" + squeezed(value) for label, value in found)
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
