"""What a person typed, as whole people or 分: full-width digits, commas and units are accepted."""

from calculator.engine.entry.problems import EntryError
from calculator.engine.entry.text import UNSEEN, shown, usual

# Full-width forms, and the minus signs and narrow spaces that other programs put into numbers.
_TYPED = "０１２３４５６７８９．，－＋−–\u2009\u202f\xa0\u3000"
_PLAIN = "0123456789.,-+--    "
_YUAN_SIGNS = ("￥", "¥")
_LONGEST = 9  # digits; keeps a stuck key from becoming a sum nobody can read


def count(field, typed):
    """`typed` as a whole number of people, 0 or more. Raises EntryError."""
    text = _plain(field, typed, "人", "整数，例如 12")
    if "." in text:
        raise EntryError(field, "写的是 “{}”；这里应是整数，例如 12".format(typed))
    return int(text)


def price(field, typed):
    """`typed` 元 as whole 分, more than 0. Raises EntryError."""
    fen = cost(field, typed)
    if fen == 0:
        raise EntryError(field, "写的是 “{}”；金额应大于 0".format(typed))
    return fen


def cost(field, typed):
    """`typed` 元 as whole 分, 0 or more. Raises EntryError."""
    text = _plain(field, typed, "元", "金额，例如 1850 或 1850.75")
    whole, _, decimals = text.partition(".")
    if len(decimals) > 2:
        message = "写的是 “{}”；金额最多两位小数（到分）"
        raise EntryError(field, message.format(typed))
    return int(whole or "0") * 100 + int((decimals + "00")[:2])


def _plain(field, typed, unit, expected):
    """`typed` as ASCII digits with at most one point; everything else is explained."""
    seen = [c for c in str(typed) if c not in UNSEEN]
    text = usual(seen, _TYPED, _PLAIN)
    if not text:
        raise EntryError(field, "还没有填；这里应是" + expected)
    for suffix in (unit, "元/人"):
        if text.endswith(suffix):
            text = text[: -len(suffix)].strip()
    if unit == "元" and text[:1] in _YUAN_SIGNS:
        text = text[1:].strip()
    if text.startswith("-"):
        raise EntryError(field, "写的是 “{}”；不能是负数".format(typed))
    if text.startswith("+"):
        text = text[1:]
    for mark in (",", " "):
        if mark in text and all(c in "0123456789. ," for c in text):
            text = _without_marks(field, typed, text, mark)
    digits = text.replace(".", "", 1)
    if not digits or not all(c in "0123456789" for c in digits):
        message = "写的是 “{}”；这里应是{}"
        raise EntryError(field, message.format(shown(typed), expected))
    text = text.lstrip("0") or "0"
    if len(text.split(".")[0]) > _LONGEST:
        message = "写的是 “{}”；数字太长，请检查是否多打了几位"
        raise EntryError(field, message.format(shown(typed)))
    return text


def _without_marks(field, typed, text, mark):
    """Commas and spaces are accepted only where they part thousands: 1,850 yes, 185,0 no.

    Otherwise two numbers in one place would become one that nobody typed.
    """
    whole = text.split(".")[0].split(mark)
    in_threes = 1 <= len(whole[0]) <= 3 and all(len(group) == 3 for group in whole[1:])
    if not in_threes or mark in text.partition(".")[2]:
        message = "写的是 “{}”；{}只能用来分千位，例如 1{}850"
        name = "逗号" if mark == "," else "空格"
        raise EntryError(field, message.format(shown(typed), name, mark))
    return text.replace(mark, "")
