"""What a person typed, as whole people or 分: any width, thousands parted, units, 万 and 四十 are read."""

from calculator.engine.entry import numerals
from calculator.engine.entry.problems import EntryError
from calculator.engine.entry.text import plain, shown

PEOPLE = ("人次", "个人", "人", "名", "个", "位")
_EACH = ("/人次", "/每人", "/人", "每人")
_YUAN = ("元整", "元正", "块钱", "元", "圆", "块", "RMB", "CNY", "¥")
_BEFORE_YUAN = ("人民币", "RMB", "CNY", "¥")
_LONGEST = 9  # digits; keeps a stuck key from becoming a sum nobody can read
_WHOLE = "整数，例如 12"
_MONEY = "金额，例如 1850 或 1850.75"
_GROUP = 3  # digits that a mark parts; abroad the mark is a point


def count(field, typed, units=PEOPLE):
    """`typed` as a whole number, 0 or more, of people or of what the `units` say. Raises EntryError."""
    text = _digits(field, typed, _without_last(plain(typed), units), _WHOLE)
    whole, _, decimals = text.partition(".")
    if decimals.strip("0"):
        raise EntryError(field, "写的是 “{}”；这里应是{}".format(shown(typed), _WHOLE))
    return int(whole or "0")


def price(field, typed):
    """`typed` 元 as whole 分, more than 0. Raises EntryError."""
    fen = cost(field, typed)
    if fen == 0:
        raise EntryError(field, "写的是 “{}”；金额应大于 0".format(shown(typed)))
    return fen


def cost(field, typed):
    """`typed` 元 as whole 分, 0 or more. Raises EntryError."""
    text = plain(typed).replace(" /", "/").replace("/ ", "/")
    text = _without_last(_without_last(text, _EACH), _YUAN)
    for mark in _BEFORE_YUAN:
        if text.upper().startswith(mark):
            text = text[len(mark) :].strip()
    text = _digits(field, typed, text, _MONEY)
    whole, _, decimals = text.partition(".")
    if decimals[2:].strip("0"):
        message = "写的是 “{}”；金额最多两位小数（到分）"
        raise EntryError(field, message.format(shown(typed)))
    return int(whole or "0") * 100 + int((decimals + "00")[:2])


def _without_last(text, units):
    """`text` without the first of `units` that stands behind it."""
    for unit in units:
        if text.upper().endswith(unit):
            return text[: -len(unit)].strip()
    return text


def _digits(field, typed, text, expected):
    """`text` as ASCII digits with at most one point; everything else is explained."""
    if not plain(typed):
        raise EntryError(field, "还没有填；这里应是" + expected)
    if text.startswith("'"):  # how a spreadsheet marks a number as text
        text = text[1:]
    if text.startswith("-") and text.strip("- "):  # a dash alone says that there is none
        raise EntryError(field, "写的是 “{}”；不能是负数".format(shown(typed)))
    if text.startswith("+"):
        text = text[1:]
    for mark in (",", " "):
        if mark in text and all(c in "0123456789. ," for c in text):
            text = _without_marks(field, typed, text, mark)
    if numerals.has_numerals(text):
        text = numerals.arabic(text) or text
    digits = text.replace(".", "", 1)
    if not digits or not all(c in "0123456789" for c in digits):
        message = "写的是 “{}”；这里应是{}"
        raise EntryError(field, message.format(shown(typed), expected))
    text = text.lstrip("0") or "0"
    whole, _, decimals = text.partition(".")
    if len(decimals) == _GROUP and 0 < len(whole) <= _GROUP and whole != "0":
        message = "写的是 “{}”；看不准是小数还是 {},{}：小数请少写一位，千位请用逗号分"
        raise EntryError(field, message.format(shown(typed), whole, decimals))
    if len(whole) > _LONGEST:
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
