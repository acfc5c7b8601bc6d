"""The result slip of one class: every figure on a line of its own, and a fingerprint of them all.

The fingerprint shows that the figures and the rules belong together. Anyone can compute it, so it
does not show who issued the slip.
"""

import hashlib

from calculator.engine.entry.problems import ChoiceError, TypedError
from calculator.engine.entry.text import is_blank, usual
from calculator.engine.one_class.answer import answer
from calculator.engine.scheme.money import yuan
from calculator.engine.scheme.outcome import COUNTS
from calculator.engine.scheme.scheme import NoFormula
from calculator.engine.scheme.typed import PRICES

TITLE = "测算单"
CAVEAT = "校验码只说明单上的数字和规则对得上，不表示任何机关出具或认可。"
_MARK = "校验码"
_TOTAL = "合计"
_CLASS = "班次"
_SCHEME = "方案"
_VERSION = "数据版本"
_KIND = "课程类别"
_BLANK = "未填"
_WIDE_SPACES = "\u3000\xa0\u2009\u202f"  # MicroPython's strip() and split() do not know them


def lines(rules, typed, kind, choices, result):
    """[(label, value)] of the slip for what was typed and the `estimate` of it; the fingerprint last.

    `typed` {entry id: text}, with ``class_name`` where the slip should say whose it is.
    """
    scheme = rules.scheme(result["scheme"])
    name = " ".join(_spaced(typed.get("class_name") or "").split())
    found = [(_CLASS, name)] if name else []
    found += [
        (_SCHEME, "{}（{}）".format(scheme.title, scheme.id)),
        (_VERSION, result["data_version"]),
    ]
    for field in COUNTS + PRICES:
        text = typed.get(field)
        found.append((_label(scheme, field), _BLANK if is_blank(text) else _spaced(text)))
    found.append((_KIND, _kind_title(scheme, kind)))
    for reading in scheme.readings:
        value = choices.get(reading["id"], reading["default"])
        found.append((reading["id"], "{}（{}）".format(_option_title(reading, value), value)))
    for instalment in result["instalments"]:
        text = "{} 元，{}".format(
            yuan(instalment["amount_fen"]), "能拿到" if instalment["earned"] else "还拿不到"
        )
        found.append((instalment["title"], text))
    found.append((_TOTAL, yuan(result["total_fen"]) + " 元"))
    found.append((_MARK, fingerprint(found)))
    return found


def text(found):
    """The slip as plain text, one line each."""
    return "\n".join([TITLE] + [label + "：" + value for label, value in found] + [CAVEAT]) + "\n"


def fingerprint(found):
    """Sixteen hexadecimal digits in fours: the beginning of SHA-256 of the lines, spaces left out."""
    content = "\n".join(_squeezed(label) + "：" + _squeezed(value) for label, value in found)
    digits = "".join("{:02x}".format(byte) for byte in hashlib.sha256(content.encode()).digest())
    return "-".join(digits[i : i + 4] for i in range(0, 16, 4))


def verify(rules, slip):
    """[problem] of a slip given as text; empty where every figure follows from these rules.

    Lines that are not of the slip (its title, a handwritten remark) are passed over.
    """
    read = []
    for line in slip.replace("\r", "\n").split("\n"):
        label, colon, value = line.replace(":", "：", 1).partition("：")
        if colon and _spaced(label) and _spaced(value):
            read.append((_spaced(label), _spaced(value)))
    known = dict(read)
    for label in (_SCHEME, _VERSION, _MARK):
        if label not in known:
            return ["不像一张测算单：没有“{}”这一行".format(label)]
    # Whatever stands twice cannot be told which is meant; a remark may stand as often as it likes.
    told = [label for label, _ in read]
    ours = _labels(rules, known) + [_CLASS, _SCHEME, _VERSION, _KIND, _MARK, _TOTAL]
    twice = [label for label in known if label in ours and told.count(label) > 1]
    if twice:
        return [
            "“{}”这一行有 {} 个；请只留一个".format(label, told.count(label)) for label in twice
        ]
    try:
        made = _again(rules, known)
    except TypedError as error:
        names = rules.scheme(_in_brackets(known[_SCHEME])).labels()
        return [
            "单上填的算不出来：{}：{}".format("、".join(names[f] for f in fields), message)
            for fields, message in error.problems
        ]
    except ChoiceError as error:
        return ["单上填的算不出来：{}".format(error.message)]
    except NoFormula as error:
        return ["单上的方案算不出来：{}".format(error.message)]
    labels = [label for label, _ in made]
    printed = [(label, known.get(label, "")) for label in labels]
    problems = []
    if fingerprint(printed[:-1]) != known[_MARK].lower():
        problems.append("校验码与单上的内容对不上：单上的内容被改过，或抄错了")
    if known[_VERSION] != rules.data_version:
        message = "这张单按数据版本 {} 计算，这里的规则是 {}；请用当时的规则核对"
        problems.append(message.format(known[_VERSION], rules.data_version))
    for (label, value), (_, now) in zip(printed[:-1], made[:-1]):
        if label != _VERSION and _squeezed(value) != _squeezed(now):
            problems.append("{}：单上是 {}，按这里的规则是 {}".format(label, value or "没有", now))
    return problems


def _again(rules, known):
    """The slip made again from what an old one says was typed. Raises TypedError, ChoiceError."""
    scheme = rules.scheme(_in_brackets(known[_SCHEME]))
    scheme.check({})
    typed = {"class_name": known.get(_CLASS)}
    for field in COUNTS + PRICES:
        text_typed = known.get(_label(scheme, field), _BLANK)
        typed[field] = "" if text_typed == _BLANK else text_typed
    kind = None
    for cap in scheme.rule["caps"]:
        if _squeezed(cap["title"]) == _squeezed(known.get(_KIND, "")):
            kind = cap["kind"]
    choices = {}
    for reading in scheme.readings:
        if reading["id"] in known:
            choices[reading["id"]] = _in_brackets(known[reading["id"]])
    return lines(rules, typed, kind, choices, answer(rules, scheme.id, typed, kind, choices))


def _labels(rules, known):
    """What the lines of the scheme's own are called; none where there is no such scheme."""
    for scheme in rules.schemes:
        if scheme.id == _in_brackets(known[_SCHEME]) and scheme.rule:
            found = [_label(scheme, field) for field in COUNTS + PRICES]
            found += [reading["id"] for reading in scheme.readings]
            return found + [instalment["title"] for instalment in scheme.rule["instalments"]]
    return []


def _label(scheme, field):
    """``成交单价（元/人）``: what an entry is called, with its unit."""
    asked = scheme.entry(field)
    return "{}（{}）".format(asked["label"], asked["unit"]) if asked["unit"] else asked["label"]


def _kind_title(scheme, kind):
    for cap in scheme.rule["caps"]:
        if cap["kind"] == kind:
            return cap["title"]
    return _BLANK


def _option_title(reading, value):
    for option in reading["options"]:
        if option["value"] == value:
            return option["title"]


def _in_brackets(value):
    """The id in the last pair of brackets."""
    return (
        value.replace("(", "（").replace(")", "）").rpartition("（")[2].partition("）")[0].strip()
    )


def _squeezed(value):
    return "".join(_spaced(value).split())


def _spaced(value):
    """`value` without spaces around it, those within narrow."""
    return usual(value, _WIDE_SPACES, " " * len(_WIDE_SPACES))
